import { useState } from 'react';
import { instantWords } from '../../../shared/content/changeValues.ts';
import type { RecordPlace } from '../../../shared/domain/schemas/change.ts';
import { BringBackDialog, useBringBack } from '../../BringBackDialog.tsx';
import { SegmentedControl } from '../../components/choice/SegmentedControl.tsx';
import { useMaybeAnswer, write } from '../../queries.ts';
import { useT } from '../../strings.ts';

interface ReturnDialogProps {
  readonly place: RecordPlace;
  readonly changeId: number;
  readonly changedAt: string;
  readonly onClose: () => void;
}

type Side = 'before' | 'after';

/** A record as it is and as it was around a change: what differs, what is chosen of it, and the gesture. */
export function ReturnDialog({ place, changeId, changedAt, onClose }: ReturnDialogProps) {
  const t = useT();
  const [chosenSide, setChosenSide] = useState<Side | null>(null);
  const before = useMaybeAnswer('change.compare', {
    ...place,
    moment: { id: changeId, side: 'before' },
  });
  // A record that this very change added was not there before it.
  const side = chosenSide ?? (before.data?.wasThere === false ? 'after' : 'before');
  const moment = { id: changeId, side };
  const { data, error } = useMaybeAnswer('change.compare', { ...place, moment });
  const returning = useBringBack({
    data,
    error,
    bring: (chosen) => write('change.bringBack', { ...place, moment, ...chosen }),
    onClose,
  });
  return (
    <BringBackDialog
      table={place.table}
      returning={returning}
      wasLabel={t('journal:was')}
      onClose={onClose}
    >
      <p>{t('journal:returnNote', { moment: instantWords(changedAt, t) })}</p>
      <SegmentedControl
        label={t('journal:side.label')}
        value={side}
        onChange={(id) => {
          returning.startOver();
          setChosenSide(id === 'after' ? 'after' : 'before');
        }}
        options={[
          { id: 'before', label: t('journal:side.before') },
          { id: 'after', label: t('journal:side.after') },
        ]}
      />
    </BringBackDialog>
  );
}
