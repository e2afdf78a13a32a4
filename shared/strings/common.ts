import type { TFunction } from 'i18next';
import { catalogueOf, type Language, spacedWhenRead } from './catalogue.ts';
import common from './fr-CA/common.json' with { type: 'json' };
import { quickly } from './quickly.ts';

/** Gives the strings of the first room alone: those of the menu and of the system's dialogs. */
export type CommonTranslate = TFunction;

/** The first room as a function, for what starts before the others are read. */
export function commonTranslator(language: Language): CommonTranslate {
  const strings = catalogueOf(language, spacedWhenRead({ common }), ['common']);
  return quickly(strings.getFixedT(language, 'common'));
}
