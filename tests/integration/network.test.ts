import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Duplex } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { actOnDepot, PART_BYTES } from '../../electron/network/depot.ts';
import { placeOf } from '../../electron/network/refusals.ts';
import { createWorkerNetwork } from '../../electron/network/workerNetwork.ts';
import type {
  DepotAddress,
  NetworkAct,
  NetworkActs,
} from '../../electron/services/networkThread.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import {
  type Depot,
  MISSING,
  makeKeys,
  openCutter,
  openDepot,
  openImpostor,
  PASSWORD,
  serverPrograms,
} from '../support/depot.ts';
import { startScript } from '../support/node.ts';
import { expect, test } from '../support/world.ts';

test.skip(serverPrograms === null, MISSING);

let depot: Depot;
test.beforeAll(async () => {
  depot = await openDepot();
});
test.afterAll(() => depot.close());

/** A moment between two tries that does not make the test wait. */
const QUICK = { connecting: 10_000, asking: 20_000, again: 5 };

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** What a parcel says, as far as a depot looks; `size`: how many bytes more. */
function content(sender: string, size = 0): Buffer {
  const filling = randomBytes(Math.ceil(size / 2)).toString('hex');
  return Buffer.from(
    JSON.stringify({ head: { sender, filling: '' }, tables: { initiative: [{ title: filling }] } }),
  );
}

function ask<A extends NetworkAct>(
  act: A,
  at: DepotAddress,
  input: Parameters<NetworkActs[A]>[0],
  password = PASSWORD,
): Promise<ReturnType<NetworkActs[A]>> {
  return actOnDepot({ act, depot: at, password, input }, () => undefined, QUICK);
}

async function publish(at: DepotAddress, bytes: Buffer): Promise<string> {
  const sha256 = hash(bytes);
  await ask('upload', at, { sha256, content: bytes });
  await ask('publish', at, { sha256, bytes: bytes.length });
  return sha256;
}

async function fetched(at: DepotAddress, sha256: string, bytes: number): Promise<Buffer> {
  const {
    fetched: [one],
  } = await ask('bring', at, { parcels: [{ sha256, bytes }] });
  return gunzipSync(one?.gzipped ?? Buffer.alloc(0));
}

const codeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'done',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  );

test('sixty-five CDCs publish at once: each parcel is stored once, none is lost, none reads another’s', async () => {
  test.setTimeout(180_000);
  const names = Array.from({ length: 65 }, (_, index) => `cdc_${index + 1}`);
  await depot.accounts(names, 'essaim_member');
  await depot.accounts(['tncdc'], 'essaim_reader');
  const sent = names.map((name, index) => content(name, 40_000 + index * 9_000));
  await Promise.all(
    names.map((name, index) => publish(depot.at(name), sent[index] ?? content(''))),
  );
  const listed = await ask('list', depot.at('tncdc'), null);
  expect(listed.map(({ account, sha256 }) => `${account} ${sha256}`).toSorted()).toEqual(
    names.map((name, index) => `${name} ${hash(sent[index] ?? content(''))}`).toSorted(),
  );
  const all = await ask('bring', depot.at('tncdc'), { parcels: listed });
  expect(all.stopped).toBeNull();
  expect(new Set(all.fetched.map(({ gzipped }) => hash(gunzipSync(gzipped))))).toEqual(
    new Set(sent.map(hash)),
  );
  // Each one lists and reads its own, and that alone.
  const seen = await Promise.all(
    names.map(async (name, index) => {
      const own = await ask('list', depot.at(name), null);
      const other = hash(sent[(index + 1) % sent.length] ?? content(''));
      const others = await codeOf(
        ask('bring', depot.at(name), { parcels: [{ sha256: other, bytes: 10 }] }),
      );
      return [own.map(({ account }) => account), others];
    }),
  );
  expect(seen).toEqual(names.map((name) => [[name], 'network_gone']));
  expect(await depot.admin('SELECT count(*)::int AS rows FROM essaim.part')).toEqual([{ rows: 0 }]);
});

test('the same parcel, published by three accounts at once and twice by one, is stored once', async () => {
  await depot.accounts(['same_a', 'same_b', 'same_c'], 'essaim_member');
  const bytes = content('la même', 600_000);
  const at = ['same_a', 'same_a', 'same_b', 'same_c'].map((name) => depot.at(name));
  await Promise.all(at.map((one) => publish(one, bytes)));
  await publish(depot.at('same_a'), bytes);
  const count = (table: string) =>
    depot.admin(`SELECT count(*)::int AS rows FROM essaim.${table} WHERE sha256 = $1`, [
      hash(bytes),
    ]);
  expect(await count('parcel')).toEqual([{ rows: 1 }]);
  expect(await count('publication')).toEqual([{ rows: 3 }]);
  expect(hash(await fetched(depot.at('same_b'), hash(bytes), bytes.length))).toBe(hash(bytes));
});

