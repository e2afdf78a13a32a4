import { z } from 'zod';
import { InitiativeSelection } from './initiativeQuery.ts';
import { Id, Instant, Line, Title } from './primitives.ts';

/** Why a file cannot be kept as a parcel; `same` and `older`: there is nothing in it that is not here already. */
export const PARCEL_PROBLEMS = [
  'same',
  'older',
  'parcel_foreign',
  'parcel_newer',
  'parcel_altered',
  'parcel_taken',
  'parcel_grid',
  'parcel_future',
  'file_too_large',
  'file_empty',
  'file_missing',
  'file_denied',
  'file_changed',
] as const;
export type ParcelProblem = (typeof PARCEL_PROBLEMS)[number];

/** SHA-256 of a content, in hexadecimal. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Says that two parcels come from one portfolio, and not from which. */
const Origin = z.string().regex(/^[0-9a-f]{32}$/);

/** The form of a parcel as this version writes it. */
export const PARCEL_FORM = 1;

/** Who sends, and what the parcel is; see `ParcelHead`. */
export const ParcelHead = z.strictObject({
  form: z.literal(PARCEL_FORM),
  madeAt: Instant,
  origin: Origin,
  sender: Line,
  isNameless: z.boolean(),
  isWhole: z.boolean(),
  hasMoney: z.boolean(),
});

/** What a person chooses of a parcel before it leaves. */
export const ParcelChoice = z.strictObject({
  selection: InitiativeSelection,
  /** Neither names, nor texts, nor places below the region. */
  isNameless: z.boolean(),
  withMoney: z.boolean(),
});
export type ParcelChoice = z.infer<typeof ParcelChoice>;

const Count = z.number().int().min(0);

/** How much of something is in a parcel, by the name of its table. */
const Counted = z.strictObject({ table: z.string(), rows: Count });

/** A text that leaves: of which record, in which column, the whole of it. */
const LeavingText = z.strictObject({
  table: z.string(),
  column: z.string(),
  text: z.string(),
});

/** One initiative of a parcel, with what it says of it. */
export const ParcelInitiative = z.strictObject({
  id: Id,
  title: Title,
  counts: z.array(Counted),
  texts: z.array(LeavingText),
});
export type ParcelInitiative = z.infer<typeof ParcelInitiative>;

/** What would leave, before it does: all of it counted, the initiatives by name. */
export const ParcelPreview = z.strictObject({
  sender: Line,
  initiatives: z.array(z.strictObject({ id: Id, title: Title })),
  counts: z.array(Counted),
  isWhole: z.boolean(),
  /** What stays in the portfolio, by the name of its table, with how many there are. */
  staying: z.array(Counted),
  bytes: Count,
});
export type ParcelPreview = z.infer<typeof ParcelPreview>;

/** A parcel that left, as the portfolio remembers it. */
export const SentParcel = z.strictObject({
  id: Id,
  sentAt: Instant,
  recipient: Line,
  initiatives: Count,
  isNameless: z.boolean(),
  isWhole: z.boolean(),
  hasMoney: z.boolean(),
  bytes: Count,
  sha256: Sha256,
  /** The initiatives that were in it, under the titles that they had here that day, without names too. */
  named: z.array(z.strictObject({ id: Id, title: Title })),
});
export type SentParcel = z.infer<typeof SentParcel>;

/** A parcel that came, in a collection. */
export const ReceivedParcel = z.strictObject({
  id: Id,
  origin: Origin,
  /** Name of the organisation as the parcel says it; empty in one without names. */
  sender: Line,
  madeAt: Instant,
  receivedAt: Instant,
  initiatives: Count,
  /** How many of them are still as they came by it: a later one took the place of the others. */
  here: Count,
  isNameless: z.boolean(),
  isWhole: z.boolean(),
  hasMoney: z.boolean(),
  bytes: Count,
  sha256: Sha256,
});
export type ReceivedParcel = z.infer<typeof ReceivedParcel>;

/** One thing that a later parcel says otherwise; see `ParcelChange`. */
const ChangeBetween = z.strictObject({
  table: z.string(),
  did: z.enum(['insert', 'update', 'delete']),
  title: z.string(),
  titleColumn: z.string().nullable(),
  column: z.string().nullable(),
  former: z.union([z.string(), z.number()]).nullable(),
  later: z.union([z.string(), z.number()]).nullable(),
});

/** An initiative of which a later parcel says something else than the former one. */
export const ChangedInitiative = z.strictObject({
  id: Id,
  title: z.string(),
  state: z.enum(['added', 'gone', 'changed']),
  /** The first fifty. */
  changes: z.array(ChangeBetween),
  /** How many there are, those that are not told as well. */
  changeCount: Count,
});
export type ChangedInitiative = z.infer<typeof ChangedInitiative>;

/** A file that a person wants to receive: what it is, and what keeping it would do. */
export const OfferedParcel = z.strictObject({
  /** Names the file until another choice; never its path. */
  id: Id,
  fileName: z.string(),
  bytes: Count,
  /** Why it cannot be kept; null when it can. */
  problem: z.enum(PARCEL_PROBLEMS).nullable(),
  /** Null of what could not be read. */
  parcel: ReceivedParcel.omit({ id: true, receivedAt: true, here: true }).nullable(),
  /** When the one of the same portfolio that it would follow was made; null when it is the first. */
  follows: Instant.nullable(),
  /** Who sent that one, when it was under another name; null when it was not. */
  formerSender: Line.nullable(),
  /** How many initiatives are as in the one that it follows, and how many are not. */
  same: Count,
  added: Count,
  gone: Count,
  changed: Count,
  /** Those that are not the same, the first hundred. */
  differences: z.array(ChangedInitiative),
});
export type OfferedParcel = z.infer<typeof OfferedParcel>;
