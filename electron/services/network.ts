import { X509Certificate } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { dayHere } from '../../shared/domain/dayHere.ts';
import type {
  NetworkAddress,
  NetworkParcel,
  NetworkRights,
  NetworkState,
} from '../../shared/domain/schemas/network.ts';
import { ParcelHead } from '../../shared/domain/schemas/parcel.ts';
import { type ErrorCode, Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb } from '../database/connection.ts';
import { hasParcel, lastParcelOf } from '../database/repositories/receivedParcels.ts';
import { MOST_PARCEL_BYTES } from '../files/parcelFile.ts';
import { readChosen } from '../files/readChosen.ts';
import type { NetworkSettings } from '../files/settings.ts';
import type { Dialogs } from './dialogs.ts';
import type {
  DepotAddress,
  DepotParcel,
  FetchedParcel,
  NetworkAct,
  NetworkActs,
  NetworkThread,
} from './networkThread.ts';

/** What this work needs of the world. */
export type NetworkParts = {
  readonly settings: {
    get: () => NetworkSettings;
    set: (settings: NetworkSettings) => void;
  };
  readonly thread: NetworkThread;
  readonly chooseCertificate: () => Promise<string | null>;
  /** Asks the person whether parcels may go there. */
  readonly allowDepot: Dialogs['allowDepot'];
  /** Hears how much of a gesture is done, from 0 to 1; null once it has ended. */
  readonly onProgress: (done: number | null) => void;
};

/** A parcel that was fetched, to be read as the file of a parcel is. */
export type BroughtParcel = {
  readonly sha256: string;
  /** The account that published it. */
  readonly account: string;
  /** What it says. Refuses (`network_gone`) once it is forgotten. */
  readonly content: () => Promise<Buffer>;
};

/** The depot of a network: where it is, and the gestures towards it. Each refuses (`network_…`). */
export type Network = {
  state(): NetworkState;
  /** Asks the person first when it is another place or account; as it was, when they gave up. */
  set(address: NetworkAddress): Promise<NetworkState>;
  chooseCertificate(): Promise<NetworkState>;
  dropCertificate(): NetworkState;
  check(password: string): Promise<NetworkRights>;
  list(db: ReadableDb, password: string): Promise<NetworkParcel[]>;
  bring(
    wanted: readonly string[],
    password: string,
  ): Promise<{ brought: BroughtParcel[]; stopped: ErrorCode | null }>;
  /** A publication, from its first part to its last word: one gesture, stopped as one. */
  publishing<T>(password: string, publish: (depot: PublishingDepot) => Promise<T>): Promise<T>;
  /** What the network calls itself, or its address. */
  name(): string;
  /** Stops all that is under way. */
  stop(): void;
  /** Stops all that is under way, and forgets what was listed and fetched. */
  forget(): void;
};

/** The depot during one publication. */
export type PublishingDepot = {
  /** Which depot and account it is. */
  readonly where: string;
  /** Sends what a parcel says; nobody else sees it before `show`. */
  readonly upload: (parcel: { sha256: string; content: Uint8Array }) => Promise<void>;
  readonly show: (parcel: { sha256: string; bytes: number }) => Promise<void>;
  /** Refuses (`cancelled`) once it was stopped. */
  readonly requireGoing: () => void;
};

/** A certificate, or several, is no longer text than this. */
const MOST_CERTIFICATE_BYTES = 200_000;

/** What is fetched at once is kept in memory, gzipped, until it is kept or left. */
const MOST_BROUGHT_BYTES = 300_000_000;

const unpacked = promisify(gunzip);

