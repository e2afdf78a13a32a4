import { z } from 'zod';
import { OPEN_ENDED } from '../initiativeFilter.ts';
import { MOST_STRIP_LINES, STRIP_KINDS, STRIP_ORDERS, STRIP_PRECISIONS } from '../stripTerms.ts';
import { STAGES } from '../vocabulary.ts';
import { InitiativeFilter } from './initiativeQuery.ts';
import { Id, PartialDate } from './primitives.ts';

/** Which lines of the strip of the portfolio are wanted, and how finely. */
export const StripQuestion = z.strictObject({
  filter: InitiativeFilter,
  order: z.enum(STRIP_ORDERS),
  precision: z.enum(STRIP_PRECISIONS),
  offset: z.number().int().min(0),
  limit: z.number().int().min(0).max(MOST_STRIP_LINES),
  withHead: z.boolean(),
});
export type StripQuestion = z.infer<typeof StripQuestion>;

/** What happened to an initiative in one year, month or day: how many of a kind. */
export const StripMark = z.strictObject({
  kind: z.enum(STRIP_KINDS),
  /** As precise as it is known, and no more than was asked. */
  date: PartialDate,
  count: z.number().int().min(1),
  /** The record where there is one alone: of a recheck its effect, of a report or an instalment its funding. */
  recordId: Id.nullable(),
});
export type StripMark = z.infer<typeof StripMark>;

/** The life of one initiative, as a line of the strip. */
export const StripLine = z.strictObject({
  initiativeId: Id,
  title: z.string(),
  isArchived: z.boolean(),
  /** In the order of time, those ahead too. */
  stages: z.array(z.strictObject({ id: Id, stage: z.enum(STAGES), date: PartialDate })),
  /** By kind, then in the order of time. */
  marks: z.array(StripMark),
  /** See `ListedInitiative`. */
  fundingUntil: PartialDate.or(z.literal(OPEN_ENDED)).nullable(),
  /** The follow-up that is due (`followUpDue`), also once it is late. */
  followUpOn: PartialDate.nullable(),
});
export type StripLine = z.infer<typeof StripLine>;

/** A part of the strip of the portfolio, and, when it was asked for, how large the whole is. */
export const StripWindow = z.strictObject({
  lines: z.array(StripLine),
  head: z
    .strictObject({
      total: z.number().int(),
      /** The first stage or reading of all; null where there is none. */
      first: PartialDate.nullable(),
    })
    .nullable(),
});
export type StripWindow = z.infer<typeof StripWindow>;
