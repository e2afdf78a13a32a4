import type { homeCalls } from '../../../shared/ipc/contract/home.ts';
import { home, homeList, putOffList } from '../../services/home.ts';
import { putOff, takeUp } from '../../services/putOff.ts';
import type { Desk, HandlersOf } from './desk.ts';

/** Answers the calls of `contract/home.ts`. */
export function homeHandlers({ read, write, context }: Desk): HandlersOf<typeof homeCalls> {
  return {
    'home.get': () => home(read(), context),
    'home.list': (input) => homeList(read(), context, input),
    'home.listPutOff': () => putOffList(read(), context),
    'home.putOff': (input) => putOff(write(), context, input),
    'home.takeUp': (input) => takeUp(write(), input),
  };
}
