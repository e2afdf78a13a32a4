/** What tells that nobody is there. */
export type IdleOptions = {
  /** Minutes without a gesture after which to say so; 0: never. */
  minutes: () => number;
  /** Whether something that the person began goes on without them, and should end first. */
  isAwaited: () => boolean;
  /** Once a long change has ended, which nothing may cut; null when none is under way. */
  held: () => Promise<void> | null;
  /** Milliseconds, of a clock that only goes forward. */
  now: () => number;
  onIdle: () => void;
};

/** An input of the window, as Electron tells it. */
export type Heard = { type: string; globalX?: number; globalY?: number };

/** How often it is looked at. */
export const IDLE_LOOK_MS = 10_000;

/** As long beyond its minutes may what goes on be awaited: the largest parcel takes less at 256 kbit/s; a server that is slow on purpose must not hold a portfolio open. */
const MOST_AWAITED_MS = 2 * 3_600_000;

/**
 * Watches for the window being left alone. Gestures in the window count, and no others: who works in
 * another program has left this one, and not every system says when its keyboard was last used.
 */
export class IdleWatch {
  readonly #options: IdleOptions;
  #last: number;
  /** The person left by a gesture of their own, elsewhere: no minute is waited for. */
  #hasLeft = false;
  /** They left, or the computer fell asleep, during a long change: said once it has ended, whatever is done meanwhile. */
  #owed: 'left' | 'asleep' | null = null;
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
    this.#hasLeft = false;
  }

  /** Says that the person has left now, as who locks the screen; `asleep`: the computer does, which cuts what goes on anyway. */
  left(asleep = false): void {
    this.#last = this.#options.now();
    this.#hasLeft = true;
    if (this.#options.held() !== null) void this.#owe(asleep);
    else if (asleep) this.#say();
    else this.look();
  }

  /** To be called now and then. */
  look(): void {
    const minutes = this.#options.minutes();
    if (this.#options.held() !== null) return;
    const beyond = this.#options.now() - this.#last - (this.#hasLeft ? 0 : minutes * 60_000);
    if (minutes <= 0 || beyond < 0) return;
    if (!this.#options.isAwaited() || beyond >= MOST_AWAITED_MS) this.#options.onIdle();
  }

  #say(): void {
    if (this.#options.minutes() > 0) this.#options.onIdle();
  }

  async #owe(asleep: boolean): Promise<void> {
    const isUnderWay = this.#owed !== null;
    if (asleep || !isUnderWay) this.#owed = asleep ? 'asleep' : 'left';
    if (isUnderWay) return;
    // oxlint-disable-next-line no-await-in-loop -- another may have begun when one ends
    for (let held = this.#options.held(); held !== null; held = this.#options.held()) await held;
    const owed = this.#owed;
    this.#owed = null;
    this.#hasLeft = true;
    // Who sleeps cuts what goes on anyway: nothing more is awaited.
    if (owed === 'asleep') this.#say();
    else this.look();
  }
}
