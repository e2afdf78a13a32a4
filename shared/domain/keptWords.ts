import { RUN, wordsOf } from './quoting.ts';

/** What is kept for oneself: a name, and the words of a text; null: these may be repeated. */
export type Kept = { readonly name: string; readonly text: string | null };

/** All that is kept, made ready to be looked for at once, in the time that it takes to read where it is looked for. */
export type KeptWords = {
  /** Whether texts have one of these names or repeat one of these texts. */
  readonly isIn: (texts: readonly string[]) => boolean;
  /** Which of those kept, by their places among them. */
  readonly placesIn: (texts: readonly string[]) => ReadonlySet<number>;
};

/** So many words are read between two pauses: some milliseconds. */
const AT_ONCE = 1_000;
/** A run is looked for by its first words, so many at most. */
const LED_BY = 3;
/** A word that nothing kept has, or the end of a text. */
const OTHER = -1;

/**
 * Reads what is kept: what `namesIn` and `quotesIn` say of each is then found of all. Yields as it goes. Words
 * are numbers in one row, some forty bytes each: ten years of testimonies hold a million of them.
 */
export function* keptWords(kept: Iterable<Kept>): Generator<undefined, KeptWords> {
  const read = new RunReader();
  let place = 0;
  let due = AT_ONCE;
  for (const { name, text } of kept) {
    read.name(name, place);
    if (text !== null) read.text(text, place);
    place += 1;
    if (read.count < due) continue;
    due = read.count + AT_ONCE;
    yield;
  }
  return read.ready();
}

/** Words in a row that tell, as they are read. */
class RunReader {
  readonly #numbers = new Map<string, number>();
  /** The words of all that is kept, one after the other. */
  readonly #row: number[] = [];
  /** How long the run is that begins at each; 0: none does. */
  readonly #lengths: number[] = [];
  /** Whose it is: a place of `#owners`, where the same words are kept once. */
  readonly #whose: number[] = [];
  readonly #owners: number[][] = [];
  readonly #known = new Map<string, number[]>();

  get count(): number {
    return this.#row.length;
  }

  name(name: string, place: number): void {
    const words = wordsOf(name);
    if (words.join('').length >= 3) this.#add(words, words.length, place);
  }

  text(text: string, place: number): void {
    const words = wordsOf(text);
    // One or two words alone are nobody's.
    if (words.length >= 3) this.#add(words, Math.min(words.length, RUN), place);
  }

  #add(words: readonly string[], length: number, place: number): void {
    const key = `${length} ${words.join(' ')}`;
    const same = this.#known.get(key);
    if (same !== undefined) {
      if (same.at(-1) !== place) same.push(place);
      return;
    }
    const owners = [place];
    this.#known.set(key, owners);
    this.#owners.push(owners);
    for (const [at, word] of words.entries()) {
      this.#row.push(this.#numberOf(word));
      this.#lengths.push(at + length <= words.length ? length : 0);
      this.#whose.push(this.#owners.length - 1);
    }
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  ready(): KeptWords {
    const [numbers, row, lengths, whose, owners] = [
      this.#numbers,
      this.#row,
      this.#lengths,
      this.#whose,
      this.#owners,
    ];
    const { firstAs, next } = chainsOf(row, lengths);

    /** Whose runs stand in texts, as they are met. */
    function* met(texts: readonly string[]): Generator<readonly number[]> {
      const said: number[] = [];
      for (const text of texts) {
        for (const word of wordsOf(text)) said.push(numbers.get(word) ?? OTHER);
        said.push(OTHER);
      }
      for (let at = 0; at < said.length; at += 1) {
        for (let led = 1; led <= LED_BY && said[at + led - 1] !== OTHER; led += 1) {
          for (let from = firstAs(said, at, led); from !== OTHER; from = next[from] ?? OTHER) {
            const length = lengths[from] ?? 0;
            const isRun = Math.min(length, LED_BY) === led && isSame(row, from, said, at, length);
            if (isRun) yield owners[whose[from] ?? 0] ?? [];
          }
        }
      }
    }
    return {
      isIn: (texts) => met(texts).next().done !== true,
      placesIn: (texts) => new Set([...met(texts)].flat()),
    };
  }
}

function isSame(
  row: readonly number[],
  from: number,
  said: readonly number[],
  at: number,
  length: number,
): boolean {
  for (let next = 0; next < length; next += 1) {
    if (row[from + next] !== said[at + next]) return false;
  }
  return true;
}

/** The first run that may begin as words do, by the hash of these, and after each the next one. */
function chainsOf(row: readonly number[], lengths: readonly number[]) {
  const size = 2 ** Math.ceil(Math.log2(row.length + 2));
  const first = new Int32Array(size).fill(OTHER);
  const next = new Int32Array(row.length);
  for (let at = 0; at < lengths.length; at += 1) {
    const length = lengths[at] ?? 0;
    if (length === 0) continue;
    const place = hashOf(row, at, Math.min(length, LED_BY)) & (size - 1);
    next[at] = first[place] ?? OTHER;
    first[place] = at;
  }
  return {
    next,
    firstAs: (said: readonly number[], at: number, led: number): number =>
      first[hashOf(said, at, led) & (size - 1)] ?? OTHER,
  };
}

function hashOf(words: readonly number[], at: number, count: number): number {
  let hash = count;
  for (let next = 0; next < count; next += 1) {
    hash = Math.imul(hash ^ (words[at + next] ?? 0), 0x9e37_79b1);
    hash ^= hash >>> 15;
  }
  return hash;
}
