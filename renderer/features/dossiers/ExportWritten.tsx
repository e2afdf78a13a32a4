import type { FrozenDossier } from '../../../shared/domain/schemas/dossier.ts';
import type { WrittenPlace } from '../../../shared/ipc/contract/written.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/actions/Button.tsx';
import { Banner } from '../../components/feedback/Banner.tsx';
import { fileSize } from '../../fileSize.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import type { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';

export interface WrittenProps {
  readonly frozen: FrozenDossier;
  /** Where it was written; null when that is not known. */
  readonly place: WrittenPlace | null;
  /** What opens or shows it. */
  readonly task: ReturnType<typeof useTask>;
}

/** What was written and kept, and where. */
export function WrittenText({ frozen, place, task }: WrittenProps) {
  const t = useT();
  return (
    <>
      {place === null ? null : <p>{t('dossiers:export.place', place)}</p>}
      <p>
        {t('dossiers:export.written', {
          count: frozen.pages,
          size: fileSize(frozen.bytes),
          recipient: frozen.recipient,
        })}
      </p>
      {task.problem === null ? null : (
        <Banner tone="warning" isLive>
          {refusalSentence(task.problem)}
        </Banner>
      )}
    </>
  );
}

/** What may be done with it. */
export function WrittenActions({
  frozen,
  place,
  task,
  onClose,
}: WrittenProps & { readonly onClose: () => void }) {
  const t = useT();
  return (
    <>
      {place === null ? null : (
        <Button
          isBusy={task.isBusy}
          onPress={() => task.run(() => call('written.show', { id: frozen.id }))}
        >
          {t('paper:print.show')}
        </Button>
      )}
      <Button
        icon="external"
        isBusy={task.isBusy}
        onPress={() => task.run(() => call('frozen.open', { id: frozen.id }))}
      >
        {t('dossiers:export.openPdf')}
      </Button>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- nothing is left to do */}
      <Button tone="primary" onPress={onClose} autoFocus>
        {t('dossiers:export.close')}
      </Button>
    </>
  );
}
