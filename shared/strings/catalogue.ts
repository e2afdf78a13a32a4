import { createInstance, type FormatterModule, type i18n, type ResourceKey } from 'i18next';
import type { Language } from '../domain/language.ts';
import { shownValue } from './counts.ts';
import { frenchSpaces } from './typography.ts';

/** A catalogue of the given rooms, the first of them being the one whose keys are written alone. */
export function catalogueOf(
  language: Language,
  rooms: Readonly<Record<string, ResourceKey>>,
  names: readonly string[],
): i18n {
  const strings = createInstance().use(COUNTS_GROUPED);
  // Resources are given, so this is done before it returns; nothing is loaded.
  void strings.init({
    lng: language,
    ns: names,
    defaultNS: 'common',
    resources: { [language]: rooms },
    interpolation: { escapeValue: false, alwaysFormat: true },
    returnNull: false,
    initAsync: false,
  });
  return strings;
}

/** Writes counts of a thousand and more in groups, as `quickly` does. */
const COUNTS_GROUPED: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _format, _language, options) =>
    typeof value === 'number'
      ? shownValue(String(options?.['interpolationkey']), value)
      : // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- handed back as it came
        (value as string),
};

// oxlint-disable typescript/no-unsafe-type-assertion -- the shape is kept, only texts change
/** The rooms of a language as they are shown: French is spaced, any other is shown as it is written. */
export function shownRooms<T extends object>(language: Language, rooms: T): T {
  return language === 'fr-CA' ? spacedWhenRead(rooms) : rooms;
}

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
