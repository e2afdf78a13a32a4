import { useEffect, useRef, useState } from 'react';
import { call, onEvent } from '../api.ts';

/** A file that is being read: how far, once that has taken long enough to be worth saying. */
export interface Keeping {
  /** From 0 to 1; null while nothing runs, or not for long. */
  readonly done: number | null;
  /** Follows the work that reads a file. */
  readonly during: <T>(work: () => Promise<T>) => Promise<T>;
  readonly cancel: () => void;
}

/** Under a second, a bar would only flash. */
const WORTH_SAYING_MS = 1_000;

/** Follows the reading of a chosen file, and stops it. */
export function useKeeping(): Keeping {
  const [done, setDone] = useState<number | null>(null);
  const since = useRef<number | null>(null);
  useEffect(
    () =>
      onEvent('file.progress', ({ done: now }) => {
        since.current ??= performance.now();
        if (performance.now() - since.current > WORTH_SAYING_MS) setDone(now);
      }),
    [],
  );
  return {
    done,
    async during(work) {
      since.current = null;
      try {
        return await work();
      } finally {
        setDone(null);
      }
    },
    cancel: () => void call('evidenceFile.cancel', undefined),
  };
}