test('a connection cut at any byte loses nothing: it is made anew, and the parcel is seen only once whole', async () => {
  test.setTimeout(120_000);
  await depot.accounts(['cut'], 'essaim_member');
  const bytes = content('coupée', 9 * PART_BYTES);
  let cuts = 0;
  // Each connection lives for between a hello and a few parts.
  const cutter = await openCutter(depot.port, () => {
    cuts += 1;
    return 20 + ((cuts * 7_919_777) % (3 * PART_BYTES));
  });
  const through = depot.at('cut', { port: cutter.port });
  const sha256 = hash(bytes);
  // Whatever a gesture is refused for, the next one goes on from what has arrived.
  const until = async (attempt: () => Promise<unknown>) => {
    for (let time = 0; time < 40; time += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one gesture after the other
      const code = await codeOf(attempt());
      if (code === 'done') return;
      expect(['network_cut', 'network_unreachable']).toContain(code);
      // oxlint-disable-next-line no-await-in-loop -- the same
      expect(await ask('list', depot.at('cut'), null)).toEqual([]);
    }
    throw new Error('it never arrived');
  };
  await until(() => ask('upload', through, { sha256, content: bytes }));
  await until(() => ask('publish', through, { sha256, bytes: bytes.length }));
  let back: Buffer = Buffer.alloc(0);
  for (let time = 0; back.length === 0 && time < 40; time += 1) {
    // oxlint-disable-next-line no-await-in-loop -- the same
    back = await fetched(through, sha256, bytes.length).catch(() => Buffer.alloc(0));
  }
  await cutter.close();
  expect(cuts).toBeGreaterThan(5);
  expect(hash(back)).toBe(sha256);
});

test('a server that does not encrypt gets a question of eight bytes, and neither account nor password', async () => {
  const impostor = await openImpostor('N');
  expect(await codeOf(ask('check', depot.at('cdc', { port: impostor.port }), null))).toBe(
    'network_no_tls',
  );
  await impostor.close();
  expect(Buffer.concat(impostor.plain)).toEqual(Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]));
});

test('an unknown certificate, and one of another name, are refused before anything is said', async ({
  folder,
}) => {
  const unknown = await openImpostor('S', makeKeys(join(folder, 'a'), 'IP:127.0.0.1'));
  expect(await codeOf(ask('check', depot.at('cdc', { port: unknown.port }), null))).toBe(
    'network_certificate',
  );
  const keys = makeKeys(join(folder, 'b'), 'DNS:localhost,DNS:depot.example.test,IP:127.0.0.2');
  const named = await openImpostor('S', keys);
  const at = depot.at('cdc', { port: named.port, certificate: keys.authority });
  expect(await codeOf(ask('check', at, null))).toBe('network_name');
  await Promise.all([unknown.close(), named.close()]);
  expect([...unknown.heard, ...named.heard]).toEqual([]);
  // The real one too, when the authority is not the one that was given, or none was.
  expect(await codeOf(ask('check', depot.at('cdc', { certificate: keys.authority }), null))).toBe(
    'network_certificate',
  );
  expect(await codeOf(ask('check', depot.at('cdc', { certificate: null }), null))).toBe(
    'network_certificate',
  );
});

/** A message of PostgreSQL's protocol. */
function word(kind: string, body: Buffer | string = '', length = body.length): Buffer {
  const head = Buffer.alloc(5);
  head.write(kind, 'latin1');
  head.writeUInt32BE(length + 4, 1);
  return Buffer.concat([head, Buffer.from(body)]);
}
const short = (number: number) => Buffer.from([number >> 8, number & 255]);
const columns = (...names: string[]) =>
  word(
    'T',
    Buffer.concat([
      short(names.length),
      ...names.map((name) =>
        Buffer.from(
          `${name}\0\0\0\0\0\0\0\0\0\0${name === 'number' ? '\x17' : '\x19'}\0\x04\0\0\0\0\0\0`,
        ),
      ),
    ]),
  );
const row = (...values: string[]) =>
  word(
    'D',
    Buffer.concat([
      short(values.length),
      ...values.flatMap((value) => [short(0), short(value.length), Buffer.from(value)]),
    ]),
  );
const READY = word('Z', 'I');
const ACCEPTED = Buffer.concat([word('R', Buffer.alloc(4)), READY]);
const FORM = Buffer.concat([columns('number'), row('1'), word('C', 'SELECT 1\0'), READY]);
const ENDLESS = word('D', '', 0x7fffff00);

const asking = (number: number, more = '') =>
  word('R', Buffer.concat([short(0), short(number), Buffer.from(more)]));

/** Says `start`, then the same again and again, as long as somebody listens; at most 80 MB. */
function flood(to: Duplex, start: Buffer, again: Buffer, sent: { bytes: number }) {
  to.write(start);
  const more = () => {
    while (!to.destroyed && sent.bytes < 80_000_000) {
      sent.bytes += again.length;
      if (!to.write(again)) {
        to.once('drain', more);
        return;
      }
    }
  };
  more();
}

