import { type Language, writeIn } from '../shared/domain/language.ts';
import { createStrings, NAMESPACES, type Translate } from '../shared/strings/index.ts';
import { quickly } from '../shared/strings/quickly.ts';

const french: Translate = quickly(createStrings('fr-CA').getFixedT('fr-CA', NAMESPACES), 'fr-CA');
let present = french;

/**
 * Gives the screens their language, before the first is drawn; another one is for the next page. French is
 * there already, since papers and sheets are in French whatever the language of the screens.
 */
export async function speak(language: Language): Promise<void> {
  document.documentElement.lang = language;
  writeIn(language);
  if (language === 'fr-CA') return;
}

/** The strings of the present language, where there is no component. */
export function presentT(): Translate {
  return present;
}

/** The strings of the present language: `t('initiative:title')`. */
export function useT(): Translate {
  return present;
}
