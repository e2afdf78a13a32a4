import { z } from 'zod';
import { READING_LEVELS } from '../vocabulary.ts';
import { GridApplication, Reading } from './grid.ts';
import { GridKey } from './gridDefinition.ts';
import { LocalDate } from './primitives.ts';

/** What was last read of a component, in a concluded application; several readings where components were put together. */
export const MeetingBefore = z.strictObject({
  componentId: GridKey,
  date: LocalDate,
  readings: z.array(z.strictObject({ level: z.enum(READING_LEVELS) })).min(1),
});
export type MeetingBefore = z.infer<typeof MeetingBefore>;

/** What the table reads of a component, why, and what changed. Private notes, notes and evidence are not among it. */
export const MeetingReading = Reading.pick({
  componentId: true,
  level: true,
  justification: true,
  whatChanged: true,
});
export type MeetingReading = z.infer<typeof MeetingReading>;

/**
 * All that a projector may show of an application, and nothing else: what is not here cannot appear
 * before a room by mistake.
 */
export const Meeting = GridApplication.pick({
  id: true,
  initiativeId: true,
  gridVersionId: true,
  date: true,
  participants: true,
  concludedAt: true,
  voices: true,
}).extend({
  initiativeTitle: z.string(),
  /** In the order in which they were first written. */
  readings: z.array(MeetingReading),
  /** Only components that were read before. */
  before: z.array(MeetingBefore),
  /** The component at which the meeting was left; null before it began. */
  stoppedAt: GridKey.nullable(),
});
export type Meeting = z.infer<typeof Meeting>;
