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
  RecordComparison,
  RecordPlace,
} from '../../shared/domain/schemas/change.ts';
import { type ErrorCode, Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import {
  type Held,
  initiativeTitle,
  recordKnown,
  recordNow,
} from '../database/repositories/changedRecords.ts';
import { nextUndone } from '../database/repositories/changes.ts';
import { isDestroyed, listNow, listsOf } from '../database/repositories/formerRecords.ts';
import { touchInitiative } from '../database/repositories/initiatives.ts';
import { writeWords } from '../database/repositories/initiativeWords.ts';
import { requirePresent } from '../database/repositories/presence.ts';
import { initiativeOf } from '../database/repositories/recordInitiative.ts';
import { withSilentRules, writeColumns, writeList } from '../database/repositories/recordWrites.ts';
import { returnRows } from '../database/repositories/returnedRows.ts';
import { entryOf, lineOf, ofInitiative, titleOf, toldColumns } from './changeWords.ts';
import { type Context, instant } from './context.ts';
import type { Former } from './former.ts';

/** What of a record that is there comes back. */
export type Chosen = { columns: readonly ToldColumn[]; lists: readonly ChangedTable[] };
/** A record that comes back, or what is chosen of it. */
export type Returned = RecordPlace & Chosen;

/** The portfolio, and what its records were. */
type Both = { db: ReadableDb; former: Former };

/** What differs between a record as it is and as it was. */
export function compare(db: ReadableDb, place: RecordPlace, former: Former): RecordComparison {
  const { table, now, was } = look(db, place, former);
  const known = now ?? was;
  const initiativeId = known === null ? null : initiativeOf(db, table, known);
  const isBoth = now !== null && was !== null;
  return {
    title: titleOf(now === null ? former.names : db, table, known ?? {}),
    initiative: initiativeId === null ? null : named(db, initiativeId),
    wasThere: was !== null,
    isThere: now !== null,
    wasDestroyed: now === null && isDestroyed(db, table, place.key),
    columns: isBoth ? differences({ db, former }, was, now) : [],
    lists: isBoth ? listsThatDiffer({ db, former }, table, now) : [],
    parts: now === null && was !== null ? partsOf(former, place) : [],
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
  asked: Returned,
  former: Former,
): ChangeEntry {
  const before = nextUndone(db)?.id ?? 0;
  db.transaction(() => {
    const steps = bringing(db, context, asked, former);
    for (let step = steps.next(); step.done !== true; ) step = steps.next();
  });
  return broughtSince(db, before);
}

/** The same by slices, of what may be long: an initiative with twenty years of parts. */
export async function bringBackSlowly(
  db: WritableDb,
  context: Context,
  asked: Returned,
  { former, say }: { former: Former; say: (done: number) => void },
): Promise<ChangeEntry> {
  const before = nextUndone(db)?.id ?? 0;
  await db.transactionBySlices(bringing(db, context, asked, former), say);
  return broughtSince(db, before);
}

/** The action that was just done; refuses when nothing had to be. */
function broughtSince(db: ReadableDb, before: number): ChangeEntry {
  const action = nextUndone(db);
  if (action === null || action.id <= before) throw new Refusal('nothing_differs');
  return entryOf(db, action);
}

/** What is done inside the transaction, row by row; yields how much, from 0 to 1. */
function* bringing(
  db: WritableDb,
  context: Context,
  asked: Returned,
  former: Former,
): Generator<number, null> {
  try {
    const { table, now, was } = look(db, asked, former);
    if (was === null) throw new Refusal('not_found');
    const initiativeId = initiativeOf(db, table, now ?? was);
    if (initiativeId !== null && table !== 'initiative') {
      touchInitiative(db, initiativeId, instant(context));
    }
    if (now === null) {
      const [self, ...parts] = former.whole(asked);
      if (self === undefined) throw new Refusal('not_found');
      const ties = former.ties([self, ...parts]);
      yield* returnRows(db, [{ ...self, held: was }, ...parts], former.isOneState);
      for (const tie of ties) {
        withSilentRules(db, () => void writeColumns(db, tie.table, tie.key, tie.columns));
      }
    } else returnChosen(db, context, asked, { now, was, former });
    if (initiativeId !== null) writeWords(db, initiativeId);
    return null;
  } catch (error) {
    throw reasonOf(asked.table, error);
  }
}

function look(db: ReadableDb, { table, key }: RecordPlace, former: Former) {
  if (!isBringable(table)) throw new Refusal('stays_as_said');
  const now = recordNow(db, table, key);
  const was = former.record(table, key);
  const known = now ?? was ?? recordKnown(db, table, key);
  const initiativeId = known === null ? null : initiativeOf(db, table, known);
  if (initiativeId !== null && (table !== 'initiative' || now !== null)) {
    if (initiativeTitle(db, initiativeId) === null) throw new Refusal('parent_gone');
    requirePresent(db, initiativeId);
  }
  if (ofInitiative(db, { tableName: table, key, initiativeId }).isInBin) {
    throw new Refusal('in_bin');
  }
  return { table, now, was };
}

function named(db: ReadableDb, id: string): RecordComparison['initiative'] {
  const found = initiativeTitle(db, id);
  return found === null ? null : { id, title: found.title };
}

/** The columns that are told and differ: as they were, as they are. */
function differences({ db, former }: Both, was: Held, now: Held): ChangedColumn[] {
  return toldColumns(
    db,
    (column) => {
      if (!(column in was) || NEVER_RETURNED.has(column)) return undefined;
      return was[column] === now[column] ? undefined : [was[column], now[column]];
    },
    former.names,
  );
}

function listsThatDiffer(
  { db, former }: Both,
  table: ChangedTable,
  record: Held,
): RecordComparison['lists'] {
  return listsOf(db, table).flatMap((list) => {
    const [was, now] = [former.list(list, record), listNow(db, list, record)];
    if (JSON.stringify(was) === JSON.stringify(now)) return [];
    const lines = (from: ReadableDb, rows: readonly Held[]) =>
      rows.map((one) => lineOf(from, list, one));
    return [{ table: list.table, was: lines(former.names, was), now: lines(db, now) }];
  });
}

function partsOf(former: Former, place: RecordPlace): RecordComparison['parts'] {
  const counts = new Map<string, number>();
  for (const { table } of former.whole(place).slice(1)) {
    counts.set(table, (counts.get(table) ?? 0) + 1);
  }
  return [...counts].map(([table, count]) => ({ table: table as ChangedTable, count }));
}

/** A column and those that are worked out from it. */
function withFollowing(table: string, column: string): string[] {
  return [column].concat(FOLLOWING_COLUMNS[`${table}.${column}`] ?? []);
}

function returnChosen(
  db: WritableDb,
  context: Context,
  { table, key, columns, lists }: Returned,
  { now, was, former }: { now: Held; was: Held; former: Former },
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
  for (const list of chosen) writeList(db, list, now, former.list(list, now));
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
