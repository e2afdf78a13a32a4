import { READING_LEVELS } from './vocabulary.ts';

/** By what a portrait of the portfolio is parted. */
export const PORTRAIT_GROUPINGS = ['none', 'stage', 'sector', 'year'] as const;
export type PortraitGrouping = (typeof PORTRAIT_GROUPINGS)[number];

/**
 * Where a component of an initiative stands: one of the four readings, read by nobody, or read under
 * another version of the grid whose components do not answer to this one alone.
 */
export const PORTRAIT_STATES = [...READING_LEVELS, 'none', 'elsewhere'] as const;
export type PortraitState = (typeof PORTRAIT_STATES)[number];

/** Most initiatives that a cell of a portrait lists. */
export const PORTRAIT_MEMBERS = 500;
