import { endAction, type Replaying } from './actions.ts';
import type { Raw, Statement, Value } from './connect.ts';
import { refusingOn } from './errors.ts';
import { Slices } from './slices.ts';

/**
 * Prepared statements that a portfolio keeps. The repositories write a few hundred, which are constant;
 * those of the list are put together from its filters, without end.
 */
export const MOST_STATEMENTS = 500;

/**
 * A portfolio that can be asked. It has no way to change anything: a function that takes this type
 * cannot write, which the compiler proves, and a statement that would write is refused when prepared.
 */
export class ReadableDb {
  protected readonly raw: Raw;
  readonly #statements = new Map<string, Statement>();

  constructor(raw: Raw) {
    this.raw = raw;
  }

  /** False once the portfolio was closed. */
  get isOpen(): boolean {
    return this.raw.open;
  }

  // oxlint-disable typescript/no-unsafe-type-assertion, typescript/no-unnecessary-type-parameters -- what
  // the columns are is said by the repository that wrote the question, and held by the STRICT tables.

  /** Every row of a question. `Row` is what the columns are, which the STRICT tables guarantee. */
  all<Row>(sql: string, ...values: Value[]): Row[] {
    return refusingOn(this.raw, () => this.#question(sql).all(...values) as Row[]);
  }

  /** The first row, or undefined. */
  get<Row>(sql: string, ...values: Value[]): Row | undefined {
    return refusingOn(this.raw, () => this.#question(sql).get(...values) as Row | undefined);
  }

  // oxlint-enable typescript/no-unsafe-type-assertion, typescript/no-unnecessary-type-parameters

  /** The same as long as nothing was written, here or by another connection: what is read is of one moment. */
  moment(): string {
    const own = this.get<{ changes: number }>('SELECT total_changes() AS changes');
    const others = this.get<{ data_version: number }>('PRAGMA data_version');
    return `${own?.changes} ${others?.data_version}`;
  }

  #question(sql: string): Statement {
    const statement = this.prepared(sql);
    if (!statement.readonly) throw new Error('A question may not write');
    return statement;
  }

  /** Prepared once, and kept as long as `MOST_STATEMENTS` others have not been used since. */
  protected prepared(sql: string): Statement {
    const statement: Statement = this.#statements.get(sql) ?? this.raw.prepare(sql);
    // A Map keeps its order: what is put again goes last.
    this.#statements.delete(sql);
    this.#statements.set(sql, statement);
    if (this.#statements.size > MOST_STATEMENTS) {
      for (const [oldest] of this.#statements) {
        this.#statements.delete(oldest);
        break;
      }
    }
    return statement;
  }
}

/** A portfolio that can also be changed. What a transaction changes is one action of the log. */
export class WritableDb extends ReadableDb {
  readonly #slices: Slices;
  /** False of a form of the file that had no log yet. */
  readonly #isLogged: boolean;

  constructor(raw: Raw) {
    super(raw);
    this.#slices = new Slices(raw);
    this.#isLogged =
      this.get("SELECT 1 FROM sqlite_schema WHERE name = 'change_action'") !== undefined;
  }

  /** Has whoever copies the file hear of each write before it happens. */
  sayWriting(hear: () => void): void {
    this.#slices.onWriting = hear;
  }

  /** Runs one statement; the number of rows that it changed. */
  run(sql: string, ...values: Value[]): number {
    this.#slices.requireTurn();
    return refusingOn(this.raw, () => {
      const statement = this.prepared(sql);
      if (this.raw.inTransaction) return statement.run(...values).changes;
      return this.#action(() => statement.run(...values).changes, null);
    });
  }

  /**
   * All of it, or nothing. Takes the right to write at once, so that what was read inside is still
   * true when it is written. Inside another, it is a part of it.
   */
  transaction<T>(work: () => T): T {
    this.#slices.requireTurn();
    return refusingOn(this.raw, () =>
      this.raw.inTransaction ? this.raw.transaction(work)() : this.#action(work, null),
    );
  }

  /** A transaction that undoes or redoes an action: the rules that hold from one state to the next are silent. */
  replay<T>(replaying: Replaying, work: () => T): T {
    this.#slices.requireTurn();
    return refusingOn(this.raw, () =>
      this.#action(() => {
        this.#beSilent();
        const result = work();
        this.#speak();
        return result;
      }, replaying),
    );
  }

  /** The same by slices: see `transactionBySlices`. */
  replayBySlices<T>(
    replaying: Replaying,
    work: Iterator<number, T>,
    say: (done: number) => void,
  ): Promise<T> {
    return this.#bySlices(this.#silently(work), say, replaying);
  }

  *#silently<T>(work: Iterator<number, T>): Generator<number, T> {
    this.#beSilent();
    let step = work.next();
    for (; step.done !== true; step = work.next()) yield step.value;
    this.#speak();
    return step.value;
  }

  #beSilent(): void {
    this.raw.pragma('defer_foreign_keys = ON');
    this.run('INSERT INTO replay (id) VALUES (1)');
  }

  #speak(): void {
    this.run('DELETE FROM replay');
  }

  #action<T>(work: () => T, replaying: Replaying | null): T {
    return this.raw
      .transaction(() => {
        const result = work();
        if (this.#isLogged) endAction(this, replaying);
        return result;
      })
      .immediate();
  }

  /**
   * All of it, or nothing, of what lasts: by slices, between which the process answers others. `work`
   * yields after each small step how much is done, from 0 to 1, which `say` hears after each slice, and
   * 1 before the commit of what took several: that is one turn, as long as writing its pages.
   * Meanwhile whoever else writes is told to wait (`WritesWait`). Refuses (`cancelled`) once stopped.
   */
  transactionBySlices<T>(work: Iterator<number, T>, say: (done: number) => void): Promise<T> {
    return this.#bySlices(work, say, null);
  }

  #bySlices<T>(
    work: Iterator<number, T>,
    say: (done: number) => void,
    replaying: Replaying | null,
  ): Promise<T> {
    return refusingOn(this.raw, () =>
      this.#slices.run(work, say, () => {
        if (this.#isLogged) endAction(this, replaying);
      }),
    );
  }

  /** Whoever writes waits (`WritesWait`) until this has ended; nothing is written by it here. */
  whileNobodyWrites<T>(work: () => Promise<T>): Promise<T> {
    return this.#slices.hold(work);
  }

  /** Throws `WritesWait` while a transaction by slices is under way. */
  requireTurn(): void {
    this.#slices.requireTurn();
  }

  /** A transaction by slices is under way: what is read here may never have been. */
  get isHeld(): boolean {
    return this.#slices.held !== null;
  }

  /** Once no transaction by slices is under way. */
  async whenFree(): Promise<void> {
    while (this.#slices.held !== null) await this.#slices.held;
  }

  /** How often a long change was asked to stop: whoever prepares one sees by it that it is not wanted any more. */
  get stops(): number {
    return this.#slices.stops;
  }

  /** Stops the transaction by slices that is under way, if any: nothing of it stays. */
  stopSlices(): void {
    this.#slices.stop();
  }
}
