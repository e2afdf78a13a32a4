import type { recoveryCalls } from '../../../shared/ipc/contract/recovery.ts';
import { type Desk, done, type HandlersOf } from './desk.ts';

/** Answers the calls of `contract/recovery.ts`. */
export function recoveryHandlers({ recovery }: Desk): HandlersOf<typeof recoveryCalls> {
  return {
    'recovery.offer': () => recovery.offer(),
    'recovery.openWentOn': () => recovery.openWentOn(),
    'recovery.openCopy': () => recovery.openCopy(),
    'recovery.kept': () => recovery.kept(),
    'recovery.openKept': (input) => recovery.openKept(input),
    'recovery.run': () => recovery.run(),
    'recovery.stop': () => done(recovery.stop()),
    'recovery.saveReport': () => recovery.saveReport(),
    'recovery.open': () => recovery.open(),
  };
}
