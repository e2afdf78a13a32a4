import { useEffect, useState } from 'react';
import type { ImportState } from '../../../shared/domain/schemas/import.ts';
import { call, onEvent, wasStopped } from '../../api.ts';
import { type DroppedFiles, useDroppedFiles } from '../../shell/useDroppedFiles.ts';

/** How a sheet comes in: chosen, let go on the page, or pasted. */
export interface SheetIntake {
  readonly choose: () => void;
  readonly stop: () => void;
  readonly isBusy: boolean;
  /** How much is read, from 0 to 1; null while nothing says it. */
  readonly done: number | null;
  readonly problem: unknown;
  readonly forget: () => void;
  readonly dropped: DroppedFiles;
}

/** Takes sheets in; `take` hears each one that was read. */
export function useSheetIntake(take: (state: ImportState) => Promise<void>): SheetIntake {
  const [isBusy, setIsBusy] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  useEffect(() => onEvent('file.progress', (progress) => setDone(progress.done)), []);

  async function read(ask: () => Promise<ImportState | null>) {
    setIsBusy(true);
    setDone(null);
    setProblem(null);
    try {
      const state = await ask();
      if (state !== null) await take(state);
    } catch (thrown) {
      if (!wasStopped(thrown)) setProblem(thrown);
    } finally {
      setIsBusy(false);
    }
  }
  const dropped = useDroppedFiles((name, content) =>
    read(() => call('import.drop', { name, content })),
  );
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const { target } = event;
      if (target instanceof HTMLElement && target.matches('input, textarea')) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.trim() === '') return;
      event.preventDefault();
      void read(() => call('import.paste', { text }));
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  });
  return {
    choose: () => void read(() => call('import.choose', undefined)),
    stop: () => void call('import.stop', undefined),
    isBusy,
    done,
    problem: problem ?? dropped.problem,
    forget: () => setProblem(null),
    dropped,
  };
}
