// oxlint-disable typescript/no-unsafe-type-assertion -- the log holds the tables and columns of the schema only

import { isBringable } from '../../shared/domain/changeColumns.ts';
import {
  CHANGE_TERMS,
  type ChangedTable,
  type ChangeTerm,
} from '../../shared/domain/changeTerms.ts';
import type {
  ChangedColumn,
  ChangedRecord,
  RecordPlace,
} from '../../shared/domain/schemas/change.ts';
import type { Action } from '../database/actions.ts';
import type { Value } from '../database/connect.ts';
import type { ReadableDb } from '../database/connection.ts';
import { parsed } from '../database/record.ts';
import { type Held, recordKnown } from '../database/repositories/changedRecords.ts';
import { type ChangedRow, firstRowsOfAction, getAction } from '../database/repositories/changes.ts';
import { keyOf, listAt, listOwner, parentKey } from '../database/repositories/formerRecords.ts';
import { aboveOf } from '../database/repositories/recordsAbove.ts';
import {
  didOf,
  isTelling,
  lineOf,
  ofInitiative,
  rankOf,
  titleOf,
  toldColumns,
} from './changeWords.ts';

/** Of a long action, how many records are told one by one. */
const MOST_RECORDS = 60;
/** And how many of its rows are looked at for that. */
const LOOKED_AT = 2_000;

/** The records that an action changed, the most telling first, field by field. */
export function records(
  db: ReadableDb,
  { id }: { id: number },
): { records: ChangedRecord[]; others: number } {
  const action = getAction(db, id);
  const rows = firstRowsOfAction(db, action, LOOKED_AT).filter(isTelling);
  const whole = byRecord(db, rows).toSorted((a, b) => rankOf(a) - rankOf(b));
  return {
    records: whole.slice(0, MOST_RECORDS).map((row) => recordOf(db, row, action)),
    others: Math.max(0, whole.length - MOST_RECORDS),
  };
}

/** What an action did to each record, and to each list, as one change of it. */
function byRecord(db: ReadableDb, rows: readonly ChangedRow[]): ChangedRow[] {
  const found = new Map<string, ChangedRow>();
  for (const row of rows) {
    const owner = listOwner(db, row.tableName as ChangedTable);
    const key = owner === null ? row.key : parsed<Value[]>(row.key).slice(0, owner.columns.length);
    const name = `${row.tableName} ${JSON.stringify(key)}`;
    const former = found.get(name);
    found.set(name, former === undefined ? row : joined(former, row));
  }
  return [...found.values()];
}

function joined(first: ChangedRow, second: ChangedRow): ChangedRow {
  if (second.op !== 'update' || first.data === null || second.data === null) return second;
  const changes = parsed<Record<string, [Value, Value]>>(second.data);
  const data: Record<string, unknown> = parsed(first.data);
  for (const [column, [former, later]] of Object.entries(changes)) {
    if (first.op === 'insert') data[column] = later;
    else data[column] = [(data[column] as [Value, Value] | undefined)?.[0] ?? former, later];
  }
  return { ...first, data: JSON.stringify(data) };
}

function recordOf(db: ReadableDb, row: ChangedRow, action: Action): ChangedRecord {
  const table = row.tableName as ChangedTable;
  const { initiative, isInBin } = ofInitiative(db, row);
  const known = recordKnown(db, table, row.key);
  const list = isInBin || known === null ? null : listOf(db, table, known, action);
  return {
    table,
    key: row.key,
    did: list === null ? didOf(row) : 'update',
    title: isInBin || known === null ? '' : titleOf(db, table, known),
    initiative,
    isInBin,
    columns: isInBin || list !== null ? [] : wholeColumns(db, row),
    list,
    above: isInBin ? [] : aboveOf(db, table, row.key),
    returns: isInBin || row.data === null ? null : returnOf(db, table, known),
  };
}

/** A list as it was before an action and as it became; null of what is no list. */
function listOf(
  db: ReadableDb,
  table: ChangedTable,
  row: Held,
  { firstRow, lastRow }: Action,
): ChangedRecord['list'] {
  const owner = listOwner(db, table);
  if (owner === null) return null;
  const record = Object.fromEntries(
    owner.to.map((column, index) => [column, row[owner.columns[index] ?? ''] ?? null]),
  );
  const list = { table, columns: owner.columns, to: owner.to };
  const at = (last: number) => listAt(db, list, record, last).map((one) => lineOf(db, list, one));
  return { was: at(firstRow - 1), now: at(lastRow) };
}

/** Every column that is told, of a record that came, went, or changed; what is empty is left out. */
function wholeColumns(db: ReadableDb, { op, data }: ChangedRow): ChangedColumn[] {
  if (data === null) return [];
  if (op === 'update') {
    const changes = parsed<Record<string, [Value, Value]>>(data);
    return toldColumns(db, (column) => changes[column]);
  }
  const held = parsed<Held>(data);
  return toldColumns(db, (column) => {
    const value = held[column];
    if (value === undefined || value === null || value === '') return undefined;
    return op === 'insert' ? [null, value] : [value, null];
  });
}

/** Which record can be brought back: itself, or what it is a list of; null when none can. */
function returnOf(db: ReadableDb, table: ChangedTable, known: Held | null): RecordPlace | null {
  if (known === null) return null;
  const { isList }: ChangeTerm = CHANGE_TERMS[table];
  if (isList !== true) {
    return isBringable(table) ? { table, key: keyOf(db, table, known) } : null;
  }
  const owner = listOwner(db, table);
  if (owner === null) return null;
  const parent = owner.table as ChangedTable;
  return isBringable(parent) ? { table: parent, key: parentKey(db, owner, known) } : null;
}
