import { z } from 'zod';
import { FOLLOW_UP_OUTCOMES, STAGES } from '../vocabulary.ts';
import { Id, LocalDate, PartialDate } from './primitives.ts';

const OfInitiative = z.strictObject({ initiativeId: Id, title: z.string() });

/** An initiative to ask after. */
export const RoundCall = OfInitiative.extend({
  dueOn: PartialDate,
  isLate: z.boolean(),
  /** Its present stage; null while none was noted. */
  stage: z.enum(STAGES).nullable(),
  /** When something was last learned of it; null when nothing ever was. */
  lastNews: PartialDate.nullable(),
  /** Calls without an answer since its date was due, or since the last news, and the last one. */
  silences: z.number().int().min(0),
  lastSilence: PartialDate.nullable(),
});
export type RoundCall = z.infer<typeof RoundCall>;

/** A call made this year. */
export const RoundDone = OfInitiative.extend({
  id: Id,
  doneOn: PartialDate,
  outcome: z.enum(FOLLOW_UP_OUTCOMES),
});
export type RoundDone = z.infer<typeof RoundDone>;

/** The round of a year: whom to call, and what was done of it. It is where it was left, whenever it is opened. */
export const FollowUpRound = z.strictObject({
  today: LocalDate,
  year: z.number().int(),
  /** Due by the end of the year, the longest due first; those that were tried this year without an answer come in `silent`. */
  calls: z.array(RoundCall),
  silent: z.array(RoundCall),
  /** Calls of the year, the last first; a silence is one. */
  done: z.array(RoundDone),
});
export type FollowUpRound = z.infer<typeof FollowUpRound>;

/** Somebody who may know how an initiative goes. */
export const RoundContact = z.strictObject({
  name: z.string(),
  role: z.string(),
  contact: z.string(),
  /** Until when they took part; null while they do, or when nobody knows. */
  until: PartialDate.nullable(),
});
export type RoundContact = z.infer<typeof RoundContact>;
