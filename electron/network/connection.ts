import * as tls from 'node:tls';
import Client from 'pg/lib/client.js';
import { type ErrorCode, Refusal } from '../../shared/ipc/errors.ts';
import type { DepotAddress } from '../services/networkThread.ts';
import { Cut, failureOfAsking, refusalOfConnecting } from './refusals.ts';
import { DEPOT_FORM, STATEMENTS } from './statements.ts';

/** How long things may take, in ms. */
export type Patience = {
  /** Until the server is known and has accepted the account. */
  connecting: number;
  /** One statement: at 5 KB a second, a part of a parcel arrives. */
  asking: number;
  /** Between two tries after a cut; each wait is twice the one before. */
  again: number;
};

export const PATIENCE: Patience = { connecting: 20_000, asking: 90_000, again: 1_000 };

/** As many times in a row a cut connection is made anew without anything having gone further. */
const MOST_TRIES = 4;

/** Bytes of an answer that says little, and of all that is said until the account is accepted. */
const LITTLE = 65_536;

/** As many rows, and as many columns, have the answers of a depot at most. */
const MOST_ROWS = 10_000;
const MOST_COLUMNS = 16;

/** A connection to a depot, known and encrypted. */
export type DepotConnection = {
  /** The rows of one statement, whose answer takes at most so many bytes. Throws a refusal, or a `Cut`. */
  ask<Row>(statement: string, values?: readonly unknown[], mostBytes?: number): Promise<Row[]>;
};

/**
 * Runs `work` with a connection, and with another one when it is cut, until nothing goes further:
 * `network_cut` then. `work` says that something went further with `moved`, and begins where it was.
 */
export async function connected<T>(
  depot: DepotAddress,
  password: string,
  work: (connection: DepotConnection, moved: () => void) => Promise<T>,
  patience: Patience = PATIENCE,
): Promise<T> {
  let tries = 0;
  let wasConnected = false;
  for (;;) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one connection after the other
      return await once(depot, password, patience, (connection) => {
        wasConnected = true;
        return work(connection, () => {
          tries = 0;
        });
      });
    } catch (error) {
      const isCut =
        error instanceof Cut ||
        (wasConnected && error instanceof Refusal && error.code === 'network_unreachable');
      if (!isCut) throw error;
      tries += 1;
      if (tries > MOST_TRIES) throw new Refusal('network_cut', { cause: error });
      // oxlint-disable-next-line no-await-in-loop -- the same
      await new Promise((resolve) => {
        setTimeout(resolve, patience.again * 2 ** (tries - 1));
      });
    }
  }
}

async function once<T>(
  depot: DepotAddress,
  password: string,
  patience: Patience,
  work: (connection: DepotConnection) => Promise<T>,
): Promise<T> {
  // Every field is given, so that nothing of the environment takes its place.
  const client = new Client({
    host: depot.host,
    port: depot.port,
    database: depot.database,
    user: depot.user,
    // A function, since an empty text would have the library look for one in the person's own files.
    password: () => password,
    ssl: encryption(depot),
    connectionTimeoutMillis: patience.connecting,
    query_timeout: patience.asking,
    statement_timeout: patience.asking,
    keepAlive: true,
    application_name: 'Essaim',
    client_encoding: 'UTF8',
  });
  let lost: unknown = null;
  client.on('error', (error: unknown) => {
    lost = error;
  });
  const { connect, expectBytes } = guarded(client);
  const connection: DepotConnection = {
    ask: async <Row>(
      statement: string,
      values: readonly unknown[] = [],
      mostBytes: number = LITTLE,
    ) => {
      if (lost !== null) throw lost instanceof Refusal ? lost : new Cut(lost);
      expectBytes(mostBytes);
      try {
        const answer = await client.query<Row & object>(statement, [...values]);
        // Several answers to one question.
        if (Array.isArray(answer)) throw new Refusal('network_excess');
        return answer.rows;
      } catch (error) {
        throw failureOfAsking(error);
      }
    },
  };
  try {
    await connect().catch((error: unknown) => {
      throw refusalOfConnecting(error);
    });
    const [form] = await connection.ask<{ number: unknown }>(STATEMENTS.form);
    if (form?.number !== DEPOT_FORM) throw new Refusal('network_foreign');
    return await work(connection);
  } finally {
    // A connection that is cut already has nothing to say.
    void client.end().catch(() => undefined);
  }
}

/**
 * A client whose connection ends (`network_excess`) as soon as the server says more than `expectBytes` allows,
 * since the library keeps whatever comes; and (`network_password_bare`) when it asks for the password.
 */
function guarded(client: Client) {
  const { connection } = client;
  let left = LITTLE;
  let rows = 0;
  const refuse = (code: ErrorCode) => {
    // What came in the same breath is not heard either.
    connection.removeAllListeners('dataRow');
    connection.stream.destroy(new Refusal(code));
  };
  connection.once('sslconnect', () => {
    connection.stream.prependListener('data', (chunk: Buffer) => {
      left -= chunk.length;
      if (left < 0) refuse('network_excess');
    });
  });
  connection.on('rowDescription', ({ fields }: { fields: readonly unknown[] }) => {
    if (fields.length > MOST_COLUMNS) refuse('network_excess');
  });
  connection.on('dataRow', () => {
    rows += 1;
    if (rows > MOST_ROWS) refuse('network_excess');
  });
  return {
    connect: () => {
      const connecting = client.connect();
      // In the place of the library's own, which would answer.
      for (const asked of ['authenticationCleartextPassword', 'authenticationMD5Password']) {
        connection.removeAllListeners(asked);
        connection.on(asked, () => refuse('network_password_bare'));
      }
      return connecting;
    },
    expectBytes: (bytes: number) => {
      left = bytes;
      rows = 0;
    },
  };
}

/** Encrypted, by a server whose certificate and name are both known; never otherwise. */
function encryption({ host, certificate }: DepotAddress): tls.ConnectionOptions {
  return {
    rejectUnauthorized: true,
    minVersion: 'TLSv1.2',
    ca: certificate ?? trustedBySystem(),
    // Said outright: for an address of numbers, no name is sent by which it would be checked.
    checkServerIdentity: (_name, theirs) => tls.checkServerIdentity(host, theirs),
  };
}

/** The authorities of the system and those that ship with the runtime; older runtimes have the second alone. */
function trustedBySystem(): string[] | undefined {
  if (!('getCACertificates' in tls)) return undefined;
  return [...tls.getCACertificates('default'), ...tls.getCACertificates('system')];
}
