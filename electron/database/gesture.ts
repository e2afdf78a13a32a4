import { AsyncLocalStorage } from 'node:async_hooks';

/** What a person does, while it lasts: the log of changes says so of what is written meanwhile. */
export type Gesture = {
  /** The call of the contract. */
  readonly kind: string;
  /** When, as the file keeps it. */
  readonly at: string;
};

const gestures = new AsyncLocalStorage<Gesture>();

/** Runs what a gesture does, also what of it goes on later. */
export function inGesture<T>(begun: Gesture, run: () => T): T {
  return gestures.run(begun, run);
}

/** The gesture under way, if any. */
export function gesture(): Gesture | undefined {
  return gestures.getStore();
}
