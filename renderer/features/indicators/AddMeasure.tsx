import type { Indicator } from '../../../shared/domain/schemas/indicator.ts';
import { AddDialog } from '../../components/records/AddDialog.tsx';
import { giveUpWords } from '../../components/records/giveUpWords.ts';
import { goesOnWords } from '../../components/records/goesOnWords.ts';
import { write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useT } from '../../strings.ts';
import { useMeasureFields } from './useMeasureFields.tsx';

interface AddMeasureProps {
  readonly indicator: Indicator;
  readonly today: string;
  readonly onClose: () => void;
}

/** A measure typed by hand; Enter notes it and goes on with the next one. */
export function AddMeasure({ indicator, today, onClose }: AddMeasureProps) {
  const t = useT();
  const entry = useMeasureFields(indicator, today);

  async function add(goesOn: boolean) {
    const measure = entry.take();
    if (measure === null) return false;
    await write('measure.add', { indicatorId: indicator.id, measures: [measure] });
    if (goesOn) entry.next();
    return true;
  }

  return (
    <AddDialog
      isOpen
      onClose={onClose}
      title={t('indicator:measure.title')}
      addLabel={t('indicator:measure.add')}
      goesOn={goesOnWords(t, t('indicator:measure.more'))}
      cancelLabel={t('action.cancel')}
      onAdd={add}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
    >
      {entry.fields}
    </AddDialog>
  );
}
