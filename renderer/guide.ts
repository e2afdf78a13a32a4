import guide from '../resources/help/guide.json' with { type: 'json' };
import type { Guide } from '../shared/domain/schemas/guide.ts';
import { type GuideIndex, guideIndex } from '../shared/domain/search/searchGuide.ts';

/** The guide that ships with the application. */
export const GUIDE: Guide = guide;

let index: GuideIndex | null = null;

/** The guide, ready to be looked through; made when it is first asked for. */
export function guideToSearch(): GuideIndex {
  index ??= guideIndex(GUIDE);
  return index;
}
