import { wantWhole } from '../components/usePaper.ts';
import { queryClient } from '../queries.ts';

/** Prints what is on the screen, a long list whole: its lines that were not in the window are fetched first. */
export async function printPlace(): Promise<void> {
  wantWhole(true);
  try {
    do {
      // oxlint-disable-next-line no-await-in-loop -- what is drawn asks for what comes next
      await drawn();
      // oxlint-disable-next-line no-await-in-loop -- an answer is drawn a moment after it came
      await drawn();
    } while (queryClient.isFetching() > 0);
    const printed = new Promise((resolve) => {
      window.addEventListener('afterprint', resolve, { once: true });
    });
    window.print();
    await printed;
  } finally {
    wantWhole(false);
  }
}

/** Once the window was drawn anew. */
function drawn(): Promise<unknown> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
