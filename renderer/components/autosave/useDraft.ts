import { useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { pendingSaves } from './pendingSaves.ts';
import {
  createSaveQueue,
  type QueueOptions,
  type Save,
  type SaveQueue,
  type SaveStatus,
} from './queue.ts';
import { SaveErrors } from './saveErrors.ts';

export interface DraftOptions<T> {
  /** The stored value, as the last query saw it. */
  readonly value: T;
  readonly onSave: Save<T>;
  /** Milliseconds after the last keystroke; 600 unless told. */
  readonly delay?: number | undefined;
  readonly equals?: ((a: T, b: T) => boolean) | undefined;
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
}

export interface Draft<T> {
  readonly value: T;
  readonly status: SaveStatus;
  readonly field: DraftField<T>;
  readonly set: (value: T) => void;
  /** Sends at once; true once stored. */
  readonly flush: () => Promise<boolean>;
}

/** A local copy of a stored value that saves itself. See `queue.ts` for the rules. */
export function useDraft<T>({ value, onSave, delay, equals, owner }: DraftOptions<T>): Draft<T> {
  const queue = useQueue(owner, { initial: value, delay, equals });
  const describe = useContext(SaveErrors);
  const state = useSyncExternalStore(queue.subscribe, queue.getState);
  useEffect(() => queue.follow(value), [queue, value]);

  const set = (next: T) => queue.type(next, onSave);
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
      error: state.status === 'failed' ? describe(state.error) : undefined,
    },
  };
}

function useQueue<T>(owner: string | undefined, options: QueueOptions<T>): SaveQueue<T> {
  const create = () => ({ owner, queue: createSaveQueue({ ...options, onState: report }) });
  const [held, setHeld] = useState(create);
  let current = held;
  if (held.owner !== owner) {
    current = create();
    setHeld(current);
  }
  const { queue } = current;
  // Leaving the screen, or its owner, is leaving the field.
  useEffect(() => () => void queue.leave(), [queue]);
  return queue;
}

function report<T>(queue: SaveQueue<T>) {
  pendingSaves.report(queue);
}
