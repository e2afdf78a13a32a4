import { parentPort } from 'node:worker_threads';
import { searching } from './searching.ts';
import type { SearchAsked, SearchSaid } from './searchMessages.ts';

/** The thread where words are looked for, so that the window never waits for a long portfolio. */
const port = parentPort;
if (port === null) throw new Error('searchWorker is a worker thread');

const act = searching();
port.on('message', ({ id, command }: SearchAsked) => {
  const said: SearchSaid = { id, found: act(command) };
  // oxlint-disable-next-line require-post-message-target-origin -- a thread has no origin
  port.postMessage(said);
});
