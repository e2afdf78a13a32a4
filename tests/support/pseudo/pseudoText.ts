const ACCENTED: Readonly<Record<string, string>> = {
  a: 'å',
  b: 'ƀ',
  c: 'ċ',
  d: 'đ',
  e: 'ē',
  f: 'ƒ',
  g: 'ğ',
  h: 'ħ',
  i: 'ĩ',
  j: 'ĵ',
  k: 'ķ',
  l: 'ŀ',
  m: 'ɱ',
  n: 'ñ',
  o: 'ø',
  p: 'þ',
  q: 'ɋ',
  r: 'ŕ',
  s: 'š',
  t: 'ŧ',
  u: 'ų',
  v: 'ṽ',
  w: 'ŵ',
  x: 'ẋ',
  y: 'ÿ',
  z: 'ž',
};

/** What a catalogue asks the application to fill, to style or to look up: it is left as it is. */
const KEPT = /\{\{[^}]*\}\}|<\/?\w+[^>]*>|\$t\([^)]*\)/g;

/** By how much a text grows: what a translation into a long-winded language takes. */
const GROWTH = 0.35;

/**
 * A string as no language writes it: ⟦ ⟧ around it, an accent on every letter, about a third longer. Its
 * ends that are spaces stay outside, since they join it to what follows.
 */
export function pseudoText(text: string): string {
  const [, start = '', inner = '', end = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (inner === '') return text;
  let owed = 0;
  const grown = (piece: string) =>
    piece.replace(/\p{L}/gu, (letter) => {
      const plain = letter.normalize('NFD').charAt(0);
      const small = ACCENTED[plain.toLowerCase()] ?? letter;
      const other = plain === plain.toLowerCase() ? small : small.toUpperCase();
      owed += GROWTH;
      // Only a vowel is drawn out, so that a word stays one that a line can hold.
      if (owed < 1 || !/[aeiouy]/i.test(plain)) return other;
      const more = Math.floor(owed);
      owed -= more;
      return other + small.repeat(more);
    });
  let at = 0;
  let written = '';
  for (const kept of inner.matchAll(KEPT)) {
    written += grown(inner.slice(at, kept.index)) + kept[0];
    at = kept.index + kept[0].length;
  }
  written += grown(inner.slice(at));
  return `${start}⟦${written}⟧${end}`;
}

/** The same of every string of a catalogue. */
export function pseudoRooms<T>(rooms: T): T {
  if (typeof rooms === 'string') return pseudoText(rooms) as T;
  return Object.fromEntries(
    Object.entries(rooms as object).map(([key, inner]) => [key, pseudoRooms(inner as unknown)]),
  ) as T;
}

const LETTERS = Object.values(ACCENTED)
  .flatMap((letter) => [letter, letter.toUpperCase()])
  .join('');

/** Words that the pseudo-language writes, and what stands between two of them. */
export const PSEUDO_WORDS = new RegExp(`[${LETTERS}]+(?:[^\\p{L}]*[${LETTERS}]+)*(?!\\p{L})`, 'gu');
