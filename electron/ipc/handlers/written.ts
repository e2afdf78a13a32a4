import type { writtenCalls } from '../../../shared/ipc/contract/written.ts';
import type { Desk, HandlersOf } from './desk.ts';

/** Answers the calls of `contract/written.ts`. */
export function writtenHandlers({ printing }: Desk): HandlersOf<typeof writtenCalls> {
  const { written } = printing;
  return {
    'written.place': ({ id }) => written.place(id),
    'written.open': ({ id }) => written.open(id),
    'written.show': ({ id }) => written.show(id),
  };
}
