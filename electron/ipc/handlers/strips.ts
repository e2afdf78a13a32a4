import type { stripCalls } from '../../../shared/ipc/contract/strips.ts';
import { stripWindow } from '../../services/strips.ts';
import type { Desk, HandlersOf } from './desk.ts';

/** Answers the calls of `contract/strips.ts`. */
export function stripHandlers({ read, context, resources }: Desk): HandlersOf<typeof stripCalls> {
  return {
    'strip.window': (input) => stripWindow(read(), context, resources.grid(), input),
  };
}
