import { searchWords } from '../../../shared/domain/search/searchWords.ts';

/** Whether each typed word begins a word of a text; accents, ligatures, case and plurals are forgiven. */
export function isFound(typed: string, ...texts: readonly string[]): boolean {
  const wanted = searchWords(typed);
  const words = texts.flatMap(searchWords);
  return wanted.every((one) => words.some((word) => word.startsWith(one)));
}
