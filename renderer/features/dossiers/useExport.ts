import { startTransition, useEffect, useState } from 'react';
import type { FrozenDossier } from '../../../shared/domain/schemas/dossier.ts';
import type { WrittenPlace } from '../../../shared/ipc/contract/written.ts';
import type { Input } from '../../../shared/ipc/contract.ts';
import { CallRefused, call, onEvent } from '../../api.ts';
import { flushAll } from '../../components/autosave/pendingSaves.ts';
import { refresh } from '../../queries.ts';

/** Whom it goes to and why, and what is let go. */
type Sending = Omit<Input<'dossier.export'>, 'id'>;

/** Where an export stands. `asking`: nothing runs, perhaps after a refusal. */
export type ExportState =
  | { readonly step: 'asking'; readonly problem: unknown }
  | { readonly step: 'running'; readonly done: number }
  | { readonly step: 'done'; readonly frozen: FrozenDossier; readonly place: WrittenPlace | null };

/** Prints a dossier: all that is typed is stored first, and what is printed is kept. */
export function useExport(id: string): {
  readonly state: ExportState;
  readonly start: (sending: Sending) => void;
  readonly cancel: () => void;
} {
  const [state, setState] = useState<ExportState>({ step: 'asking', problem: null });

  useEffect(
    () =>
      onEvent('export.progress', ({ done }) =>
        setState((now) => (now.step === 'running' ? { step: 'running', done } : now)),
      ),
    [],
  );

  async function run(sending: Sending) {
    setState({ step: 'running', done: 0 });
    try {
      await flushAll();
      const frozen = await call('dossier.export', { id, ...sending });
      await refresh();
      if (frozen === null) setState({ step: 'asking', problem: null });
      else {
        const place = await call('written.place', { id: frozen.id });
        startTransition(() => setState({ step: 'done', frozen, place }));
      }
    } catch (problem) {
      // What is shown is looked up again, to be seen before the next try.
      if (problem instanceof CallRefused && problem.code === 'checks_changed') await refresh();
      const isStopped = problem instanceof CallRefused && problem.code === 'cancelled';
      setState({ step: 'asking', problem: isStopped ? null : problem });
    }
  }
  return {
    state,
    start: (sending) => void run(sending),
    cancel: () => void call('dossier.cancelExport', undefined),
  };
}
