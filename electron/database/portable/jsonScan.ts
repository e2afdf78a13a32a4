import { Refusal } from '../../../shared/ipc/errors.ts';

/** What stands in an exported text, in its order. */
export type Scanned =
  /** Something that is said of the whole: `format`, `version`. */
  | { readonly kind: 'fact'; readonly name: string; readonly text: string }
  /** A table begins, which may have no row. */
  | { readonly kind: 'table'; readonly table: string }
  | { readonly kind: 'row'; readonly table: string; readonly text: string };

/** The longest row, in characters: what a sent dossier was drawn from is the longest thing kept. */
const LONGEST = 64 * 1024 * 1024;

/**
 * Reads `{ "fact": …, "tables": { "name": [ {…}, … ] } }` part by part, as it comes, without holding more than one
 * row: a portfolio is longer than a text may be. Each thing is handed on as text, for `JSON.parse`; refuses
 * (`export_unreadable`) another form.
 */
export class JsonScan {
  #depth = 0;
  #inString = false;
  #isEscaped = false;
  /** The text of the thing that is being read. */
  #text = '';
  #names: string[] = [];
  #isEnded = false;

  /** What this part of the text completes. */
  *read(part: string): Generator<Scanned> {
    let from = 0;
    for (let at = 0; at < part.length; at += 1) {
      const code = part.charCodeAt(at);
      if (this.#inString) {
        if (this.#isEscaped) this.#isEscaped = false;
        else if (code === BACKSLASH) this.#isEscaped = true;
        else if (code === QUOTE) this.#inString = false;
        continue;
      }
      if (code === QUOTE) {
        if (this.#isEnded) throw unreadable();
        this.#inString = true;
      } else if (code === OPEN_OBJECT || code === OPEN_LIST) {
        if (this.#isEnded) throw unreadable();
        this.#depth += 1;
        if (this.#isFrame(code)) {
          this.#take(part, from, at);
          from = at + 1;
          if (this.#text.trim() !== '') throw unreadable();
          this.#text = '';
          const [, table] = this.#names;
          if (code === OPEN_LIST && table !== undefined) yield { kind: 'table', table };
        }
      } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
        const end = this.#isClosing() ? at : at + 1;
        this.#take(part, from, end);
        from = at + 1;
        yield* this.#close(end === at);
      } else if (code === COMMA && (this.#depth === 1 || (this.#depth < 4 && this.#isRows()))) {
        this.#take(part, from, at);
        from = at + 1;
        yield* this.#end();
      } else if (code === COLON && (this.#depth === 1 || this.#depth === 2) && !this.#isNamed()) {
        this.#take(part, from, at);
        from = at + 1;
        this.#name();
      }
    }
    this.#take(part, from, part.length);
  }

  /** Refuses a text that ends before its end. */
  end(): void {
    if (this.#depth !== 0 || !this.#isEnded || this.#text.trim() !== '') throw unreadable();
  }

  #take(part: string, from: number, to: number): void {
    this.#text += part.slice(from, to);
    if (this.#text.length > LONGEST) throw unreadable();
  }

  #isRows(): boolean {
    return this.#names[0] === TABLES;
  }

  #isNamed(): boolean {
    return this.#depth === 1 ? this.#names.length > 0 : !this.#isRows() || this.#names.length > 1;
  }

  /** What opens here holds other things rather than being one. */
  #isFrame(code: number): boolean {
    if (this.#depth === 1) return code === OPEN_OBJECT;
    if (!this.#isRows()) return false;
    if (this.#depth === 2) return code === OPEN_OBJECT;
    return this.#depth === 3 && code === OPEN_LIST;
  }

  #isClosing(): boolean {
    return this.#depth === 1 || (this.#isRows() && this.#depth <= 3);
  }

  *#close(isFrame: boolean): Generator<Scanned> {
    if (isFrame) yield* this.#end();
    this.#depth -= 1;
    if (this.#depth < 0) throw unreadable();
    if (isFrame) {
      if (this.#depth === 0) this.#isEnded = true;
      this.#names = this.#names.slice(0, Math.max(0, this.#depth - 1));
      // The table, or the tables, were a value of their name, which is done.
      if (this.#depth === 1) this.#names = [TABLES];
    }
  }

  /** What was read until here is whole. */
  *#end(): Generator<Scanned> {
    const text = this.#text.trim();
    this.#text = '';
    const [name, table] = this.#names;
    if (this.#depth === 3 && table !== undefined) {
      if (text !== '') yield { kind: 'row', table, text };
      return;
    }
    if (text !== '') {
      if (this.#depth !== 1 || name === undefined || name === TABLES) throw unreadable();
      yield { kind: 'fact', name, text };
    }
    this.#names = this.#names.slice(0, this.#depth - 1);
  }

  #name(): void {
    let name: unknown;
    try {
      name = JSON.parse(this.#text);
    } catch {
      throw unreadable();
    }
    if (typeof name !== 'string') throw unreadable();
    this.#names = [...this.#names.slice(0, this.#depth - 1), name];
    this.#text = '';
  }
}

const TABLES = 'tables';
const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

function unreadable(): Refusal {
  return new Refusal('export_unreadable');
}
