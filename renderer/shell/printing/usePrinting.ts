import { useEffect, useRef, useState } from 'react';
import type { WrittenPdf } from '../../../shared/ipc/contract/written.ts';
import { CallRefused, call, onEvent } from '../../api.ts';
import { flushAll } from '../../components/autosave/pendingSaves.ts';
import { announcePdf } from './announcePdf.ts';

/** Where a printing stands. */
export type PrintingState =
  | { readonly step: 'idle' }
  /** `isSlow`: it takes long enough for a person to wonder. */
  | { readonly step: 'running'; readonly done: number; readonly isSlow: boolean }
  | { readonly step: 'refused'; readonly problem: unknown };

/** Laid out sooner, it is done before a person wonders. */
const SLOW_MS = 400;

/** Stores what is typed, then prints; a toast says what was written and where. */
export function usePrinting(print: () => Promise<WrittenPdf | null>) {
  /** When the first page was laid out, by the clock of the window: before, the person chose a place. */
  const begun = useRef<number | null>(null);
  const [state, setState] = useState<PrintingState>({ step: 'idle' });

  useEffect(
    () =>
      onEvent('export.progress', ({ done }) =>
        setState((now) => {
          if (now.step !== 'running') return now;
          begun.current ??= performance.now();
          return { ...now, done, isSlow: performance.now() - begun.current > SLOW_MS };
        }),
      ),
    [],
  );

  async function run() {
    begun.current = null;
    setState({ step: 'running', done: 0, isSlow: false });
    try {
      await flushAll();
      const printed = await print();
      setState({ step: 'idle' });
      if (printed !== null) await announcePdf(printed);
    } catch (problem) {
      const isStopped = problem instanceof CallRefused && problem.code === 'cancelled';
      setState(isStopped ? { step: 'idle' } : { step: 'refused', problem });
    }
  }

  return {
    state,
    start: () => {
      if (state.step !== 'running') void run();
    },
    stop: () => void call('grid.cancelPrint', undefined),
    forget: () => setState({ step: 'idle' }),
  };
}
