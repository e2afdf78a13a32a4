import type { ChangedTable } from '../../../shared/domain/changeTerms.ts';
import type { ReadableDb } from '../connection.ts';
import { parsed } from '../record.ts';
import { recordNow } from './changedRecords.ts';
import { keyOf, parentKey, parentsOf } from './formerRecords.ts';

/** A record on the way from one to what it is a part of. */
export type RecordAbove = { table: ChangedTable; id: string };

/** A record is at most so deep. */
const MOST = 6;

/** A record and what it is a part of, from itself up; empty when it is gone. */
export function aboveOf(db: ReadableDb, table: ChangedTable, key: string): RecordAbove[] {
  const above: RecordAbove[] = [];
  let held = recordNow(db, table, key);
  let at: string = table;
  while (held !== null && above.length < MOST) {
    const id = parsed<unknown[]>(keyOf(db, at, held))[0];
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the parents of a table of the schema
    if (typeof id === 'string') above.push({ table: at as ChangedTable, id });
    const parent = parentsOf(db, at).find(({ columns }) =>
      columns.every((column) => (held?.[column] ?? null) !== null),
    );
    if (parent === undefined) break;
    held = recordNow(db, parent.table, parentKey(db, parent, held));
    at = parent.table;
  }
  return above;
}
