/** What tells that nobody is there. */
export type IdleOptions = {
  /** Minutes without a gesture after which to say so; 0: never. */
  minutes: () => number;
  /** Milliseconds, of a clock that only goes forward. */
  now: () => number;
  onIdle: () => void;
};

/** An input of the window, as Electron tells it. */
export type Heard = { type: string; globalX?: number; globalY?: number };

/** How often it is looked at. */
export const IDLE_LOOK_MS = 10_000;

/**
 * Watches for the window being left alone. Gestures in the window count, and no others: who works in
 * another program has left this one, and not every system says when its keyboard was last used.
 */
export class IdleWatch {
  readonly #options: IdleOptions;
  #last: number;
  /** Where the pointer was last seen on the screen. */
  #pointer: string | null = null;

  constructor(options: IdleOptions) {
    this.#options = options;
    this.#last = options.now();
  }

  /** A key, a press, a move in the window. A pointer that lies still is none, though windows come and go under it. */
  heard({ type, globalX, globalY }: Heard): void {
    if (type === 'mouseEnter' || type === 'mouseLeave') return;
    if (type === 'mouseMove') {
      const place = `${globalX},${globalY}`;
      const lay = this.#pointer;
      this.#pointer = place;
      if (lay === null || lay === place) return;
    }
    this.#last = this.#options.now();
  }

  /** To be called now and then. */
  look(): void {
    const minutes = this.#options.minutes();
    if (minutes > 0 && this.#options.now() - this.#last >= minutes * 60_000) this.#options.onIdle();
  }
}
