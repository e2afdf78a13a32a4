import type { selectionCalls } from '../../../shared/ipc/contract/selection.ts';
import type { Parsed } from '../../../shared/ipc/contract.ts';
import type { WritableDb } from '../../database/connection.ts';
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
  backups,
  copiedBefore,
  onLongChange,
}: Desk): HandlersOf<typeof selectionCalls> {
  const bulk = createBulkChanges(resources.grid, onLongChange);
  const several = (input: Parsed<'selection.change'>) => ({
    ...input,
    change: 'territories' in input.change ? known(input.change) : input.change,
  });
  /** What changes much is done once there is a copy of what was. */
  const after = async <T>(work: (db: WritableDb) => Promise<T>): Promise<T> => {
    // The portfolio that was open when the person asked, whatever opens meanwhile.
    const db = write();
    await copiedBefore(db);
    return work(db);
  };
  return {
    'selection.preview': (input) => bulk.preview(read(), context, several(input)),
    'selection.change': (input) => after((db) => bulk.change(db, context, several(input))),
    'selection.undo': (input) => bulk.undo(write(), context, input),
    'selection.stop': () => {
      backups.stop();
      return done(session.stopLongChange());
    },
    'sector.list': () => listSectors(read()),
    'sector.rename': (input) => after((db) => bulk.renameSector(db, context, input)),
    'sector.remove': (input) => after((db) => bulk.removeSector(db, context, input)),
  };
}
