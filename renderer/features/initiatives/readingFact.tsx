import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import type { GridDefinition } from '../../../shared/domain/schemas/gridDefinition.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { lastReading } from './initiativeFacts.ts';
import { ReadingGlyphs } from './ReadingGlyphs.tsx';

/** When it was last read, and the seven signs; said in words to who listens. */
export function readingFact(
  { gridApplications }: InitiativeDetail,
  grid: GridDefinition,
  t: Translate,
) {
  const label = t('initiative:facts.reading');
  const reading = lastReading(gridApplications);
  if (reading === null) return { label, value: undefined, note: t('initiative:facts.noReading') };
  return {
    label,
    value: formatPartialDate(reading.date),
    note: (
      <span className="es-fact-reading">
        <ReadingGlyphs grid={grid} readings={reading.readings} />
        <span>{t('initiative:facts.people', { count: reading.participants.length })}</span>
      </span>
    ),
  };
}
