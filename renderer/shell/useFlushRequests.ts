import { useEffect } from 'react';
import { call, onEvent } from '../api.ts';
import { flushAll } from '../components/autosave/pendingSaves.ts';
import { refresh } from '../queries.ts';

/** Answers the main process when it asks, before closing, that all that is typed be stored. */
export function useFlushRequests(): void {
  useEffect(() => {
    const stop = onEvent('flush.request', ({ request }) => {
      void flushAll().then(
        () => call('app.flushed', { request, stored: true }),
        () => call('app.flushed', { request, stored: false }),
      );
    });
    void listen();
    return stop;
  }, []);
}

/** Says that we listen, then asks again for what changed before. */
async function listen(): Promise<void> {
  if (await call('app.listening', undefined)) await refresh();
}
