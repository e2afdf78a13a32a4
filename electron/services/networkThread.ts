import type { ErrorCode } from '../../shared/ipc/errors.ts';

/** Where a network keeps its depot, and who asks. */
export type DepotAddress = {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  /** The certificate of the authority that the network gave, as PEM; null for those that the system trusts. */
  readonly certificate: string | null;
};

/** What an account may do there. */
export type DepotRights = {
  readonly account: string;
  readonly publishes: boolean;
  /** Reads what every account published. */
  readonly reads: boolean;
};

/** One parcel of a depot, as it says it is: nothing of it is believed before it is read. */
export type DepotParcel = {
  readonly sha256: string;
  /** The account that published it: the depot itself vouches for it. */
  readonly account: string;
  /** When, as an ISO instant. */
  readonly publishedAt: string;
  readonly bytes: number;
  readonly initiatives: number;
  /** The head of the parcel, as JSON. */
  readonly head: string;
};

/** A content that was fetched: its bytes hash to its name. */
export type FetchedParcel = { readonly sha256: string; readonly gzipped: Uint8Array };

/** What is asked of a depot, each in a connection of its own. */
export type NetworkActs = {
  check(input: null): DepotRights;
  /** Sends the parts that are not there yet; nothing is seen before `publish`. */
  upload(input: { sha256: string; content: Uint8Array }): null;
  /** Makes what was sent whole and seen. */
  publish(input: { sha256: string; bytes: number }): null;
  /** The most recent first, at most two thousand. */
  list(input: null): DepotParcel[];
  /** Those that came whole, and what stopped the others; null when nothing did. */
  bring(input: { parcels: readonly { sha256: string; bytes: number }[] }): {
    fetched: FetchedParcel[];
    stopped: ErrorCode | null;
  };
};
export type NetworkAct = keyof NetworkActs;

/** One gesture of a person towards the depot. The password is kept by nobody after it. */
export type NetworkGesture<A extends NetworkAct> = {
  readonly act: A;
  readonly depot: DepotAddress;
  readonly password: string;
  readonly input: Parameters<NetworkActs[A]>[0];
};

/** How a gesture is followed, and stopped. */
export type NetworkFollowing = {
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  readonly onProgress: (done: number) => void;
};

/** Who speaks to the depot: `electron/network`. Refuses (`network_…`, `cancelled`). */
export type NetworkThread = <A extends NetworkAct>(
  gesture: NetworkGesture<A>,
  following: NetworkFollowing,
) => Promise<ReturnType<NetworkActs[A]>>;
