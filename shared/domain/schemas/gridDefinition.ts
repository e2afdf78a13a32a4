import { z } from 'zod';
import { MOST_COMPONENTS, MOST_GRID_CHARACTERS } from '../limits.ts';
import { Line, Text, Title } from './primitives.ts';

/** Where texts of a grid come from: who wrote them, and the passage or the reason. */
export const GridSource = z.strictObject({ name: Title, reference: Text });
export type GridSource = z.infer<typeof GridSource>;

/** Names a source inside one version of the grid. */
export const GridSourceKey = z.string().regex(/^[a-z0-9_]+$/);

/** Source of every text that a CDC wrote itself, in its own version. */
export const OWN_SOURCE = 'own';

/** A text of the grid with its source. */
export const GridText = z.strictObject({ text: Text, source: GridSourceKey });
export type GridText = z.infer<typeof GridText>;

/** Names a component, or a sub-element of a component; the same thing keeps its name over the versions. */
export const GridKey = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/);

/** What a component is made of; notes are kept for each. */
export const GridSubElement = GridText.extend({ id: GridKey });
export type GridSubElement = z.infer<typeof GridSubElement>;

const MOST_TEXTS = 40;

/** A component of the grid: what it means, what to look at, what to ask, what may prove it. */
export const GridComponent = z.strictObject({
  id: GridKey,
  label: GridText,
  /** The statement's own paragraph, when it has one. */
  definition: GridText,
  subElements: z.array(GridSubElement).max(MOST_TEXTS),
  questions: z.array(GridText).max(MOST_TEXTS),
  typicalEvidence: z.array(GridText).max(MOST_TEXTS),
});
export type GridComponent = z.infer<typeof GridComponent>;

/** The three dimensions of the TNCDC's grid; every version has them, in this order. */
export const DIMENSION_IDS = ['context', 'process', 'impacts'] as const;
export type DimensionId = (typeof DIMENSION_IDS)[number];

export const GridDimension = z.strictObject({
  id: z.enum(DIMENSION_IDS),
  label: GridText,
  components: z.array(GridComponent).max(MOST_COMPONENTS),
});
export type GridDimension = z.infer<typeof GridDimension>;

/** Where a component comes from: components of the version that this one is based on; none for a new one. */
export const CrosswalkEntry = z.strictObject({
  componentId: GridKey,
  from: z.array(GridKey).max(30),
  note: Text,
});
export type CrosswalkEntry = z.infer<typeof CrosswalkEntry>;

export const GridVersionId = z.string().regex(/^[a-z0-9-]+$/);

/**
 * A version of the grid, each of its texts with its source. Once an application used it, it never
 * changes. It holds at most `MOST_GRID_CHARACTERS`. What makes one fit to be used is in `gridRules.ts`: a draft may be unfinished.
 */
export const GridDefinition = z
  .strictObject({
    id: GridVersionId,
    name: Line,
    version: z.number().int().min(1),
    sources: z.record(GridSourceKey, GridSource),
    /** The version that this one was made from; null for the first of all. */
    basedOn: GridVersionId.nullable(),
    /** One entry a component; empty when it is based on none. A former component that no entry names is left out. */
    crosswalk: z.array(CrosswalkEntry).max(90),
    dimensions: z.array(GridDimension).length(3),
  })
  .refine((definition) => JSON.stringify(definition).length <= MOST_GRID_CHARACTERS);
export type GridDefinition = z.infer<typeof GridDefinition>;

/** Components that a CDC may add to its own version, with the sources of their texts. */
export const GridOptions = z.strictObject({
  sources: z.record(GridSourceKey, GridSource),
  components: z.array(
    z.strictObject({ dimensionId: z.enum(DIMENSION_IDS), component: GridComponent }),
  ),
});
export type GridOptions = z.infer<typeof GridOptions>;
