import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { Refusal } from '../../shared/ipc/errors.ts';
import type {
  DepotParcel,
  DepotRights,
  FetchedParcel,
  NetworkAct,
  NetworkActs,
  NetworkGesture,
} from '../services/networkThread.ts';
import { connected, type DepotConnection, PATIENCE, type Patience } from './connection.ts';
import { STATEMENTS } from './statements.ts';

/** Bytes of a parcel that cross at a time, and the most that the depot takes in one part. */
export const PART_BYTES = 262_144;

/** As many parcels are listed. */
const MOST_LISTED = 2_000;

/** Bytes of the answer that lists them, and of the one that holds a part. */
const LIST_BYTES = 12_000_000;
const READ_BYTES = 2 * PART_BYTES;

/** As many letters of a head are looked at: the depot takes no longer one. */
const MOST_HEAD = 4_096;

type Moving = { readonly say: (done: number) => void; readonly moved: () => void };

type Doing = {
  [A in NetworkAct]: (
    connection: DepotConnection,
    input: Parameters<NetworkActs[A]>[0],
    moving: Moving,
  ) => Promise<ReturnType<NetworkActs[A]>>;
};

/** Does one gesture; `say` hears how much of it is done, from 0 to 1. Refuses (`network_…`). */
export async function actOnDepot<A extends NetworkAct>(
  { act, depot, password, input }: NetworkGesture<A>,
  say: (done: number) => void,
  patience: Patience = PATIENCE,
): Promise<ReturnType<NetworkActs[A]>> {
  if (act === 'bring') {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the act is the one that was just compared
    const wanted = input as Parameters<NetworkActs['bring']>[0];
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same
    return (await bringAll(wanted, { depot, password, patience }, say)) as ReturnType<
      NetworkActs[A]
    >;
  }
  const work: Doing[A] = ACTS[act];
  return connected(
    depot,
    password,
    (connection, moved) => work(connection, input, { say, moved }),
    patience,
  );
}

async function check(connection: DepotConnection): Promise<DepotRights> {
  const [row] = await connection.ask<{ account: unknown; publishes: unknown; reads: unknown }>(
    STATEMENTS.rights,
  );
  return {
    account: String(row?.account).slice(0, 63),
    publishes: row?.publishes === true,
    reads: row?.reads === true,
  };
}

async function upload(
  connection: DepotConnection,
  { sha256, content }: { sha256: string; content: Uint8Array },
  { say, moved }: Moving,
): Promise<null> {
  if (await isPublished(connection, sha256)) return null;
  const there = await connection.ask<{ number: unknown; bytes: unknown }>(STATEMENTS.parts, [
    sha256,
  ]);
  const arrived = new Map(there.map(({ number, bytes }) => [number, bytes]));
  const parts = partsOf(content.length);
  for (let part = 0; part < parts; part += 1) {
    const piece = content.subarray(part * PART_BYTES, (part + 1) * PART_BYTES);
    if (arrived.get(part) !== piece.length) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other: what arrived stays
      await connection.ask(STATEMENTS.addPart, [sha256, part, Buffer.from(piece)]);
      moved();
    }
    say((part + 1) / parts);
  }
  return null;
}

async function publish(
  connection: DepotConnection,
  { sha256, bytes }: { sha256: string; bytes: number },
): Promise<null> {
  const [row] = await connection.ask<{ outcome: unknown }>(STATEMENTS.publish, [
    sha256,
    partsOf(bytes),
  ]);
  if (row?.outcome === 'stored' || row?.outcome === 'here') return null;
  throw new Refusal(row?.outcome === 'incomplete' ? 'network_cut' : 'parcel_altered');
}

async function list(connection: DepotConnection): Promise<DepotParcel[]> {
  const rows = await connection.ask<Record<string, unknown>>(
    STATEMENTS.list,
    [MOST_LISTED],
    LIST_BYTES,
  );
  return rows.slice(0, MOST_LISTED).flatMap((row) => {
    const { sha256, account, at, bytes, initiatives, head } = row;
    const when = new Date(String(at));
    // A row that no depot of ours would give is none.
    const isOne =
      /^[0-9a-f]{64}$/.test(String(sha256)) &&
      typeof account === 'string' &&
      Number.isSafeInteger(Number(bytes)) &&
      Number.isSafeInteger(initiatives) &&
      typeof head === 'string' &&
      head.length <= MOST_HEAD &&
      Number.isFinite(when.getTime());
    if (!isOne) return [];
    return [
      {
        sha256: String(sha256),
        account: account.slice(0, 63),
        publishedAt: when.toISOString(),
        bytes: Number(bytes),
        initiatives: Number(initiatives),
        head,
      },
    ];
  });
}

const ACTS: Omit<Doing, 'bring'> & Pick<Doing, 'bring'> = {
  check,
  upload,
  publish,
  list,
  bring: () => Promise.reject(new Error('fetched parcel by parcel')),
};

type Reaching = Pick<NetworkGesture<'bring'>, 'depot' | 'password'> & { patience: Patience };

/** One parcel after the other in one connection; those that are whole stay when the next is refused. */
async function bringAll(
  { parcels }: Parameters<NetworkActs['bring']>[0],
  { depot, password, patience }: Reaching,
  say: (done: number) => void,
): Promise<ReturnType<NetworkActs['bring']>> {
  const fetched: FetchedParcel[] = [];
  const all = parcels.reduce((sum, { bytes }) => sum + bytes, 0);
  let before = 0;
  /** What has arrived of the parcel under way: a connection that is made anew goes on from there. */
  let pieces: Buffer[] = [];
  let size = 0;
  try {
    await connected(
      depot,
      password,
      async (connection, moved) => {
        for (const { sha256, bytes } of parcels.slice(fetched.length)) {
          while (size < bytes) {
            // oxlint-disable-next-line no-await-in-loop -- one part after the other
            const [row] = await connection.ask<{ piece: unknown }>(
              STATEMENTS.read,
              [sha256, size + 1, PART_BYTES],
              READ_BYTES,
            );
            if (row === undefined) throw new Refusal('network_gone');
            const piece = Buffer.from(String(row.piece), 'base64');
            if (piece.length !== Math.min(PART_BYTES, bytes - size)) {
              throw new Refusal('parcel_altered');
            }
            pieces.push(piece);
            size += piece.length;
            moved();
            say(Math.min(1, (before + size) / all));
          }
          const content = Buffer.concat(pieces);
          if (createHash('sha256').update(content).digest('hex') !== sha256) {
            throw new Refusal('parcel_altered');
          }
          fetched.push({ sha256, gzipped: gzipSync(content) });
          before += bytes;
          pieces = [];
          size = 0;
        }
      },
      patience,
    );
    return { fetched, stopped: null };
  } catch (error) {
    if (error instanceof Refusal && fetched.length > 0) return { fetched, stopped: error.code };
    throw error;
  }
}

async function isPublished(connection: DepotConnection, sha256: string): Promise<boolean> {
  return (await connection.ask(STATEMENTS.isPublished, [sha256])).length > 0;
}

function partsOf(bytes: number): number {
  return Math.ceil(bytes / PART_BYTES);
}
