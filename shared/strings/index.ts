import { createInstance, type i18n, type TFunction } from 'i18next';
import { frCA, NAMESPACES } from './fr-CA/index.ts';
import { quickly } from './quickly.ts';
import { frenchSpaces } from './typography.ts';

export { NAMESPACES };

/** Gives the string of a key, with its parameters put in. Unknown keys do not compile. */
export type Translate = TFunction<typeof NAMESPACES>;

/** Languages that have a complete catalogue. */
export type Language = 'fr-CA';

/** The catalogue of a language, ready: strings spaced as the language asks, plurals by `Intl`. */
export function createStrings(language: Language): i18n {
  const strings = createInstance({
    lng: language,
    ns: NAMESPACES,
    defaultNS: 'common',
    resources: { 'fr-CA': spacedWhenRead(frCA) },
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
  });
  // Resources are given, so this is done before it returns; nothing is loaded.
  void strings.init();
  return strings;
}

/** The strings of a language as a function, for rooms without React. */
export function translator(language: Language): Translate {
  return quickly(createStrings(language).getFixedT(language, NAMESPACES));
}

// oxlint-disable typescript/no-unsafe-type-assertion -- the shape is kept, only texts change
/** A room is spaced when its first string is asked for: a start needs few of them. */
function spacedWhenRead<T extends object>(rooms: T): T {
  const ready: object = {};
  for (const [name, room] of Object.entries(rooms)) {
    let kept: unknown;
    Object.defineProperty(ready, name, { enumerable: true, get: () => (kept ??= spaced(room)) });
  }
  return ready as T;
}

function spaced<T>(value: T): T {
  if (typeof value === 'string') return frenchSpaces(value) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, spaced(inner)])) as T;
}
