import { isBringable } from '../../shared/domain/changeColumns.ts';
import type { ChangedTable } from '../../shared/domain/changeTerms.ts';
import { byFrenchOrder } from '../../shared/domain/frenchOrder.ts';
import type {
  ChangedColumn,
  ChangeEntry,
  RecordComparison,
  RecordPlace,
} from '../../shared/domain/schemas/change.ts';
import { RECORD_DIFFERENCES, type RecordDifference } from '../../shared/domain/vocabulary.ts';
import type { CopyComparison } from '../../shared/ipc/contract/backups.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { TableDifference } from '../database/compareFiles.ts';
import { connect } from '../database/connect.ts';
import { ReadableDb, type WritableDb } from '../database/connection.ts';
import { readContent, storeContent } from '../database/keptFiles.ts';
import { recordNow } from '../database/repositories/changedRecords.ts';
import { contentsOf, rowsOfCopy } from '../database/repositories/copiedRecords.ts';
import {
  type FileContent,
  getFileContent,
  hasFileContent,
} from '../database/repositories/fileContents.ts';
import { initiativeOf, listIdsInBin } from '../database/repositories/recordInitiative.ts';
import { SLICE_MS } from '../database/slices.ts';
import type { Backups } from './backups.ts';
import { bringBackSlowly, compare, type Returned } from './bringBack.ts';
import { firstColumns, ofInitiative, titleOf } from './changeWords.ts';
import type { Context } from './context.ts';
import { copyFormer } from './copyFormer.ts';

/** Of one kind, how many records are told by their names. */
const MOST_TOLD = 200;

type Told = {
  key: string;
  title: string;
  /** What it holds first, where it has no name. */
  says: ChangedColumn[];
  initiative: { id: string; title: string } | null;
};
type TableTold = { table: ChangedTable } & Record<RecordDifference, Told[]>;

/** What is looked at, and brought back, from the copies of the open portfolio. */
export type LookedCopies = {
  /** What differs today from a copy, counted. */
  compare(db: ReadableDb, name: string): Promise<CopyComparison>;
  /** The records of one kind that differ, in the order of their names; how many others there are. */
  differing(asked: { number: number; table: ChangedTable; how: RecordDifference }): {
    records: (RecordPlace & Told & { returns: boolean })[];
    others: number;
  };
  compareRecord(db: ReadableDb, asked: RecordPlace & { name: string }): RecordComparison;
  /** One action, by slices; the files that the records hold come first. */
  bringBack(
    db: WritableDb,
    context: Context,
    asked: Returned & { name: string },
  ): Promise<ChangeEntry>;
};

/** See `LookedCopies`. `say` hears how much of what is brought back is done, from 0 to 1, and null at the end. */
export function createLookedCopies(
  backups: Backups,
  say: (done: number | null) => void,
): LookedCopies {
  let last: { number: number; told: readonly TableTold[] } = { number: 0, told: [] };

  return {
    async compare(db, name) {
      const { at, initiatives, password, differences } = await backups.compare(name);
      const { told, inBin } = await reading(backups, name, (was) => telling(db, was, differences));
      last = { number: last.number + 1, told };
      return {
        number: last.number,
        name,
        at,
        initiatives,
        password,
        inBin,
        nouns: told.map(({ table, ...of }) => ({
          table,
          gone: of.gone.length,
          changed: of.changed.length,
          new: of.new.length,
        })),
      };
    },
    differing({ number, table, how }) {
      if (last.number !== number) throw new Refusal('not_found');
      const found = last.told.find((one) => one.table === table)?.[how] ?? [];
      return {
        records: found.slice(0, MOST_TOLD).map(({ key, title, says, initiative }) => ({
          table,
          key,
          title,
          says,
          initiative,
          returns: how !== 'new' && isBringable(table),
        })),
        others: Math.max(0, found.length - MOST_TOLD),
      };
    },
    compareRecord: (db, { name, ...place }) =>
      readingNow(backups, name, (was) => compare(db, place, copyFormer(was, db))),
    bringBack: (db, context, { name, ...asked }) =>
      reading(backups, name, async (was) => {
        const isThere = recordNow(db, asked.table, asked.key) !== null;
        const rows = isThere ? [] : rowsOfCopy(was, db, asked.table, asked.key);
        const own = recordNow(was, asked.table, asked.key);
        const contents = contentsOf([...rows, ...(own === null ? [] : [{ held: own }])]);
        try {
          return await withContents(db, was, contents, () =>
            bringBackSlowly(db, context, asked, { former: copyFormer(was, db), say }),
          );
        } finally {
          say(null);
        }
      }),
  };
}