test('a known server that says more than was asked is left at once, whatever it says', async ({
  folder,
}) => {
  test.setTimeout(60_000);
  const keys = makeKeys(folder, 'IP:127.0.0.1');
  const noise = Buffer.alloc(65_536, 'x');
  const wide = columns(...Array.from({ length: 3_000 }, (_, index) => `c${index}`));
  const emptyRows = Buffer.concat(Array.from({ length: 9_000 }, () => row()));
  const replies = [
    // One message without an end: before the account is accepted, at the first question, at the list.
    [[ENDLESS, noise]],
    [[ACCEPTED], [ENDLESS, noise]],
    [[ACCEPTED], [FORM], [ENDLESS, noise]],
    // Messages that are kept for nothing, rows without an end, and columns that each row would be made of.
    [[ACCEPTED], [FORM], [word('N', 'Mx\0\0'), word('N', 'Mx\0\0')]],
    [[ACCEPTED], [FORM], [columns('sha256'), emptyRows]],
    [[ACCEPTED], [FORM], [wide, emptyRows]],
  ];
  for (const [index, reply] of replies.entries()) {
    const sent = { bytes: 0 };
    // oxlint-disable-next-line no-await-in-loop -- one server after the other
    const server = await openImpostor('S', keys, (to, words) => {
      const [start, again] = reply[words] ?? [];
      if (start !== undefined && again !== undefined) flood(to, start, again, sent);
      else if (start !== undefined) to.write(start);
    });
    const at = depot.at('cdc', { port: server.port, certificate: keys.authority });
    // oxlint-disable-next-line no-await-in-loop -- the same
    expect(await codeOf(ask('list', at, null)), String(index)).toBe('network_excess');
    // oxlint-disable-next-line no-await-in-loop -- the same
    await server.close();
    // What it had time to push into the buffers of the system.
    expect(sent.bytes, String(index)).toBeLessThan(60_000_000);
  }
});

test('a known server that asks for the password itself, or its MD5, never gets it', async ({
  folder,
}) => {
  const keys = makeKeys(folder, 'IP:127.0.0.1');
  const clear = asking(3);
  const md5 = asking(5, 'salt');
  // After a beginning of SCRAM, the library has the password at hand.
  const scram = asking(10, 'SCRAM-SHA-256\0\0');
  for (const reply of [[clear], [md5], [scram, clear], [scram, md5], [ACCEPTED, clear]]) {
    // oxlint-disable-next-line no-await-in-loop -- one server after the other
    const server = await openImpostor('S', keys, (to, words) => {
      const said = reply[words];
      if (said !== undefined) to.write(said);
    });
    const at = depot.at('cdc', { port: server.port, certificate: keys.authority });
    // oxlint-disable-next-line no-await-in-loop -- the same
    expect(await codeOf(ask('check', at, null))).toBe('network_password_bare');
    // oxlint-disable-next-line no-await-in-loop -- the same
    await server.close();
    const heard = Buffer.concat(server.heard).toString('utf8');
    expect(heard).not.toContain(PASSWORD);
    expect(heard).not.toMatch(/md5[0-9a-f]{32}/);
    // The last word heard is the one that the question answered.
    expect(server.heard).toHaveLength(reply.length);
  }
});

test('the name that a known server gives an account is cut where PostgreSQL cuts names', async ({
  folder,
}) => {
  const keys = makeKeys(folder, 'IP:127.0.0.1');
  const rights = Buffer.concat([
    columns('account', 'publishes', 'reads'),
    row('a'.repeat(9_000), 'x', 'x'),
    word('C', 'SELECT 1\0'),
    READY,
  ]);
  const server = await openImpostor('S', keys, (to, words) => {
    const said = [ACCEPTED, FORM, rights][words];
    if (said !== undefined) to.write(said);
  });
  const at = depot.at('cdc', { port: server.port, certificate: keys.authority });
  expect((await ask('check', at, null)).account).toBe('a'.repeat(63));
  await server.close();
});

test('the day of a parcel is the same, however the server writes its days', async () => {
  await depot.accounts(['dated'], 'essaim_member');
  await publish(depot.at('dated'), content('datée'));
  const [plain] = await ask('list', depot.at('dated'), null);
  expect(Math.abs(Date.now() - Date.parse(plain?.publishedAt ?? ''))).toBeLessThan(3_600_000);
  try {
    for (const style of ['SQL, DMY', 'German', 'Postgres, DMY']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await depot.admin(`ALTER DATABASE essaim SET datestyle = '${style}'`);
      // oxlint-disable-next-line no-await-in-loop -- the same
      await depot.admin(`ALTER DATABASE essaim SET timezone = 'America/Toronto'`);
      // oxlint-disable-next-line no-await-in-loop -- the same
      expect(await ask('list', depot.at('dated'), null), style).toEqual([plain]);
    }
  } finally {
    await depot.admin('ALTER DATABASE essaim RESET datestyle');
    await depot.admin('ALTER DATABASE essaim RESET timezone');
  }
});

