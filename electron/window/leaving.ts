/** What leaving a window asks of the rest. */
export type WindowLeavingOptions = {
  /** Stores what is typed in it; false when something could not be. */
  store: () => Promise<boolean>;
  /** Takes it off the screen while the rest is done; false: it stays there. */
  hide: () => boolean;
  /** What is done before it goes, one after the other, each whatever became of the one before; takes seconds at most. */
  lastCares: readonly (() => Promise<void>)[];
  /** Hears why one of them, or the leaving itself, failed. */
  onFailure: (failure: unknown) => void;
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
  /** The leaving under way, since the page is asked; another one after a person had the window back. */
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
    else if (this.#underWay === null)
      this.#leave().catch((failure: unknown) => this.#fail(failure));
    return false;
  }

  /** Whatever fails of a leaving, the window can be left again. */
  #fail(failure: unknown): void {
    this.#underWay = null;
    this.#askedAt = null;
    this.#options.onFailure(failure);
  }

  /** Whoever wants the window has it back, unless it is gone. True: it was on its way out, and may be off the screen. */
  stay(): boolean {
    const wasUnderWay = this.#underWay !== null;
    this.#underWay = null;
    this.#askedAt = null;
    return wasUnderWay;
  }

  async #leave(): Promise<void> {
    const { store, hide, close, now } = this.#options;
    const mine = Symbol('leaving');
    const askedAt = now();
    // When it was asked, not when the page answered: a slow page gives nobody the time to see what was refused.
    const since = askedAt - this.#refusedAt;
    this.#underWay = mine;
    this.#askedAt = askedAt;
    this.#isInsisted = false;
    const isStored = await store();
    if (isStored) this.#refusedAt = Number.NEGATIVE_INFINITY;
    if (this.#underWay !== mine) return;
    this.#askedAt = null;
    // What could not be stored stays on the screen, which says so; asked again once that was seen, it closes.
    const isInsisted = this.#isInsisted || (since >= SEEN_MS && since < INSISTING_MS);
    if (!isStored && !isInsisted) {
      this.#underWay = null;
      // Whoever presses a third time in the first second has not seen it either.
      if (since >= SEEN_MS) this.#refusedAt = now();
      return;
    }
    const isHidden = hide();
    await this.#care();
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

  async #care(): Promise<void> {
    const { lastCares, onFailure } = this.#options;
    for (const care of lastCares) {
      try {
        // oxlint-disable-next-line no-await-in-loop -- one after the other, as they are given
        await care();
      } catch (failure) {
        // A copy that could not be made is made at the next opening.
        onFailure(failure);
      }
    }
  }
}
