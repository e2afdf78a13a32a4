import { Refusal } from '../../shared/ipc/errors.ts';
import type { Raw } from './connect.ts';
import { asRefusal, refusingOn } from './errors.ts';

/** How long the process is kept from others at a time, in milliseconds: a frame of the screen. */
export const SLICE_MS = 16;

/** Somebody else's transaction is under way, by slices: to be tried again once `free`. */
export class WritesWait extends Error {
  readonly free: Promise<void>;
  constructor(free: Promise<void>) {
    super('writes wait');
    this.name = 'WritesWait';
    this.free = free;
  }
}

/** The one transaction of a connection that may stay open while the process does something else. */
export class Slices {
  readonly #raw: Raw;
  #held: Promise<void> | null = null;
  #isInside = false;
  #isStopped = false;
  #stops = 0;
  /** Hears that something is about to be written: whoever copies the file lets go of it. */
  onWriting: () => void = () => undefined;

  constructor(raw: Raw) {
    this.#raw = raw;
  }

  /** Fulfilled when the transaction under way ends; null when there is none. */
  get held(): Promise<void> | null {
    return this.#held;
  }

  /** Throws `WritesWait` when the transaction under way is somebody else's. */
  requireTurn(): void {
    if (this.#held !== null && !this.#isInside) throw new WritesWait(this.#held);
    this.onWriting();
  }

  /** The transaction under way is given up at its next slice. */
  stop(): void {
    this.#isStopped = true;
    this.#stops += 1;
  }

  /** How often it was asked to stop. */
  get stops(): number {
    return this.#stops;
  }

  /** See `WritableDb.transactionBySlices`. */
  async run<T>(
    work: Iterator<number, T>,
    say: (done: number) => void,
    beforeCommit: () => void,
  ): Promise<T> {
    this.requireTurn();
    let free: (() => void) | undefined;
    this.#held = new Promise((resolve) => {
      free = resolve;
    });
    this.#isStopped = false;
    let isLong = false;
    try {
      // Pages that spill before the commit would shut readers out, and make them wait for us.
      this.#raw.pragma('cache_spill = OFF');
      this.#raw.exec('BEGIN IMMEDIATE');
      for (;;) {
        const step = refusingOn(this.#raw, () => this.#slice(work));
        if (step.done === true) {
          if (isLong) await this.#lastTurn(say);
          this.#inside(beforeCommit);
          this.onWriting();
          this.#raw.exec('COMMIT');
          return step.value;
        }
        say(step.value);
        isLong = true;
        await this.#turn();
      }
    } catch (error) {
      if (this.#raw.open && this.#raw.inTransaction) this.#raw.exec('ROLLBACK');
      throw asRefusal(error);
    } finally {
      if (this.#raw.open) this.#raw.pragma('cache_spill = ON');
      this.#held = null;
      // After whoever awaits this change: what was done last is its own when it asks.
      setImmediate(() => free?.());
    }
  }

  /** Keeps whoever else writes waiting while something lasts that is no transaction. */
  async hold<T>(work: () => Promise<T>): Promise<T> {
    this.requireTurn();
    let free: (() => void) | undefined;
    this.#held = new Promise((resolve) => {
      free = resolve;
    });
    try {
      return await work();
    } finally {
      this.#held = null;
      free?.();
    }
  }

  /** Says that what is left is to be put on the disk, in one turn, which nothing stops any more. */
  async #lastTurn(say: (done: number) => void): Promise<void> {
    say(1);
    await this.#turn();
  }

  /** Lets the process answer others; refuses (`cancelled`) once it was asked to stop. */
  async #turn(): Promise<void> {
    await new Promise((next) => setImmediate(next));
    if (this.#isStopped) throw new Refusal('cancelled');
  }

  #slice<T>(work: Iterator<number, T>): IteratorResult<number, T> {
    const until = performance.now() + SLICE_MS;
    return this.#inside(() => {
      let step = work.next();
      while (step.done !== true && performance.now() < until) step = work.next();
      return step;
    });
  }

  #inside<T>(part: () => T): T {
    this.#isInside = true;
    try {
      return part();
    } finally {
      this.#isInside = false;
    }
  }
}
