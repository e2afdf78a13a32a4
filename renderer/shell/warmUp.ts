import { FIRST_CALLS } from '../../shared/ipc/firstCalls.ts';
import { call } from '../api.ts';
import { queryClient } from '../queries.ts';

/** Waits for what the first screen shows, so that it is drawn whole. */
export async function warmUp(): Promise<void> {
  await Promise.all(FIRST_CALLS.map(keep));
}

async function keep(channel: (typeof FIRST_CALLS)[number]): Promise<void> {
  try {
    queryClient.setQueryData([channel, undefined], await call(channel, undefined));
  } catch {
    // Refused, as where no portfolio is open: a screen that needs it asks again, and tells.
  }
}
