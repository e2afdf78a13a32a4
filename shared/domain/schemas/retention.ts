import { z } from 'zod';
import { RETENTION_DECISIONS, RETENTION_KINDS } from '../vocabulary.ts';
import { Id, Instant, Line, LocalDate, PartialDate, Text, Title } from './primitives.ts';

const Kind = z.enum(RETENTION_KINDS);

/** How long one kind is kept once its purpose is over. */
export const RetentionRule = z.strictObject({
  kind: Kind,
  /** From one month to twenty years; null: nobody decided, and nothing of the kind is listed. */
  months: z.number().int().min(1).max(240).nullable(),
  note: Text,
});
export type RetentionRule = z.infer<typeof RetentionRule>;

/** Something whose time is over. */
export const RetentionLine = z.strictObject({
  kind: Kind,
  id: Id,
  /** What names it. */
  about: z.string(),
  /** Since when its purpose is over. */
  since: PartialDate,
  /** Why: a consent ended or was withdrawn, none was noted; for other kinds the kind says it. */
  cause: z.enum(['ended', 'withdrawn', 'no_consent', 'unused', 'kind']),
  initiativeId: Id.nullable(),
  initiativeTitle: z.string(),
  /** How many names it holds; 1 for all but lists of persons present. */
  count: z.number().int().min(1),
  /** A concluded reading stands on it: its number and its place stay. */
  isSealed: z.boolean(),
});
export type RetentionLine = z.infer<typeof RetentionLine>;

/** The yearly list. */
export const RetentionList = z.strictObject({
  rules: z.array(RetentionRule),
  /** By kind, the oldest first; at most two hundred of each. */
  lines: z.array(RetentionLine),
  /** How many there are of each kind. */
  totals: z.array(z.strictObject({ kind: Kind, count: z.number().int().min(0) })),
  /** When a list was last decided. */
  lastRoundOn: LocalDate.nullable(),
});
export type RetentionList = z.infer<typeof RetentionList>;

/** What is decided of one line. */
export const RetentionChoice = z.strictObject({
  kind: Kind,
  id: Id,
  decision: z.enum(RETENTION_DECISIONS),
  /** Of what is kept: until when, and why. */
  until: LocalDate.nullable(),
  reason: Line,
});
export type RetentionChoice = z.infer<typeof RetentionChoice>;

/** Who decided, and why; with it, what. */
export const RetentionDeed = z.strictObject({
  decidedBy: Title,
  reason: Text,
  choices: z.array(RetentionChoice).min(1).max(2_000),
});
export type RetentionDeed = z.infer<typeof RetentionDeed>;

/** What was decided on a day: kinds and numbers only. */
export const RetentionRound = z.strictObject({
  id: Id,
  decidedOn: LocalDate,
  decidedBy: z.string(),
  reason: z.string(),
  recordedAt: Instant,
  records: z.array(
    z.strictObject({
      kind: Kind,
      decision: z.enum(RETENTION_DECISIONS),
      count: z.number().int().min(1),
    }),
  ),
});
export type RetentionRound = z.infer<typeof RetentionRound>;
