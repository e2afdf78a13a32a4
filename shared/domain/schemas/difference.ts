import { z } from 'zod';
import { BLOCK_KINDS } from '../blockKinds.ts';
import { Id, Instant, Line, PartialDate, Title } from './primitives.ts';
import { SAID_ASPECTS, SAID_KINDS, SAID_SECTIONS, SaidTerm, SaidValue } from './said.ts';

/** Something that is said otherwise than before; null: nothing was said of it, or nothing is. */
export const SaidChange = z.strictObject({
  section: z.enum(SAID_SECTIONS),
  kind: z.enum(SAID_KINDS),
  aspect: z.enum(SAID_ASPECTS),
  recordId: z.string(),
  /** What it is about in a person's words: a line of the budget, an indicator, an effect. May be empty. */
  subject: z.string(),
  /** What it is about in a word of the vocabulary, after the subject; null when there is none. */
  about: SaidTerm.nullable(),
  /** `added`, `removed`: all that is said of the record. */
  how: z.enum(['changed', 'added', 'removed']),
  before: SaidValue.nullable(),
  now: SaidValue.nullable(),
  /** The date of the record, which tells two measures apart. */
  date: PartialDate.nullable(),
  /** What to open where it is mended; null when it is there no more. */
  openId: z.string().nullable(),
});
export type SaidChange = z.infer<typeof SaidChange>;

/** What is said otherwise in a section, and how much is said as before. */
export const SaidDifference = z.strictObject({
  section: z.enum(SAID_SECTIONS),
  changes: z.array(SaidChange),
  same: z.number().int().min(0),
});
export type SaidDifference = z.infer<typeof SaidDifference>;

/** Something promised last time, and where it stands today. */
export const PastPromise = z.strictObject({
  kind: z.enum(['target', 'milestone', 'followUp', 'effect']),
  recordId: z.string(),
  subject: z.string(),
  promised: SaidValue.nullable(),
  /** For when; null when no date was said. */
  due: PartialDate.nullable(),
  /** Its date is over, to its last day. */
  isDue: z.boolean(),
  stands: z.discriminatedUnion('type', [
    /** The last measure of the indicator. */
    z.strictObject({ type: z.literal('measured'), value: SaidValue, date: PartialDate }),
    z.strictObject({ type: z.literal('done'), date: PartialDate }),
    z.strictObject({ type: z.literal('answered'), value: SaidValue }),
    z.strictObject({ type: z.literal('notYet') }),
    /** Given up, or no longer in the portfolio. */
    z.strictObject({ type: z.literal('dropped') }),
  ]),
  openId: z.string().nullable(),
});
export type PastPromise = z.infer<typeof PastPromise>;

/** A stretch of words, in both texts or in one of them. */
export const WordRun = z.strictObject({
  how: z.enum(['same', 'removed', 'added']),
  text: z.string(),
});
export type WordRun = z.infer<typeof WordRun>;

/** The text of a block as a frozen copy keeps it: in the words that were printed. */
export const FrozenText = z.strictObject({
  key: z.string(),
  kind: z.enum(BLOCK_KINDS),
  title: z.string(),
  /** Written by a person over what the portfolio drew. */
  isOwn: z.boolean(),
  /** Headings of passages among them. */
  paragraphs: z.array(z.string()),
});
export type FrozenText = z.infer<typeof FrozenText>;

/** The text of a block that is another, or that only one of the two has. */
export const TextDifference = z.strictObject({
  key: z.string(),
  title: z.string(),
  how: z.enum(['changed', 'added', 'removed']),
  /** Why a block is no more: its template asks for it no longer, somebody took it out, or nothing is said there; null for the others. */
  why: z.enum(['unasked', 'takenOut', 'unsaid']).nullable(),
  runs: z.array(WordRun),
});
export type TextDifference = z.infer<typeof TextDifference>;

/** A copy that left and may be compared with. */
export const ComparableCopy = z.strictObject({
  id: Id,
  title: Title,
  recipient: Line,
  madeAt: Instant,
  /** Sent to the funder of the dossier in hand. */
  isSameFunder: z.boolean(),
});
export type ComparableCopy = z.infer<typeof ComparableCopy>;

/** What is said otherwise than in a copy that left. */
export const Comparison = z.strictObject({
  copyId: Id,
  /** Those that are due first, then by their date. */
  promises: z.array(PastPromise),
  sections: z.array(SaidDifference),
  /** Sections that the source of the copy does not have in a form that we read. */
  unread: z.array(z.enum(SAID_SECTIONS)),
  texts: z.array(TextDifference),
  /** How many texts are word for word the same. */
  sameTexts: z.number().int().min(0),
});
export type Comparison = z.infer<typeof Comparison>;

/** « Qu'avons-nous dit la dernière fois? » */
export const Difference = z.strictObject({
  dossierTitle: Title,
  /** Null for a dossier of the whole portfolio. */
  initiativeId: Id.nullable(),
  initiativeTitle: z.string(),
  funderName: z.string().nullable(),
  /** All copies of the initiative that left, the last first. */
  copies: z.array(ComparableCopy),
  /** Null when there is nothing to compare with. */
  comparison: Comparison.nullable(),
});
export type Difference = z.infer<typeof Difference>;
