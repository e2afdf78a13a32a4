import guide from '../resources/help/guide.json' with { type: 'json' };
import pictures from '../resources/help/pictures.json' with { type: 'json' };
import { keyTableTexts } from '../shared/content/shortcutWords.ts';
import type { Guide, GuidePictures } from '../shared/domain/schemas/guide.ts';
import { type GuideIndex, guideIndex } from '../shared/domain/search/searchGuide.ts';
import { IS_MAC } from './keys.ts';
import { presentT } from './strings.ts';

/** The guide that ships with the application. */
export const GUIDE: Guide = guide;

const PICTURES: GuidePictures = pictures;

let index: GuideIndex | null = null;

/** The guide, ready to be looked through; made when it is first asked for. */
export function guideToSearch(): GuideIndex {
  index ??= guideIndex(GUIDE, {
    picture: (id) => {
      const shown = PICTURES[id];
      return shown === undefined ? [] : [shown.caption, shown.alt];
    },
    keys: (group) => keyTableTexts(group, IS_MAC, presentT()),
  });
  return index;
}
