import type { homeCalls } from '../../../shared/ipc/contract/home.ts';
import { home } from '../../services/home.ts';
import type { Desk, HandlersOf } from './desk.ts';

/** Answers the calls of `contract/home.ts`. */
export function homeHandlers({ read, context }: Desk): HandlersOf<typeof homeCalls> {
  return {
    'home.get': () => home(read(), context),
  };
}
