/** So many words in a row, the same, are a quotation and no chance. */
const RUN = 6;

/** Stands between two texts, so that no words in a row go from one to the next. */
const BETWEEN = '|';

/** Texts made ready to be looked through, once for all that is looked for. */
export type Wording = {
  /** Their words between spaces. */
  readonly said: string;
  /** Every run of so many words. */
  readonly runs: () => ReadonlySet<string>;
};

/** Texts as words, without accents, case and punctuation. */
export function wordingOf(texts: readonly string[]): Wording {
  const words = texts.flatMap((text) => [...wordsOf(text), BETWEEN]);
  let runs: ReadonlySet<string> | null = null;
  return {
    said: ` ${words.join(' ')} `,
    runs: () => (runs ??= new Set(runsOf(words))),
  };
}

function runsOf(words: readonly string[]): string[] {
  return words
    .map((_word, at) => words.slice(at, at + RUN))
    .filter((run) => run.length === RUN && !run.includes(BETWEEN))
    .map((run) => run.join(' '));
}

/** Whether texts repeat words of another, letter for letter but for case, accents and punctuation. One shorter than a run is repeated when it is whole. */
export function quotesIn({ said, runs }: Wording, source: string): boolean {
  const words = wordsOf(source);
  // One or two words alone are nobody's.
  if (words.length < 3) return false;
  if (words.length < RUN) return said.includes(` ${words.join(' ')} `);
  return runsOf(words).some((run) => runs().has(run));
}

/** Whether texts have this name, its words in a row; a name of one short word is looked for as it is written. */
export function namesIn({ said }: Wording, name: string): boolean {
  const words = wordsOf(name);
  if (words.length === 0 || words.join('').length < 3) return false;
  return said.includes(` ${words.join(' ')} `);
}

/** `quotesIn` of one text. */
export function quotes(text: string, source: string): boolean {
  return quotesIn(wordingOf([text]), source);
}

/** `namesIn` of one text. */
export function names(text: string, name: string): boolean {
  return namesIn(wordingOf([text]), name);
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
