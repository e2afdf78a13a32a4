import type { TestimonyState } from './consent.ts';

/** Parts of an initiative whose records hold texts; `initiative` is its own page. */
export const HOLDER_PARTS = [
  'initiative',
  'effects',
  'effectLinks',
  'indicators',
  'diffusions',
  'statusChecks',
  'stages',
  'milestones',
  'participations',
  'inKindContributions',
  'absences',
  'evidence',
  'descents',
  'budgets',
  'gridApplications',
  'followUps',
] as const;
export type HolderPart = (typeof HOLDER_PARTS)[number];

/** A record that holds a text, and the initiative in which it is mended. */
export type RecordRef = {
  readonly initiativeId: string;
  readonly part: HolderPart;
  readonly id: string;
};

/**
 * Where such a thing stands: in the testimony itself, in a text of one's own, in what a block draws from
 * the portfolio, or in what every page has (titles, names of files).
 */
export const PROBLEM_PLACES = ['testimony', 'text', 'drawn', 'head'] as const;

/** Something of a dossier that a consent does not cover, or that a person should look at before it leaves. */
export type ConsentProblem = {
  /**
   * `withheld`: left out of what is drawn. `cited`: a text of one's own names its number. `quoted`: what
   * would be printed has its words. `named`: what would be printed has the name of the person. `clues`: its
   * words, which may be printed, have clues to who the person is that nobody looked at.
   */
  readonly kind: 'withheld' | 'cited' | 'quoted' | 'named' | 'clues';
  readonly place: (typeof PROBLEM_PLACES)[number];
  readonly evidenceId: string;
  /** The initiative of the testimony, which may be another than the dossier's. */
  readonly initiativeId: string;
  readonly number: number;
  readonly pseudonym: string;
  readonly state: TestimonyState;
  /** The key of the block that would print it; null for the testimony itself and for heads. */
  readonly block: string | null;
  /** What holds the words that are drawn, when it is found. */
  readonly record: RecordRef | null;
  /** The clues. */
  readonly words: string[];
};

/** Whether a dossier with this problem may not be printed. */
export function isConsentBlocking({ kind }: Pick<ConsentProblem, 'kind'>): boolean {
  return kind === 'quoted' || kind === 'named';
}
