import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { type AddressInfo, createConnection, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createSecureContext, TLSSocket } from 'node:tls';
import { Client, type ClientConfig } from 'pg';
import type { DepotAddress } from '../../electron/services/networkThread.ts';

/** Where Debian's packages put PostgreSQL, the newest first. */
const ROOT = '/usr/lib/postgresql';

/** The first that the script of a depot knows. */
const OLDEST = 14;

/** The folder of `initdb` and `postgres`; null where there is none. */
export const serverPrograms = existsSync(ROOT)
  ? (readdirSync(ROOT)
      .filter((version) => Number(version) >= OLDEST)
      .toSorted((a, b) => Number(b) - Number(a))
      .map((version) => join(ROOT, version, 'bin'))
      .find((folder) => existsSync(join(folder, 'initdb'))) ?? null)
  : null;

/** What a machine without it is told. */
export const MISSING =
  'no PostgreSQL 14 or later here: install Debian’s package « postgresql » (apt-get install postgresql)';

/** The password of every account of a depot of a test. */
export const PASSWORD = 'un mot de passe d’essai';

/** A PostgreSQL on the loopback, encrypted by an authority of its own, with the depot of a network in it. */
export type Depot = {
  readonly port: number;
  /** The certificate of its authority. */
  readonly authority: string;
  /** The address for an account. */
  at(user: string, instead?: Partial<DepotAddress>): DepotAddress;
  /** Makes accounts of some roles. */
  accounts(names: readonly string[], ...roles: readonly string[]): Promise<void>;
  /** As its administrator. */
  admin<Row>(statement: string, values?: readonly unknown[]): Promise<Row[]>;
  /** As an account, with what statements it likes. */
  as(user: string): Promise<Client>;
  close(): Promise<void>;
};

