// oxlint-disable typescript/no-unsafe-type-assertion -- one loop over handlers that differ in type, none of them changed
import type { Channel } from '../../shared/ipc/contract.ts';
import { inGesture } from '../database/gesture.ts';
import { type Context, instant } from '../services/context.ts';
import type { Handlers } from './handlers.ts';

/** The handlers, each of which is a gesture of the person: the log of changes says which one, and when. */
export function gesturing(handlers: Handlers, context: Context): Handlers {
  const gestures: Partial<Record<Channel, unknown>> = {};
  for (const [channel, handler] of Object.entries(handlers)) {
    gestures[channel as Channel] = (input: never) =>
      inGesture({ kind: channel, at: instant(context) }, () =>
        (handler as (input: never) => unknown)(input),
      );
  }
  return gestures as Handlers;
}
