import type { homeCalls } from '../../../shared/ipc/contract/home.ts';
import { withdrawnCopies } from '../../services/carriers.ts';
import { allCopiesToCorrect } from '../../services/correctionNotices.ts';
import { asksNotices, groupLines, home, putOffLines } from '../../services/home.ts';
import { putOff, takeUp } from '../../services/putOff.ts';
import type { Desk, HandlersOf } from './desk.ts';

/** Answers the calls of `contract/home.ts`. */
export function homeHandlers({ read, write, context }: Desk): HandlersOf<typeof homeCalls> {
  /** The copies to correct take a while to find: they are looked for where they are told. */
  const copies = async (group: Parameters<typeof asksNotices>[2]) =>
    asksNotices(read(), context, group)
      ? allCopiesToCorrect(read, withdrawnCopies(read(), context))
      : [];
  return {
    'home.get': () => home(read(), context),
    'home.list': async (input) => {
      const found = await copies(input.group);
      return groupLines(read(), context, { ...input, copies: found });
    },
    'home.listPutOff': async () => {
      const found = await copies('putOff');
      return putOffLines(read(), context, found);
    },
    'home.putOff': (input) => putOff(write(), context, input),
    'home.takeUp': (input) => takeUp(write(), input),
  };
}
