import { call } from '../../api.ts';
import { Button } from '../../components/actions/Button.tsx';
import { flushToLeave } from '../../components/autosave/pendingSaves.ts';
import { Dialog } from '../../components/feedback/Dialog.tsx';
import { refresh } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { RefusalDialog, type RefusedProps } from '../RefusalDialog.tsx';
import { codeOf, isAskedNext, refusalParts } from '../refusal.ts';
import { useTask } from '../useTask.ts';
import { CopySentence } from './CopySentence.tsx';
import { openCopy } from './openCopy.ts';
import { useOffer } from './useOffer.ts';

/**
 * A portfolio that is gone, or says that it is newer: the refusal, where it was, its last proved copy when there is
 * one, and for one that is gone, where it went on, or how to find it elsewhere.
 */
export function CopyInPlace({ problem, onClose }: RefusedProps) {
  const t = useT();
  const task = useTask();
  const code = codeOf(problem);
  const found = useOffer();
  const offer = found?.code === code ? found : null;

  /** `work` gives whether a portfolio is open now. */
  async function leave(work: () => Promise<boolean>) {
    try {
      if (!(await work())) return;
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
  if (offer === null) return <RefusalDialog problem={problem} onClose={onClose} />;
  const { copy, wentOn } = offer;
  const { what, safe, todo } = refusalParts(problem);
  return (
    <Dialog
      title={what}
      isOpen
      size={copy === null && wentOn === null ? 'normal' : 'wide'}
      onClose={onClose}
      actions={
        <>
          {code === 'file_missing' ? (
            <Button isBusy={task.isBusy} onPress={() => task.run(() => leave(openAnother))}>
              {t('recovery:openAnother')}
            </Button>
          ) : null}
          {copy === null ? null : (
            <Button isBusy={task.isBusy} onPress={() => task.run(() => leave(openProved))}>
              {t('recovery:openCopy')}
            </Button>
          )}
          {wentOn === null ? null : (
            <Button isBusy={task.isBusy} onPress={() => task.run(() => leave(openWentOn))}>
              {t('recovery:openWentOn', { file: wentOn.name })}
            </Button>
          )}
          <Button tone="primary" onPress={onClose}>
            {t('action.understood')}
          </Button>
        </>
      }
    >
      <p className="es-muted">
        {t('recovery:from', { file: offer.damaged, folder: offer.folder })}
      </p>
      {wentOn === null ? (
        <p>
          {safe} {todo}
        </p>
      ) : (
        <p>{t('recovery:wentOn', { file: wentOn.name, folder: wentOn.folder })}</p>
      )}
      {code === 'file_newer' && copy !== null ? <p>{t('recovery:mayBeDamaged')}</p> : null}
      {copy === null ? null : <CopySentence copy={copy} />}
    </Dialog>
  );
}

/** False: the person gave up. */
async function openAnother(): Promise<boolean> {
  await flushToLeave();
  return (await call('portfolio.open', undefined)) !== null;
}

async function openWentOn(): Promise<boolean> {
  await flushToLeave();
  await call('recovery.openWentOn', undefined);
  return true;
}

function openProved(): Promise<boolean> {
  return openCopy(() => call('recovery.openCopy', undefined));
}
