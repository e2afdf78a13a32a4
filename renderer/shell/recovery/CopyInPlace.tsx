import { call } from '../../api.ts';
import { Button } from '../../components/actions/Button.tsx';
import { Dialog } from '../../components/feedback/Dialog.tsx';
import { refresh } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { RefusalDialog, type RefusedProps } from '../RefusalDialog.tsx';
import { codeOf, isAskedNext, refusalParts } from '../refusal.ts';
import { useTask } from '../useTask.ts';
import { CopySentence } from './CopySentence.tsx';
import { openCopy } from './openCopy.ts';
import { useOffer } from './useOffer.ts';

/** A portfolio that is gone, or says that it is newer: the refusal, and its last proved copy when there is one. */
export function CopyInPlace({ problem, onClose }: RefusedProps) {
  const t = useT();
  const task = useTask();
  const code = codeOf(problem);
  const offer = useOffer();
  const copy = offer?.code === code ? offer.copy : null;

  async function open() {
    try {
      if (!(await openCopy(() => call('recovery.openCopy', undefined)))) return;
      await refresh();
      onClose();
    } catch (thrown) {
      // One with a password asks for it: that screen takes the place of this one.
      if (!isAskedNext(thrown)) throw thrown;
      onClose();
      await refresh();
    }
  }

  if (task.problem !== null) return <RefusalDialog problem={task.problem} onClose={task.forget} />;
  if (copy === null) return <RefusalDialog problem={problem} onClose={onClose} />;
  const { what, safe, todo } = refusalParts(problem);
  return (
    <Dialog
      title={what}
      isOpen
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button isBusy={task.isBusy} onPress={() => task.run(open)}>
            {t('recovery:openCopy')}
          </Button>
          <Button tone="primary" onPress={onClose}>
            {t('action.understood')}
          </Button>
        </>
      }
    >
      <p className="es-muted">{offer?.damaged}</p>
      <p>
        {safe} {todo}
      </p>
      {code === 'file_newer' ? <p>{t('recovery:mayBeDamaged')}</p> : null}
      <CopySentence copy={copy} />
    </Dialog>
  );
}
