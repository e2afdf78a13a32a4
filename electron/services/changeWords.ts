// oxlint-disable typescript/no-unsafe-type-assertion -- the log holds the tables and columns of the schema only
import { MUTE_COLUMNS, NAMELESS, REFERENCE_COLUMNS } from '../../shared/domain/changeColumns.ts';
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
import type { Channel } from '../../shared/ipc/contract.ts';
import type { Action } from '../database/actions.ts';
import type { ReadableDb } from '../database/connection.ts';
import { parsed } from '../database/record.ts';
import {
  componentName,
  type Held,
  initiativeTitle,
  recordKnown,
} from '../database/repositories/changedRecords.ts';
import { initiativesOfFunding } from '../database/repositories/changeLog.ts';
import {
  type ChangedRow,
  countInitiatives,
  findAction,
  firstRowsOfAction,
} from '../database/repositories/changes.ts';
import { isNamedInBinOnly } from '../database/repositories/stakeholders.ts';

/** Of a long action, how many rows are looked at to say what it did. */
const LOOKED_AT = 2_000;
/** Of one change, how many columns are told. */
const MOST_COLUMNS = 6;

const RANK = new Map(Object.keys(CHANGE_TERMS).map((table, index) => [table, index]));
const TOLD: ReadonlySet<string> = new Set(TOLD_COLUMNS);

/** Says what an action did; of one that goes over another, what that one did. */
export function entryOf(db: ReadableDb, action: Action): ChangeEntry {
  const { id, at, state, ofAction } = action;
  const shown = ofAction === null ? action : (findAction(db, ofAction) ?? action);
  return { id, at, state, words: actionWords(db, shown) };
}

function actionWords(db: ReadableDb, action: Action): ChangeWords | null {
  const rows = firstRowsOfAction(db, action, LOOKED_AT).filter(isTelling);
  const head = rows.toSorted((a, b) => rankOf(a) - rankOf(b))[0];
  if (head === undefined || head.data === null) return null;
  const imported = action.kind === IMPORT ? countInitiatives(db, action) : 0;
  return { ...wordsOf(db, head, rows), imported: imported === 0 ? null : imported };
}

/** The gesture that brings a sheet in: what it did is told by how many initiatives it concerns, not by the first. */
const IMPORT: Channel = 'import.apply';

/** Something that a person would call a change: not an order, nor what follows from another column. */
export function isTelling({ op, data }: ChangedRow): boolean {
  if (op !== 'update' || data === null) return true;
  return Object.keys(parsed<Record<string, unknown>>(data)).some((column) => TOLD.has(column));
}

/** Lists come after what they are lists of; what came or went before what only changed; what came along after what it came with. */
export function rankOf({ tableName, op }: ChangedRow): number {
  const term: ChangeTerm = CHANGE_TERMS[tableName as ChangedTable];
  const rank = RANK.get(tableName) ?? 0;
  const isAlong = term.isAddedAlong === true && op === 'insert';
  const later = isAlong ? 250 : op === 'update' ? 500 : 0;
  return rank + later + (term.isList === true ? 1_000 : 0);
}

function wordsOf(
  db: ReadableDb,
  head: ChangedRow,
  rows: readonly ChangedRow[],
): Omit<ChangeWords, 'imported'> {
  const table = head.tableName as ChangedTable;
  const term: ChangeTerm = CHANGE_TERMS[table];
  const { initiative, isInBin } = ofInitiative(db, head);
  const columns = isInBin || term.isList === true ? [] : columnsOf(db, head);
  const others = new Set(
    rows.filter(({ tableName, op }) => tableName === table && op === head.op).map(({ key }) => key),
  );
  return {
    table,
    did: term.isList === true ? 'update' : didOf(head),
    title: isInBin ? '' : titleOf(db, table, recordKnown(db, table, head.key) ?? {}),
    initiative,
    isInBin,
    columns,
    more: term.isList === true ? 0 : others.size - 1,
  };
}

