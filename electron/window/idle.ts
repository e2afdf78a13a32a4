/** What tells that nobody is there. */
export type IdleOptions = {
  /** Minutes without a gesture after which to say so; 0: never. */
  minutes: () => number;
  /** Milliseconds, of a clock that only goes forward. */
  now: () => number;
  onIdle: () => void;
};

/** How often it is looked at. */
export const IDLE_LOOK_MS = 10_000;

/**
 * Watches for the window being left alone. Gestures in the window count, and no others: who works in
 * another program has left this one, and not every system says when its keyboard was last used.
 */
export class IdleWatch {
  readonly #options: IdleOptions;
  #last: number;

  constructor(options: IdleOptions) {
    this.#options = options;
    this.#last = options.now();
  }

  /** A key, a press, a move in the window. */
  gesture(): void {
    this.#last = this.#options.now();
  }

  /** To be called now and then. */
  look(): void {
    const minutes = this.#options.minutes();
    if (minutes > 0 && this.#options.now() - this.#last >= minutes * 60_000) this.#options.onIdle();
  }
}
