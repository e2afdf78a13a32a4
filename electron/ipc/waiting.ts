// oxlint-disable typescript/no-unsafe-type-assertion -- one loop over handlers that differ in type, none of them changed
import type { Channel } from '../../shared/ipc/contract.ts';
import { WritesWait } from '../database/slices.ts';
import type { Handlers } from './handlers.ts';

/**
 * The handlers, which wait where they would write into the long transaction of another call, and are
 * then tried again: each takes the right to write before it does anything that would be done twice.
 */
export function waitingTheirTurn(handlers: Handlers): Handlers {
  const waiting: Partial<Record<Channel, unknown>> = {};
  for (const [channel, handler] of Object.entries(handlers)) {
    const run = handler as (input: never) => unknown;
    waiting[channel as Channel] = (input: never) => {
      try {
        const answer = run(input);
        return answer instanceof Promise
          ? answer.catch((error) => again(run, input, error))
          : answer;
      } catch (error) {
        return again(run, input, error);
      }
    };
  }
  return waiting as Handlers;
}

/** Throws at once, as the handler did, what is no reason to wait. */
function again(run: (input: never) => unknown, input: never, error: unknown): Promise<unknown> {
  if (!(error instanceof WritesWait)) throw error;
  return untilTaken(run, input, error.free);
}

async function untilTaken(
  run: (input: never) => unknown,
  input: never,
  free: Promise<void>,
): Promise<unknown> {
  await free;
  try {
    return await run(input);
  } catch (error) {
    return again(run, input, error);
  }
}