/** PostgreSQL refuses to run as the administrator: it gets the user that its package made, or nobody. */
function unprivileged(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres:', 'nobody:']) {
    const [, , uid, gid] = users.find((line) => line.startsWith(name))?.split(':') ?? [];
    if (uid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error('no user to run PostgreSQL as');
}

/** Runs a server as long as its input is open, which ends with the process of a test, however that is killed. */
const GUARD = '"$@" & server=$!; cat > /dev/null; kill -QUIT $server; wait $server; rm -rf "$0"';

/** Starts one in a folder of its own. */
export async function openDepot(): Promise<Depot> {
  if (serverPrograms === null) throw new Error(MISSING);
  const who = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), 'essaim-depot-'));
  const keys = makeKeys(join(folder, 'keys'), 'DNS:localhost,IP:127.0.0.1');
  if (who.uid !== undefined && who.gid !== undefined) {
    for (const path of [folder, keys.folder, keys.certificate, keys.key]) {
      chownSync(path, who.uid, who.gid);
    }
  }
  const data = join(folder, 'data');
  const port = await freePort();
  const run = {
    ...who,
    cwd: folder,
    env: { PATH: process.env['PATH'], LC_ALL: 'C', HOME: folder },
  };
  execFileSync(
    join(serverPrograms, 'initdb'),
    ['-D', data, '-U', 'postgres', '-E', 'UTF8', '--no-locale', '--no-sync', '-A', 'trust'],
    { ...run, stdio: 'pipe' },
  );
  // By the socket of its folder, the administrator; by the network, encrypted and with a password.
  writeFileSync(
    join(data, 'pg_hba.conf'),
    'local all postgres trust\nhostssl all all 127.0.0.1/32 scram-sha-256\n',
  );
  const settings = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    ssl: 'on',
    ssl_cert_file: keys.certificate,
    ssl_key_file: keys.key,
    max_connections: '120',
    fsync: 'off',
    password_encryption: 'scram-sha-256',
  };
  const server = spawn(
    'sh',
    [
      '-c',
      GUARD,
      folder,
      join(serverPrograms, 'postgres'),
      '-D',
      data,
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    // In a group of its own: what interrupts the tests leaves the guard to clean up.
    { ...run, detached: true, stdio: ['pipe', 'ignore', 'pipe'] },
  );
  let said = '';
  server.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  const ended = new Promise<void>((done) => server.once('exit', () => done()));
  const local = { host: folder, port, user: 'postgres' };
  await waitFor(local, () => said);
  const first = new Client({ ...local, database: 'postgres' });
  await first.connect();
  await first.query("CREATE DATABASE essaim ENCODING 'UTF8' TEMPLATE template0");
  await first.end();
  const script = resolve(import.meta.dirname, '../../resources/network/essaim-reseau.sql');
  // Twice: the second time changes nothing.
  for (let time = 0; time < 2; time += 1) {
    const { status, stderr } = spawnSync(
      'psql',
      ['-h', folder, '-p', String(port), '-U', 'postgres', '-d', 'essaim', '-q', '-X'].concat([
        '--single-transaction',
        '--set=ON_ERROR_STOP=1',
      ]),
      { ...run, input: readFileSync(script) },
    );
    if (status !== 0) throw new Error(stderr.toString('utf8'));
  }
  const owner = new Client({ ...local, database: 'essaim' });
  await owner.connect();
  const at: Depot['at'] = (user, instead) => ({
    host: '127.0.0.1',
    port,
    database: 'essaim',
    user,
    certificate: keys.authority,
    ...instead,
  });
  return {
    port,
    authority: keys.authority,
    at,
    admin: async <Row>(statement: string, values: readonly unknown[] = []) =>
      (await owner.query<Row & object>(statement, [...values])).rows,
    accounts: async (names, ...roles) => {
      const grant = roles.map((role) => `GRANT ${role} TO %1$I;`).join(' ');
      await owner.query(`DO $$ DECLARE one text; BEGIN
        FOREACH one IN ARRAY ARRAY[${names.map((name) => `'${name}'`).join()}] LOOP
          EXECUTE format('CREATE ROLE %1$I LOGIN PASSWORD ''${PASSWORD}''; ${grant}', one);
        END LOOP; END $$`);
    },
    as: async (user) => {
      const client = new Client({
        host: '127.0.0.1',
        port,
        database: 'essaim',
        user,
        password: PASSWORD,
        ssl: { ca: keys.authority },
      });
      await client.connect();
      return client;
    },
    close: async () => {
      await owner.end().catch(() => undefined);
      // At once: nothing of it is kept.
      server.stdin.end();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** An authority, and a certificate of it for some names. */
export function makeKeys(folder: string, names: string) {
  mkdirSync(folder, { recursive: true });
  const openssl = (...args: string[]) =>
    execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  openssl(
    'req',
    '-x509',
    ...curve,
    '-keyout',
    'ca.key',
    '-out',
    'ca.crt',
    '-days',
    '30',
    '-subj',
    '/CN=Autorite d essai',
  );
  openssl('req', ...curve, '-keyout', 'server.key', '-out', 'server.csr', '-subj', '/CN=depot');
  writeFileSync(join(folder, 'names'), `subjectAltName=${names}\n`);
  openssl(
    'x509',
    '-req',
    '-in',
    'server.csr',
    '-CA',
    'ca.crt',
    '-CAkey',
    'ca.key',
    '-CAcreateserial',
    '-days',
    '30',
    '-extfile',
    'names',
    '-out',
    'server.crt',
  );
  const key = join(folder, 'server.key');
  chmodSync(key, 0o600);
  const certificate = join(folder, 'server.crt');
  return { folder, key, certificate, authority: readFileSync(join(folder, 'ca.crt'), 'utf8') };
}

async function waitFor(local: ClientConfig, said: () => string): Promise<void> {
  const until = Date.now() + 30_000;
  for (;;) {
    const client = new Client({ ...local, database: 'postgres' });
    try {
      // oxlint-disable-next-line no-await-in-loop -- until it answers
      await client.connect();
      // oxlint-disable-next-line no-await-in-loop -- the same
      await client.end();
      return;
    } catch (error) {
      if (Date.now() > until) throw new Error(said(), { cause: error });
      // oxlint-disable-next-line no-await-in-loop -- the same
      await new Promise((again) => setTimeout(again, 50));
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** Something on the loopback that listens. */
export type Listening = { readonly port: number; close(): Promise<void> };

async function listening(hear: (socket: Socket) => void): Promise<Listening> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    hear(socket);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Stands between the application and a server, and cuts each connection after so many bytes of both ways; null: never. */
export function openCutter(port: number, bytesOf: () => number | null): Promise<Listening> {
  return listening((socket) => {
    const most = bytesOf();
    const beyond = createConnection(port, '127.0.0.1');
    let passed = 0;
    const cut = () => {
      socket.resetAndDestroy();
      beyond.destroy();
    };
    const pass = (to: Socket) => (chunk: Buffer) => {
      passed += chunk.length;
      if (most !== null && passed > most) cut();
      else to.write(chunk);
    };
    beyond.on('error', cut);
    socket.on('data', pass(beyond));
    beyond.on('data', pass(socket));
    socket.on('close', () => beyond.destroy());
    beyond.on('close', () => socket.destroy());
  });
}

/** Answers the question about encryption with one letter, then encrypts with these keys if it has any, and says what `speak` does at each word; `heard` is all that came. */
export async function openImpostor(
  answer: string,
  keys?: { key: string; certificate: string },
  speak: (to: TLSSocket, words: number) => void = () => undefined,
): Promise<Listening & { readonly plain: Buffer[]; readonly heard: Buffer[] }> {
  const plain: Buffer[] = [];
  const heard: Buffer[] = [];
  const open = await listening((socket) => {
    socket.once('data', (question: Buffer) => {
      plain.push(question);
      socket.write(answer);
      if (keys === undefined) {
        socket.on('data', (chunk: Buffer) => plain.push(chunk));
        return;
      }
      const encrypted = new TLSSocket(socket, {
        isServer: true,
        secureContext: createSecureContext({
          key: readFileSync(keys.key),
          cert: readFileSync(keys.certificate),
        }),
      });
      encrypted.on('error', () => undefined);
      let words = 0;
      encrypted.on('data', (chunk: Buffer) => {
        heard.push(chunk);
        speak(encrypted, words);
        words += 1;
      });
    });
  });
  return { ...open, plain, heard };
}
