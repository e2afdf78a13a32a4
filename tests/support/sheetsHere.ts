// oxlint-disable typescript/no-unsafe-type-assertion -- one function over acts that differ in type
import type { ImportActs, ImportThread } from '../../electron/services/importThread.ts';
import { importing } from '../../electron/sheets/importing.ts';

/** What the thread of sheets does, done in the turn that asks. */
export function sheetsHere(): ImportThread {
  let said: ((done: number) => void) | undefined;
  let acts: ImportActs = importing((done) => said?.(done));
  return {
    ask: async (act, input, say) => {
      said = say;
      return (acts[act] as (input: unknown) => never)(input);
    },
    // What is done in one turn is not stopped in it.
    stop: () => undefined,
    forget: () => {
      acts = importing((done) => said?.(done));
      return Promise.resolve();
    },
  };
}
