import { useState } from 'react';
import type { ImportChange, ImportState } from '../../../shared/domain/schemas/import.ts';
import { call, wasStopped } from '../../api.ts';
import { queryClient, useMaybeAnswer } from '../../queries.ts';
import { raiseProblem } from '../../shell/problems.ts';

const STATE = ['import.state', undefined];

/** The sheet that waits, and how something more is said of it. */
export interface Importing {
  /** Undefined while it is asked for; null when none waits. */
  readonly state: ImportState | null | undefined;
  readonly say: (change: ImportChange) => Promise<void>;
  /** What was said last is being understood. */
  readonly isSaying: boolean;
  /** Another sheet, or none, waits. */
  readonly take: (state: ImportState | null) => Promise<void>;
  /** Grows with each sheet: what was shown of the former one goes. */
  readonly turn: number;
}

/**
 * The sheet that waits to be brought in. It is no part of the portfolio: what a change answers is what is
 * shown, since asking again would read fifty thousand rows twice.
 */
export function useImport(): Importing {
  const { data } = useMaybeAnswer('import.state', undefined);
  const [turn, setTurn] = useState(0);
  const [saying, setSaying] = useState(0);
  return {
    state: data,
    turn,
    isSaying: saying > 0,
    say: async (change) => {
      setSaying((before) => before + 1);
      try {
        await show(await call('import.say', change));
      } catch (problem) {
        if (!wasStopped(problem)) raiseProblem(problem);
      } finally {
        setSaying((before) => before - 1);
      }
    },
    take: async (state) => {
      queryClient.removeQueries({ queryKey: ['import.rows'], type: 'inactive' });
      setTurn((before) => before + 1);
      await show(state);
    },
  };
}

async function show(state: ImportState | null): Promise<void> {
  queryClient.setQueryData(STATE, state);
  await queryClient.invalidateQueries({ queryKey: ['import.rows'] });
}
