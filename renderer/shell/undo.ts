import { showToast } from '../components/feedback/toastQueue.ts';
import { strings } from '../strings.ts';
import { raiseProblem } from './problems.ts';

/** Says what was done, and offers to undo it for ten seconds; an undo that is refused says why. */
export function offerUndo(message: string, undo: () => Promise<unknown>): void {
  showToast({
    message,
    actionLabel: strings.t('action.undo'),
    onAction: () => void undo().catch(raiseProblem),
  });
}
