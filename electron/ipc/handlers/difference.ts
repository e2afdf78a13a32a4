import type { differenceCalls } from '../../../shared/ipc/contract/difference.ts';
import { difference } from '../../services/difference.ts';
import { source } from '../../services/dossiers.ts';
import type { Desk, HandlersOf } from './desk.ts';

/** Answers the calls of `contract/difference.ts`. */
export function differenceHandlers({
  read,
  context,
  resources,
  printing,
}: Desk): HandlersOf<typeof differenceCalls> {
  return {
    'difference.get': ({ id, copyId }) => {
      const drawn = source(read(), context, resources, { id });
      const textsOf = async () => (await printing.words(drawn)).texts;
      return difference(read(), drawn, { textsOf, copyId });
    },
  };
}
