import { initReactI18next, useTranslation } from 'react-i18next';
import { createStrings, NAMESPACES, type Translate } from '../shared/strings/index.ts';

/** The window's catalogue. */
export const strings = createStrings('fr-CA');
initReactI18next.init(strings);

/** The strings of the present language: `t('initiative:title')`. */
export function useT(): Translate {
  return useTranslation(NAMESPACES, { i18n: strings }).t;
}
