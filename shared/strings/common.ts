import type { TFunction } from 'i18next';
import { catalogueOf, shownRooms } from './catalogue.ts';
import common from './fr-CA/common.json' with { type: 'json' };
import { quickly } from './quickly.ts';

/** Gives the strings of the first room alone: those of the menu and of the system's dialogs. */
export type CommonTranslate = TFunction;

const ROOMS = { 'fr-CA': common } as const;

/** The first room as a function, for what starts before the others are read. */
export function commonTranslator(language: keyof typeof ROOMS): CommonTranslate {
  const rooms = shownRooms(language, { common: ROOMS[language] });
  const strings = catalogueOf(language, rooms, ['common']);
  return quickly(strings.getFixedT(language, 'common'), language);
}
