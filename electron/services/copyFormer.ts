import type { ReadableDb } from '../database/connection.ts';
import { recordNow } from '../database/repositories/changedRecords.ts';
import { rowsOfCopy, tiesOfCopy } from '../database/repositories/copiedRecords.ts';
import { listNow } from '../database/repositories/formerRecords.ts';
import type { Former } from './former.ts';

/** Records as a copy of the portfolio has them. */
export function copyFormer(copy: ReadableDb, now: ReadableDb): Former {
  return {
    names: copy,
    isOneState: true,
    ties: (rows) => tiesOfCopy(copy, now, rows),
    record: (table, key) => recordNow(copy, table, key),
    list: (list, record) => listNow(copy, list, record),
    whole: ({ table, key }) => rowsOfCopy(copy, now, table, key),
  };
}
