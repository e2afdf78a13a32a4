import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Channel } from '../../shared/ipc/contract.ts';
import type { Result } from '../../shared/ipc/errors.ts';
import { type Answering, answerCall, type LogFailure } from './answer.ts';

export type RegisterOptions = {
  /** True when the sender's page is the application's own. */
  isOwnPage: (address: string) => boolean;
  log: LogFailure;
};

/**
 * The one place where calls are registered. For each: the sender is the top frame of our own page, then
 * `answerCall`. No handler can be reached without passing here. A call that comes before there is anything to
 * answer it waits.
 */
export function registerHandlers(
  channels: readonly Channel[],
  answering: Promise<Answering>,
  options: RegisterOptions,
): void {
  for (const channel of channels) {
    ipcMain.handle(channel, (event, input: unknown): Promise<Result<unknown>> => {
      if (!isTrusted(event, options.isOwnPage)) {
        options.log(channel, 'untrusted sender');
        return Promise.resolve({ ok: false, code: 'invalid_input' });
      }
      return answerCall(channel, input, { answering, log: options.log });
    });
  }
}

function isTrusted(event: IpcMainInvokeEvent, isOwnPage: (address: string) => boolean): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isOwnPage(frame.url);
}
