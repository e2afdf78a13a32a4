import type { ReadingLevel } from '../shared/domain/vocabulary.ts';
import type { WordId } from './words.ts';

/** The word that explains a reading; null: the component was not read. */
export function wordOfReading(level: ReadingLevel | null): WordId {
  return level === null ? 'non_lu' : OF_LEVELS[level];
}

const OF_LEVELS: Readonly<Record<ReadingLevel, WordId>> = {
  to_document: 'a_documenter',
  emerging: 'amorce',
  present: 'present',
  structuring: 'structurant',
};
