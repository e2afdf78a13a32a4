// oxlint-disable typescript/no-unsafe-type-assertion -- the log holds the tables and columns of the schema only
import {
  FOLLOWING_COLUMNS,
  isBringable,
  NEVER_RETURNED,
} from '../../shared/domain/changeColumns.ts';
import { type ChangedTable, type ToldColumn } from '../../shared/domain/changeTerms.ts';
import type {
  ChangedColumn,
  ChangeEntry,
  ChangeMoment,
  RecordComparison,
  RecordPlace,
} from '../../shared/domain/schemas/change.ts';
import { type ErrorCode, Refusal } from '../../shared/ipc/errors.ts';
import type { Value } from '../database/connect.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import {
  type Held,
  initiativeTitle,
  recordKnown,
  recordNow,
} from '../database/repositories/changedRecords.ts';
import { actionOfRow } from '../database/repositories/changeLog.ts';
import { getAction, nextUndone } from '../database/repositories/changes.ts';
import {
  type GoneRow,
  goneWith,
  isThere,
  lastRemoval,
  listAt,
  listNow,
  listsOf,
  parentKey,
  parentsOf,
  recordAt,
  referencesOf,
} from '../database/repositories/formerRecords.ts';
import { touchInitiative } from '../database/repositories/initiatives.ts';
import { writeWords } from '../database/repositories/initiativeWords.ts';
import { requirePresent } from '../database/repositories/presence.ts';
import {
  addRow,
  withSilentRules,
  writeColumns,
  writeList,
} from '../database/repositories/recordWrites.ts';
import { entryOf, lineOf, ofInitiative, titleOf, toldColumns } from './changeWords.ts';
import { type Context, instant } from './context.ts';

/** A record, and the moment at which it is looked at. */
export type FormerRecord = RecordPlace & { moment: ChangeMoment };

/** What of a record that is there comes back. */
export type Chosen = { columns: readonly ToldColumn[]; lists: readonly ChangedTable[] };

/** Parts of a history: each was checked against what it corrected, which has changed since. */
const HISTORY: ReadonlySet<string> = new Set([
  'recheck_correction',
  'baseline_correction',
  'target_correction',
  'measure_correction',
]);

/** What differs between a record as it is and as it was at a moment. */
export function compare(db: ReadableDb, asked: FormerRecord): RecordComparison {
  const { table, now, was, row } = look(db, asked);
  const known = now ?? was;
  const initiativeId = known === null ? null : initiativeOf(db, table, known);
  return {
    title: titleOf(db, table, known ?? {}),
    initiative: initiativeId === null ? null : named(db, initiativeId),
    wasThere: was !== null,
    isThere: now !== null,
    columns: now === null || was === null ? [] : differences(db, was, now),
    lists: now === null || was === null ? [] : listsThatDiffer(db, table, now, row),
    parts: now === null && was !== null ? partsOf(db, asked) : [],
  };
}

/**
 * Brings a record back as it was: the columns and lists that are chosen of one that is there; all of one that
 * is gone, with the parts that went with it. One transaction: what the rules of the file do not take today
 * is refused with its reason, and nothing is written.
 */
export function bringBack(
  db: WritableDb,
  context: Context,
  asked: FormerRecord & Chosen,
): ChangeEntry {
  const before = nextUndone(db)?.id ?? 0;
  try {
    db.transaction(() => {
      const { table, now, was, row } = look(db, asked);
      if (was === null) throw new Refusal('not_found');
      const initiativeId = initiativeOf(db, table, now ?? was);
      if (initiativeId !== null && table !== 'initiative') {
        touchInitiative(db, initiativeId, instant(context));
      }
      if (now === null) returnWhole(db, asked, was);
      else returnChosen(db, context, asked, { now, was, row });
      if (initiativeId !== null) writeWords(db, initiativeId);
    });
  } catch (error) {
    throw reasonOf(asked.table, error);
  }
  const action = nextUndone(db);
  if (action === null || action.id <= before) throw new Refusal('nothing_differs');
  return entryOf(db, action);
}

function look(db: ReadableDb, { table, key, moment }: FormerRecord) {
  if (!isBringable(table)) throw new Refusal('stays_as_said');
  const action = getAction(db, moment.id);
  const row = moment.side === 'before' ? action.firstRow - 1 : action.lastRow;
  const now = recordNow(db, table, key);
  const was = recordAt(db, table, key, row);
  const known = now ?? was ?? recordKnown(db, table, key);
  const initiativeId = known === null ? null : initiativeOf(db, table, known);
  if (initiativeId !== null) {
    if (initiativeTitle(db, initiativeId) === null) throw new Refusal('parent_gone');
    requirePresent(db, initiativeId);
  }
  if (ofInitiative(db, { tableName: table, key, initiativeId }).isInBin) {
    throw new Refusal('in_bin');
  }
  return { table, now, was, row };
}

/** The initiative that a record is of, through what it is a part of; null when it is none's. */
function initiativeOf(db: ReadableDb, table: string, held: Held): string | null {
  if (table === 'initiative') return String(held['id']);
  if (typeof held['initiative_id'] === 'string') return held['initiative_id'];
  for (const parent of parentsOf(db, table)) {
    if (parent.columns.some((column) => (held[column] ?? null) === null)) continue;
    const above = recordKnown(db, parent.table, parentKey(db, parent, held));
    const found = above === null ? null : initiativeOf(db, parent.table, above);
    if (found !== null) return found;
  }
  return null;
}