test('where a gesture failed is told without a word of the server', () => {
  const said = new Error('secret one\n    at secret (two:1:1)\nsecret three');
  Object.assign(said, { code: 'secret four' });
  const place = placeOf(new Refusal('unexpected', { cause: said }));
  expect(place).not.toContain('secret');
  expect(place).toContain('network.test.ts');
  expect(placeOf(Object.assign(new Error('x'), { code: '28P01' }))).toMatch(/^28P01\n\s+at /);
});

test('a wrong password, an account without rights and an address where nothing is are each told', async () => {
  await depot.accounts(['known'], 'essaim_member');
  await depot.accounts(['stranger']);
  await depot.accounts(['visitor'], 'essaim_reader');
  const check = (at: DepotAddress, password?: string) => codeOf(ask('check', at, null, password));
  expect(await check(depot.at('known'), 'autre')).toBe('network_password');
  expect(await check(depot.at('nobody'))).toBe('network_password');
  expect(await check(depot.at('stranger'))).toBe('network_rights');
  expect(await check(depot.at('postgres', { database: 'postgres' }), '')).toBe('network_password');
  const nothing = await openImpostor('N');
  await nothing.close();
  expect(await check(depot.at('known', { port: nothing.port }))).toBe('network_unreachable');
  expect(await ask('check', depot.at('known'), null)).toEqual({
    account: 'known',
    publishes: true,
    reads: false,
  });
  expect(await ask('check', depot.at('visitor'), null)).toEqual({
    account: 'visitor',
    publishes: false,
    reads: true,
  });
  expect(await codeOf(publish(depot.at('visitor'), content('visiteur')))).toBe('network_rights');
});

test('a database that is no depot, and a depot of a later form, are refused', async () => {
  await depot.accounts(['lost'], 'essaim_member');
  await depot.admin('CREATE DATABASE other');
  expect(await codeOf(ask('check', depot.at('lost', { database: 'other' }), null))).toBe(
    'network_foreign',
  );
  expect(await codeOf(ask('check', depot.at('lost', { database: 'absent' }), null))).toBe(
    'network_foreign',
  );
  await depot.admin('UPDATE essaim.form SET number = 2');
  expect(await codeOf(ask('check', depot.at('lost'), null))).toBe('network_foreign');
  await depot.admin('UPDATE essaim.form SET number = 1');
});

/** What PostgreSQL lets every account do, that would fill the disk of the depot or stop the others. */
const FILLING = [
  `SELECT lo_from_bytea(0, 'a')`,
  `SELECT lo_creat(-1)`,
  `SELECT lo_create(0)`,
  `SELECT lo_open(1, 131072)`,
  `SELECT lo_put(1, 0, 'a')`,
  `SELECT lowrite(0, 'a')`,
  `SELECT lo_truncate(0, 1)`,
  `SELECT lo_truncate64(0, 1)`,
  `SELECT lo_import('/etc/hostname')`,
  `SELECT lo_export(1, '/tmp/essaim')`,
  `SELECT pg_advisory_lock(hashtext('essaim.part'), hashtext('fixed_other'))`,
  `SELECT pg_try_advisory_xact_lock_shared(1)`,
  `SELECT pg_logical_emit_message(false, 'a', 'a')`,
  `SET temp_file_limit = -1`,
  `SELECT * FROM essaim.turn FOR UPDATE`,
  `SELECT essaim.take_turn()`,
];

