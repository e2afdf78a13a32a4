/** What the thread that copies and the process that writes say to one another without a message. */
const WRITES = 0;
const ENDED = 1;
const STOPPED = 2;

/** For the three flags. */
export const GATE_BYTES = 12;

/** How often a waiting thread looks, in milliseconds. */
const LOOK_MS = 50;

/**
 * The border between saving and copying. Whoever saves says so before; whoever copies looks at each step,
 * and gives way. Saving comes first, always.
 */
export class CopyGate {
  readonly #flags: Int32Array;

  constructor(buffer: SharedArrayBuffer) {
    this.#flags = new Int32Array(buffer);
  }

  /** Something is about to be written: whoever reads the file for a copy lets go of it within a step. */
  writing(): void {
    Atomics.add(this.#flags, WRITES, 1);
  }

  /** Nothing is to be copied any more, or, again, something is. */
  setEnded(isEnded: boolean): void {
    Atomics.store(this.#flags, ENDED, isEnded ? 1 : 0);
    Atomics.notify(this.#flags, ENDED);
  }

  get isEnded(): boolean {
    return Atomics.load(this.#flags, ENDED) === 1;
  }

  /** What a person waits for is given up, or, before the next, no more. */
  setStopped(isStopped: boolean): void {
    Atomics.store(this.#flags, STOPPED, isStopped ? 1 : 0);
  }

  /** For what a person waits for: nobody does any more. */
  get isStopped(): boolean {
    return this.isEnded || Atomics.load(this.#flags, STOPPED) === 1;
  }

  /** How often something was about to be written. */
  get writes(): number {
    return Atomics.load(this.#flags, WRITES);
  }

  /** For a thread only: returns once nothing was written for so many milliseconds, or once it is ended. */
  waitForQuiet(milliseconds: number): void {
    let seen = this.writes;
    let until = performance.now() + milliseconds;
    while (performance.now() < until && !this.isEnded) {
      Atomics.wait(this.#flags, ENDED, 0, LOOK_MS);
      if (this.writes !== seen) {
        seen = this.writes;
        until = performance.now() + milliseconds;
      }
    }
  }
}