/** A column that says more than « changée ». */
export function didOf({ tableName, op, data }: ChangedRow): ChangeWords['did'] {
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

function columnsOf(db: ReadableDb, { tableName, op, data }: ChangedRow): ChangedColumn[] {
  if (data === null) return [];
  if (op !== 'update') {
    const whole = parsed<Held>(data);
    // A component that is read for the first time is a row that comes.
    if (tableName === 'reading' && op === 'insert') {
      return [{ column: 'level', former: null, later: held(whole['level']) }];
    }
    return isNamed(tableName) ? [] : firstColumns(db, tableName, whole);
  }
  return Object.entries(parsed<Record<string, [unknown, unknown]>>(data))
    .filter(([column]) => TOLD.has(column) && !SAID.has(column))
    .slice(0, MOST_COLUMNS)
    .map(([column, [former, later]]) => ({
      column: column as ToldColumn,
      former: told(db, column, former),
      later: told(db, column, later),
    }));
}

/** A value as it is told: of a reference, the name of what it refers to. */
function told(db: ReadableDb, column: string, value: unknown): string | number | null {
  const parent = REFERENCE_COLUMNS[column];
  if (parent === undefined || typeof value !== 'string') return held(value);
  if (parent === 'initiative') {
    const initiative = initiativeTitle(db, value);
    return initiative === null || initiative.isInBin ? NAMELESS : initiative.title;
  }
  const title = titleOf(db, parent, recordKnown(db, parent, JSON.stringify([value])) ?? {});
  return title === '' ? NAMELESS : title;
}

/** It bears a name of its own. */
function isNamed(tableName: string): boolean {
  const { title }: ChangeTerm = CHANGE_TERMS[tableName as ChangedTable];
  return typeof title === 'string' || tableName === 'grid_application';
}

/** Of what came or went without a name of its own, how many columns say what it is. */
const SAYING = 3;

/** What a record without a name of its own holds first. */
export function firstColumns(db: ReadableDb, table: string, whole: Held): ChangedColumn[] {
  return toldColumns(db, (column) => {
    const value = whole[column];
    const isMute = MUTE_COLUMNS.has(column) || MUTE_COLUMNS.has(`${table}.${column}`);
    const isOf = column in REFERENCE_COLUMNS || isMute;
    return isOf || value === undefined || value === null || value === '' || value === 0
      ? undefined
      : [null, value];
  }).slice(0, SAYING);
}

/** The columns that are told, in the order of the journal, each with the pair that is found for it. */
export function toldColumns(
  db: ReadableDb,
  pairOf: (column: ToldColumn) => readonly [former: unknown, later: unknown] | undefined,
  /** What the names of what was referred to before are read from. */
  before: ReadableDb = db,
): ChangedColumn[] {
  return TOLD_COLUMNS.flatMap((column) => {
    const pair = pairOf(column);
    return pair === undefined
      ? []
      : [{ column, former: told(before, column, pair[0]), later: told(db, column, pair[1]) }];
  });
}

/** What one thing of a list says, without what it is of. */
export function lineOf(
  db: ReadableDb,
  list: { columns: readonly string[] },
  row: Held,
): ChangedColumn[] {
  return toldColumns(db, (column) =>
    list.columns.includes(column) || !(column in row) || MUTE_COLUMNS.has(column)
      ? undefined
      : [null, row[column]],
  );
}

/** The initiative that a row is of, unless it lies in the bin; of a funding, the first that has a share in it. */
export function ofInitiative(
  db: ReadableDb,
  row: Pick<ChangedRow, 'tableName' | 'key' | 'initiativeId'>,
): { initiative: ChangeWords['initiative']; isInBin: boolean } {
  if (OF_REGISTER.has(row.tableName)) {
    const id = parsed<unknown[]>(row.key)[0];
    return { initiative: null, isInBin: typeof id === 'string' && isNamedInBinOnly(db, id) };
  }
  const ids = row.initiativeId === null ? initiativesOfMoney(db, row) : [row.initiativeId];
  const known = ids.flatMap((id) => {
    const found = initiativeTitle(db, id);
    return found === null ? [] : [{ id, ...found }];
  });
  const shown = known.find(({ isInBin }) => !isInBin);
  return {
    initiative: shown === undefined ? null : { id: shown.id, title: shown.title },
    isInBin: shown === undefined && known.length > 0,
  };
}

/** Records of the register, whose key begins with the stakeholder. */
const OF_REGISTER: ReadonlySet<string> = new Set(['stakeholder', 'stakeholder_alias']);

function initiativesOfMoney(
  db: ReadableDb,
  { tableName, key }: Pick<ChangedRow, 'tableName' | 'key'>,
): string[] {
  if (!tableName.startsWith('funding')) return [];
  const funding =
    tableName === 'funding'
      ? parsed<unknown[]>(key)[0]
      : recordKnown(db, tableName, key)?.['funding_id'];
  return typeof funding === 'string' ? initiativesOfFunding(db, funding) : [];
}

function held(value: unknown): string | number | null {
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

/** The name of a record, or of what it is a part of. */
export function titleOf(db: ReadableDb, table: string, record: Held): string {
  const { title }: ChangeTerm = CHANGE_TERMS[table as ChangedTable];
  // An application of the grid is called by its day.
  if (table === 'grid_application') return String(record['date'] ?? '');
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
