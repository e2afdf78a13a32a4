import type { TFunction } from 'i18next';
import type { Language } from '../domain/language.ts';
import { catalogueOf, shownRooms } from './catalogue.ts';
import english from './en-CA/common.json' with { type: 'json' };
import french from './fr-CA/common.json' with { type: 'json' };
import { quickly } from './quickly.ts';

/** Gives the strings of the first room alone: those of the menu and of the system's dialogs. */
export type CommonTranslate = TFunction;

const ROOMS = { 'fr-CA': french, 'en-CA': english } as const;

/** The first room as a function, for what starts before the others are read. */
export function commonTranslator(language: Language): CommonTranslate {
  const rooms = shownRooms(language, { common: ROOMS[language] });
  const strings = catalogueOf(language, rooms, ['common']);
  return quickly(strings.getFixedT(language, 'common'), language);
}
