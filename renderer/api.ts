import type { Bridge, Channel, Input, Output } from '../shared/ipc/contract.ts';
import type { ErrorCode } from '../shared/ipc/errors.ts';
import type { EventName, EventPayload } from '../shared/ipc/events.ts';

declare global {
  interface Window {
    readonly essaim: Bridge;
  }
}

/** A call was refused; `code` says why and `errors` in the catalogue has the sentences. */
export class CallRefused extends Error {
  readonly code: ErrorCode;
  /** The record it is about, by its own name. */
  readonly about: string | undefined;
  constructor(channel: Channel, code: ErrorCode, about?: string) {
    super(`${channel}: ${code}`);
    this.name = 'CallRefused';
    this.code = code;
    this.about = about;
  }
}

/** What a person stopped is as it was, and they know: that is no problem to tell. */
export function wasStopped(problem: unknown): boolean {
  return problem instanceof CallRefused && problem.code === 'cancelled';
}

/** Asks the main process; throws `CallRefused`. The only way out of the window. */
export async function call<C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> {
  const run = window.essaim.calls[channel] as (
    input: Input<C>,
  ) => Promise<{ ok: true; value: Output<C> } | { ok: false; code: ErrorCode; about?: string }>;
  const result = await run(input);
  if (!result.ok) throw new CallRefused(channel, result.code, result.about);
  return result.value;
}

/** Listens to what the main process tells without being asked; returns how to stop. */
export function onEvent<E extends EventName>(
  event: E,
  listener: (payload: EventPayload<E>) => void,
): () => void {
  return window.essaim.on(event, listener);
}
