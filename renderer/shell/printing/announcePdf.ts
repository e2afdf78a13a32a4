import { call } from '../../api.ts';
import { presentT } from '../../strings.ts';
import { showWritten } from '../showWritten.ts';

/** Says what PDF was written and where it lies, and offers to open it and to show it there. */
export async function announcePdf({ id, pages }: { id: string; pages: number }): Promise<void> {
  const place = await call('written.place', { id });
  if (place === null) return;
  showWritten(id, presentT()('paper:print.written', { count: pages, ...place }));
}
