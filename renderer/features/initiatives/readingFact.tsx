import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { ReadingGlyphs } from './ReadingGlyphs.tsx';
import type { useKnownReadings } from './useKnownReadings.ts';

/** When it was last read, and a sign for what is known of each component; said in words to who listens. */
export function readingFact(
  { last, grid, readings, others }: ReturnType<typeof useKnownReadings>,
  t: Translate,
) {
  const label = t('initiative:facts.reading');
  if (last === null) return { label, value: undefined, note: t('initiative:facts.noReading') };
  return {
    label,
    value: formatPartialDate(last.date),
    note: (
      <span className="es-fact-reading">
        <ReadingGlyphs grid={grid} readings={readings} others={others} />
        <span>{t('initiative:facts.people', { count: last.participants.length })}</span>
      </span>
    ),
  };
}
