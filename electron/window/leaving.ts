/** What leaving a window asks of the rest. */
export type WindowLeavingOptions = {
  /** Stores what is typed in it; false when something could not be. */
  store: () => Promise<boolean>;
  /** Takes it off the screen while the rest is done; false: it stays there. */
  hide: () => boolean;
  /** What is done before it goes; takes seconds at most. */
  lastCare: () => Promise<void>;
  /** Closes it, which asks `mayClose` once more. */
  close: () => void;
  /** Milliseconds, of a clock that only goes forward. */
  now: () => number;
};

/** How soon after a refused closing a second one is held to insist. */
const INSISTING_MS = 60_000;
/** Sooner, whoever presses twice has seen nothing of what was refused yet. */
const SEEN_MS = 1_000;

/**
 * A window on its way out: what is typed is stored, it goes off the screen, what its portfolio needs is done, and it
 * closes. However often it is asked to close meanwhile, all of it is done once, and nothing cuts it.
 */
export class WindowLeaving {
  readonly #options: WindowLeavingOptions;
  /** Since when the page is asked to store what is typed; null when it is not. */
  #askedAt: number | null = null;
  /** It was asked to close again while the page did not answer. */
  #isInsisted = false;
  #refusedAt = Number.NEGATIVE_INFINITY;
  /** The leaving under way, once what is typed is stored; another one after a person had the window back. */
  #underWay: symbol | null = null;
  #isOver = false;

  constructor(options: WindowLeavingOptions) {
    this.#options = options;
  }

  /** Whether the window, which is asked to close, may do so now; else it begins to be left, or goes on. */
  mayClose(): boolean {
    if (this.#isOver) return true;
    const { now } = this.#options;
    if (this.#askedAt !== null) this.#isInsisted ||= now() - this.#askedAt >= SEEN_MS;
    else if (this.#underWay === null) void this.#leave();
    return false;
  }

  /** Whoever wants the window has it back, unless it is gone. True: it was on its way out, and may be off the screen. */
  stay(): boolean {
    const wasUnderWay = this.#underWay !== null;
    this.#underWay = null;
    return wasUnderWay;
  }

  async #leave(): Promise<void> {
    const { store, hide, lastCare, close, now } = this.#options;
    this.#askedAt = now();
    this.#isInsisted = false;
    const isStored = await store();
    this.#askedAt = null;
    // What could not be stored stays on the screen, which says so; asked again once that was seen, it closes.
    const since = now() - this.#refusedAt;
    const isInsisted = this.#isInsisted || (since >= SEEN_MS && since < INSISTING_MS);
    if (!isStored && !isInsisted) {
      // Whoever presses a third time in the first second has not seen it either.
      if (since >= SEEN_MS) this.#refusedAt = now();
      return;
    }
    if (isStored) this.#refusedAt = Number.NEGATIVE_INFINITY;
    const mine = Symbol('leaving');
    this.#underWay = mine;
    const isHidden = hide();
    // A copy that could not be made is made at the next opening.
    await lastCare().catch(() => undefined);
    if (this.#underWay !== mine) return;
    // Whoever still sees it may have typed meanwhile.
    if (!isHidden && isStored && !(await store())) {
      if (this.#underWay === mine) this.#underWay = null;
      this.#refusedAt = now();
      return;
    }
    if (this.#underWay !== mine) return;
    this.#isOver = true;
    close();
  }
}
