import type { GridVersions } from '../crosswalk.ts';
import type { LocalDate, PartialDate } from '../dates.ts';
import type { DossierAnswer } from '../schemas/answer.ts';
import type { DossierSource } from '../schemas/detail.ts';
import type { FrozenDossier } from '../schemas/dossier.ts';
import type { Funding } from '../schemas/funding.ts';

/** An initiative that a line of a handover is about. */
export type About = { readonly id: string; readonly title: string };

/** A dossier that left, on the day on which it did, and all that was answered to it, the first answer first. */
export type SentCopy = Pick<
  FrozenDossier,
  'id' | 'title' | 'recipient' | 'purpose' | 'funderName' | 'programName' | 'asked' | 'accepted'
> & {
  readonly day: LocalDate;
  readonly answers: readonly DossierAnswer[];
};

/** A testimony that may be used today, and the last day on which it may; null: until it is withdrawn. */
export type ConsentEnd = {
  readonly evidenceId: string;
  readonly title: string;
  readonly pseudonym: string;
  readonly until: LocalDate | null;
};

/** An initiative as a handover tells it: without the coordinator's own notes and the names of persons. */
export type Handed = {
  readonly initiative: DossierSource['initiative'];
  /** Those in which it has a share. */
  readonly fundings: readonly Funding[];
  readonly sent: readonly SentCopy[];
  readonly consents: readonly ConsentEnd[];
  readonly versions: GridVersions;
  /** After how many months an effect is looked at again, when it says nothing else. */
  readonly recheckMonths: number;
};

/** A date with its hour, when there is one. */
export type When = { readonly date: PartialDate; readonly time: string | null };
