import { z } from 'zod';
import { DESCENT_KINDS, END_KINDS, FUNDING_KINDS } from '../vocabulary.ts';
import { Id, LocalDate, PartialDate } from './primitives.ts';

/** How an initiative that left its pilot stands. */
export const LIFE_STATES = ['ended', 'alive', 'dormant', 'absorbed', 'unknown'] as const;
export type LifeState = (typeof LIFE_STATES)[number];

/** How long an initiative was followed beyond its pilot, and how it stood then. */
export const FollowedLife = z.strictObject({
  pilotEndedOn: PartialDate,
  /** The end, or the last date at which it was known alive. */
  until: PartialDate,
  /** Whole months from the one to the other. */
  months: z.number().int().min(0),
  state: z.enum(LIFE_STATES),
  /** Of one that ended or was absorbed; null when nobody noted it. */
  endKind: z.enum(END_KINDS).nullable(),
  /** Found changed, or taken up elsewhere, at the last check that said so: it lives all the same. */
  changed: z.enum(['transformed', 'replicated']).nullable(),
  /** One of the two dates is known to the year only. */
  isAbout: z.boolean(),
});
export type FollowedLife = z.infer<typeof FollowedLife>;

/** The same, with whose life it is and what is left of it. */
export const Life = FollowedLife.extend({
  initiativeId: Id,
  title: z.string(),
  /** Kinds of money that it had, confirmed or received, when its pilot ended; none when nobody noted any. */
  fundingKinds: z.array(z.enum(FUNDING_KINDS)),
  /** In what it went on, when it did: the title or the name. */
  remains: z.array(z.strictObject({ kind: z.enum(DESCENT_KINDS), name: z.string() })),
});
export type Life = z.infer<typeof Life>;

/** Every initiative that left its pilot by a day. */
export const Survival = z.strictObject({ today: LocalDate, lives: z.array(Life) });
export type Survival = z.infer<typeof Survival>;