test('what was published is changed by nobody, and a member writes only through what checks it', async () => {
  await depot.accounts(['fixed', 'fixed_other'], 'essaim_member');
  await depot.accounts(['fixed_reader'], 'essaim_reader');
  const bytes = content('fixe');
  const sha256 = await publish(depot.at('fixed'), bytes);
  const member = await depot.as('fixed');
  const reader = await depot.as('fixed_reader');
  for (const statement of [
    ...FILLING,
    `UPDATE essaim.parcel SET initiatives = 2`,
    `DELETE FROM essaim.parcel`,
    `DELETE FROM essaim.publication`,
    `UPDATE essaim.publication SET account = 'fixed_other'`,
    `INSERT INTO essaim.publication (account, sha256) VALUES ('fixed', '${sha256}')`,
    `INSERT INTO essaim.part (account, sha256, number, bytes) VALUES ('fixed', '${sha256}', 0, 'a')`,
    `TRUNCATE essaim.parcel CASCADE`,
    `UPDATE essaim.bounds SET account_bytes = 9000000000`,
    `SELECT * FROM essaim.bounds`,
    `SET ROLE essaim_owner`,
    `SET ROLE essaim_reader`,
    `SET SESSION AUTHORIZATION fixed_other`,
    `CREATE TABLE essaim.mine (a int)`,
    `CREATE TABLE public.mine (a int)`,
    `CREATE TEMPORARY TABLE mine (a int)`,
    `ALTER TABLE essaim.parcel DISABLE ROW LEVEL SECURITY`,
  ]) {
    // oxlint-disable-next-line no-await-in-loop -- one connection
    expect(await codeOf(member.query(statement)), statement).toBe('42501');
    // oxlint-disable-next-line no-await-in-loop -- the same
    if (FILLING.includes(statement)) {
      // oxlint-disable-next-line no-await-in-loop -- the same
      expect(await codeOf(reader.query(statement)), statement).toBe('42501');
    }
  }
  await Promise.all([member.end(), reader.end()]);
  // To know the name of what another one published is not to have it.
  expect(
    await codeOf(ask('publish', depot.at('fixed_other'), { sha256, bytes: bytes.length })),
  ).toBe('network_cut');
  expect(await ask('list', depot.at('fixed_other'), null)).toEqual([]);
  // Its administrator does not either: a row is what its hash says, for ever.
  expect(await codeOf(depot.admin(`UPDATE essaim.parcel SET initiatives = 2`))).toBe('23000');
});

/** What a member may not do to what is another's, nor to what holds it, whatever SQL it writes. */
const FORBIDDEN = [
  ...['parcel', 'publication', 'part', 'turn', 'bounds', 'form'].flatMap((table) => [
    `DELETE FROM essaim.${table}`,
    `TRUNCATE essaim.${table} CASCADE`,
    `DO 'BEGIN LOCK TABLE essaim.${table} IN ACCESS EXCLUSIVE MODE; END'`,
    `CREATE TRIGGER mine BEFORE INSERT ON essaim.${table} EXECUTE FUNCTION essaim.refuse_update()`,
    `CREATE RULE mine AS ON SELECT TO essaim.${table} DO INSTEAD NOTHING`,
    `CREATE POLICY mine ON essaim.${table} USING (true)`,
    `ALTER TABLE essaim.${table} OWNER TO CURRENT_USER`,
    `DROP TABLE essaim.${table}`,
  ]),
  `UPDATE essaim.part SET account = CURRENT_USER`,
  `UPDATE essaim.publication SET published_at = now()`,
  `SELECT * FROM essaim.publication FOR UPDATE`,
  `MERGE INTO essaim.publication p USING (SELECT 1) o ON false
     WHEN NOT MATCHED THEN INSERT (account, sha256) VALUES ('robbed', repeat('a', 64))`,
  // Code of its own, that would run with another one's rights, or see a row before its policy does.
  ...['essaim.', 'public.', 'pg_temp.', 'pg_catalog.'].map(
    (schema) =>
      `CREATE FUNCTION ${schema}mine() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'`,
  ),
  `CREATE OR REPLACE FUNCTION essaim.publish(asked text, parts integer) RETURNS text LANGUAGE sql AS 'SELECT 1::text'`,
  `CREATE OR REPLACE FUNCTION essaim.take_turn() RETURNS void LANGUAGE sql AS 'SELECT null::void'`,
  `ALTER FUNCTION essaim.publish(text, integer) SET search_path = public`,
  `ALTER FUNCTION essaim.publish(text, integer) SECURITY INVOKER`,
  `CREATE SCHEMA mine`,
  `CREATE VIEW public.mine AS SELECT * FROM essaim.part`,
  `CREATE TEMPORARY VIEW mine AS SELECT * FROM essaim.part`,
  `CREATE EXTENSION dblink`,
  `CREATE EVENT TRIGGER mine ON ddl_command_end EXECUTE FUNCTION essaim.refuse_update()`,
  // Another one's name, or more rights.
  `SET ROLE robbed`,
  `SET SESSION AUTHORIZATION robbed`,
  `SELECT set_config('role', 'robbed', false)`,
  `SELECT set_config('session_authorization', 'robbed', false)`,
  `ALTER ROLE robbed RENAME TO robbed_no_more`,
  `ALTER ROLE robbed PASSWORD 'x'`,
  `ALTER ROLE robber BYPASSRLS`,
  `GRANT essaim_reader TO robber`,
  `GRANT robbed TO robber`,
  `CREATE ROLE mine`,
  `SET session_replication_role = replica`,
  `ALTER DATABASE essaim SET search_path = public`,
  `COPY (SELECT 1) TO '/tmp/essaim'`,
  `COPY essaim.part FROM PROGRAM 'true'`,
  `SELECT pg_read_file('postgresql.conf')`,
];

