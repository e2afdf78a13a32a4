import { sortKey } from '../sortKey.ts';

/** Letters, marks and digits: a word ends at everything else, an apostrophe and a hyphen included. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** A word of a text, as it is compared, and where it stands. */
export type PlacedWord = { word: string; start: number; end: number };

/** The words of a text, in order: without accents, ligatures and case, and in the singular. « L’Œuvre des Îles » → l, oeuvre, des, ile. */
export function searchWords(text: string): string[] {
  return placedWords(text).map(({ word }) => word);
}

/** The words of a text as they are compared, each with where it stands in the text. */
export function placedWords(text: string): PlacedWord[] {
  return [...text.matchAll(WORD)].map((match) => ({
    word: singular(sortKey(match[0])),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * A plural as its singular, by the endings of French; what is looked for and what is looked in are changed
 * alike, so that a word that only looks like a plural is found all the same.
 */
function singular(word: string): string {
  if (word.length < 4) return word;
  if (word === 'travaux') return 'travail';
  if (word.length > 5 && word.endsWith('eaux')) return word.slice(0, -1);
  if (word.length > 5 && word.endsWith('aux')) return `${word.slice(0, -3)}al`;
  return /[^s]s$|x$/u.test(word) ? word.slice(0, -1) : word;
}

/** Words that join others and are in every text: looked for only when nothing else is. */
const JOINING: ReadonlySet<string> = new Set(
  `a ai au aux avec c ce ces cet cette d dan de des du elle en est et etre eux il ils j l la le les leur leurs
lui m mai mais me mes n ne nos notre nous on ont ou par pas pour qu que qui s sa san se ses si son sont sou sur t ta te tu un
une vos votre vou y dans sans sous vous plus plu ete entre the of and to in`.split(/\s+/u),
);

/** Whether a word, as it is compared, says nothing by itself. */
export function isJoining(word: string): boolean {
  return JOINING.has(word);
}
