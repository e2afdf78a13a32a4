import type { Handlers } from '../../electron/ipc/handlers.ts';
import { byGroup } from '../../shared/domain/waiting.ts';
import type { HomeView } from '../../shared/ipc/contract/home.ts';

/** What « Accueil » shows: what it is given at once, then the copies to correct. */
export async function wholeHome(call: Handlers): Promise<HomeView> {
  const view = await call['home.get'](undefined);
  const corrected = await call['home.list']({ group: 'corrected', most: 8 });
  const groups = [
    ...view.groups,
    ...(corrected.total === 0 ? [] : [{ group: 'corrected' as const, ...corrected }]),
  ];
  return { ...view, groups: groups.toSorted(byGroup) };
}
