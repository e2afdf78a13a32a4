// oxlint-disable typescript/no-unsafe-type-assertion -- one loop over calls that differ in type; each input is parsed first
import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Channel, Contract } from '../../shared/ipc/contract.ts';
import { Refusal, type Result } from '../../shared/ipc/errors.ts';
import type { Handlers } from './handlers.ts';

/** The forms of the calls, and what answers them. */
export type Answering = { contract: Contract; handlers: Handlers };

export type RegisterOptions = {
  /** True when the sender's page is the application's own. */
  isOwnPage: (address: string) => boolean;
  /** Where the details of a failure go; it never gets what a person wrote. */
  log: (channel: string, problem: unknown) => void;
};

/** Issues of a refused input that are logged. */
const MOST_ISSUES = 10;

/**
 * The one place where calls are registered. For each: the sender is the top frame of our own page, the
 * input is of the call's form, then the handler runs; whatever it throws becomes a code. No handler can
 * be reached without passing here. A call that comes before there is anything to answer it waits.
 */
export function registerHandlers(
  channels: readonly Channel[],
  answering: Promise<Answering>,
  options: RegisterOptions,
): void {
  for (const channel of channels) {
    ipcMain.handle(channel, async (event, input: unknown): Promise<Result<unknown>> => {
      if (!isTrusted(event, options.isOwnPage)) {
        options.log(channel, 'untrusted sender');
        return { ok: false, code: 'invalid_input' };
      }
      try {
        const { contract, handlers } = await answering;
        // Inside: a parser may itself fail on what was made to harm.
        const parsed = contract[channel].input.safeParse(input);
        if (!parsed.success) {
          options.log(
            channel,
            parsed.error.issues
              .slice(0, MOST_ISSUES)
              .map((issue) => [issue.path.slice(0, 4).join('.'), issue.code]),
          );
          return { ok: false, code: 'invalid_input' };
        }
        const handler = handlers[channel] as (input: unknown) => unknown;
        return { ok: true, value: await handler(parsed.data) };
      } catch (problem) {
        if (problem instanceof Refusal) {
          if (problem.cause !== undefined) options.log(channel, problem.cause);
          return { ok: false, code: problem.code };
        }
        options.log(channel, problem);
        return { ok: false, code: 'unexpected' };
      }
    });
  }
}

function isTrusted(event: IpcMainInvokeEvent, isOwnPage: (address: string) => boolean): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isOwnPage(frame.url);
}
