/** So many words in a row, the same, are a quotation and no chance. */
export const RUN = 6;

/** Stands between two texts, so that no words in a row go from one to the next. */
const BETWEEN = '|';

/** Texts made ready to be looked through, once for all that is looked for. */
export type Wording = {
  /** Their words between spaces. */
  readonly said: string;
  readonly words: readonly string[];
  /** Where each two words in a row stand: of one alone, « de » stands everywhere. */
  readonly places: () => ReadonlyMap<string, readonly number[]>;
};

/** Texts as words, without accents, case and punctuation; `read` gives those of one text, remembered where texts come back. */
export function wordingOf(
  texts: readonly string[],
  read: (text: string) => readonly string[] = wordsOf,
): Wording {
  const words: string[] = [];
  for (const text of texts) {
    for (const word of read(text)) words.push(word);
    words.push(BETWEEN);
  }
  let places: ReadonlyMap<string, readonly number[]> | null = null;
  return {
    said: ` ${words.join(' ')} `,
    words,
    places: () => (places ??= placesOf(words)),
  };
}

/** `wordsOf` of texts that come back: each is read once. */
export function readOnce(): (text: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const words = known.get(text) ?? wordsOf(text);
    known.set(text, words);
    return words;
  };
}

function placesOf(words: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let at = 0; at + 1 < words.length; at += 1) {
    const two = twoWords(words, at);
    const known = places.get(two);
    if (known === undefined) places.set(two, [at]);
    else known.push(at);
  }
  return places;
}

function twoWords(words: readonly string[], at: number): string {
  return `${words[at]} ${words[at + 1]}`;
}

/** Whether so many words of a text, from one of them on, stand in a row in others. */
function hasRun({ words, places }: Wording, text: readonly string[], from: number): boolean {
  if (from + RUN > text.length) return false;
  return (places().get(twoWords(text, from)) ?? []).some((at) => {
    let same = 2;
    while (same < RUN && words[at + same] === text[from + same]) same += 1;
    return same === RUN;
  });
}

/** Whether texts repeat words of another, letter for letter but for case, accents and punctuation. One shorter than a run is repeated when it is whole. */
export function quotesIn(wording: Wording, source: string): boolean {
  const words = wordsOf(source);
  // One or two words alone are nobody's.
  if (words.length < 3) return false;
  if (words.length < RUN) return wording.said.includes(` ${words.join(' ')} `);
  return words.some((_word, from) => hasRun(wording, words, from));
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