/** Makes the gestures towards the depot of a network. */
export function createNetwork({
  settings,
  thread,
  chooseCertificate,
  allowDepot,
  onProgress,
}: NetworkParts): Network {
  const underWay = new Set<AbortController>();
  let listed = new Map<string, DepotParcel>();
  const kept = new Map<string, Uint8Array>();

  /** Fetches some after others, as long as what came leaves room for the next in memory. */
  async function fetchSome(
    parcels: readonly DepotParcel[],
    password: string,
    gesture: Gesture,
  ): Promise<{ fetched: FetchedParcel[]; stopped: ErrorCode | null }> {
    const fetched: FetchedParcel[] = [];
    const all = parcels.reduce((sum, { bytes }) => sum + bytes, 0);
    let [at, past, held] = [0, 0, 0];
    while (at < parcels.length) {
      // Gzipped, a content is no larger than it is: what is asked for fits.
      let [end, asked] = [at, 0];
      for (; end < parcels.length; end += 1) {
        const bytes = parcels[end]?.bytes ?? 0;
        if (held + asked + bytes > MOST_BROUGHT_BYTES) break;
        asked += bytes;
      }
      if (end === at) return { fetched, stopped: 'network_much' };
      const before = past;
      const input = parcels.slice(at, end).map(({ sha256, bytes }) => ({ sha256, bytes }));
      const following = (done: number) => onProgress(all === 0 ? 1 : (before + done * asked) / all);
      let answer: ReturnType<NetworkActs['bring']>;
      try {
        // oxlint-disable-next-line no-await-in-loop -- what came decides what is asked for next
        answer = await ask('bring', password, { parcels: input }, gesture, following);
      } catch (error) {
        if (fetched.length === 0 || !(error instanceof Refusal) || error.code === 'cancelled') {
          throw error;
        }
        return { fetched, stopped: error.code };
      }
      requireGoing(gesture.signal);
      fetched.push(...answer.fetched);
      if (answer.stopped !== null) return { fetched, stopped: answer.stopped };
      for (const { gzipped } of answer.fetched) held += gzipped.length;
      past += asked;
      at = end;
    }
    return { fetched, stopped: null };
  }

  async function ask<A extends NetworkAct>(
    act: A,
    password: string,
    input: Parameters<NetworkActs[A]>[0],
    { depot, signal }: Gesture,
    following: (done: number) => void = onProgress,
  ): Promise<ReturnType<NetworkActs[A]>> {
    requireGoing(signal);
    return thread({ act, depot, password, input }, { signal, onProgress: following });
  }

  /** Each gesture is stopped by itself, and all of them by `stop`. */
  async function during<T>(run: (gesture: Gesture) => Promise<T>): Promise<T> {
    const { name: _name, ...depot } = settings.get();
    if (!isEnough(depot)) throw new Refusal('network_unreachable');
    const stopping = new AbortController();
    underWay.add(stopping);
    onProgress(0);
    try {
      return await run({ depot, signal: stopping.signal });
    } finally {
      underWay.delete(stopping);
      if (underWay.size === 0) onProgress(null);
    }
  }

  /** What is only read is refused when it was stopped as it arrived. */
  function reading<A extends NetworkAct>(
    act: A,
    password: string,
    input: Parameters<NetworkActs[A]>[0],
  ): Promise<ReturnType<NetworkActs[A]>> {
    return during(async (gesture) => {
      const answer = await ask(act, password, input, gesture);
      requireGoing(gesture.signal);
      return answer;
    });
  }

  function stateNow(): NetworkState {
    const { certificate, ...address } = settings.get();
    return {
      ...address,
      isSet: isEnough(address),
      certificate: certificate === null ? null : certificateFacts(certificate),
    };
  }

  const self: Network = {
    state: stateNow,
    set: async (address) => {
      const { host, port, user } = address;
      const former = settings.get();
      const isElsewhere = host !== former.host || port !== former.port || user !== former.user;
      // An empty host is nowhere.
      if (isElsewhere && host !== '' && (await allowDepot({ host, port, user })) === null) {
        return stateNow();
      }
      settings.set({ ...settings.get(), ...address });
      self.forget();
      return stateNow();
    },
    chooseCertificate: async () => {
      const path = await chooseCertificate();
      if (path === null) return stateNow();
      const { bytes } = await readChosen(path, MOST_CERTIFICATE_BYTES, {
        signal: new AbortController().signal,
        onProgress: () => undefined,
      });
      const certificate = Buffer.from(bytes).toString('utf8');
      if (certificateFacts(certificate) === null) throw new Refusal('network_not_certificate');
      settings.set({ ...settings.get(), certificate });
      return stateNow();
    },
    dropCertificate: () => {
      settings.set({ ...settings.get(), certificate: null });
      return stateNow();
    },
    check: (password) => reading('check', password, null),
    list: async (db, password) => {
      const found = await reading('list', password, null);
      listed = new Map(found.map((one) => [one.sha256, one]));
      return found.map((one) => {
        const head = headOf(one.head);
        const { sha256, account, publishedAt, bytes, initiatives } = one;
        const state = stateOf(db, { sha256, bytes, head });
        return { sha256, account, publishedAt, bytes, initiatives, head, state };
      });
    },
    bring: async (wanted, password) => {
      const parcels = wanted.flatMap((sha256) => listed.get(sha256) ?? []);
      if (parcels.length === 0) throw new Refusal('network_gone');
      if (parcels.some(({ bytes }) => bytes > MOST_PARCEL_BYTES)) {
        throw new Refusal('file_too_large');
      }
      kept.clear();
      const { fetched, stopped } = await during((gesture) => fetchSome(parcels, password, gesture));
      for (const { sha256, gzipped } of fetched) kept.set(sha256, gzipped);
      const brought = parcels
        .filter(({ sha256 }) => kept.has(sha256))
        .map(({ sha256, account }) => ({
          sha256,
          account,
          content: async () => {
            const one = kept.get(sha256);
            if (one === undefined) throw new Refusal('network_gone');
            return unpacked(one, { maxOutputLength: MOST_PARCEL_BYTES });
          },
        }));
      return { brought, stopped };
    },
    publishing: (password, publish) =>
      during((gesture) => {
        const { host, port, database, user } = gesture.depot;
        return publish({
          where: JSON.stringify([host, port, database, user]),
          upload: async (parcel) => {
            await ask('upload', password, parcel, gesture);
          },
          show: async (parcel) => {
            await ask('publish', password, parcel, gesture);
          },
          requireGoing: () => requireGoing(gesture.signal),
        });
      }),
    name: () => {
      const { name, host } = settings.get();
      return name.trim() === '' ? host : name.trim();
    },
    stop: () => {
      for (const stopping of underWay) stopping.abort();
    },
    forget: () => {
      self.stop();
      listed = new Map();
      kept.clear();
    },
  };
  return self;
}

