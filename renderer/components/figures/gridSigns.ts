import type { ReadingLevel } from '../../../shared/domain/vocabulary.ts';
import type { GlyphName, Tone } from '../icons/Icon.tsx';

/** The sign of each reading; `none` is a component that nobody has read. */
export const READING_SIGNS: Readonly<Record<ReadingLevel | 'none', GlyphName>> = {
  to_document: 'readingToDocument',
  emerging: 'readingStarted',
  present: 'readingPresent',
  structuring: 'readingStructuring',
  none: 'readingUnread',
};

/** The same, and of what was read under a version whose components do not answer to those shown. */
export const KNOWN_SIGNS: Readonly<Record<ReadingLevel | 'none' | 'elsewhere', GlyphName>> = {
  ...READING_SIGNS,
  elsewhere: 'branch',
};

/** The sign and the hue of each dimension. */
export const DIMENSION_SIGNS: Readonly<
  Record<'context' | 'process' | 'impacts', { icon: GlyphName; tone: Tone }>
> = {
  context: { icon: 'dimensionContext', tone: 'ctx' },
  process: { icon: 'dimensionProcess', tone: 'pro' },
  impacts: { icon: 'dimensionImpact', tone: 'imp' },
};
