import type { ChangeMoment } from '../../shared/domain/schemas/change.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb } from '../database/connection.ts';
import { actionOfRow } from '../database/repositories/changeLog.ts';
import { getAction } from '../database/repositories/changes.ts';
import { goneWith, lastRemoval, listAt, recordAt } from '../database/repositories/formerRecords.ts';
import type { Former } from './former.ts';

/** Records as the journal says they were at a moment; one that is gone comes whole, with what went with it. */
export function journalFormer(db: ReadableDb, moment: ChangeMoment): Former {
  const action = getAction(db, moment.id);
  const row = moment.side === 'before' ? action.firstRow - 1 : action.lastRow;
  return {
    names: db,
    isOneState: false,
    ties: () => [],
    record: (table, key) => recordAt(db, table, key, row),
    list: (list, record) => listAt(db, list, record, row),
    whole({ table, key }) {
      const removal = lastRemoval(db, table, key);
      const removing = removal === null ? null : actionOfRow(db, removal);
      if (removing === null) throw new Refusal('not_found');
      return goneWith(db, table, key, removing);
    },
  };
}
