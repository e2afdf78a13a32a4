import { inLanguage, type Language } from '../../shared/domain/language.ts';
import { type Translate, translatorOf } from '../../shared/strings/index.ts';

/** Says something in the language of the screens; the work must end before it returns. */
export type ScreenWords = <T>(say: (t: Translate) => T) => Promise<T>;

/**
 * What the main process says to the screens alone. What it keeps in the portfolio, or what leaves, it says in
 * French (`translator('fr-CA')`), and both never by the same sentence.
 */
export function createScreenWords(language: () => Language): ScreenWords {
  const known = new Map<Language, Promise<Translate>>();
  return async (say) => {
    const spoken = language();
    const asked = known.get(spoken) ?? translatorOf(spoken);
    known.set(spoken, asked);
    const t = await asked;
    return inLanguage(spoken, () => say(t));
  };
}