function named(db: ReadableDb, id: string): RecordComparison['initiative'] {
  const found = initiativeTitle(db, id);
  return found === null ? null : { id, title: found.title };
}

/** The columns that are told and differ: as they were, as they are. */
function differences(db: ReadableDb, was: Held, now: Held): ChangedColumn[] {
  return toldColumns(db, (column) => {
    if (!(column in was) || NEVER_RETURNED.has(column)) return undefined;
    return was[column] === now[column] ? undefined : [was[column], now[column]];
  });
}

function listsThatDiffer(
  db: ReadableDb,
  table: ChangedTable,
  record: Held,
  row: number,
): RecordComparison['lists'] {
  return listsOf(db, table).flatMap((list) => {
    const [was, now] = [listAt(db, list, record, row), listNow(db, list, record)];
    if (JSON.stringify(was) === JSON.stringify(now)) return [];
    const lines = (rows: readonly Held[]) => rows.map((one) => lineOf(db, list, one));
    return [{ table: list.table, was: lines(was), now: lines(now) }];
  });
}

function partsOf(db: ReadableDb, asked: RecordPlace): RecordComparison['parts'] {
  const counts = new Map<string, number>();
  for (const { table } of goneRows(db, asked).slice(1)) {
    counts.set(table, (counts.get(table) ?? 0) + 1);
  }
  return [...counts].map(([table, count]) => ({ table: table as ChangedTable, count }));
}

/** The record as it went, then its parts. */
function goneRows(db: ReadableDb, { table, key }: RecordPlace): GoneRow[] {
  const row = lastRemoval(db, table, key);
  const action = row === null ? null : actionOfRow(db, row);
  if (action === null) throw new Refusal('not_found');
  return goneWith(db, table, key, action);
}

/** A column and those that are worked out from it. */
function withFollowing(table: string, column: string): string[] {
  return [column].concat(FOLLOWING_COLUMNS[`${table}.${column}`] ?? []);
}

function returnChosen(
  db: WritableDb,
  context: Context,
  { table, key, columns, lists }: FormerRecord & Chosen,
  { now, was, row }: { now: Held; was: Held; row: number },
): void {
  const wanted = new Set(
    columns
      .filter((column) => !NEVER_RETURNED.has(column))
      .flatMap((column) => withFollowing(table, column)),
  );
  const changed = Object.entries(was).filter(
    ([column, value]) => wanted.has(column) && value !== now[column],
  );
  const chosen = listsOf(db, table).filter((list) => lists.includes(list.table));
  if (changed.length === 0 && chosen.length === 0) throw new Refusal('nothing_differs');
  const stamp = 'updated_at' in now ? [['updated_at', instant(context)] as const] : [];
  writeColumns(db, table, key, Object.fromEntries([...changed, ...stamp]));
  for (const list of chosen) writeList(db, list, now, listAt(db, list, now, row));
}

/** Puts a record that is gone back as it was, and its parts as they were when it went. */
function returnWhole(db: WritableDb, asked: FormerRecord, was: Held): void {
  const [self, ...parts] = goneRows(db, asked);
  if (self === undefined) throw new Refusal('not_found');
  addChecked(db, { ...self, held: was });
  const left = new Set(parts);
  for (let grew = true; grew; ) {
    grew = false;
    for (const part of left) {
      // It waits for what it is a part of; what refers to something that is gone stays away.
      if (!parentsOf(db, part.table).every((parent) => isThere(db, parent, part.held))) continue;
      addChecked(db, part);
      left.delete(part);
      grew = true;
    }
  }
}

/** Adds a row without what it referred to and is gone, where it may be without. */
function addChecked(db: WritableDb, { table, rowNumber, held }: GoneRow): void {
  const row: Record<string, Value> = { ...held };
  for (const reference of referencesOf(db, table)) {
    if (isThere(db, reference, held)) continue;
    if (reference.onDelete !== 'SET NULL') throw new Refusal('parent_gone');
    for (const column of reference.columns) row[column] = null;
  }
  const add = () => addRow(db, table, row, rowNumber);
  if (HISTORY.has(table)) withSilentRules(db, add);
  else add();
}

/** Tables whose seal is that of an application of the grid. */
const SEALED_GRID: ReadonlySet<string> = new Set([
  'grid_application',
  'grid_application_participant',
  'reading',
  'reading_note',
  'reading_evidence',
  'voice',
]);

/** What triggers say of what is followed, and not written over. */
const FOLLOWED: ReadonlySet<string> = new Set([
  'correction_missing',
  'answer_kept',
  'funding_state_kept',
  'grid_version_used',
  'frozen',
  'number_kept',
]);

/** Why a record does not come back, in a code that says it of that. */
function reasonOf(table: string, error: unknown): unknown {
  if (!(error instanceof Refusal)) return error;
  const cause = error.cause instanceof Error ? error.cause.message : '';
  return FOLLOWED.has(cause) || (error.code === 'sealed' && !SEALED_GRID.has(table))
    ? new Refusal('stays_as_said', { cause: error })
    : new Refusal(REASONS[error.code] ?? error.code, { cause: error });
}

const REASONS: Readonly<Partial<Record<ErrorCode, ErrorCode>>> = {
  // A reference that leads nowhere.
  not_found: 'parent_gone',
  // A rule that it kept, and would break now.
  invalid_input: 'no_longer_fits',
  over_funding: 'no_longer_fits',
};