/** One gesture of a person, towards the depot that was set when it began. */
type Gesture = { readonly depot: DepotAddress; readonly signal: AbortSignal };

function requireGoing(signal: AbortSignal): void {
  if (signal.aborted) throw new Refusal('cancelled');
}

function isEnough({ host, database, user }: Omit<DepotAddress, 'port' | 'certificate'>): boolean {
  return host !== '' && database !== '' && user !== '';
}

/** What the first certificate of a text says; null of what is none. */
function certificateFacts(pem: string): NetworkState['certificate'] {
  try {
    const certificate = new X509Certificate(pem);
    return {
      subject: /^CN=(.+)$/m.exec(certificate.subject)?.[1] ?? certificate.subject,
      until: dayHere(new Date(certificate.validTo)),
      fingerprint: certificate.fingerprint256,
    };
  } catch {
    return null;
  }
}

function headOf(text: string): NetworkParcel['head'] {
  try {
    return ParcelHead.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function stateOf(
  db: ReadableDb,
  { sha256, bytes, head }: Pick<NetworkParcel, 'sha256' | 'bytes' | 'head'>,
): NetworkParcel['state'] {
  if (hasParcel(db, sha256)) return 'here';
  if (bytes > MOST_PARCEL_BYTES) return 'too_large';
  const last = head === null ? null : lastParcelOf(db, head.origin);
  if (head === null || last === null) return 'new';
  return head.madeAt > last.madeAt ? 'changed' : 'former';
}
