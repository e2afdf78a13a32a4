import type { differenceCalls } from '../../../shared/ipc/contract/difference.ts';
import { translator } from '../../../shared/strings/index.ts';
import { difference } from '../../services/difference.ts';
import { source } from '../../services/dossiers.ts';
import type { Desk, HandlersOf } from './desk.ts';

const t = translator('fr-CA');

/** Answers the calls of `contract/difference.ts`. */
export function differenceHandlers({
  read,
  context,
  resources,
}: Desk): HandlersOf<typeof differenceCalls> {
  return {
    'difference.get': ({ id, copyId }) =>
      difference(read(), source(read(), context, resources, { id }), { t, copyId }),
  };
}
