import { useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { pendingSaves } from './pendingSaves.ts';
import { createSaveQueue, type Save, type SaveQueue, type SaveStatus } from './queue.ts';
import { SaveErrors } from './saveErrors.ts';

export interface DraftOptions<T> {
  /** The stored value, as the last query saw it. */
  readonly value: T;
  readonly onSave: Save<T>;
  /** Milliseconds after the last keystroke; 600 unless told. */
  readonly delay?: number | undefined;
  readonly equals?: ((a: T, b: T) => boolean) | undefined;
  /**
   * Which field of `owner` it is. A field that comes back with the same two shows what it could not
   * store; a name that changes in place (a line that receives its identifier) keeps what is typed.
   */
  readonly name: string;
  /** The remedy for a value that may not be stored; undefined for one that may. */
  readonly check?: ((value: T) => string | undefined) | undefined;
  /**
   * What the value belongs to (`initiative.id`). When it changes, what was typed is saved to its
   * own owner and the field starts over. Needed where one screen shows another thing in place.
   */
  readonly owner?: string | undefined;
}

/** What a field component takes: `<TextField label="…" {...draft.field} />`. */
export interface DraftField<T> {
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly error: string | undefined;
  /** A text that means no value, as it was left. */
  readonly badText: string | undefined;
  /** Holds a text that means no value; `value` is what it gives back. */
  readonly onBadText: (text: string, value: T) => void;
}

export interface Draft<T> {
  readonly value: T;
  readonly status: SaveStatus;
  readonly field: DraftField<T>;
  readonly set: (value: T) => void;
  /** Sends at once; true once stored. */
  readonly flush: () => Promise<boolean>;
}

/**
 * A local copy of a stored value that saves itself. See `queue.ts` for the rules. What does not pass
 * `check` stays in the field, with its remedy once the field is left, and is not stored.
 */
export function useDraft<T>(options: DraftOptions<T>): Draft<T> {
  const { value, onSave, check } = options;
  const queue = useQueue(options);
  const describe = useContext(SaveErrors);
  const state = useSyncExternalStore(queue.subscribe, queue.getState);
  useEffect(() => queue.follow(value), [queue, value]);

  const isHeld = state.status === 'held';
  const remedy = isHeld && state.text === undefined ? check?.(state.value) : undefined;
  const set = (next: T) => {
    if (check?.(next) === undefined) queue.type(next, onSave);
    else queue.hold(next);
  };
  useEffect(() => {
    // What was wrong is right since something else changed.
    if (isHeld && state.text === undefined && remedy === undefined) queue.type(state.value, onSave);
  });
  return {
    value: state.value,
    status: state.status,
    set,
    flush: queue.flush,
    field: {
      value: state.value,
      onChange: set,
      onFocus: queue.enter,
      onBlur: () => void queue.leave(),
      error: state.status === 'failed' ? describe(state.error) : state.isTold ? remedy : undefined,
      badText: state.text,
      onBadText: (text, kept) => queue.hold(kept, text),
    },
  };
}

function useQueue<T>(options: DraftOptions<T>): SaveQueue<T> {
  const { owner, name, value, onSave, delay, equals } = options;
  const key = `${owner ?? ''}/${name}`;
  const create = () => {
    const left = pendingSaves.find<T>(key);
    left?.retarget(onSave);
    const queue = left ?? createSaveQueue({ initial: value, delay, equals, onState: report });
    return { owner, queue };
  };
  const [held, setHeld] = useState(create);
  let current = held;
  if (held.owner !== owner) {
    current = create();
    setHeld(current);
  }
  const { queue } = current;
  useEffect(() => pendingSaves.mount(queue, key), [queue, key]);
  // Leaving the screen, or its owner, is leaving the field.
  useEffect(() => () => void queue.leave(), [queue]);
  return queue;
}

function report<T>(queue: SaveQueue<T>) {
  pendingSaves.report(queue);
}
