/**
 * The queue behind every field that saves itself. Pure: no React, its clock is given.
 *
 * Rules:
 * - a change is sent `delay` after the last keystroke, and at the latest `maxWait` after the first;
 * - leaving the field sends at once;
 * - one write at a time; what is typed meanwhile waits, and only the latest goes next;
 * - a failed write keeps what was typed, and the next change or flush tries again;
 * - what may not be stored is held, never sent, and told once the field is left;
 * - a change from outside is followed only when nothing here is being edited or unsaved.
 */

/**
 * `clean`: stored. `waiting`: typed, not sent. `saving`: sent, not confirmed. `failed`: kept here.
 * `held`: on the screen, but not in a state to be stored.
 */
export type SaveStatus = 'clean' | 'waiting' | 'saving' | 'failed' | 'held';

/** Writes one value; a rejection means that it is not stored. */
export type Save<T> = (value: T) => Promise<unknown>;

export interface QueueState<T> {
  readonly value: T;
  readonly status: SaveStatus;
  /** What the last write threw, while `failed`. */
  readonly error: unknown;
  /** While `held`: the text that means no value, if it is one. */
  readonly text?: string | undefined;
  /** While `held`: whether the person has left it so. */
  readonly isTold?: boolean | undefined;
}

export interface QueueClock {
  readonly now: () => number;
  /** Calls back after `ms`; returns its cancellation. */
  readonly after: (ms: number, call: () => void) => () => void;
}

export interface QueueOptions<T> {
  readonly initial: T;
  readonly clock?: QueueClock | undefined;
  /** Milliseconds after the last keystroke; 600 unless told. */
  readonly delay?: number | undefined;
  /** Milliseconds after the first unsaved keystroke of a long stretch of typing; 3000 unless told. */
  readonly maxWait?: number | undefined;
  readonly equals?: ((a: T, b: T) => boolean) | undefined;
  /** Told of each change of state, before the subscribers. */
  readonly onState?: ((queue: SaveQueue<T>) => void) | undefined;
}

export interface SaveQueue<T> {
  readonly getState: () => QueueState<T>;
  readonly subscribe: (listener: () => void) => () => void;
  /** A keystroke. `save` is kept with it: a later owner's `save` never receives this value. */
  readonly type: (value: T, save: Save<T>) => void;
  /** A keystroke that may not be stored: a value that fails its check, or a text that means none. */
  readonly hold: (value: T, text?: string) => void;
  /** The same field is on the screen again: what is unsaved goes by its `save` from now on. */
  readonly retarget: (save: Save<T>) => void;
  /** Gives up what is unsaved; nothing more of it is sent. */
  readonly discard: () => void;
  /** The stored value as the outside sees it now. */
  readonly follow: (outside: T) => void;
  /** The person enters the field. */
  readonly enter: () => void;
  /** The person leaves the field: what was typed is sent at once. */
  readonly leave: () => Promise<boolean>;
  /** Sends what was typed until now; true once it is stored, false if a write failed or it is held. */
  readonly flush: () => Promise<boolean>;
}

const systemClock: QueueClock = {
  now: () => Date.now(),
  after(ms, call) {
    const id = setTimeout(call, ms);
    return () => clearTimeout(id);
  },
};