test('a member who writes SQL of its own neither reads, changes nor signs what is another’s', async () => {
  await depot.accounts(['robbed', 'robber'], 'essaim_member');
  const published = content('publiée');
  const sha256 = await publish(depot.at('robbed'), published);
  const waiting = content('en route', 300_000);
  await ask('upload', depot.at('robbed'), { sha256: hash(waiting), content: waiting });
  await depot.admin('ANALYZE');
  const everything = () =>
    depot.admin(`SELECT 'part' AS what, account::text, sha256, md5(bytes) AS said FROM essaim.part WHERE account IN ('robbed', 'robber')
      UNION ALL SELECT 'publication', account::text, sha256, published_at::text FROM essaim.publication
      UNION ALL SELECT 'parcel', '', sha256, md5(content) FROM essaim.parcel ORDER BY 1, 2, 3, 4`);
  const before = await everything();
  const robber = await depot.as('robber');
  for (const statement of FORBIDDEN) {
    // oxlint-disable-next-line no-await-in-loop -- one connection
    expect(await codeOf(robber.query(statement)), statement).toBe('42501');
  }
  const counted = async (statement: string): Promise<unknown> =>
    (await robber.query<{ rows: number }>(statement)).rows[0]?.rows;
  for (const role of ['robber', 'essaim_member']) {
    // oxlint-disable-next-line no-await-in-loop -- the same
    await robber.query(`SET ROLE ${role}`);
    for (const [table, own] of [
      ['part', 'number - number'],
      ['publication', 'length(sha256) - 64'],
      ['parcel', 'length(sha256) - 64'],
    ] as const) {
      const all = `SELECT count(*)::int AS rows FROM essaim.${table}`;
      // oxlint-disable-next-line no-await-in-loop -- the same
      expect(await counted(all), table).toBe(0);
      // A failure would tell that a row is there: the policy is asked before what the account asks.
      // oxlint-disable-next-line no-await-in-loop -- the same
      expect(await counted(`${all} WHERE 1 / (${own}) = 1`), table).toBe(0);
      // oxlint-disable-next-line no-await-in-loop -- the same
      await robber.query('SET row_security = off');
      // oxlint-disable-next-line no-await-in-loop -- the same
      expect(await codeOf(robber.query(all)), table).toBe('42501');
      // oxlint-disable-next-line no-await-in-loop -- the same
      await robber.query('RESET row_security');
    }
  }
  await robber.query('RESET ROLE');
  // What the planner remembers of contents, and what others are asking.
  expect(
    await counted(`SELECT count(*)::int AS rows FROM pg_stats WHERE schemaname = 'essaim'
      AND tablename IN ('part', 'publication', 'parcel')`),
  ).toBe(0);
  // Names that hide those of the functions, for as long as the connection lasts.
  await robber.query('SET search_path = public, essaim, pg_catalog');
  expect((await robber.query('SELECT publish($1, $2) AS said', [sha256, 1])).rows).toEqual([
    { said: 'incomplete' },
  ]);
  expect((await robber.query('SELECT publish($1, $2) AS said', [hash(waiting), 2])).rows).toEqual([
    { said: 'incomplete' },
  ]);
  expect(await everything()).toEqual(before);
  // What it does publish is in its own name.
  await robber.query('SELECT add_part($1, 0, $2)', [sha256, published]);
  await robber.query('SET ROLE essaim_member');
  await robber.query('SELECT publish($1, 1)', [sha256]);
  await robber.end();
  expect(
    await depot.admin('SELECT account::text FROM essaim.publication WHERE sha256 = $1 ORDER BY 1', [
      sha256,
    ]),
  ).toEqual([{ account: 'robbed' }, { account: 'robber' }]);
});

test('no content lies about its identity, and what says nothing of a parcel is not kept', async () => {
  await depot.accounts(['liar'], 'essaim_member');
  const at = depot.at('liar');
  const put = async (sha256: string, bytes: Buffer) => {
    await ask('upload', at, { sha256, content: bytes });
    return codeOf(ask('publish', at, { sha256, bytes: bytes.length }));
  };
  expect(await put('a'.repeat(64), content('autre'))).toBe('parcel_altered');
  for (const bytes of [
    Buffer.from('not JSON'),
    Buffer.from([0, 255, 254]),
    Buffer.from('[]'),
    Buffer.from('{"tables":{}}'),
    Buffer.from('{"head":{},"tables":{"initiative":3}}'),
    Buffer.from(`{"head":{"a":"${'x'.repeat(5_000)}"}}`),
  ]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    expect(await put(hash(bytes), bytes), bytes.toString('latin1').slice(0, 40)).toBe(
      'parcel_altered',
    );
  }
  expect(await ask('list', at, null)).toEqual([]);
  const forged = `INSERT INTO essaim.parcel VALUES ('${'b'.repeat(64)}', 'x', 1, '{}', 0)`;
  expect(await codeOf(depot.admin(forged))).toBe('23514');
});

