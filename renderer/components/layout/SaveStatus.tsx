import { usePendingSaves } from '../autosave/usePendingSaves.ts';
import { StatusItem } from './StatusBar.tsx';

export interface SaveStatusProps {
  /** Before anything was typed (« Tout est enregistré »). */
  readonly idle: string;
  readonly saving: string;
  /** « Enregistré à 9 h 04 ». */
  readonly saved: (at: Date) => string;
  /** « 2 champs ne s’enregistrent pas ». */
  readonly failed: (count: number) => string;
  /** « 1 champ à corriger ». */
  readonly held: (count: number) => string;
}

/** Whether what was typed is on disk. Only what is not is spoken aloud. */
export function SaveStatus({ idle, saving, saved, failed, held }: SaveStatusProps) {
  const state = usePendingSaves();
  const isUnsaved = state.status === 'failed' || state.status === 'held';
  return (
    <>
      {isUnsaved ? null : (
        <StatusItem icon={state.status === 'saving' ? 'followUp' : 'check'} isFirm>
          {state.status === 'saving' ? saving : null}
          {state.status === 'saved' ? saved(new Date(state.at)) : null}
          {state.status === 'idle' ? idle : null}
        </StatusItem>
      )}
      <span role="alert">
        {isUnsaved ? (
          <StatusItem icon="stop" isAlarming isFirm>
            {state.status === 'failed' ? failed(state.count) : held(state.count)}
          </StatusItem>
        ) : null}
      </span>
    </>
  );
}
