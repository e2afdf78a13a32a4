import type { DimensionId } from '../domain/schemas/gridDefinition.ts';
import type { ReadingLevel } from '../domain/vocabulary.ts';
import type { GlyphName } from './glyphs.ts';

/** The sign of a reading: four different things, not one thing filling up; a dash when nobody read it. */
export function readingSign(level: ReadingLevel | null): GlyphName {
  return level === null ? 'readingUnread' : LEVEL_SIGNS[level];
}

const LEVEL_SIGNS: Readonly<Record<ReadingLevel, GlyphName>> = {
  to_document: 'readingToDocument',
  emerging: 'readingStarted',
  present: 'readingPresent',
  structuring: 'readingStructuring',
};

/** The sign of each dimension. */
export const DIMENSION_GLYPHS: Readonly<Record<DimensionId, GlyphName>> = {
  context: 'dimensionContext',
  process: 'dimensionProcess',
  impacts: 'dimensionImpact',
};
