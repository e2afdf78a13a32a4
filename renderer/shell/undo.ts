import { CallRefused } from '../api.ts';
import { showToast } from '../components/feedback/toastQueue.ts';
import { presentT } from '../strings.ts';
import { raiseProblem } from './problems.ts';

/**
 * Says what was done, and offers to undo it for ten seconds. An undo that is refused says why; one that
 * the person stopped left things as they were, and is offered again.
 */
export function offerUndo(message: string, undo: () => Promise<unknown>): void {
  showToast({
    message,
    actionLabel: presentT()('action.undo'),
    onAction: () => void undoing(message, undo),
  });
}

async function undoing(message: string, undo: () => Promise<unknown>): Promise<void> {
  try {
    await undo();
  } catch (problem) {
    if (problem instanceof CallRefused && problem.code === 'cancelled') offerUndo(message, undo);
    else raiseProblem(problem);
  }
}
