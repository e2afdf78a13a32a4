import type { clockCalls } from '../../../shared/ipc/contract/clock.ts';
import { clockBehind } from '../../services/clock.ts';
import type { Desk, HandlersOf } from './desk.ts';

/** Answers the calls of `contract/clock.ts`. */
export function clockHandlers({ read, context }: Desk): HandlersOf<typeof clockCalls> {
  return { 'clock.behind': () => clockBehind(read(), context) };
}
