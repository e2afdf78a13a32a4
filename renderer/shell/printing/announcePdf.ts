import { call } from '../../api.ts';
import { showToast } from '../../components/feedback/toastQueue.ts';
import { presentT } from '../../strings.ts';
import { raiseProblem } from '../problems.ts';

/** Says what PDF was written and where it lies, and offers to open it and to show it there. */
export async function announcePdf({ id, pages }: { id: string; pages: number }): Promise<void> {
  const place = await call('pdf.place', { id });
  if (place === null) return;
  showToast({
    message: presentT()('paper:print.written', { count: pages, ...place }),
    actionLabel: presentT()('paper:print.open'),
    onAction: () => void call('pdf.open', { id }).catch(raiseProblem),
    other: {
      label: presentT()('paper:print.show'),
      onPress: () => void call('pdf.show', { id }).catch(raiseProblem),
    },
  });
}