/** Makes the queue of one field. */
export function createSaveQueue<T>({
  initial,
  clock = systemClock,
  delay = 600,
  maxWait = 3000,
  equals = Object.is,
  onState,
}: QueueOptions<T>): SaveQueue<T> {
  let state: QueueState<T> = { value: initial, status: 'clean', error: undefined };
  // What is surely stored; undefined after a failure, when nobody can tell.
  let stored: { readonly value: T } | undefined = { value: initial };
  let outside = initial;
  let hasUnseenOutside = false;
  // Values that we sent and then replaced: an echo of one of them is late news, not a change.
  let superseded: T[] = [];
  let save: Save<T> | undefined;
  let isEditing = false;
  let firstTyped: number | undefined;
  let cancelTimer: (() => void) | undefined;
  let running: Promise<boolean> | undefined;
  let mustGoOn = false;
  let discards = 0;
  const listeners = new Set<() => void>();

  const queue: SaveQueue<T> = {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    type(value, saveWith) {
      save = saveWith;
      if (!running && stored && equals(value, stored.value)) {
        stopTimer();
        set({ value, status: 'clean', error: undefined });
        return;
      }
      set({ value, status: running ? 'saving' : 'waiting', error: undefined });
      startTimer();
    },
    hold(value, text) {
      stopTimer();
      const isTold = (state.status === 'held' && state.isTold) || !isEditing;
      set({ value, status: 'held', error: undefined, text, isTold });
    },
    retarget(saveWith) {
      if (save) save = saveWith;
    },
    discard() {
      stopTimer();
      mustGoOn = false;
      discards += 1;
      save = undefined;
      stored = { value: outside };
      hasUnseenOutside = false;
      if (state.status !== 'clean') set({ value: outside, status: 'clean', error: undefined });
    },
    follow(next) {
      if (equals(next, outside)) return;
      outside = next;
      hasUnseenOutside = true;
      if (!isEditing) adopt();
    },
    enter() {
      isEditing = true;
    },
    async leave() {
      isEditing = false;
      const isStored = await flush();
      if (!isEditing) adopt();
      return isStored;
    },
    flush,
  };
  return queue;

  function set(next: QueueState<T>) {
    state = next;
    onState?.(queue);
    for (const listener of listeners) listener();
  }

  function isUnsaved() {
    return !stored || !equals(stored.value, state.value);
  }

  function adopt() {
    if (!hasUnseenOutside || running || state.status === 'held' || isUnsaved()) return;
    hasUnseenOutside = false;
    if (superseded.some((old) => equals(old, outside))) return;
    superseded = [];
    stored = { value: outside };
    if (!equals(outside, state.value)) set({ value: outside, status: 'clean', error: undefined });
  }

  function startTimer() {
    cancelTimer?.();
    firstTyped ??= clock.now();
    const left = Math.max(0, firstTyped + maxWait - clock.now());
    cancelTimer = clock.after(Math.min(delay, left), () => void flush());
  }

  function stopTimer() {
    cancelTimer?.();
    cancelTimer = undefined;
    firstTyped = undefined;
  }

  function flush(): Promise<boolean> {
    stopTimer();
    if (running) {
      mustGoOn = true;
      return running;
    }
    if (state.status === 'held') return Promise.resolve(tellHeld());
    if (!save || !isUnsaved()) return Promise.resolve(true);
    running = run(save).finally(() => {
      running = undefined;
    });
    return running;
  }

  /** What is held is not stored, and is told from now on. */
  function tellHeld(): false {
    if (!state.isTold) set({ ...state, isTold: true });
    return false;
  }

  async function run(firstSave: Save<T>): Promise<boolean> {
    let write = firstSave;
    let seen = discards;
    for (;;) {
      mustGoOn = false;
      const sent = state.value;
      set({ value: sent, status: 'saving', error: undefined });
      const outcome = await attempt(write, sent);
      // Given up meanwhile: whatever came of it says nothing of what is here now.
      const isGivenUp = discards !== seen;
      seen = discards;
      if (isGivenUp && state.status === 'clean') return outcome.isStored;
      const isHeld = state.status === 'held';
      const isLatest = !isGivenUp && !isHeld && equals(sent, state.value);
      if (outcome.isStored && !isGivenUp) {
        stored = { value: sent };
        hasUnseenOutside = false;
        if (!isLatest) superseded.push(sent);
      } else {
        stored = undefined;
      }
      if (isHeld) return mustGoOn ? tellHeld() : outcome.isStored;
      if (isLatest) {
        // Typed away and back during the write: nothing is left to send.
        stopTimer();
        set({
          value: state.value,
          status: outcome.isStored ? 'clean' : 'failed',
          error: outcome.error,
        });
        return outcome.isStored;
      }
      if (!mustGoOn) {
        // Newer keystrokes are still within their delay: their own timer will send them.
        set({ value: state.value, status: 'waiting', error: undefined });
        return outcome.isStored;
      }
      write = save ?? write;
    }
  }
}

async function attempt<T>(
  write: Save<T>,
  value: T,
): Promise<{ readonly isStored: boolean; readonly error: unknown }> {
  try {
    await write(value);
    return { isStored: true, error: undefined };
  } catch (error) {
    return { isStored: false, error };
  }
}