/** Works with a copy that is open as long as that lasts: it may be thinned afterwards. */
async function reading<T>(
  backups: Backups,
  name: string,
  work: (was: ReadableDb) => Promise<T>,
): Promise<T> {
  const { path, key } = backups.looked(name);
  const raw = connect(path, 'readonly', key);
  try {
    return await work(new ReadableDb(raw));
  } finally {
    raw.close();
  }
}

function readingNow<T>(backups: Backups, name: string, work: (was: ReadableDb) => T): T {
  const { path, key } = backups.looked(name);
  const raw = connect(path, 'readonly', key);
  try {
    return work(new ReadableDb(raw));
  } finally {
    raw.close();
  }
}

/** The names of what differs, but for what lies in the bin now or lay there then; by slices. */
async function telling(
  db: ReadableDb,
  was: ReadableDb,
  differences: readonly TableDifference[],
): Promise<{ told: TableTold[]; inBin: number }> {
  const binned = new Set([...listIdsInBin(db), ...listIdsInBin(was)]);
  const inBin = listIdsInBin(db).filter((id) => {
    const then = recordNow(was, 'initiative', JSON.stringify([id]));
    return then !== null && then['removed_at'] === null;
  }).length;
  const told: TableTold[] = [];
  let until = performance.now() + SLICE_MS;
  for (const { table, ...of } of differences) {
    const found: TableTold = { table, gone: [], changed: [], new: [] };
    for (const how of RECORD_DIFFERENCES) {
      const from = how === 'gone' ? was : db;
      for (const key of of[how]) {
        const one = toldOf(from, table, key, binned);
        if (one !== null) found[how].push(one);
        if (performance.now() < until) continue;
        // oxlint-disable-next-line no-await-in-loop -- one slice after the other
        await new Promise((next) => setImmediate(next));
        until = performance.now() + SLICE_MS;
      }
      found[how].sort((a, b) => byFrenchOrder(a.title, b.title));
    }
    if (RECORD_DIFFERENCES.some((how) => found[how].length > 0)) told.push(found);
  }
  return { told, inBin };
}

function toldOf(
  from: ReadableDb,
  table: ChangedTable,
  key: string,
  binned: ReadonlySet<string>,
): Told | null {
  const held = recordNow(from, table, key);
  if (held === null) return null;
  const initiativeId = initiativeOf(from, table, held);
  if (initiativeId !== null && binned.has(initiativeId)) return null;
  const { initiative, isInBin } = ofInitiative(from, { tableName: table, key, initiativeId });
  if (isInBin) return null;
  const title = titleOf(from, table, held);
  return { key, title, says: title === '' ? firstColumns(from, table, held) : [], initiative };
}

/** Brings in the contents that are not there, each part a turn, then does the rest; nothing of them stays when that fails. */
async function withContents<T>(
  db: WritableDb,
  was: ReadableDb,
  [sha256, ...others]: readonly string[],
  rest: () => Promise<T>,
): Promise<T> {
  if (sha256 === undefined) return rest();
  if (hasFileContent(db, sha256)) return withContents(db, was, others, rest);
  const file: FileContent | null = getFileContent(was, sha256);
  if (file === null) throw new Refusal('not_found');
  return storeContent(db, file, await readContent(was, sha256), {
    signal: new AbortController().signal,
    onProgress: () => undefined,
    hold: () => withContents(db, was, others, rest),
  });
}
