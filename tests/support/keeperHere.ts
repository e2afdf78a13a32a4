import { keeperThread } from '../../electron/backups/keeperThread.ts';
import type { Said } from '../../electron/backups/workerMessages.ts';
import { CopyGate, GATE_BYTES } from '../../electron/files/copyGate.ts';
import type { BackupThread } from '../../electron/services/backupThread.ts';

/** What the thread of the copies does, done in the turn that asks. */
export function keeperHere(root: string): BackupThread {
  const gate = new SharedArrayBuffer(GATE_BYTES);
  let step: ((done: number) => void) | null = null;
  let last: Extract<Said, { type: 'answer' }> | null = null;
  const act = keeperThread({ root, gate }, (said) => {
    if (said.type === 'step') step?.(said.done);
    else last = said;
  });
  return {
    gate: new CopyGate(gate),
    onStep: (hear) => {
      step = hear;
    },
    ask: (command) => {
      act({ id: 1, command });
      if (last === null) throw new Error('no answer');
      return Promise.resolve(last);
    },
    close: () => Promise.resolve(),
  };
}
