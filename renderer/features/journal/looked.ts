import type { ChangeKind } from '../../../shared/domain/changeColumns.ts';
import type { PartialDate } from '../../../shared/domain/dates.ts';

/** What of the journal is looked at; null: whichever. */
export interface Looked {
  readonly words: string;
  readonly kind: ChangeKind | null;
  readonly initiativeId: string | null;
  /** A day, a month or a year. */
  readonly when: PartialDate | null;
}

/** All of it. */
export const NO_FILTER: Looked = { words: '', kind: null, initiativeId: null, when: null };
