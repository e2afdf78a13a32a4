import type { selectionCalls } from '../../../shared/ipc/contract/selection.ts';
import type { Parsed } from '../../../shared/ipc/contract.ts';
import { createBulkChanges, listSectors } from '../../services/bulk.ts';
import { type Desk, done, type HandlersOf } from './desk.ts';

/** Answers the calls of `contract/selection.ts`. */
export function selectionHandlers({
  read,
  write,
  context,
  resources,
  known,
  session,
  onLongChange,
}: Desk): HandlersOf<typeof selectionCalls> {
  const bulk = createBulkChanges(resources.grid, onLongChange);
  const several = (input: Parsed<'selection.change'>) => ({
    ...input,
    change: 'territories' in input.change ? known(input.change) : input.change,
  });
  return {
    'selection.preview': (input) => bulk.preview(read(), context, several(input)),
    'selection.change': (input) => bulk.change(write(), context, several(input)),
    'selection.undo': (input) => bulk.undo(write(), context, input),
    'selection.stop': () => done(session.stopLongChange()),
    'sector.list': () => listSectors(read()),
    'sector.rename': (input) => bulk.renameSector(write(), context, input),
    'sector.remove': (input) => bulk.removeSector(write(), context, input),
  };
}
