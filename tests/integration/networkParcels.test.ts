import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parcelBytes, parcelText, readParcel } from '../../electron/files/parcelFile.ts';
import { actOnDepot } from '../../electron/network/depot.ts';
import { createReceiving } from '../../electron/services/receivedParcels.ts';
import { canonicalText, type ParcelContent } from '../../shared/domain/parcel/canonical.ts';
import { PARCEL_TABLE_NAMES } from '../../shared/domain/parcel/parcelColumns.ts';
import type { InitiativeSelection } from '../../shared/domain/schemas/initiativeQuery.ts';
import {
  type Depot,
  MISSING,
  openCutter,
  openDepot,
  PASSWORD,
  serverPrograms,
} from '../support/depot.ts';
import { expect, type Office, test } from '../support/office.ts';
import { contextAt, resources } from '../support/world.ts';

test.skip(serverPrograms === null, MISSING);

let depot: Depot;
test.beforeAll(async () => {
  depot = await openDepot();
});
test.afterAll(() => depot.close());

const ALL: InitiativeSelection = { kind: 'filter', filter: {}, except: [] };
const NAMED = { selection: ALL, isNameless: false, withMoney: true, password: PASSWORD };

/** Writes the depot down in the settings of an office, as a person does. */
async function settle({ call, answers }: Office, folder: string, user: string, port = depot.port) {
  answers.certificate = join(folder, 'Autorité.pem');
  writeFileSync(answers.certificate, depot.authority);
  await call['network.set']({
    name: 'Réseau d’essai',
    host: '127.0.0.1',
    port,
    database: 'essaim',
    user,
  });
  return call['network.chooseCertificate'](undefined);
}

async function openCollection(office: Office, folder: string) {
  office.answers.newPortfolio = join(folder, 'Recueil.essaim');
  await office.call['collection.create'](undefined);
}

const rows = (sha256: string) =>
  depot.admin<{ account: string }>(
    'SELECT account::text FROM essaim.publication WHERE sha256 = $1',
    [sha256],
  );

test('what a CDC publishes is listed, fetched, kept and read in the collection of its network', async ({
  office,
  folder,
}) => {
  await depot.accounts(['cdc_un'], 'essaim_member');
  await depot.accounts(['reseau'], 'essaim_reader');
  const { call } = office;
  const { certificate } = await settle(office, folder, 'cdc_un');
  expect(certificate?.subject).toBe('Autorite d essai');
  expect(certificate?.fingerprint).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
  expect(await call['network.check']({ password: PASSWORD })).toEqual({
    account: 'cdc_un',
    publishes: true,
    reads: false,
  });
  await call['portfolio.openExample']({ example: 'fictional_example' });
  const seen = await call['parcel.preview'](NAMED);
  const sent = await call['network.publish'](NAMED);
  expect(sent).toMatchObject({
    recipient: 'Réseau d’essai',
    initiatives: seen.initiatives.length,
    isNameless: false,
  });
  expect(await call['parcel.sent'](undefined)).toEqual([sent]);
  expect(await rows(sent.sha256)).toEqual([{ account: 'cdc_un' }]);

  await settle(office, folder, 'reseau');
  await openCollection(office, folder);
  const [listed, ...others] = await call['network.list']({ password: PASSWORD });
  expect(others).toEqual([]);
  expect(listed).toMatchObject({
    sha256: sent.sha256,
    account: 'cdc_un',
    initiatives: sent.initiatives,
    state: 'new',
  });
  expect(listed?.head?.sender).toBe(seen.sender);
  const { offered, stopped } = await call['network.bring']({
    password: PASSWORD,
    parcels: [sent.sha256],
  });
  expect(stopped).toBeNull();
  expect(offered).toMatchObject([{ fileName: 'cdc_un', problem: null, follows: null }]);
  expect(await call['collection.parcels'](undefined)).toEqual([]);
  expect(await call['collection.keep']({ ids: offered.map(({ id }) => id) })).toEqual({ kept: 1 });
  const [kept] = await call['collection.parcels'](undefined);
  expect(kept).toMatchObject({ sha256: sent.sha256, here: sent.initiatives });
  const titles = await call['initiative.find']({ text: '', chosenId: null });
  expect(titles.map(({ title }) => title).toSorted()).toEqual(
    seen.initiatives.map(({ title }) => title).toSorted(),
  );
  const again = await call['network.list']({ password: PASSWORD });
  expect(again.map(({ state }) => state)).toEqual(['here']);
});

