import type { searchCalls } from '../../../shared/ipc/contract/search.ts';
import { namedRecords } from '../../services/search.ts';
import type { Desk, HandlersOf } from './desk.ts';

/** Answers the calls of `contract/search.ts`. */
export function searchHandlers({ read, search }: Desk): HandlersOf<typeof searchCalls> {
  return {
    'search.find': (input) => search.find(input),
    'search.named': (input) => namedRecords(read(), input),
  };
}
