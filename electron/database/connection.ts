import type BetterSqlite3 from 'better-sqlite3';
import { refusing } from './errors.ts';

/** What SQLite stores, and a parameter may be. */
export type Value = string | number | null | Uint8Array;

/**
 * A portfolio that can be asked. It has no way to change anything: a function that takes this type
 * cannot write, which the compiler proves, and a statement that would write is refused when prepared.
 */
export class ReadableDb {
  protected readonly raw: BetterSqlite3.Database;
  readonly #statements = new Map<string, BetterSqlite3.Statement<Value[]>>();

  constructor(raw: BetterSqlite3.Database) {
    this.raw = raw;
  }

  /** Every row of a question. `Row` is what the columns are, which the STRICT tables guarantee. */
  all<Row>(sql: string, ...values: Value[]): Row[] {
    return refusing(() => this.#question(sql).all(...values) as Row[]);
  }

  /** The first row, or undefined. */
  get<Row>(sql: string, ...values: Value[]): Row | undefined {
    return refusing(() => this.#question(sql).get(...values) as Row | undefined);
  }

  #question(sql: string): BetterSqlite3.Statement<Value[]> {
    const statement = this.prepared(sql);
    if (!statement.readonly) throw new Error('A question may not write');
    return statement;
  }

  /** Prepared once per portfolio: the repositories hold a few hundred statements, all of them constant. */
  protected prepared(sql: string): BetterSqlite3.Statement<Value[]> {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.raw.prepare<Value[]>(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

/** A portfolio that can also be changed. */
export class WritableDb extends ReadableDb {
  /** Runs one statement; the number of rows that it changed. */
  run(sql: string, ...values: Value[]): number {
    return refusing(() => this.prepared(sql).run(...values).changes);
  }

  /**
   * All of it, or nothing. Takes the right to write at once, so that what was read inside is still
   * true when it is written. Inside another, it is a part of it.
   */
  transaction<T>(work: () => T): T {
    return refusing(() => this.raw.transaction(work).immediate());
  }
}
