import type { OpenedCopy } from '../../../shared/ipc/contract/recovery.ts';

let opened: OpenedCopy | null = null;
const listeners = new Set<() => void>();

/** The copy that was opened in the place of a later one; whoever opened it is gone with the screen that it was on. */
export const olderCopy = {
  get: (): OpenedCopy | null => opened,
  /** Null: the person has read it. */
  set(copy: OpenedCopy | null): void {
    opened = copy;
    for (const listen of listeners) listen();
  },
  subscribe: (listen: () => void): (() => void) => {
    listeners.add(listen);
    return () => listeners.delete(listen);
  },
};
