import { copyMoment } from '../../../shared/content/backupWords.ts';
import type { RecordPlace } from '../../../shared/domain/schemas/change.ts';
import { BringBackDialog, useBringBack } from '../../BringBackDialog.tsx';
import { useAnswer, useMaybeAnswer, write } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { isConflict, type ShownCopy } from './shownCopy.ts';

interface CopyRecordDialogProps {
  readonly copy: ShownCopy;
  readonly place: RecordPlace;
  readonly onClose: () => void;
  readonly onBrought: () => void;
}

/** A record as it is and as a copy has it: what differs, what is chosen of it, and the gesture. */
export function CopyRecordDialog({ copy, place, onClose, onBrought }: CopyRecordDialogProps) {
  const t = useT();
  const { today } = useAnswer('app.state', undefined);
  const record = { name: copy.name, table: place.table, key: place.key };
  const { data, error } = useMaybeAnswer('backup.compareRecord', record);
  const returning = useBringBack({
    data,
    error,
    bring: (chosen) => write('backup.bringBack', { ...record, ...chosen }),
    onClose,
    onBrought,
  });
  return (
    <BringBackDialog
      table={place.table}
      returning={returning}
      wasLabel={t('backup:compare.was')}
      onClose={onClose}
    >
      <p>
        {isConflict(copy)
          ? t('backup:conflict.note', { file: copy.fileName })
          : t('backup:compare.note', { when: copyMoment(copy, today, t) })}
      </p>
    </BringBackDialog>
  );
}
