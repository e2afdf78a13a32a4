import { basename } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { OfferedParcel } from '../../shared/domain/schemas/parcel.ts';
import { type ErrorCode, Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import { writeParcelRows } from '../database/repositories/parcelRows.ts';
import {
  dropMoneyBefore,
  dropReceived,
  dropReceivedParcel,
  dropUnusedGrids,
  initiativesOfParcel,
  insertReceivedParcel,
  keepLog,
  receivedInitiatives,
} from '../database/repositories/receivedParcels.ts';
import {
  fileOfParcel,
  MOST_PARCEL_BYTES,
  type ReadParcel,
  readParcel,
} from '../files/parcelFile.ts';
import { readChosen } from '../files/readChosen.ts';
import { instant } from './context.ts';
import { type OfferTools, offerOf, problemOf } from './parcelOffer.ts';

export {
  listReceivedParcels,
  parcelOfInitiative,
} from '../database/repositories/receivedParcels.ts';

/** Receives parcels: a person chooses files, sees what they say, and keeps them, or not. */
export type Receiving = {
  /** Reads the files that the person chooses; what each is and would change. None: the person gave up. */
  offer(db: ReadableDb): Promise<OfferedParcel[]>;
  /** The same of what was fetched from a depot, read as files are. */
  offerBrought(
    db: ReadableDb,
    brought: readonly { sha256: string; account: string; content: () => Promise<Uint8Array> }[],
  ): Promise<OfferedParcel[]>;
  /** Keeps those of the last choice, each whole or not at all; how many are kept now. Refuses (`cancelled`) once stopped: those before are kept. */
  keep(db: WritableDb, ids: readonly string[]): Promise<{ kept: number }>;
  stop(): void;
};

/** What receiving needs of the world. */
export type ReceivingTools = OfferTools & {
  readonly choose: () => Promise<readonly string[]>;
  /** Hears how much is done, from 0 to 1; null once it has ended. */
  readonly onProgress: (done: number | null) => void;
};

type Source = { readonly fileName: string; readonly read: () => Promise<ReadParcel> };

type Chosen = Source & { readonly id: string; readonly sha256: string | null };

/** Makes what receives parcels. */
export function createReceiving({ choose, onProgress, ...tools }: ReceivingTools): Receiving {
  let chosen: readonly Chosen[] = [];
  let stopping = new AbortController();

  const ofFile = (path: string): Source => ({
    fileName: basename(path),
    read: async () => {
      const { bytes } = await readChosen(path, MOST_PARCEL_BYTES, {
        signal: stopping.signal,
        onProgress: () => undefined,
      });
      return readParcel(bytes);
    },
  });

  async function saying<T>(work: () => Promise<T>): Promise<T> {
    stopping = new AbortController();
    try {
      return await work();
    } finally {
      onProgress(null);
    }
  }

  const offerAll = (db: ReadableDb, sources: readonly Source[]) =>
    saying(async () => {
      const offered: OfferedParcel[] = [];
      const next: Chosen[] = [];
      for (const [index, source] of sources.entries()) {
        const id = tools.context.newId();
        // oxlint-disable-next-line no-await-in-loop -- one after the other: each may be large
        const one = await offerOf(db, tools, { id, fileName: source.fileName }, source.read);
        offered.push(one);
        next.push({ ...source, id, sha256: one.parcel?.sha256 ?? null });
        onProgress((index + 1) / sources.length);
        // oxlint-disable-next-line no-await-in-loop -- others are answered meanwhile
        await turn();
      }
      chosen = next;
      return offered;
    });

  return {
    offer: async (db) => offerAll(db, (await choose()).map(ofFile)),
    offerBrought: (db, brought) =>
      offerAll(
        db,
        brought.map(({ sha256, account, content }) => ({
          fileName: account,
          read: async () => {
            const parcel = readParcel(fileOfParcel(await content(), sha256));
            // What is between the braces may close them early, and say another name.
            if (parcel.sha256 !== sha256) throw new Refusal('parcel_altered');
            return parcel;
          },
        })),
      ),
    keep: (db, ids) =>
      saying(async () => {
        const wanted = chosen.filter(({ id }) => ids.includes(id));
        if (wanted.length === 0) throw new Refusal('parcel_empty');
        let kept = 0;
        for (const { read, sha256 } of wanted) {
          if (stopping.signal.aborted) throw new Refusal('cancelled');
          // oxlint-disable-next-line no-await-in-loop -- one after the other, each in its transaction
          const parcel = await read();
          if (parcel.sha256 !== sha256) throw new Refusal('file_changed');
          const before = kept;
          // oxlint-disable-next-line no-await-in-loop -- the same
          await keepParcel(db, tools, parcel, (done) =>
            onProgress((before + done) / wanted.length),
          );
          kept += 1;
        }
        return { kept };
      }),
    stop: () => stopping.abort(),
  };
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
  tools: OfferTools,
  parcel: ReadParcel,
  say: (done: number) => void,
): Promise<void> {
  await db.whenFree();
  const problem = problemOf(db, tools, parcel);
  if (problem === 'same' || problem === 'older') throw new Refusal('parcel_here');
  if (problem !== null) throw new Refusal(problem);
  try {
    await db.transactionBySlices(keeping(db, tools, parcel), say);
  } catch (error) {
    // What the rules of the file refuse, no portfolio ever had.
    const isOfFile = error instanceof Refusal && !OF_THE_WORLD.has(error.code);
    throw isOfFile ? new Refusal('parcel_altered', { cause: error }) : error;
  }
}

function* keeping(db: WritableDb, { context }: OfferTools, parcel: ReadParcel): Generator<number> {
  const { head, tables } = parcel;
  const { form: _form, ...said } = head;
  const replaced = receivedInitiatives(db, tables, head);
  const rows = Object.values(tables).reduce((sum, each) => sum + each.length, 0);
  const all = replaced.length + rows + 1;
  keepLog(db, false);
  for (const [index, { id }] of replaced.entries()) {
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

/**
 * Takes a parcel that came out of a collection, with its initiatives that nothing replaced; it does not come
 * back. Refuses (`not_found`) one that is not there.
 */
export async function removeParcel(
  db: WritableDb,
  id: string,
  say: (done: number | null) => void,
): Promise<void> {
  await db.whenFree();
  try {
    await db.transactionBySlices(removing(db, id), say);
  } finally {
    say(null);
  }
}

function* removing(db: WritableDb, id: string): Generator<number> {
  const ids = initiativesOfParcel(db, id);
  keepLog(db, false);
  for (const [index, initiativeId] of ids.entries()) {
    dropReceived(db, initiativeId);
    yield index / ids.length;
  }
  dropMoneyBefore(db, {});
  dropUnusedGrids(db);
  dropReceivedParcel(db, id);
  keepLog(db, true);
  yield 1;
}
