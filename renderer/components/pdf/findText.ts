/** A run of words of a page, as the PDF holds it. */
export interface TextRun {
  readonly str: string;
  /** A line ends after it. */
  readonly hasEOL: boolean;
}

/** A place in the runs of a page: which run, and which of its UTF-16 units. */
export interface RunPlace {
  readonly run: number;
  readonly at: number;
}

/** What was found: from a place to another, which is not part of it. */
export interface Found {
  readonly from: RunPlace;
  readonly to: RunPlace;
}

/** The letters that nothing decomposes, as they are searched for. */
const LETTERS: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  '’': "'",
  ʼ: "'",
  '‘': "'",
  '‐': '-',
  '‑': '-',
};

/** Letters that are drawn but not read: accents that stand apart, soft hyphens, breaks without width. */
const UNREAD = /[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/gu;

/**
 * A character as it is compared: without accent nor case, ligatures taken apart, all spaces alike. Empty
 * for what is not read.
 */
function folded(character: string): string {
  const plain = character.normalize('NFKD').replace(UNREAD, '').toLowerCase();
  return Array.from(plain, (one) => LETTERS[one] ?? (/\s/u.test(one) ? ' ' : one)).join('');
}

/** What a person looks for, as it is compared; empty when there is nothing to look for. */
export function foldedQuery(query: string): string {
  return Array.from(query, folded).join('').replace(/ +/g, ' ').trim();
}

/** Where a folded query stands in the runs of a page, in their order, none within another. */
export function findIn(runs: readonly TextRun[], query: string): Found[] {
  if (query === '') return [];
  const { text, places } = foldedRuns(runs);
  const found: Found[] = [];
  for (let at = text.indexOf(query); at !== -1; at = text.indexOf(query, at + query.length)) {
    const first = places[at];
    const last = places[at + query.length - 1];
    if (first === undefined || last === undefined) continue;
    found.push({
      from: { run: first.run, at: first.at },
      to: { run: last.run, at: last.at + last.length },
    });
  }
  return found;
}

type Place = RunPlace & { readonly length: number };

/** The words of a page in one line, and for each of its letters where it comes from. */
function foldedRuns(runs: readonly TextRun[]): { text: string; places: Place[] } {
  let text = '';
  const places: Place[] = [];
  const add = (letters: string, place: Place) => {
    for (const letter of letters) {
      if (letter === ' ' && (text === '' || text.endsWith(' '))) continue;
      text += letter;
      // A letter outside of the first plane is two units of the text, found by either.
      for (let unit = 0; unit < letter.length; unit += 1) places.push(place);
    }
  };
  for (const [run, { str, hasEOL }] of runs.entries()) {
    let at = 0;
    for (const character of str) {
      add(folded(character), { run, at, length: character.length });
      at += character.length;
    }
    if (hasEOL) add(' ', { run, at, length: 0 });
  }
  return { text, places };
}
