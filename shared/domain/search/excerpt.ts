import { placedWords } from './searchWords.ts';

/** A stretch of an excerpt, found or around what was. */
export type Piece = { text: string; isFound: boolean };

/** Characters that are shown before what was found, so that it is read in its sentence. */
const BEFORE = 48;
/** Characters of an excerpt. */
const MOST = 180;

/** Whether a word of a text begins with one that is looked for. */
function isWanted(word: string, wanted: readonly string[]): boolean {
  return wanted.some((one) => word.startsWith(one));
}

/**
 * The part of a text where what is looked for first stands, cut between words, with what was found in it;
 * empty when nothing is.
 */
export function excerpt(text: string, wanted: readonly string[]): Piece[] {
  const words = placedWords(text);
  const first = words.find(({ word }) => isWanted(word, wanted));
  if (first === undefined) return [];
  const start = words.find(({ start: at }) => at >= first.start - BEFORE)?.start ?? 0;
  const from = first.start <= BEFORE ? 0 : start;
  const limit = from + MOST;
  const end =
    text.length <= limit
      ? text.length
      : (words.findLast(({ end: at }) => at <= limit && at > first.start)?.end ?? first.end);
  const pieces: Piece[] = [];
  let at = from;
  const add = (until: number, isFound: boolean) => {
    if (until > at) pieces.push({ text: text.slice(at, until), isFound });
    at = until;
  };
  if (from > 0) pieces.push({ text: '… ', isFound: false });
  for (const word of words) {
    if (word.start < from || word.end > end || !isWanted(word.word, wanted)) continue;
    add(word.start, false);
    add(word.end, true);
  }
  add(end, false);
  if (end < text.length) pieces.push({ text: ' …', isFound: false });
  return pieces;
}
