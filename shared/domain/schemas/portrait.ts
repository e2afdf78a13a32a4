import { z } from 'zod';
import { PORTRAIT_GROUPINGS, PORTRAIT_STATES } from '../portraitTerms.ts';
import { GridDefinition, GridKey } from './gridDefinition.ts';
import { Id, LocalDate, Written } from './primitives.ts';

/** As of which day, and parted by what. */
export const PortraitQuestion = z.strictObject({
  asOf: LocalDate,
  by: z.enum(PORTRAIT_GROUPINGS),
});
export type PortraitQuestion = z.infer<typeof PortraitQuestion>;

const Counts = z.record(z.enum(PORTRAIT_STATES), z.number().int().min(0));

/** How many initiatives stand where, component by component. Counts of people's words: they are never added over components. */
export const PortraitGroup = z.strictObject({
  /** A stage, a sector, or a day; null for the whole, and for initiatives without a stage or a sector. */
  key: Written.nullable(),
  /** Initiatives of the group. */
  total: z.number().int(),
  components: z.array(z.strictObject({ componentId: GridKey, counts: Counts })),
});
export type PortraitGroup = z.infer<typeof PortraitGroup>;

export const Portrait = z.strictObject({
  /** The version whose components are shown: that of new applications. */
  grid: GridDefinition,
  groups: z.array(PortraitGroup),
  /** Year of the first application; null when there was none. */
  firstYear: z.number().int().nullable(),
});
export type Portrait = z.infer<typeof Portrait>;

/** One cell of a portrait. */
export const PortraitCell = PortraitQuestion.extend({
  key: Written.nullable(),
  componentId: GridKey,
  state: z.enum(PORTRAIT_STATES),
});
export type PortraitCell = z.infer<typeof PortraitCell>;

export const PortraitMembers = z.strictObject({
  total: z.number().int(),
  /** By title, the first 500. */
  initiatives: z.array(
    z.strictObject({
      id: Id,
      title: z.string(),
      /** The application that says so; null when none ever read it. */
      applicationId: Id.nullable(),
      readOn: LocalDate.nullable(),
    }),
  ),
});
export type PortraitMembers = z.infer<typeof PortraitMembers>;
