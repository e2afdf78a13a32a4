import { createHash } from 'node:crypto';

/** After so long, in ms, the system has what the window copied. */
const LATER_MS = 400;

/** The clipboard of the computer. */
export type Clipboard = { readText(): string | Promise<string>; clear(): void };

/**
 * What was copied from a portfolio with a password leaves the clipboard when the portfolio is locked or
 * closed, unless something else was copied since. What a clipboard's own history kept is out of reach.
 */
export class CopiedText {
  readonly #clipboard: Clipboard;
  /** Of the texts, not the texts: enough to know them again. */
  #hashes = new Set<string>();

  constructor(clipboard: Clipboard) {
    this.#clipboard = clipboard;
  }

  /** Something was copied just now. The system may have it a little later than the window says so. */
  async note(): Promise<void> {
    const noted = this.#hashes;
    await this.#keep(noted);
    setTimeout(() => void this.#keep(noted), LATER_MS).unref();
  }

  /** Takes it away if it is still there. Fails when the system refuses it, and knows it again the next time. */
  async takeAway(): Promise<void> {
    const ours = this.#hashes;
    this.#hashes = new Set();
    if (ours.size === 0) return;
    const hash = hashOf(await this.#text());
    if (hash === null || !ours.has(hash)) return;
    try {
      this.#clipboard.clear();
    } catch (failure) {
      this.#hashes.add(hash);
      throw failure;
    }
  }

  async #keep(noted: Set<string>): Promise<void> {
    const hash = hashOf(await this.#text());
    if (hash !== null) noted.add(hash);
  }

  /** Empty when the system does not give it. */
  async #text(): Promise<string> {
    try {
      return await this.#clipboard.readText();
    } catch {
      return '';
    }
  }
}

/** Null of nothing. */
function hashOf(text: string): string | null {
  return text === '' ? null : createHash('sha256').update(text).digest('hex');
}
