import type { protectionCalls } from '../../../shared/ipc/contract/protection.ts';
import { type Desk, done, type HandlersOf } from './desk.ts';

/** Answers the calls of `contract/protection.ts`. */
export function protectionHandlers({ session }: Desk): HandlersOf<typeof protectionCalls> {
  return {
    'protection.unlock': ({ password }) => session.unlock(password),
    'protection.giveUp': () => done(session.giveUp()),
    'protection.lock': async () => done(await session.lockInTime()),
    'protection.change': async (input) => done(await session.changePassword(input)),
    'protection.remove': async ({ former }) =>
      done(await session.changePassword({ former, password: null })),
    'protection.stop': () => done(session.stopPasswordChange()),
    'protection.sheet': ({ password }) => session.sheet(password),
  };
}
