import { z } from 'zod';
import { READING_LEVELS } from '../vocabulary.ts';
import { Correction } from './correction.ts';
import { GridKey, GridVersionId } from './gridDefinition.ts';
import { Id, Instant, Line, LocalDate, Text } from './primitives.ts';
import { Voice } from './voice.ts';

/** One component read at one application: a level or none yet, why, and on what evidence. */
export const ReadingFields = z.strictObject({
  level: z.enum(READING_LEVELS).nullable(),
  justification: Text,
  /** Why the level is not that of the last concluded reading; see `whatChanged.ts`. */
  whatChanged: Text,
  /** The coordinator's own: never before the table, on paper or in a dossier. */
  privateNote: Text,
  evidenceIds: z.array(Id).max(200),
});
export type ReadingFields = z.infer<typeof ReadingFields>;

/** What is noted of one sub-element. */
export const ReadingNote = z.strictObject({ subElementId: GridKey, text: Text });
export type ReadingNote = z.infer<typeof ReadingNote>;

export const Reading = ReadingFields.extend({
  componentId: GridKey,
  /** In the order in which they were first written; none is empty. */
  notes: z.array(ReadingNote),
});
export type Reading = z.infer<typeof Reading>;

export const GridApplicationFields = z.strictObject({
  date: LocalDate,
  /** Who was around the table, as the group names itself. */
  participants: z.array(Line).max(200),
});
export type GridApplicationFields = z.infer<typeof GridApplicationFields>;

/** The grid applied to an initiative at a date. Concluded, it is sealed: never edited, only followed by another or corrected beside. */
export const GridApplication = GridApplicationFields.extend({
  id: Id,
  initiativeId: Id,
  gridVersionId: GridVersionId,
  concludedAt: Instant.nullable(),
  /** It was led before a room, in « Animation ». */
  inMeeting: z.boolean(),
  readings: z.array(Reading),
  /** In the order in which they were heard. */
  voices: z.array(Voice),
  /** The first one first; none while it is open. */
  corrections: z.array(Correction),
});
export type GridApplication = z.infer<typeof GridApplication>;

/** A reading as everybody may see it: without the coordinator's own note. */
export const PublicReading = Reading.omit({ privateNote: true });
export type PublicReading = z.infer<typeof PublicReading>;

/** An application as everybody may see it: what a dossier, paper and a projector are made from. */
export const PublicApplication = GridApplication.extend({ readings: z.array(PublicReading) });
export type PublicApplication = z.infer<typeof PublicApplication>;
