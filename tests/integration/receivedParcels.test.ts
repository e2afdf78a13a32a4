import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parcelBytes, readParcel } from '../../electron/files/parcelFile.ts';
import type { ParcelContent, ParcelRow } from '../../shared/domain/parcel/canonical.ts';
import type { InitiativeSelection } from '../../shared/domain/schemas/initiativeQuery.ts';
import { expect, type Office, test } from '../support/office.ts';

type Mutable = {
  head: Record<string, unknown>;
  tables: Record<string, Record<string, ParcelRow[string]>[]>;
};

const ALL: InitiativeSelection = { kind: 'filter', filter: {}, except: [] };

/** The example as it is sent, by its own origin. */
async function example({ call, answers }: Office, folder: string): Promise<ParcelContent> {
  const path = join(folder, 'Exemple.essaim-envoi');
  await call['portfolio.openExample']({ example: 'fictional_example' });
  answers.parcel = path;
  const choice = { selection: ALL, isNameless: false, withMoney: true };
  await call['parcel.send']({ ...choice, recipient: 'La TNCDC' });
  const { head, tables } = readParcel(readFileSync(path));
  return { head, tables };
}

async function makeCollection({ call, answers }: Office, folder: string) {
  answers.newPortfolio = join(folder, 'Recueil.essaim');
  await call['collection.create'](undefined);
}

/** Another content, sealed as if it was made so. */
function changed(content: ParcelContent, change: (content: Mutable) => void): ParcelContent {
  const other = structuredClone(content) as unknown as Mutable;
  change(other);
  return other as unknown as ParcelContent;
}

let files = 0;

/** Offers a parcel, and keeps it when nothing is against it. */
async function receive({ call, answers }: Office, folder: string, content: ParcelContent) {
  const path = join(folder, `Reçu ${(files += 1)}.essaim-envoi`);
  writeFileSync(path, parcelBytes(content).bytes);
  answers.parcels = [path];
  const [offered] = await call['collection.offer'](undefined);
  if (offered === undefined) throw new Error('nothing was offered');
  if (offered.problem === null) await call['collection.keep']({ ids: [offered.id] });
  return offered;
}

