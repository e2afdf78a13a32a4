import { call } from '../api.ts';
import { showToast } from '../components/feedback/toastQueue.ts';
import { presentT } from '../strings.ts';
import { raiseProblem } from './problems.ts';

/** Says that a file was written, and offers to open it and to show it in its folder. */
export function showWritten(id: string, message: string): void {
  const t = presentT();
  showToast({
    message,
    ...openingOf(id, t('paper:print.open')),
    other: {
      label: t('paper:print.show'),
      onPress: () => void call('written.show', { id }).catch(raiseProblem),
    },
  });
}

/** The same of a folder, which is shown by being opened. */
export function showWrittenFolder(id: string, message: string): void {
  showToast({ message, ...openingOf(id, presentT()('paper:print.openFolder')) });
}

function openingOf(id: string, actionLabel: string) {
  return { actionLabel, onAction: () => void call('written.open', { id }).catch(raiseProblem) };
}
