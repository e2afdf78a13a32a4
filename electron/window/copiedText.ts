import { createHash } from 'node:crypto';

/** The clipboard of the computer. */
export type Clipboard = { readText(): string | Promise<string>; clear(): void };

/**
 * What was copied from a portfolio with a password leaves the clipboard when the portfolio is locked or
 * closed, unless something else was copied since. What a clipboard's own history kept is out of reach.
 */
export class CopiedText {
  readonly #clipboard: Clipboard;
  /** Of the text, not the text: enough to know it again. */
  #hash: string | null = null;

  constructor(clipboard: Clipboard) {
    this.#clipboard = clipboard;
  }

  /** Something was copied just now. */
  async note(): Promise<void> {
    this.#hash = hashOf(await this.#text());
  }

  /** Takes it away if it is still there. */
  async takeAway(): Promise<void> {
    const ours = this.#hash;
    this.#hash = null;
    if (ours !== null && hashOf(await this.#text()) === ours) this.#clipboard.clear();
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
