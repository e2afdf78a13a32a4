// oxlint-disable typescript/no-unsafe-type-assertion -- the log holds the tables and columns of the schema only
import {
  CHANGE_TERMS,
  type ChangedTable,
  type ChangeTerm,
  TOLD_COLUMNS,
  type ToldColumn,
} from '../../shared/domain/changeTerms.ts';
import type {
  ChangedColumn,
  ChangeEntry,
  ChangeWords,
} from '../../shared/domain/schemas/change.ts';
import type { Action } from '../database/actions.ts';
import type { ReadableDb } from '../database/connection.ts';
import { parsed } from '../database/record.ts';
import {
  componentName,
  type Held,
  initiativeTitle,
  recordKnown,
} from '../database/repositories/changedRecords.ts';
import { type ChangedRow, firstRowsOfAction } from '../database/repositories/changes.ts';

/** Of a long action, how many rows are looked at to say what it did. */
const LOOKED_AT = 2_000;
/** Of one change, how many columns are told. */
const MOST_COLUMNS = 6;

const RANK = new Map(Object.keys(CHANGE_TERMS).map((table, index) => [table, index]));
const TOLD: ReadonlySet<string> = new Set(TOLD_COLUMNS);

/** Says what an action did. */
export function entryOf(db: ReadableDb, action: Action): ChangeEntry {
  const rows = firstRowsOfAction(db, action, LOOKED_AT).filter(isTelling);
  const head = rows.toSorted((a, b) => rankOf(a) - rankOf(b))[0];
  const { id, at, state } = action;
  return {
    id,
    at,
    state,
    words: head === undefined || head.data === null ? null : wordsOf(db, head, rows),
  };
}

/** The row of an action that says the most; undefined when it is gone. */
export function headOf(db: ReadableDb, action: Action): ChangedRow | undefined {
  const rows = firstRowsOfAction(db, action, LOOKED_AT).filter(isTelling);
  return rows.toSorted((a, b) => rankOf(a) - rankOf(b))[0];
}

/** Something that a person would call a change: not an order, nor what follows from another column. */
function isTelling({ op, data }: ChangedRow): boolean {
  if (op !== 'update' || data === null) return true;
  return Object.keys(parsed<Record<string, unknown>>(data)).some((column) => TOLD.has(column));
}

/** Lists come after what they are lists of; what came or went before what only changed. */
function rankOf({ tableName, op }: ChangedRow): number {
  const term: ChangeTerm = CHANGE_TERMS[tableName as ChangedTable];
  const rank = RANK.get(tableName) ?? 0;
  return rank + (term.isList === true ? 1_000 : 0) + (op === 'update' ? 500 : 0);
}

function wordsOf(db: ReadableDb, head: ChangedRow, rows: readonly ChangedRow[]): ChangeWords {
  const table = head.tableName as ChangedTable;
  const term: ChangeTerm = CHANGE_TERMS[table];
  const initiative = head.initiativeId === null ? null : initiativeTitle(db, head.initiativeId);
  const isInBin = initiative?.isInBin === true;
  const columns = isInBin || term.isList === true ? [] : columnsOf(head);
  const others = new Set(
    rows.filter(({ tableName, op }) => tableName === table && op === head.op).map(({ key }) => key),
  );
  return {
    table,
    did: term.isList === true ? 'update' : didOf(head),
    title: isInBin ? '' : titleOf(db, table, recordKnown(db, table, head.key) ?? {}),
    initiative:
      isInBin || initiative === null || head.initiativeId === null
        ? null
        : { id: head.initiativeId, title: initiative.title },
    isInBin,
    columns,
    more: term.isList === true ? 0 : others.size - 1,
  };
}

/** A column that says more than « changée ». */
function didOf({ tableName, op, data }: ChangedRow): ChangeWords['did'] {
  if (tableName === 'reading' && op === 'insert') return 'update';
  if (op !== 'update' || data === null) return op;
  const changes = parsed<Record<string, [unknown, unknown]>>(data);
  const came = (column: string) => changes[column]?.[1] !== null;
  if (tableName === 'initiative' && 'removed_at' in changes) {
    return came('removed_at') ? 'bin' : 'unbin';
  }
  if (tableName === 'initiative' && 'archived_at' in changes) {
    return came('archived_at') ? 'archive' : 'unarchive';
  }
  if (tableName === 'grid_application' && 'concluded_at' in changes) return 'conclude';
  return 'update';
}

/** Columns that `didOf` tells. */
const SAID = new Set(['removed_at', 'archived_at', 'concluded_at']);

function columnsOf({ tableName, op, data }: ChangedRow): ChangedColumn[] {
  if (data === null) return [];
  if (op !== 'update') {
    // A component that is read for the first time is a row that comes.
    if (tableName !== 'reading' || op !== 'insert') return [];
    const { level } = parsed<Held>(data);
    return [{ column: 'level', former: null, later: held(level) }];
  }
  return Object.entries(parsed<Record<string, [unknown, unknown]>>(data))
    .filter(([column]) => TOLD.has(column) && !SAID.has(column))
    .slice(0, MOST_COLUMNS)
    .map(([column, [former, later]]) => ({
      column: column as ToldColumn,
      former: held(former),
      later: held(later),
    }));
}

function held(value: unknown): string | number | null {
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

/** The name of a record, or of what it is a part of. */
export function titleOf(db: ReadableDb, table: string, record: Held): string {
  const { title }: ChangeTerm = CHANGE_TERMS[table as ChangedTable];
  if (title === null) return '';
  if (title === 'component_id') {
    const [application, component] = [record['application_id'], record['component_id']];
    if (typeof application !== 'string' || typeof component !== 'string') return '';
    return componentName(db, application, component) ?? '';
  }
  if (typeof title === 'string') return String(record[title] ?? '');
  const [column, parent] = title;
  const id = record[column];
  if (typeof id !== 'string') return '';
  return titleOf(db, parent, recordKnown(db, parent, JSON.stringify([id])) ?? {});
}
