// oxlint-disable typescript/no-unsafe-type-assertion -- one loop over handlers that differ in type, none of them changed
import type { Channel } from '../../shared/ipc/contract.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { Handlers } from './handlers.ts';

/** Whether the window knows yet which portfolio is open. */
export type Switching = {
  /** Another portfolio, or none, is open: what the window sends now is meant for the former one. */
  begin(): void;
  /** The handlers, which refuse what is meant for a portfolio that is not open any more. */
  guard<Some extends Partial<Handlers>>(handlers: Some): Some;
};

/**
 * A copy of a portfolio has the same identifiers as its original: a call that was on its way while one
 * took the place of the other would write into the wrong one. Until the window has asked for the state,
 * calls on a portfolio are refused (`no_portfolio`).
 */
export function createSwitching(): Switching {
  let isKnown = true;
  return {
    begin() {
      isKnown = false;
    },
    guard<Some extends Partial<Handlers>>(handlers: Some) {
      const guarded: Partial<Record<Channel, unknown>> = {};
      for (const [channel, handler] of Object.entries(handlers)) {
        guarded[channel as Channel] = (input: never) => {
          if (channel === 'app.state') isKnown = true;
          if (!isKnown && !isOfTheWindow(channel)) throw new Refusal('no_portfolio');
          return (handler as (input: never) => unknown)(input);
        };
      }
      return guarded as Some;
    },
  };
}

/** Calls that name no record: what the window does, and what opens or closes a portfolio. */
function isOfTheWindow(channel: string): boolean {
  return (
    channel.startsWith('app.') ||
    channel.startsWith('recovery.') ||
    /^portfolio\.(create|open|stopOpening|close|recent|forget)/.test(channel) ||
    channel === 'protection.unlock' ||
    channel === 'protection.giveUp'
  );
}
