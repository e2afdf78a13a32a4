import type { GridVersions } from '../../domain/crosswalk.ts';
import type { PartialDate } from '../../domain/dates.ts';
import type { Calendar, Deadline } from '../../domain/handover/deadlines.ts';
import type { Decision } from '../../domain/handover/decisions.ts';
import type { ConsentEnd, SentCopy } from '../../domain/handover/handed.ts';
import type { Promised } from '../../domain/handover/promises.ts';
import type { Family } from '../../domain/schemas/descent.ts';
import type { OrganisationFields } from '../../domain/schemas/portfolio.ts';
import type { PrivacyOfficer } from '../../domain/schemas/privacy.ts';
import type { Stage } from '../../domain/vocabulary.ts';
import type { WaitingGroup } from '../../domain/waiting.ts';
import type { WaitedLine } from '../waitingWords.ts';

/** An initiative as the first page lists it. */
export type InitiativeLine = {
  readonly id: string;
  readonly title: string;
  readonly stage: Stage | null;
  readonly since: PartialDate | null;
  readonly lastNews: PartialDate | null;
  readonly carrier: string;
  readonly isArchived: boolean;
  /** What of it is late. */
  readonly late: number;
  /** The first thing that falls due. */
  readonly next: Deadline | null;
};

/** A dossier that left, of an initiative or of the portfolio (null), and where its PDF lies in the folder. */
export type SentLine = SentCopy & {
  readonly initiativeId: string | null;
  readonly initiativeTitle: string | null;
  /** Null: what is kept of it was altered, and is not handed over. */
  readonly path: string | null;
};

/** Files of the folder that say the same sort of thing. */
export const FILE_SORTS = ['fiches', 'sent', 'portrait', 'evidence', 'lists', 'data'] as const;
export type FileSort = (typeof FILE_SORTS)[number];

/** A file of the folder. */
export type FileLine = {
  readonly sort: FileSort;
  readonly path: string;
  readonly title: string;
  /** The initiative that it is about, or null. */
  readonly initiativeId: string | null;
  readonly initiativeTitle: string | null;
  readonly bytes: number;
  /** The piece of evidence that it is, or null. */
  readonly evidenceId: string | null;
};

/** Something that is not in the folder, and why. */
export type LeftOut = {
  readonly why: 'consent' | 'unready' | 'altered' | 'testimony';
  readonly title: string;
};

/** What waits, as « Accueil » groups it. */
export type WaitingLines = {
  readonly group: WaitingGroup;
  readonly total: number;
  readonly lines: readonly WaitedLine[];
};

/** All that the pages of the whole portfolio say. */
export type HandoverModel = {
  readonly organisation: OrganisationFields;
  readonly officer: PrivacyOfficer;
  /** The file of the logo, from the top of the folder; null without one. */
  readonly logo: string | null;
  readonly initiatives: readonly InitiativeLine[];
  readonly promises: readonly Promised[];
  readonly calendar: Calendar;
  readonly decisions: readonly Decision[];
  readonly consents: readonly (ConsentEnd & { readonly about: InitiativeLine })[];
  readonly waiting: readonly WaitingLines[];
  readonly sent: readonly SentLine[];
  readonly files: readonly FileLine[];
  readonly leftOut: readonly LeftOut[];
  readonly versions: GridVersions;
  readonly relatives: Family['relatives'];
};
