import { z } from 'zod';
import { FormerSource } from './formerSource.ts';
import { Id, Instant, Line, LocalDate, Text, Title } from './primitives.ts';
import { BUDGET_SUMS, SAID_ASPECTS, SaidValue } from './said.ts';

/** What a dossier may have said wrong. */
export const CORRIGIBLE_KINDS = [
  'indicator',
  'measure',
  'target',
  'recheck',
  'effect',
  /** What is asked, then all other sums of the budget together. */
  'asked',
  'costs',
  'revenue',
  'expense',
  'stage',
  'milestone',
  /** The grid as it was read at one date, all its components together. */
  'application',
  'testimony',
] as const;
export type CorrigibleKind = (typeof CORRIGIBLE_KINDS)[number];

/** What is said of a record, aspect by aspect. */
export const SaidFacts = z.array(
  z.strictObject({
    aspect: z.enum([...SAID_ASPECTS, ...BUDGET_SUMS]),
    value: SaidValue.nullable(),
    /** What of the record it is said of: a component of the grid. */
    part: z.string().optional(),
  }),
);
export type SaidFacts = z.infer<typeof SaidFacts>;

/** Names something that a copy said wrong. */
export const CarriedRef = z.strictObject({
  frozenId: Id,
  kind: z.enum(CORRIGIBLE_KINDS),
  recordId: Id,
});
export type CarriedRef = z.infer<typeof CarriedRef>;

/** Something that a copy which left said, and that was changed since. */
export const CarriedError = CarriedRef.extend({
  subject: z.string(),
  /** What the copy said, only of what was changed. */
  said: SaidFacts,
  /** What the portfolio says now; null when the record was taken away. */
  right: SaidFacts.nullable(),
  /** A correction was noted, so that the former figure was wrong; else somebody has to say. */
  isRecorded: z.boolean(),
  /** Why, in a person's words; empty when nobody wrote it. */
  reason: z.string(),
  /** When it was corrected; null when nobody noted it. */
  correctedAt: Instant.nullable(),
  openId: z.string().nullable(),
});
export type CarriedError = z.infer<typeof CarriedError>;

/** How somebody answered a change of what a copy said. */
export const NoticeFields = z
  .strictObject({
    /** A notice was sent, or none is needed. */
    answer: z.enum(['sent', 'not_needed']),
    on: LocalDate,
    /** For one that is not needed, why. */
    note: Text,
  })
  .refine(({ answer, note }) => answer === 'sent' || note.trim() !== '');
export type NoticeFields = z.infer<typeof NoticeFields>;

export const CorrectionNotice = CarriedRef.extend({
  id: Id,
  subject: z.string(),
  said: SaidFacts,
  right: SaidFacts.nullable(),
  answer: z.enum(['sent', 'not_needed']),
  on: LocalDate,
  note: Text,
});
export type CorrectionNotice = z.infer<typeof CorrectionNotice>;

/** What the sums of a copy are worked out of: its budget and its pages, and the lines of its budget now but those that need no notice. */
export const SumsOfCopy = z.strictObject({
  former: FormerSource.pick({
    dossier: true,
    template: true,
    hadBudget: true,
    coverAsks: true,
    budget: true,
  }),
  now: FormerSource.shape.budget,
});
export type SumsOfCopy = z.infer<typeof SumsOfCopy>;

/** A copy that left, with what it said wrong. */
export const CopyToCorrect = z.strictObject({
  frozenId: Id,
  dossierId: Id,
  title: Title,
  recipient: Line,
  madeAt: Instant,
  initiativeId: Id,
  initiativeTitle: z.string(),
  /** Nobody said yet what is done of them. */
  open: z.array(CarriedError),
  /** Where one of them is a sum, to work it out again of the lines that a notice tells. */
  sums: SumsOfCopy.nullable(),
  /** The last one first. */
  answered: z.array(CorrectionNotice),
});
export type CopyToCorrect = z.infer<typeof CopyToCorrect>;
