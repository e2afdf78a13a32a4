import { connectToScratch, type Raw, type Statement } from '../connect.ts';

/** What a row says, by column. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * Rows of an export whose tables another program put in an order of its own: an initiative may come after what
 * is worked out about it. They wait outside memory, for a portfolio is longer than it.
 */
export class WaitingRows {
  readonly #raw: Raw;
  readonly #insert: Statement;
  #count = 0;

  constructor() {
    this.#raw = connectToScratch();
    this.#raw.exec(
      'CREATE TABLE waiting (place INTEGER NOT NULL, number INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY (place, number)) WITHOUT ROWID; BEGIN',
    );
    this.#insert = this.#raw.prepare('INSERT INTO waiting (place, number, text) VALUES (?, ?, ?)');
  }

  /** Keeps a row of the table that has this place in our order. */
  add(place: number, row: Fields): void {
    this.#count += 1;
    this.#insert.run(place, this.#count, JSON.stringify(row));
  }

  /** Every row, in our order of tables, then as they came. */
  *inOrder(): Generator<{ place: number; row: Fields }> {
    const rows = this.#raw
      .prepare<[], { place: number; text: string }>(
        'SELECT place, text FROM waiting ORDER BY place, number',
      )
      .iterate();
    for (const { place, text } of rows) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `add` wrote it
      yield { place, row: JSON.parse(text) as Fields };
    }
  }

  close(): void {
    this.#raw.close();
  }
}