const codeOf = async (attempt: unknown) => {
  try {
    await attempt;
    return 'done';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};

test('a parcel of one who told something does not leave, nor does anything of a choice that is empty', async ({
  office,
  folder,
}) => {
  await depot.accounts(['cdc_vide'], 'essaim_member');
  await settle(office, folder, 'cdc_vide');
  const { call } = office;
  await call['portfolio.create'](undefined);
  await expect(call['network.publish'](NAMED)).rejects.toThrow('parcel_empty');
  const { id } = await call['initiative.create']({ title: 'La cuisine de Rita Tremblay' });
  await call['testimony.add']({
    initiativeId: id,
    fields: {
      title: 'Entrevue',
      date: null,
      reference: '',
      text: 'On mangeait mieux.',
      pseudonym: '',
      privateName: 'Rita Tremblay',
      role: '',
    },
  });
  await expect(call['network.publish'](NAMED)).rejects.toThrow('person_told');
  expect(await call['parcel.sent'](undefined)).toEqual([]);
  expect(await depot.admin(`SELECT 1 FROM essaim.part WHERE account = 'cdc_vide'`)).toEqual([]);
});

test('a gesture that was cut is finished by the next one: one parcel, one line, nothing sent twice', async ({
  office,
  folder,
}) => {
  test.setTimeout(120_000);
  await depot.accounts(['cdc_coupee'], 'essaim_member');
  const { call } = office;
  await call['portfolio.openExample']({ example: 'fictional_example' });
  let most = 60_000;
  const cutter = await openCutter(depot.port, () => most);
  await settle(office, folder, 'cdc_coupee', cutter.port);
  expect(await codeOf(call['network.publish'](NAMED))).toBe('network_cut');
  expect(await call['parcel.sent'](undefined)).toEqual([]);
  expect(
    await depot.admin(`SELECT 1 FROM essaim.publication WHERE account = 'cdc_coupee'`),
  ).toEqual([]);
  most = 100_000_000;
  const sent = await call['network.publish'](NAMED);
  expect(await call['parcel.sent'](undefined)).toEqual([sent]);
  expect(await rows(sent.sha256)).toHaveLength(1);
  await cutter.close();
});

test('a cut at the last step leaves a line of what left, and the same gesture finishes it without another', async ({
  office,
  folder,
}) => {
  await depot.accounts(['cdc_derniere'], 'essaim_member');
  const { call } = office;
  await call['portfolio.openExample']({ example: 'fictional_example' });
  let connections = 0;
  // The first one sends the parts; those that would publish are cut before a word.
  const cutter = await openCutter(depot.port, () => {
    connections += 1;
    return connections > 1 && connections < 7 ? 10 : null;
  });
  await settle(office, folder, 'cdc_derniere', cutter.port);
  await expect(call['network.publish'](NAMED)).rejects.toThrow(/^network_/);
  const [line, ...none] = await call['parcel.sent'](undefined);
  expect(none).toEqual([]);
  expect(await rows(line?.sha256 ?? '')).toEqual([]);
  connections = 10;
  const sent = await call['network.publish'](NAMED);
  expect(sent).toEqual(line);
  expect(await call['parcel.sent'](undefined)).toEqual([line]);
  expect(await rows(sent.sha256)).toHaveLength(1);
  // Once it is there, the same choice is another parcel, later than this one.
  const next = await call['network.publish'](NAMED);
  expect(next.id).not.toBe(sent.id);
  await cutter.close();
});

/** A content in the depot as an account that goes around the application would put it. */
async function plant(account: string, text: Buffer): Promise<string> {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const client = await depot.as(account);
  await client.query('SELECT essaim.add_part($1, 0, $2)', [sha256, text]);
  await client.query('SELECT essaim.publish($1, 1)', [sha256]);
  await client.end();
  return sha256;
}

/** The example as a parcel says it. */
async function example({ call, answers }: Office, folder: string): Promise<ParcelContent> {
  answers.parcel = join(folder, 'Exemple.essaim-envoi');
  await call['portfolio.openExample']({ example: 'fictional_example' });
  const { password: _password, ...choice } = NAMED;
  await call['parcel.send']({ ...choice, recipient: 'La TNCDC' });
  const { head, tables } = readParcel(readFileSync(answers.parcel));
  return { head, tables };
}

test('hostile contents of a depot are refused as hostile files are, and leave the collection as it was', async ({
  office,
  folder,
}) => {
  await depot.accounts(['hostile_cdc'], 'essaim_member');
  const { call } = office;
  const { head, tables } = await example(office, folder);
  const planted = new Map<string, string>();
  const put = async (problem: string, text: string) => {
    planted.set(await plant('hostile_cdc', Buffer.from(text)), problem);
  };
  const said = JSON.stringify(head);
  await put('parcel_foreign', '{"head":{"sender":"x"},"tables":{}}');
  await put('parcel_newer', `{"head":${JSON.stringify({ ...head, form: 99 })},"tables":{}}`);
  await put('parcel_altered', `{"head":${said},"tables":{"sqlite_master":[]}}`);
  await put('parcel_altered', `{"head":${said},"tables":{"initiative":[{"id":"x"}]}}`);
  // The same words in another order, under the hash of that order.
  await put('parcel_altered', canonicalText({ head, tables: {} }).replace(/^\{/, '{ '));
  // What no portfolio could hold, sealed as if it was made so.
  const untitled = { ...tables.initiative?.[0], title: '' };
  await put('parcel_altered', canonicalText({ head, tables: { initiative: [untitled] } }));
  await settle(office, folder, 'hostile_cdc');
  await openCollection(office, folder);
  const listed = await call['network.list']({ password: PASSWORD });
  expect(listed).toHaveLength(planted.size);
  const { offered } = await call['network.bring']({
    password: PASSWORD,
    parcels: listed.map(({ sha256 }) => sha256),
  });
  const problems: (string | null)[] = [];
  for (const [index, { id, problem }] of offered.entries()) {
    const keeping = problem ?? (await codeOf(call['collection.keep']({ ids: [id] })));
    problems.push(keeping);
    expect(keeping, listed[index]?.sha256).toBe(planted.get(listed[index]?.sha256 ?? ''));
  }
  expect(problems).toHaveLength(planted.size);
  expect(await call['collection.parcels'](undefined)).toEqual([]);
  expect(await call['initiative.count'](undefined)).toEqual(0);
});

test('a content that closes its own braces early, to be taken for another parcel, is refused', async ({
  office,
  folder,
}) => {
  const { content } = { content: await example(office, folder) };
  const other = parcelText({ ...content, head: { ...content.head, sender: 'Une autre' } });
  // As a server would answer that is not ours: ours takes no such text.
  const text = Buffer.from(
    `{},"sha256":"${other.sha256}","content":${other.text.toString('utf8')}`,
  );
  const sha256 = createHash('sha256').update(text).digest('hex');
  await openCollection(office, folder);
  const receiving = createReceiving({
    context: contextAt(),
    shipped: () => resources.grid(),
    choose: () => Promise.resolve([]),
    onProgress: () => undefined,
  });
  const [offered] = await receiving.offerBrought(office.session.readable(), [
    { sha256, account: 'cdc', content: () => Promise.resolve(text) },
  ]);
  expect(offered?.problem).toBe('parcel_altered');
  const [honest] = await receiving.offerBrought(office.session.readable(), [
    { sha256: other.sha256, account: 'cdc', content: () => Promise.resolve(other.text) },
  ]);
  expect(honest?.problem).toBeNull();
});

/** Parcels of one or two initiatives each, from so many CDCs, whose identifiers are all others. */
async function fromMany({ call, answers }: Office, folder: string, cdcs: number) {
  await call['portfolio.openExample']({ example: 'fictional_example' });
  answers.parcel = join(folder, 'Partie.essaim-envoi');
  const titles = await call['initiative.find']({ text: '', chosenId: null });
  const parts: ParcelContent[] = [];
  for (let at = 0; at < 8; at += 1) {
    const ids = titles.slice(at, at + 1 + (at % 2)).map(({ id }) => id);
    const selection: InitiativeSelection = { kind: 'ids', ids };
    const choice = { selection, isNameless: at === 3, withMoney: at !== 5 };
    await call['parcel.send']({ ...choice, recipient: 'La TNCDC' });
    const { head, tables } = readParcel(readFileSync(answers.parcel));
    parts.push({ head, tables });
  }
  return Array.from({ length: cdcs }, (_, index): ParcelContent => {
    const content = parts[index % parts.length];
    if (content === undefined) throw new Error('no part');
    const grids = new Set(content.tables.grid_version?.map((row) => row['id']));
    const mark = (index + 1).toString(16).padStart(3, '0');
    const text = JSON.stringify(content).replaceAll(
      /"([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-)[0-9a-f]{4}-([0-9a-f]{12})"/g,
      (whole: string, begin: string, end: string) =>
        grids.has(whole.slice(1, -1)) ? whole : `"${begin}8${mark}-${end}"`,
    );
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what was just written
    const { head, tables } = JSON.parse(text) as ParcelContent;
    return { head: { ...head, origin: mark.padEnd(32, '0'), sender: `CDC ${mark}` }, tables };
  });
}

/** All that a collection tells of what it received: each row, and the figures that are drawn from them. */
async function told({ call, session }: Office) {
  const filter = {};
  const asOf = '2026-11-22';
  return {
    rows: Object.fromEntries(
      PARCEL_TABLE_NAMES.map((table) => [
        table,
        session
          .readable()
          .all(`SELECT * FROM "${table}"`)
          .map((row) => JSON.stringify(row))
          .toSorted(),
      ]),
    ),
    parcels: (await call['collection.parcels'](undefined))
      .map(({ sha256, sender, here }) => `${sender} ${sha256} ${here}`)
      .toSorted(),
    initiatives: await call['initiative.countFiltered']({ filter }),
    survival: await call['survival.get'](undefined),
    portraits: [
      await call['grid.portrait']({ asOf, by: 'stage' }),
      await call['grid.portrait']({ asOf, by: 'sector' }),
    ],
  };
}

test('the parcels of sixty-five CDCs make the same collection by a depot as from their files', async ({
  office,
  folder,
}) => {
  test.setTimeout(240_000);
  const cdcs = 65;
  const contents = await fromMany(office, folder, cdcs);
  const names = contents.map((_, index) => `nation_${index + 1}`);
  await depot.accounts(names, 'essaim_member');
  await depot.accounts(['nation'], 'essaim_reader');
  await Promise.all(
    contents.map(async (content, index) => {
      const { text, sha256 } = parcelText(content);
      const at = { depot: depot.at(names[index] ?? ''), password: PASSWORD };
      const input = { sha256, content: text };
      await actOnDepot({ act: 'upload', ...at, input }, () => undefined);
      const shown = { sha256, bytes: text.length };
      await actOnDepot({ act: 'publish', ...at, input: shown }, () => undefined);
    }),
  );
  const { call, answers } = office;
  await settle(office, folder, 'nation');
  await openCollection(office, folder);
  const listed = (await call['network.list']({ password: PASSWORD })).filter(({ account }) =>
    account.startsWith('nation_'),
  );
  expect(listed).toHaveLength(cdcs);
  const { offered, stopped } = await call['network.bring']({
    password: PASSWORD,
    parcels: listed.map(({ sha256 }) => sha256),
  });
  expect([stopped, ...offered.map(({ problem }) => problem)].every((one) => one === null)).toBe(
    true,
  );
  expect(await call['collection.keep']({ ids: offered.map(({ id }) => id) })).toEqual({
    kept: cdcs,
  });
  const byDepot = await told(office);

  answers.newPortfolio = join(folder, 'Direct.essaim');
  await call['collection.create'](undefined);
  answers.parcels = contents.map((content, index) => {
    const path = join(folder, `${names[index]}.essaim-envoi`);
    writeFileSync(path, parcelBytes(content).bytes);
    return path;
  });
  const files = await call['collection.offer'](undefined);
  await call['collection.keep']({ ids: files.map(({ id }) => id) });
  const direct = await told(office);
  expect(byDepot).toEqual(direct);
  // What they hold is what was sent: nothing lost, nothing twice.
  const sent = contents.reduce((sum, { tables }) => sum + (tables.initiative?.length ?? 0), 0);
  expect(sent).toBeGreaterThan(cdcs);
  expect(byDepot.initiatives).toBe(sent);
  for (const table of ['effect', 'reading', 'stage_change', 'evidence'] as const) {
    const rowsSent = contents.reduce((sum, { tables }) => sum + (tables[table]?.length ?? 0), 0);
    expect(byDepot.rows[table], table).toHaveLength(rowsSent);
    expect(rowsSent, table).toBeGreaterThan(0);
  }
});
