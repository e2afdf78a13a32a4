import type { LocalDate } from '../../../../shared/domain/dates.ts';
import type { KnownRow } from '../../../../shared/domain/knownReadings.ts';

/** What a question of the list is asked under. */
export type ListScope = {
  today: LocalDate;
  /** The components of the version shown, then those that others alone have, each with what speaks of it. */
  rows: readonly KnownRow[];
};
