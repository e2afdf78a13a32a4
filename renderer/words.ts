import glossary from '../resources/help/glossary.json' with { type: 'json' };

/** A word of the glossary, by what its file calls it. */
export type WordId = keyof typeof glossary;

/** What a word means, in plain words, and who says so. */
export interface MeaningOfWord {
  readonly term: string;
  readonly text: string;
  readonly source: string;
  /** A heading of the glossary. */
  readonly group: string;
  /** Other words that lead here. */
  readonly others: readonly string[];
  /** The place of the application where it is met. */
  readonly see?: string;
}

/** The glossary. */
export const WORDS: Readonly<Record<WordId, MeaningOfWord>> = glossary;

/** The words, in the order of the glossary. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a constant
export const WORD_IDS = Object.keys(glossary) as WordId[];
