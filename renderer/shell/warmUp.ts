import type { Channel } from '../../shared/ipc/contract.ts';
import { call } from '../api.ts';
import { queryClient } from '../queries.ts';

/**
 * Asks at once for what the first screen will show, while React starts: answers and code arrive
 * together instead of one after the other.
 */
export async function warmUp(): Promise<void> {
  const state = await queryClient.fetchQuery({
    queryKey: ['app.state', undefined],
    queryFn: () => call('app.state', undefined),
  });
  if (state.open === null) return;
  void import('../features/home/Home.tsx');
  for (const channel of ['initiative.count', 'home.get'] as const satisfies Channel[]) {
    void queryClient.prefetchQuery({
      queryKey: [channel, undefined],
      queryFn: () => call(channel, undefined),
    });
  }
}
