import { createStrings, NAMESPACES, type Translate } from '../shared/strings/index.ts';
import { quickly } from '../shared/strings/quickly.ts';

/** The window's catalogue. */
export const strings = createStrings('fr-CA');

const translate: Translate = quickly(strings.getFixedT('fr-CA', NAMESPACES));

/** The strings of the present language: `t('initiative:title')`. */
export function useT(): Translate {
  return translate;
}
