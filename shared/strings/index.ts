import type { i18n, TFunction } from 'i18next';
import type { Language } from './catalogue.ts';
import { catalogueOf, spacedWhenRead } from './catalogue.ts';
import { frCA, NAMESPACES } from './fr-CA/index.ts';
import { quickly } from './quickly.ts';

export type { Language };
export { NAMESPACES };

/** Gives the string of a key, with its parameters put in. Unknown keys do not compile. */
export type Translate = TFunction<typeof NAMESPACES>;

/** The catalogue of a language, ready: strings spaced as the language asks, plurals by `Intl`. */
export function createStrings(language: Language): i18n {
  return catalogueOf(language, spacedWhenRead(frCA), NAMESPACES);
}

/** The strings of a language as a function, for rooms without React. */
export function translator(language: Language): Translate {
  return quickly(createStrings(language).getFixedT(language, NAMESPACES));
}
