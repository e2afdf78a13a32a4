// oxlint-disable typescript/no-unsafe-type-assertion -- one loop over handlers that differ in type, none of them changed
import type { Channel } from '../../shared/ipc/contract.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import { WritesWait } from '../database/slices.ts';
import type { Handlers } from './handlers.ts';

/**
 * The handlers, which wait where they would write into the long transaction of another call, and are
 * then tried again: each takes the right to write before it does anything that would be done twice. What
 * another portfolio took the place of meanwhile is refused (`no_portfolio`): it was meant for the former one.
 */
export function waitingTheirTurn(handlers: Handlers, opening: () => number): Handlers {
  const waiting: Partial<Record<Channel, unknown>> = {};
  for (const [channel, handler] of Object.entries(handlers)) {
    const run = handler as (input: never) => unknown;
    waiting[channel as Channel] = (input: never) => {
      const meant = opening();
      const isStill = () => opening() === meant;
      try {
        const answer = run(input);
        return answer instanceof Promise
          ? answer.catch((error) => again(() => run(input), error, isStill))
          : answer;
      } catch (error) {
        return again(() => run(input), error, isStill);
      }
    };
  }
  return waiting as Handlers;
}

/** Throws at once, as the handler did, what is no reason to wait. */
function again(run: () => unknown, error: unknown, isStill: () => boolean): Promise<unknown> {
  if (!(error instanceof WritesWait)) throw error;
  return untilTaken(run, error.free, isStill);
}

async function untilTaken(
  run: () => unknown,
  free: Promise<void>,
  isStill: () => boolean,
): Promise<unknown> {
  await free;
  if (!isStill()) throw new Refusal('no_portfolio');
  try {
    return await run();
  } catch (error) {
    return again(run, error, isStill);
  }
}
