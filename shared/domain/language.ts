/** Languages of the screens: that of Québec French, and the English of Canada. */
export type Language = 'fr-CA' | 'en-CA';

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
