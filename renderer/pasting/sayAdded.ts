import type { Output } from '../../shared/ipc/contract.ts';
import { showToast } from '../components/feedback/toastQueue.ts';
import { replayChange } from '../shell/replayChange.ts';
import { offerUndo } from '../shell/undo.ts';
import { presentT } from '../strings.ts';

/** Says in a message what pasted rows added, and offers to undo it; where all was known already, says that instead. */
export function sayAdded(message: string, { change }: Output<'pastedRows.add'>): void {
  if (change === null) showToast({ message: presentT()('pasting:allKnown') });
  else offerUndo(message, () => replayChange('undo', change));
}
