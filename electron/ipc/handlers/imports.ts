import type { importCalls } from '../../../shared/ipc/contract/imports.ts';
import { type Desk, done, type HandlersOf } from './desk.ts';

/** Answers the calls of `contract/imports.ts`. */
export function importHandlers({
  read,
  write,
  context,
  imports,
  copiedBefore,
}: Desk): HandlersOf<typeof importCalls> {
  return {
    'import.choose': () => imports.choose(read()),
    'import.drop': (input) => imports.drop(read(), input),
    'import.paste': (input) => imports.paste(read(), input),
    'import.state': () => imports.state(read()),
    'import.say': (input) => imports.say(read(), input),
    'import.rows': (input) => imports.rows(read(), input),
    'import.apply': async () => {
      // The portfolio that was open when the person asked, whatever opens meanwhile.
      const db = write();
      return imports.apply(db, context, () => copiedBefore(db));
    },
    'import.stop': async () => done(await imports.stop()),
    'import.forget': async () => done(await imports.forget()),
  };
}
