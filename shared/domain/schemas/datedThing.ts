import { z } from 'zod';
import { PartialDate, TimeOfDay } from './primitives.ts';

/** What an event of the calendar stands for. */
export const CALENDAR_KINDS = ['followUp', 'milestone', 'fundingEnd', 'report'] as const;

/** Something that has a date and concerns an initiative, or (an empty title) the portfolio. */
export const DatedThing = z.strictObject({
  kind: z.enum(CALENDAR_KINDS),
  /** Tells it from the others of its kind, from one export to the next. */
  key: z.string(),
  date: PartialDate,
  time: TimeOfDay.nullable(),
  label: z.string(),
  initiativeTitle: z.string(),
});
export type DatedThing = z.infer<typeof DatedThing>;
