import { lettersApart } from '../search/nearWords.ts';
import { bareKey } from './bareKey.ts';

/** Letters by which two parts of names are put together to be compared. */
const PART = 5;

/** Of one part, as many are compared: a list of forty thousand that begin alike is no list of mistakes. */
const MOST_COMPARED = 60;

/** Names, looked for by how they are written up to small errors. */
export class NearTexts<T> {
  readonly #whole = new Map<string, T>();
  readonly #parts = new Map<string, string[]>();
  /** Of one name, several things are asked in a row. */
  #last = { text: '', key: '' };

  /** Adds a name; the first of two alike stays. */
  add(text: string, value: T): void {
    const key = this.#keyOf(text);
    if (key === '' || this.#whole.has(key)) return;
    this.#whole.set(key, value);
    for (const part of partsOf(key)) {
      const others = this.#parts.get(part);
      if (others === undefined) this.#parts.set(part, [key]);
      else if (others.length < MOST_COMPARED) others.push(key);
    }
  }

  /** What is written the same but for accents, case and punctuation. */
  same(text: string): T | undefined {
    return this.#whole.get(this.#keyOf(text));
  }

  #keyOf(text: string): string {
    if (this.#last.text !== text) this.#last = { text, key: bareKey(text) };
    return this.#last.key;
  }

  /** What is written nearly the same: a letter in eight or more, two in sixteen or more; figures must be the same. */
  near(text: string): T | undefined {
    const key = this.#keyOf(text);
    const most = key.length < 8 ? 0 : key.length < 16 ? 1 : 2;
    if (most === 0) return undefined;
    let best: { apart: number; key: string } | undefined;
    for (const part of partsOf(key)) {
      for (const other of this.#parts.get(part) ?? []) {
        if (other === key || Math.abs(other.length - key.length) > most) continue;
        const apart = lettersApart(key, other, most);
        // Of a beginning that is alike, the rest counts as well.
        const all =
          apart === null ? most + 1 : Math.max(apart, Math.abs(other.length - key.length));
        if (all <= most && all < (best?.apart ?? most + 1)) best = { apart: all, key: other };
      }
    }
    return best === undefined ? undefined : this.#whole.get(best.key);
  }
}

/** How a name begins and ends, with all its figures: two names of which neither is the same are not compared. */
function partsOf(key: string): string[] {
  const figures = key.replaceAll(/[^\p{N}]+/gu, ' ').trim();
  return [`<${key.slice(0, PART)}#${figures}`, `>${key.slice(-PART)}#${figures}`];
}
