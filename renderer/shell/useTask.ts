import { useState } from 'react';

/** A piece of work that a button starts: whether it runs, and what stopped it. */
export interface Task {
  readonly isBusy: boolean;
  /** What the last run threw; null while it runs and when all went well. */
  readonly problem: unknown;
  /** Starts it; does nothing while it runs. */
  readonly run: (work: () => Promise<unknown>) => void;
  readonly forget: () => void;
}

/** For a gesture made of several calls; `useAct` is enough for one. */
export function useTask(): Task {
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);

  async function start(work: () => Promise<unknown>) {
    setIsBusy(true);
    setProblem(null);
    try {
      await work();
    } catch (thrown) {
      setProblem(thrown);
    } finally {
      setIsBusy(false);
    }
  }
  return {
    isBusy,
    problem,
    run: (work) => {
      if (!isBusy) void start(work);
    },
    forget: () => setProblem(null),
  };
}
