import type { clueCalls } from '../../../shared/ipc/contract/clues.ts';
import { acceptDossierClue, cluesOf } from '../../services/clues.ts';
import { shown } from '../../services/dossiers.ts';
import type { Desk, HandlersOf } from './desk.ts';

/** Answers the calls of `contract/clues.ts`. */
export function clueHandlers({ read, write, context }: Desk): HandlersOf<typeof clueCalls> {
  return {
    'clue.list': (input) => cluesOf(read(), shown(read(), context, input)),
    'clue.accept': (input) => acceptDossierClue(write(), context, input),
  };
}
