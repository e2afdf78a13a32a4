import { z } from 'zod';
import { READING_LEVELS } from '../vocabulary.ts';
import { Id, Instant, Line, LocalDate, Text } from './primitives.ts';

/** A component of the grid with its guiding questions; each text says where it comes from. */
export const GridComponent = z.strictObject({
  id: z.string().regex(/^[a-z_]+$/),
  label: z.string(),
  /** The statement's own paragraph, when it has one. */
  definition: z.string(),
  subElements: z.array(z.string()),
  questions: z.array(z.string()).min(1),
  typicalEvidence: z.array(z.string()),
});
export type GridComponent = z.infer<typeof GridComponent>;

/** The three dimensions of the TNCDC's grid. */
export const DIMENSION_IDS = ['context', 'process', 'impacts'] as const;
export type DimensionId = (typeof DIMENSION_IDS)[number];

export const GridDimension = z.strictObject({
  id: z.enum(DIMENSION_IDS),
  label: z.string(),
  components: z.array(GridComponent).min(1),
});
export type GridDimension = z.infer<typeof GridDimension>;

/** A version of the grid. Once an application used it, it never changes. */
export const GridDefinition = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string(),
  version: z.number().int().min(1),
  source: z.string(),
  dimensions: z.array(GridDimension).length(3),
});
export type GridDefinition = z.infer<typeof GridDefinition>;

/** One component read at one application: a level or none yet, why, and on what evidence. */
export const ReadingFields = z.strictObject({
  level: z.enum(READING_LEVELS).nullable(),
  justification: Text,
  evidenceIds: z.array(Id).max(200),
});
export type ReadingFields = z.infer<typeof ReadingFields>;
export const Reading = ReadingFields.extend({ componentId: z.string() });
export type Reading = z.infer<typeof Reading>;

export const GridApplicationFields = z.strictObject({
  date: LocalDate,
  /** Who was around the table, as the group names itself. */
  participants: z.array(Line).max(200),
});
export type GridApplicationFields = z.infer<typeof GridApplicationFields>;

/** The grid applied to an initiative at a date. Concluded, it is sealed: never edited, only followed by another. */
export const GridApplication = GridApplicationFields.extend({
  id: Id,
  initiativeId: Id,
  gridVersionId: z.string(),
  concludedAt: Instant.nullable(),
  readings: z.array(Reading),
});
export type GridApplication = z.infer<typeof GridApplication>;
