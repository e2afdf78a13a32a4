import { basename } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { compareParcels } from '../../shared/domain/parcel/compareParcels.ts';
import {
  type ChangedInitiative,
  type OfferedParcel,
  PARCEL_PROBLEMS,
  type ReceivedParcel,
} from '../../shared/domain/schemas/parcel.ts';
import { type ErrorCode, Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import { writeParcelRows } from '../database/repositories/parcelRows.ts';
import {
  contentOfParcel,
  dropMoneyBefore,
  dropReceived,
  hasParcel,
  insertReceivedParcel,
  isTaken,
  keepLog,
  lastParcelOf,
  replacedInitiatives,
} from '../database/repositories/receivedParcels.ts';
import { MOST_PARCEL_BYTES, type ReadParcel, readParcel } from '../files/parcelFile.ts';
import { readChosen } from '../files/readChosen.ts';
import { type Context, instant } from './context.ts';
import { readGrid } from './kept.ts';

export {
  listReceivedParcels,
  parcelOfInitiative,
} from '../database/repositories/receivedParcels.ts';

/** As many initiatives that differ are told of one parcel. */
const MOST_TOLD = 100;

/** Receives parcels: a person chooses files, sees what they say, and keeps them, or not. */
export type Receiving = {
  /** Reads the files that the person chooses; what each is and would change. None: the person gave up. */
  offer(db: ReadableDb): Promise<OfferedParcel[]>;
  /** Keeps those of the last choice, each whole or not at all; how many are kept now. Refuses (`cancelled`) once stopped: those before are kept. */
  keep(db: WritableDb, ids: readonly string[]): Promise<{ kept: number }>;
  stop(): void;
};

/** What receiving needs of the world. */
export type ReceivingTools = {
  readonly context: Context;
  readonly choose: () => Promise<readonly string[]>;
  /** Hears how much is done, from 0 to 1; null once it has ended. */
  readonly onProgress: (done: number | null) => void;
};

type Chosen = { readonly id: string; readonly path: string; readonly sha256: string | null };

/** Makes what receives parcels. */
export function createReceiving({ context, choose, onProgress }: ReceivingTools): Receiving {
  let chosen: readonly Chosen[] = [];
  let stopping = new AbortController();

  const read = async (path: string): Promise<ReadParcel> => {
    const { bytes } = await readChosen(path, MOST_PARCEL_BYTES, {
      signal: stopping.signal,
      onProgress: () => undefined,
    });
    return readParcel(bytes);
  };

  async function saying<T>(work: () => Promise<T>): Promise<T> {
    stopping = new AbortController();
    try {
      return await work();
    } finally {
      onProgress(null);
    }
  }

  return {
    offer: async (db) => {
      const paths = await choose();
      return saying(async () => {
        const offered: OfferedParcel[] = [];
        const next: Chosen[] = [];
        for (const [index, path] of paths.entries()) {
          const id = context.newId();
          // oxlint-disable-next-line no-await-in-loop -- one after the other: each may be large
          const one = await offerOf(db, { id, path }, read);
          offered.push(one);
          next.push({ id, path, sha256: one.parcel?.sha256 ?? null });
          onProgress((index + 1) / paths.length);
          // oxlint-disable-next-line no-await-in-loop -- others are answered meanwhile
          await turn();
        }
        chosen = next;
        return offered;
      });
    },
    keep: (db, ids) =>
      saying(async () => {
        const wanted = chosen.filter(({ id }) => ids.includes(id));
        if (wanted.length === 0) throw new Refusal('parcel_empty');
        let kept = 0;
        for (const { path, sha256 } of wanted) {
          if (stopping.signal.aborted) throw new Refusal('cancelled');
          // oxlint-disable-next-line no-await-in-loop -- one after the other, each in its transaction
          const parcel = await read(path);
          if (parcel.sha256 !== sha256) throw new Refusal('file_changed');
          const before = kept;
          // oxlint-disable-next-line no-await-in-loop -- the same
          await keepParcel(db, context, parcel, (done) =>
            onProgress((before + done) / wanted.length),
          );
          kept += 1;
        }
        return { kept };
      }),
    stop: () => stopping.abort(),
  };
}

/** What a file is, and what keeping it would do. */
async function offerOf(
  db: ReadableDb,
  { id, path }: { id: string; path: string },
  read: (path: string) => Promise<ReadParcel>,
): Promise<OfferedParcel> {
  const none = { id, fileName: basename(path), follows: null, differences: [] };
  const counts = { same: 0, added: 0, gone: 0, changed: 0 };
  let parcel: ReadParcel;
  try {
    parcel = await read(path);
  } catch (error) {
    const problem = PARCEL_PROBLEMS.find((one) => error instanceof Refusal && error.code === one);
    if (problem === undefined) throw error;
    return { ...none, ...counts, bytes: 0, problem, parcel: null };
  }
  const former = lastParcelOf(db, parcel.head.origin);
  const { form: _form, ...head } = parcel.head;
  const offered = {
    ...none,
    bytes: parcel.bytes,
    parcel: {
      ...head,
      initiatives: parcel.tables.initiative?.length ?? 0,
      bytes: parcel.bytes,
      sha256: parcel.sha256,
    },
    follows: former?.madeAt ?? null,
    problem: problemOf(db, parcel, former),
  };
  const compared = compareParcels(
    former === null ? {} : contentOfParcel(db, former.id),
    parcel.tables,
    parcel.head,
  );
  for (const { state } of compared) counts[state] += 1;
  const differences = compared.flatMap((one): ChangedInitiative[] =>
    one.state === 'same' || former === null
      ? []
      : [{ ...one, state: one.state, changes: [...one.changes] }],
  );
  return { ...offered, ...counts, differences: differences.slice(0, MOST_TOLD) };
}

function problemOf(
  db: ReadableDb,
  { head, tables, sha256 }: ReadParcel,
  former: ReceivedParcel | null,
): OfferedParcel['problem'] {
  if (hasParcel(db, sha256)) return 'same';
  if (former !== null && former.madeAt >= head.madeAt) return 'older';
  return isTaken(db, tables, head.origin) ? 'parcel_taken' : null;
}

/** Refusals that say nothing of a parcel. */
const OF_THE_WORLD: ReadonlySet<ErrorCode> = new Set([
  'cancelled',
  'no_portfolio',
  'disk_full',
  'cannot_write',
  'file_denied',
  'file_damaged',
]);

/** Keeps one parcel in a collection, in the place of what it replaces: all of it, or nothing. */
export async function keepParcel(
  db: WritableDb,
  context: Context,
  parcel: ReadParcel,
  say: (done: number) => void,
): Promise<void> {
  await db.whenFree();
  const problem = problemOf(db, parcel, lastParcelOf(db, parcel.head.origin));
  if (problem === 'parcel_taken') throw new Refusal('parcel_taken');
  if (problem !== null) throw new Refusal('parcel_here');
  requireGrids(parcel);
  try {
    await db.transactionBySlices(keeping(db, context, parcel), say);
  } catch (error) {
    // What the rules of the file refuse, no portfolio ever had.
    const isOfFile = error instanceof Refusal && !OF_THE_WORLD.has(error.code);
    throw isOfFile ? new Refusal('parcel_altered', { cause: error }) : error;
  }
}

function* keeping(db: WritableDb, context: Context, parcel: ReadParcel): Generator<number> {
  const { head, tables } = parcel;
  const { form: _form, ...said } = head;
  const replaced = replacedInitiatives(db, tables, head);
  const rows = Object.values(tables).reduce((sum, each) => sum + each.length, 0);
  const all = replaced.length + rows + 1;
  keepLog(db, false);
  for (const [index, id] of replaced.entries()) {
    dropReceived(db, id);
    yield index / all;
  }
  dropMoneyBefore(db, tables);
  for (const written of writeParcelRows(db, tables)) yield (replaced.length + written) / all;
  insertReceivedParcel(
    db,
    {
      ...said,
      id: context.newId(),
      receivedAt: instant(context),
      initiatives: tables.initiative?.length ?? 0,
      bytes: parcel.bytes,
      sha256: parcel.sha256,
    },
    tables,
  );
  keepLog(db, true);
  yield 1;
}

/** A grid that cannot be read would leave every screen without one. */
function requireGrids({ tables }: ReadParcel): void {
  for (const { id, form, definition } of tables.grid_version ?? []) {
    try {
      if (readGrid({ form: Number(form), text: String(definition) }).id !== id) throw new Error();
    } catch (cause) {
      throw new Refusal('parcel_altered', { cause });
    }
  }
}
