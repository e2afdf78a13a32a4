import { z } from 'zod';
import { GRID_ORIGINS } from '../vocabulary.ts';
import { DIMENSION_IDS, GridDefinition, GridKey, GridVersionId } from './gridDefinition.ts';
import { Instant, Line, Text } from './primitives.ts';

/** A version of the grid as the portfolio keeps it. */
export const GridVersion = z.strictObject({
  id: GridVersionId,
  /** Shipped with Essaim, or made by the CDC. */
  origin: z.enum(GRID_ORIGINS),
  definition: GridDefinition,
  /** Applications that use it. From the first one on, it never changes. */
  uses: z.number().int().min(0),
  /** New applications use it; exactly one version does. */
  serves: z.boolean(),
  /** No longer proposed. */
  setAside: z.boolean(),
  /** Versions that were made from it, so that it stays. */
  followedBy: z.number().int().min(0),
  addedAt: Instant.nullable(),
  /** Its text is the one that was kept: nothing but Essaim changed it. */
  isIntact: z.boolean(),
});
export type GridVersion = z.infer<typeof GridVersion>;

const Lines = z.array(Line).max(40);

/** What a CDC writes of a component in its own version. Texts that change become its own; the others keep their source. */
export const GridComponentFields = z.strictObject({
  label: Line,
  definition: Text,
  subElements: Lines,
  questions: Lines,
  typicalEvidence: Lines,
});
export type GridComponentFields = z.infer<typeof GridComponentFields>;

/** One change of a draft. */
export const GridEdit = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('name'), name: Line }),
  z.strictObject({
    type: z.literal('component'),
    componentId: GridKey,
    patch: GridComponentFields.partial(),
  }),
  /** A component of its own, or one of those that are offered. */
  z.strictObject({
    type: z.literal('add'),
    dimensionId: z.enum(DIMENSION_IDS),
    label: Line,
    optionId: GridKey.nullable(),
  }),
  z.strictObject({ type: z.literal('remove'), componentId: GridKey }),
  /** One place up or down inside its dimension. */
  z.strictObject({
    type: z.literal('move'),
    componentId: GridKey,
    step: z.union([z.literal(-1), z.literal(1)]),
  }),
  z.strictObject({
    type: z.literal('crosswalk'),
    componentId: GridKey,
    patch: z.strictObject({ from: z.array(GridKey).max(30), note: Text }).partial(),
  }),
]);
export type GridEdit = z.infer<typeof GridEdit>;
