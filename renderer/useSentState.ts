import { type SentState, withSentStates } from '../shared/domain/sentDossiers.ts';
import type { FrozenRow } from '../shared/ipc/contract/dossiers.ts';
import { useAnswer } from './queries.ts';

/** Where a copy that left stands: a later copy of the same dossier may wait in its place. */
export function useSentState(frozen: FrozenRow): SentState {
  const all = useAnswer('frozen.list', { initiativeId: frozen.initiativeId });
  return withSentStates(all).find(({ id }) => id === frozen.id)?.state ?? 'information';
}
