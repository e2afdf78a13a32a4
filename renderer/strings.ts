import { type Language, writeIn } from '../shared/domain/language.ts';
import { type Translate, translator, translatorOf } from '../shared/strings/index.ts';

const french = translator('fr-CA');
let present = french;

/**
 * Gives the screens their language, before the first is drawn; another one is for the next page. French is
 * there already, since papers and sheets are in French whatever the language of the screens.
 */
export async function speak(language: Language): Promise<void> {
  document.documentElement.lang = language;
  writeIn(language);
  if (language !== 'fr-CA') present = await translatorOf(language);
}

/** The strings of the present language, where there is no component. */
export function presentT(): Translate {
  return present;
}

/** The strings in French: of papers, sheets and what is kept, which `inFrench` draws. */
export function frenchT(): Translate {
  return french;
}

/** The strings of the present language: `t('initiative:title')`. */
export function useT(): Translate {
  return present;
}
