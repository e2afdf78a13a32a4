import { call } from '../../api.ts';
import { showToast } from '../../components/feedback/toastQueue.ts';
import { strings } from '../../strings.ts';
import { raiseProblem } from '../problems.ts';

/** Says what PDF was written and where it lies, and offers to open it and to show it there. */
export async function announcePdf({ id, pages }: { id: string; pages: number }): Promise<void> {
  const place = await call('pdf.place', { id });
  if (place === null) return;
  showToast({
    message: strings.t('paper:print.written', { count: pages, ...place }),
    actionLabel: strings.t('paper:print.open'),
    onAction: () => void call('pdf.open', { id }).catch(raiseProblem),
    other: {
      label: strings.t('paper:print.show'),
      onPress: () => void call('pdf.show', { id }).catch(raiseProblem),
    },
  });
}
