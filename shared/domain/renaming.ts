import { sortKey } from './sortKey.ts';

/** Letters and digits: a name is found between what is none. */
const WORD = /[\p{L}\p{M}\d]+/gu;

/** Stretches of a text where a name stands, its words in a row, whatever accents, case and what is between them. */
export function stretchesOf(text: string, name: string): { start: number; end: number }[] {
  const wanted = [...name.matchAll(WORD)].map(([word]) => folded(word));
  if (wanted.length === 0) return [];
  const words = [...text.matchAll(WORD)].map((match) => ({
    folded: folded(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found: { start: number; end: number }[] = [];
  for (let at = 0; at + wanted.length <= words.length; at += 1) {
    if (!wanted.every((word, index) => words[at + index]?.folded === word)) continue;
    // Two sentences do not make a name.
    const between = text.slice(words[at]?.start, words[at + wanted.length - 1]?.end);
    if (/[.!?;:\n]\s/u.test(between)) continue;
    found.push({ start: words[at]?.start ?? 0, end: words[at + wanted.length - 1]?.end ?? 0 });
    at += wanted.length - 1;
  }
  return found;
}

/** A text in which a name is written otherwise everywhere where it stands. */
export function renamed(text: string, from: string, to: string): string {
  let result = '';
  let at = 0;
  for (const { start, end } of stretchesOf(text, from)) {
    result += text.slice(at, start) + to;
    at = end;
  }
  return result + text.slice(at);
}

function folded(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/gu, 'oe')
    .replace(/æ/gu, 'ae');
}

/** A text to look in for a part of a name: without accents and case, hyphens and apostrophes as spaces. */
export function searchable(text: string): string {
  return sortKey(text).replaceAll(/[-'.]+/gu, ' ');
}
