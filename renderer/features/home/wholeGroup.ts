import type { WaitingGroup } from '../../../shared/domain/waiting.ts';
import type { WaitingLine } from '../../../shared/ipc/contract/home.ts';
import { call } from '../../api.ts';

/** Asked for at once, the most that one answer holds. */
const AT_ONCE = 2_000;

/** All the lines of one group of « Accueil », however many, the most urgent first. */
export async function wholeGroup(group: WaitingGroup): Promise<WaitingLine[]> {
  const all: WaitingLine[] = [];
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- each part begins where the last one ended
    const { total, lines } = await call('home.list', { group, from: all.length, most: AT_ONCE });
    all.push(...lines);
    if (lines.length === 0 || all.length >= total) return all;
  }
}
