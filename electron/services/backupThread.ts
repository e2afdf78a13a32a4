import type { Command, Said } from '../backups/workerMessages.ts';
import type { CopyGate } from '../files/copyGate.ts';

/** The thread that keeps copies, as the service sees it; `electron/backups` makes it. */
export type BackupThread = {
  readonly gate: CopyGate;
  /** Who hears how much of the copy under way is done, from 0 to 1. */
  onStep(hear: (done: number) => void): void;
  /** Commands are answered one after the other; rejects when the thread is lost. */
  ask(command: Command): Promise<Extract<Said, { type: 'answer' }>>;
  close(): Promise<void>;
};