test('an account keeps to its bounds, and what is over them leaves room for the others', async () => {
  await depot.accounts(['large', 'small'], 'essaim_member');
  await depot.admin('UPDATE essaim.bounds SET parcel_bytes = 300000, account_bytes = 400000');
  try {
    expect(await codeOf(publish(depot.at('large'), content('trop', 320_000)))).toBe('network_full');
    expect(await codeOf(publish(depot.at('small'), content('un', 250_000)))).toBe('done');
    expect(await codeOf(publish(depot.at('small'), content('deux', 250_000)))).toBe('network_full');
  } finally {
    await depot.admin('UPDATE essaim.bounds SET parcel_bytes = 2e8, account_bytes = 2e9');
  }
});

test('an account sorts no more on the disk of the depot than it is given', async () => {
  await depot.accounts(['sorter'], 'essaim_member');
  const sorter = await depot.as('sorter');
  expect((await sorter.query('SHOW temp_file_limit')).rows).toEqual([{ temp_file_limit: '512MB' }]);
  const sort = `SELECT * FROM (SELECT repeat(g::text, 200) FROM generate_series(1, 900000) g ORDER BY 1) s OFFSET 899999`;
  expect(await codeOf(sorter.query(sort))).toBe('53400');
  await sorter.end();
});

test('parts of one byte are counted with all that a row takes, and a part that is there is not rewritten', async () => {
  await depot.accounts(['crumbs'], 'essaim_member');
  await depot.admin('UPDATE essaim.bounds SET parcel_bytes = 300000, account_bytes = 400000');
  const crumbs = await depot.as('crumbs');
  const sha256 = 'c'.repeat(64);
  try {
    const add = `SELECT essaim.add_part('${sha256}', $1, $2)`;
    let kept = 0;
    while (kept < 2_000) {
      // oxlint-disable-next-line no-await-in-loop -- until the account is full
      if ((await codeOf(crumbs.query(add, [kept, Buffer.from('a')]))) !== 'done') break;
      kept += 1;
    }
    expect(await codeOf(crumbs.query(add, [kept, Buffer.from('a')]))).toBe('53400');
    const [taken] = await depot.admin<{ bytes: number }>(
      `SELECT (sum(pg_column_size(p.*)) * 2)::int AS bytes FROM essaim.part p WHERE account = 'crumbs'`,
    );
    // Rows, and an index that says nearly as much again.
    expect(taken?.bytes).toBeLessThan(400_000);
    expect(kept).toBeGreaterThan(700);
    await crumbs.query(add, [0, Buffer.from('b')]);
    expect(
      await depot.admin(
        `SELECT count(*)::int AS rows FROM essaim.part WHERE account = 'crumbs' AND bytes = 'b'`,
      ),
    ).toEqual([{ rows: 0 }]);
  } finally {
    await depot.admin('UPDATE essaim.bounds SET parcel_bytes = 2e8, account_bytes = 2e9');
    await depot.admin(`DELETE FROM essaim.part WHERE account = 'crumbs'`);
    await crumbs.end();
  }
});

test('an account that looks at the depot as it was earlier is refused, and two of its connections hold one bound', async () => {
  await depot.accounts(['twice'], 'essaim_member');
  await depot.admin('UPDATE essaim.bounds SET parcel_bytes = 300000, account_bytes = 400000');
  const connections = await Promise.all([depot.as('twice'), depot.as('twice')]);
  try {
    const piece = Buffer.alloc(250_000, 'a');
    const codes: unknown[] = [];
    for (const level of ['REPEATABLE READ', 'SERIALIZABLE', 'READ COMMITTED']) {
      for (const connection of connections) {
        // oxlint-disable-next-line no-await-in-loop -- both have the same view before either writes
        await connection.query(`BEGIN ISOLATION LEVEL ${level}`);
        // oxlint-disable-next-line no-await-in-loop -- the same
        await connection.query('SELECT count(*) FROM essaim.part');
      }
      for (const [index, connection] of connections.entries()) {
        const put = connection.query('SELECT essaim.add_part($1, 0, $2)', [
          String(index).repeat(64),
          piece,
        ]);
        // oxlint-disable-next-line no-await-in-loop -- the same
        codes.push(await codeOf(put));
        // oxlint-disable-next-line no-await-in-loop -- the same
        await connection.query('COMMIT');
      }
    }
    expect(codes).toEqual(['25000', '25000', '25000', '25000', 'done', '53400']);
  } finally {
    await depot.admin('UPDATE essaim.bounds SET parcel_bytes = 2e8, account_bytes = 2e9');
    await Promise.all(connections.map((connection) => connection.end()));
  }
});

