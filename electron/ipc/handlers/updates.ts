import type { updateCalls } from '../../../shared/ipc/contract/updates.ts';
import { type Desk, done, type HandlersOf } from './desk.ts';

/** Answers the calls of `contract/updates.ts`. */
export function updateHandlers({ updates }: Desk): HandlersOf<typeof updateCalls> {
  return {
    'update.choose': () => updates.choose(),
    'update.show': () => done(updates.show()),
  };
}
