/** So many words in a row, the same, are a quotation and no chance. */
const RUN = 6;

/** Whether a text repeats words of another, letter for letter but for case, accents and punctuation. One shorter than a run is repeated when it is whole. */
export function quotes(text: string, source: string): boolean {
  const words = wordsOf(source);
  if (words.length === 0) return false;
  const length = Math.min(RUN, words.length);
  // One or two words alone are nobody's.
  if (length < 3) return false;
  const said = ` ${wordsOf(text).join(' ')} `;
  return words.some(
    (_word, at) =>
      at + length <= words.length && said.includes(` ${words.slice(at, at + length).join(' ')} `),
  );
}

/** Whether a text has this name, its words in a row; a name of one short word is looked for as it is written. */
export function names(text: string, name: string): boolean {
  const words = wordsOf(name);
  if (words.length === 0 || words.join('').length < 3) return false;
  return ` ${wordsOf(text).join(' ')} `.includes(` ${words.join(' ')} `);
}

/** Whether a text cites a piece of evidence by its mark: « P-12 », with any hyphen. */
export function citesMark(text: string, number: number): boolean {
  return new RegExp(`(?<![\\p{L}\\d])P[-‐‑–]${number}(?!\\d)`, 'u').test(text);
}

/** The words of a text, without accents, case and punctuation. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\d]+/gu) ?? []
  );
}
