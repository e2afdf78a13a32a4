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
}

/** Whether what was typed is on disk. Only a failure is spoken aloud. */
export function SaveStatus({ idle, saving, saved, failed }: SaveStatusProps) {
  const state = usePendingSaves();
  const isFailed = state.status === 'failed';
  return (
    <>
      {isFailed ? null : (
        <StatusItem icon={state.status === 'saving' ? 'followUp' : 'check'} isFirm>
          {state.status === 'saving' ? saving : null}
          {state.status === 'saved' ? saved(new Date(state.at)) : null}
          {state.status === 'idle' ? idle : null}
        </StatusItem>
      )}
      <span role="alert">
        {isFailed ? (
          <StatusItem icon="stop" isAlarming isFirm>
            {failed(state.count)}
          </StatusItem>
        ) : null}
      </span>
    </>
  );
}
