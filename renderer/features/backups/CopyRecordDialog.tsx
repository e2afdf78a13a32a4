import { copyMoment } from '../../../shared/content/backupWords.ts';
import type { Backup } from '../../../shared/domain/schemas/backup.ts';
import type { RecordPlace } from '../../../shared/domain/schemas/change.ts';
import { BringBackDialog, useBringBack } from '../../BringBackDialog.tsx';
import { useAnswer, useMaybeAnswer, write } from '../../queries.ts';
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
  const record = { name: copy.name, table: place.table, key: place.key };
  const { data, error } = useMaybeAnswer('backup.compareRecord', record);
  const returning = useBringBack({
    data,
    error,
    bring: (chosen) => write('backup.bringBack', { ...record, ...chosen }),
    onClose,
  });
  return (
    <BringBackDialog
      table={place.table}
      returning={returning}
      wasLabel={t('backup:compare.was')}
      onClose={onClose}
    >
      <p>{t('backup:compare.note', { when: copyMoment(copy, today, t) })}</p>
    </BringBackDialog>
  );
}