/** The same initiatives as another organisation would have them: all identifiers are others, but of the grids. */
function ofAnother(content: ParcelContent, origin: string): ParcelContent {
  const grids = new Set(content.tables.grid_version?.map((row) => row['id']));
  const text = JSON.stringify(content).replaceAll(
    /"([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-)[0-9a-f]{4}-([0-9a-f]{12})"/g,
    (whole: string, begin: string, end: string) =>
      grids.has(whole.slice(1, -1)) ? whole : `"${begin}8${origin.slice(0, 3)}-${end}"`,
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what was just written
  const other = JSON.parse(text) as ParcelContent;
  return { ...other, head: { ...other.head, origin, sender: `CDC ${origin.slice(0, 3)}` } };
}

const [A, B] = ['a'.repeat(32), 'b'.repeat(32)];

test('no row of a parcel is written into what another organisation sent', async ({
  office,
  folder,
}) => {
  const { call, session } = office;
  const sent = await example(office, folder);
  const [theirs, mine] = [ofAnother(sent, A), ofAnother(sent, B)];
  await makeCollection(office, folder);
  expect((await receive(office, folder, theirs)).problem).toBeNull();
  const everything = () =>
    ['stage_change', 'effect', 'evidence', 'grid_application', 'funding_share', 'funder'].map(
      (table) => session.readable().all(`SELECT * FROM "${table}" ORDER BY 1, 2`),
    );
  const before = everything();
  const target = theirs.tables.initiative?.[0]?.['id'] ?? null;
  const theirFunding = theirs.tables.funding?.[0]?.['id'] ?? null;
  const theirFunder = theirs.tables.funder?.[0]?.['id'] ?? null;
  for (const table of ['stage_change', 'effect', 'evidence', 'grid_application', 'funding_share']) {
    const bad = changed(mine, ({ tables }) => {
      const row = tables[table]?.at(-1);
      if (row === undefined) throw new Error(`the example has no ${table}`);
      row['initiative_id'] = target;
    });
    expect((await receive(office, folder, bad)).problem, table).toBe('parcel_altered');
  }
  const shares = changed(mine, ({ tables }) => {
    for (const row of tables['funding_share'] ?? []) row['funding_id'] = theirFunding;
  });
  expect((await receive(office, folder, shares)).problem).toBe('parcel_altered');
  // What nothing of its own reaches has no place in it either.
  const alone = changed(mine, ({ tables }) => {
    tables['funder']?.push({ id: target, name: 'Personne' });
  });
  expect((await receive(office, folder, alone)).problem).toBe('parcel_altered');
  // Nor may it bring, as its own, what the other one brought.
  const renamed = changed(mine, ({ tables }) => {
    const [funder] = tables['funder'] ?? [];
    const former = funder?.['id'];
    if (funder !== undefined) Object.assign(funder, { id: theirFunder, name: 'Un autre nom' });
    for (const row of tables['funding'] ?? []) {
      if (row['funder_id'] === former) row['funder_id'] = theirFunder;
    }
  });
  expect((await receive(office, folder, renamed)).problem).toBe('parcel_taken');
  const theirCheck = theirs.tables.stage_change?.[0]?.['id'] ?? null;
  const stages = changed(mine, ({ tables }) => {
    Object.assign(tables['stage_change']?.[0] ?? {}, { id: theirCheck });
  });
  expect((await receive(office, folder, stages)).problem).toBe('parcel_taken');
  expect(everything()).toEqual(before);
  expect(await call['collection.parcels'](undefined)).toHaveLength(1);
  expect((await receive(office, folder, mine)).problem).toBeNull();
});

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

const forged = (row: Record<string, ParcelRow[string]>) => {
  const text = String(row['definition']).replace('"text":"', '"text":"Autrement : ');
  Object.assign(row, { definition: text, sha256: hash(text) });
};

test('a version of the grid that is not what it says is refused, and one that ships is ours to the letter', async ({
  office,
  folder,
}) => {
  const sent = await example(office, folder);
  await makeCollection(office, folder);
  const withGrid = (change: (row: Record<string, ParcelRow[string]>) => void) =>
    changed(sent, ({ tables }) => {
      const row = tables['grid_version']?.find(({ origin }) => origin === 'shipped');
      if (row === undefined) throw new Error('the example has no grid');
      change(row);
    });
  for (const change of [
    (row: Record<string, ParcelRow[string]>) => void (row['sha256'] = 'a'.repeat(64)),
    (row: Record<string, ParcelRow[string]>) => void (row['name'] = 'Une autre grille'),
    (row: Record<string, ParcelRow[string]>) => void (row['version'] = 9),
    (row: Record<string, ParcelRow[string]>) => void (row['origin'] = 'own'),
    forged,
  ]) {
    expect((await receive(office, folder, withGrid(change))).problem).toBe('parcel_grid');
  }
  expect((await receive(office, folder, sent)).problem).toBeNull();
});

test('a parcel of a day that has not come is refused, and another name of the same sender is told', async ({
  office,
  folder,
}) => {
  const sent = await example(office, folder);
  await makeCollection(office, folder);
  const at = (madeAt: string, sender: string) => ({
    ...sent,
    head: { ...sent.head, madeAt, sender },
  });
  expect((await receive(office, folder, at('2026-11-24T16:00:00.000Z', 'CDC'))).problem).toBe(
    'parcel_future',
  );
  const first = await receive(office, folder, at('2026-11-20T15:00:00.000Z', 'CDC'));
  expect(first).toMatchObject({ problem: null, formerSender: null });
  const next = await receive(office, folder, at('2026-11-21T15:00:00.000Z', 'CDC Autre'));
  expect(next).toMatchObject({ problem: null, formerSender: 'CDC' });
});

/** A parcel of bare initiatives, known by their numbers, the titles of which say the day. */
function bare(
  { head, tables }: ParcelContent,
  numbers: readonly number[],
  { day, isWhole = false }: { day: number; isWhole?: boolean },
): ParcelContent {
  const [model] = tables.initiative ?? [];
  return {
    head: { ...head, isWhole, hasMoney: false, madeAt: `2026-11-${day}T15:00:00.000Z` },
    tables: {
      initiative: numbers.map((number) => ({
        ...model,
        id: `01a20739-0000-7000-8000-${String(number).padStart(12, '0')}`,
        title: `Initiative ${number}, le ${day}`,
      })),
    },
  };
}

test('parcels of a part take the place only of what they name, each compared with the one by which it came', async ({
  office,
  folder,
}) => {
  const { call } = office;
  const sent = await example(office, folder);
  await makeCollection(office, folder);
  await receive(office, folder, bare(sent, [1, 2], { day: 10 }));
  await receive(office, folder, bare(sent, [2, 3], { day: 14 }));
  const states = async () =>
    (await call['collection.parcels'](undefined)).map(({ here, initiatives }) => [
      here,
      initiatives,
    ]);
  expect(await states()).toEqual([
    [2, 2],
    [1, 2],
  ]);
  // Made before the last, but later than all that it names.
  const between = await receive(office, folder, bare(sent, [1, 4], { day: 12 }));
  expect(between).toMatchObject({ problem: null, added: 1, changed: 1, gone: 0, same: 0 });
  expect(between.differences.find(({ state }) => state === 'changed')?.changes).toEqual([
    expect.objectContaining({ former: 'Initiative 1, le 10', later: 'Initiative 1, le 12' }),
  ]);
  expect(await states()).toEqual([
    [2, 2],
    [2, 2],
    [0, 2],
  ]);
  expect((await receive(office, folder, bare(sent, [3, 5], { day: 13 }))).problem).toBe('older');
  const whole = await receive(office, folder, bare(sent, [1], { day: 16, isWhole: true }));
  expect(whole).toMatchObject({ problem: null, gone: 3, changed: 1 });
  // The whole of later said that the others are no more.
  expect((await receive(office, folder, bare(sent, [4], { day: 15 }))).problem).toBe('older');
});

test('what an export says of a collection is of one moment, also while parcels are kept', async ({
  office,
  folder,
}) => {
  const { call, answers, longChange } = office;
  const sent = await example(office, folder);
  await makeCollection(office, folder);
  const many = Array.from({ length: 4_000 }, (_, index) => index + 1);
  const path = join(folder, 'Beaucoup.essaim-envoi');
  writeFileSync(path, parcelBytes(bare(sent, many, { day: 10, isWhole: true })).bytes);
  answers.parcels = [path];
  const [offered] = await call['collection.offer'](undefined);
  longChange.length = 0;
  const keeping = call['collection.keep']({ ids: [offered?.id ?? ''] });
  await expect.poll(() => longChange.length, { intervals: [1] }).toBeGreaterThan(0);
  expect(longChange).not.toContain(null);
  const made = await call['takeOut.portfolio'](undefined);
  await keeping;
  const text = readFileSync(join(folder, made?.folder ?? '', 'portefeuille.json'), 'utf8');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what an export is
  const { tables } = JSON.parse(text) as { tables: Record<string, unknown[]> };
  expect(tables['initiative']).toHaveLength(many.length);
  expect(tables['received_initiative']).toHaveLength(many.length);
  expect(tables['received_parcel']).toHaveLength(1);
});

test('a parcel is taken out with its initiatives and all that only it used, and nothing of the others', async ({
  office,
  folder,
}) => {
  const { call, session } = office;
  const sent = await example(office, folder);
  await makeCollection(office, folder);
  await receive(office, folder, ofAnother(sent, A));
  const titles = await call['initiative.find']({ text: '', chosenId: null });
  const portrait = await call['grid.portrait']({ asOf: '2026-11-22', by: 'stage' });
  await receive(office, folder, ofAnother(sent, B));
  const kept = await call['collection.parcels'](undefined);
  const remove = async (origin: string) =>
    call['collection.remove']({ id: kept.find((one) => one.origin === origin)?.id ?? '' });
  await remove(B);
  expect(await call['initiative.find']({ text: '', chosenId: null })).toEqual(titles);
  expect(await call['grid.portrait']({ asOf: '2026-11-22', by: 'stage' })).toEqual(portrait);
  expect(await call['collection.parcels'](undefined)).toHaveLength(1);
  await expect(remove(B)).rejects.toThrow('not_found');
  await remove(A);
  for (const table of ['initiative', 'received_parcel', 'funder', 'funding', 'grid_version']) {
    expect(session.readable().all(`SELECT 1 FROM "${table}"`), table).toEqual([]);
  }
  // It may come again.
  expect((await receive(office, folder, ofAnother(sent, A))).problem).toBeNull();
});

test('of an initiative that differs much, fifty changes are told, and how many there are', async ({
  office,
  folder,
}) => {
  const sent = await example(office, folder);
  await makeCollection(office, folder);
  const one = bare(sent, [1], { day: 10 });
  const initiative_id = one.tables.initiative?.[0]?.['id'] ?? '';
  await receive(office, folder, one);
  const later = bare(sent, [1], { day: 11 });
  const status_check = Array.from({ length: 60 }, (_, index) => ({
    id: `01a20739-0000-7000-9000-${String(index).padStart(12, '0')}`,
    initiative_id,
    date: String(1950 + index),
    status: 'alive',
  }));
  const much = { ...later, tables: { ...later.tables, status_check } };
  const { differences } = await receive(office, folder, much);
  expect(differences[0]?.changes).toHaveLength(50);
  expect(differences[0]?.changeCount).toBe(61);
});
