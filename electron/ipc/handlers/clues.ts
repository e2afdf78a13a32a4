import type { clueCalls } from '../../../shared/ipc/contract/clues.ts';
import { acceptDossierClue, cluesOf } from '../../services/clues.ts';
import { source } from '../../services/dossiers.ts';
import type { Desk, HandlersOf } from './desk.ts';

/** Answers the calls of `contract/clues.ts`. */
export function clueHandlers({
  read,
  write,
  context,
  resources,
}: Desk): HandlersOf<typeof clueCalls> {
  return {
    'clue.list': (input) => cluesOf(read(), source(read(), context, resources, input)),
    'clue.accept': (input) => acceptDossierClue(write(), context, input),
  };
}
