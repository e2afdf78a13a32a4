import { useState } from 'react';
import { copyMoment } from '../../../shared/content/backupWords.ts';
import { changeSentence, recordWords } from '../../../shared/content/changeSentence.ts';
import type { Backup } from '../../../shared/domain/schemas/backup.ts';
import type { RecordPlace } from '../../../shared/domain/schemas/change.ts';
import { ComparedRecord, chosenOf } from '../../ComparedRecord.tsx';
import { Button } from '../../components/actions/Button.tsx';
import { Dialog } from '../../components/feedback/Dialog.tsx';
import { showToast } from '../../components/feedback/toastQueue.ts';
import { useAnswer, useMaybeAnswer, write } from '../../queries.ts';
import { refusalParts } from '../../shell/refusal.ts';
import { replayChange } from '../../shell/replayChange.ts';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';

interface CopyRecordDialogProps {
  readonly copy: Backup;
  readonly place: RecordPlace;
  readonly onClose: () => void;
}

/** A record as it is and as a copy has it: what differs, what is chosen of it, and the gesture. */
export function CopyRecordDialog({ copy, place, onClose }: CopyRecordDialogProps) {
  const t = useT();
  const { today } = useAnswer('app.state', undefined);
  const task = useTask();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const record = { name: copy.name, table: place.table, key: place.key };
  const { data, error } = useMaybeAnswer('backup.compareRecord', record);
  const { chosen, isAny } = chosenOf(data, left);
  const bring = () =>
    task.run(async () => {
      const { id, words } = await write('backup.bringBack', { ...record, ...chosen });
      onClose();
      showToast({
        message: t('journal:brought', { what: changeSentence(words, t) }),
        actionLabel: t('action.undo'),
        onAction: () => void replayChange('undo', id),
      });
    });
  const problem = error ?? task.problem;
  const refused = problem === null ? null : refusalParts(problem);
  return (
    <Dialog
      isOpen
      size="wide"
      onClose={onClose}
      closeLabel={t('action.close')}
      title={t('journal:returnTitle', { name: recordWords(place.table, data?.title ?? '', t) })}
      actions={
        <>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          {isAny ? (
            <Button tone="primary" isBusy={task.isBusy} onPress={bring}>
              {t('journal:bring')}
            </Button>
          ) : null}
        </>
      }
    >
      <div className="es-stack">
        <p>{t('backup:compare.note', { when: copyMoment(copy, today, t) })}</p>
        {data === undefined ? null : (
          <ComparedRecord
            comparison={data}
            table={place.table}
            left={left}
            onLeft={setLeft}
            wasLabel={t('backup:compare.was')}
          />
        )}
        {refused === null ? null : (
          <div role="alert">
            <p className="es-vif">{refused.what}</p>
            <p>
              {refused.safe} {refused.todo}
            </p>
          </div>
        )}
      </div>
    </Dialog>
  );
}
