import type { i18n, ResourceKey, TFunction } from 'i18next';
import type { Language } from '../domain/language.ts';
import { catalogueOf, shownRooms } from './catalogue.ts';
import { frCA, NAMESPACES } from './fr-CA/index.ts';
import { quickly } from './quickly.ts';

export type { Language };
export { NAMESPACES };

// Here, so that every room that reads these types has it: a declaration of its own is left out of what
// another room is given, and there any key would compile.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof frCA;
  }
}

/** Gives the string of a key, with its parameters put in. Unknown keys do not compile. */
export type Translate = TFunction<typeof NAMESPACES>;

/** The rooms of a language. Their keys are those of French, which a test holds. */
type Rooms = Readonly<Record<(typeof NAMESPACES)[number], ResourceKey>>;

/** The catalogue of a language, ready: strings spaced as the language asks, plurals by `Intl`. */
export function createStrings(language: 'fr-CA'): i18n;
export function createStrings(language: Language, rooms: Rooms): i18n;
export function createStrings(language: Language, rooms: Rooms = frCA): i18n {
  return catalogueOf(language, shownRooms(language, rooms), NAMESPACES);
}

/** The strings of a language as a function, for rooms without React. */
export function translator(language: 'fr-CA'): Translate;
export function translator(language: Language, rooms: Rooms): Translate;
export function translator(language: Language, rooms: Rooms = frCA): Translate {
  const strings = createStrings(language, rooms);
  return quickly(strings.getFixedT(language, NAMESPACES), language);
}

/** The same where a language other than French is read only once it is asked for. */
export async function translatorOf(language: Language): Promise<Translate> {
  if (language === 'fr-CA') return translator(language);
  const { enCA } = await import('./en-CA/index.ts');
  return translator(language, enCA);
}