test('an account that holds all it can lock stops nobody else, and what waits too long is told as a cut', async () => {
  await depot.accounts(['holder', 'held'], 'essaim_member');
  const holder = await depot.as('holder');
  await holder.query('BEGIN');
  await holder.query(`SELECT essaim.add_part('${'d'.repeat(64)}', 0, 'a')`);
  await holder.query(
    'LOCK TABLE essaim.part, essaim.parcel, essaim.publication IN ACCESS SHARE MODE',
  );
  for (const theirs of ['holder', 'held']) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await holder.query('SAVEPOINT before');
    // oxlint-disable-next-line no-await-in-loop -- the same
    await codeOf(
      holder.query(`SELECT pg_advisory_xact_lock(hashtext('essaim.part'), hashtext('${theirs}'))`),
    );
    // oxlint-disable-next-line no-await-in-loop -- the same
    await codeOf(holder.query('RELEASE SAVEPOINT before')).then((code) =>
      code === 'done' ? null : holder.query('ROLLBACK TO SAVEPOINT before'),
    );
  }
  await depot.admin(`ALTER ROLE held SET lock_timeout = '2s'`);
  await depot.admin(`ALTER ROLE holder SET lock_timeout = '200ms'`);
  expect(await codeOf(publish(depot.at('held'), content('tenue', 300_000)))).toBe('done');
  // Its own row, it waits for.
  expect(await codeOf(publish(depot.at('holder'), content('tenante')))).toBe('network_cut');
  await holder.query('ROLLBACK');
  await holder.end();
  expect(await codeOf(publish(depot.at('holder'), content('tenante')))).toBe('done');
});

test('a content that a server altered is refused, and those before it stay', async () => {
  await depot.accounts(['hostile'], 'essaim_member');
  const [good, bad] = [content('bonne'), content('mauvaise')];
  await publish(depot.at('hostile'), good);
  await publish(depot.at('hostile'), bad);
  // As a server that is not ours would give it.
  await depot.admin('ALTER TABLE essaim.parcel DISABLE TRIGGER ALL');
  await depot.admin('ALTER TABLE essaim.parcel DROP CONSTRAINT parcel_is_its_hash');
  await depot.admin(
    `UPDATE essaim.parcel SET content = overlay(content placing 'M' from 20) WHERE sha256 = $1`,
    [hash(bad)],
  );
  const { fetched: whole, stopped } = await ask('bring', depot.at('hostile'), {
    parcels: [good, bad].map((bytes) => ({ sha256: hash(bytes), bytes: bytes.length })),
  });
  expect(whole.map(({ sha256 }) => sha256)).toEqual([hash(good)]);
  expect(stopped).toBe('parcel_altered');
  await depot.admin('DELETE FROM essaim.publication WHERE sha256 = $1', [hash(bad)]);
  await depot.admin('DELETE FROM essaim.parcel WHERE sha256 = $1', [hash(bad)]);
  await depot.admin('ALTER TABLE essaim.parcel ENABLE TRIGGER ALL');
  await depot.admin(
    `ALTER TABLE essaim.parcel ADD CONSTRAINT parcel_is_its_hash CHECK (sha256 = encode(pg_catalog.sha256(content), 'hex'))`,
  );
});

test('the thread of a gesture answers, is stopped with its connection, and takes nothing from the environment', async () => {
  await depot.accounts(['threaded'], 'essaim_member');
  const thread = createWorkerNetwork(
    fileURLToPath(new URL('../../electron/network/networkWorker.ts', import.meta.url)),
  );
  const following = { signal: new AbortController().signal, onProgress: () => undefined };
  const gesture = {
    act: 'check',
    depot: depot.at('threaded'),
    password: PASSWORD,
    input: null,
  } as const;
  expect((await thread(gesture, following)).account).toBe('threaded');
  process.env['PGPASSWORD'] = PASSWORD;
  expect(await codeOf(thread({ ...gesture, password: '' }, following))).toBe('network_password');
  delete process.env['PGPASSWORD'];
  const bytes = content('longue', 60 * PART_BYTES);
  const stopping = new AbortController();
  const sending = thread(
    { ...gesture, act: 'upload', input: { sha256: hash(bytes), content: bytes } },
    { signal: stopping.signal, onProgress: () => stopping.abort() },
  );
  expect(await codeOf(sending)).toBe('cancelled');
  await expect
    .poll(() =>
      depot.admin(`SELECT count(*)::int AS open FROM pg_stat_activity WHERE usename = 'threaded'`),
    )
    .toEqual([{ open: 0 }]);
});

test('the depot of a test goes with the process that opened it, also when that is killed', async () => {
  const script = fileURLToPath(new URL('../support/openedDepot.ts', import.meta.url));
  const child = startScript(script, []);
  const said = await new Promise<string>((heard) => {
    child.stdout?.once('data', (chunk: Buffer) => heard(chunk.toString('utf8')));
  });
  const [port = '', data = ''] = said.trim().split(' ');
  expect(existsSync(data)).toBe(true);
  expect(Number(port)).not.toBe(5432);
  child.kill('SIGKILL');
  const there = depot.at('nobody', { port: Number(port) });
  await expect.poll(() => codeOf(ask('check', there, null))).toBe('network_unreachable');
  await expect.poll(() => existsSync(dirname(data))).toBe(false);
});
