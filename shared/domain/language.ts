/** Languages of the screens, each of which has a whole catalogue: French of Québec, English of Canada. */
export const LANGUAGES = ['fr-CA', 'en-CA'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language of a first start, by that of the computer (`en-US`, `fr`): English where it is English, else French. */
export function firstLanguage(system: string): Language {
  return /^en\b/i.test(system) ? 'en-CA' : 'fr-CA';
}

let written: Language = 'fr-CA';

/** The language in which figures, dates and orders are written now. */
export function writtenLanguage(): Language {
  return written;
}

/** Says so for good: the window does at its start, with the language of its screens. Others write French. */
export function writeIn(language: Language): void {
  written = language;
}

/**
 * Does in French what is kept in the portfolio or leaves it, a paper or a sheet, whatever the language of
 * the screens. The work must end before it returns: what it leaves for later is in the language of the screens.
 */
export function inFrench<T>(work: () => T): T {
  return inLanguage('fr-CA', work);
}

/** Does a work in a language, then goes back to the one that was. */
export function inLanguage<T>(language: Language, work: () => T): T {
  const before = written;
  written = language;
  try {
    return work();
  } finally {
    written = before;
  }
}
