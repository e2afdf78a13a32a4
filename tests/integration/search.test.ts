import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createWorkerSearch } from '../../electron/search/workerSearch.ts';
import { SEARCH_KINDS } from '../../shared/domain/search/searchPlaces.ts';
import { expect, type Office, openOffice, test } from '../support/office.ts';

/** An initiative as one that was seen. */
function asRecord({ id }: { id: string }) {
  return { table: 'initiative' as const, id };
}

/** What is found, each by its kind and its name. */
async function found({ call }: Office, text: string) {
  const { groups } = await call['search.find']({ text, kind: null });
  return groups.flatMap(({ kind, found: some }) => some.map(({ title }) => `${kind} ${title}`));
}

test('what is written anywhere in the invented portfolio is found where it is', async ({
  office,
}) => {
  await office.call['portfolio.openExample']({ example: 'fictional_example' });
  const { groups, done } = await office.call['search.find']({ text: 'frigos', kind: null });
  expect(done).toBe(1);
  const initiative = groups.find(({ kind }) => kind === 'initiative')?.found[0];
  expect(initiative?.title).toBe('Frigos du rang');
  expect(initiative?.titlePieces).toEqual([
    { text: 'Frigos', isFound: true },
    { text: ' du rang', isFound: false },
  ]);
  expect(groups.length).toBeGreaterThan(2);
  for (const { found: some, total } of groups) {
    expect(total).toBeGreaterThanOrEqual(some.length);
    for (const one of some) {
      expect(one.above.length).toBeGreaterThan(0);
      expect([...one.titlePieces, ...one.pieces].some(({ isFound }) => isFound)).toBe(true);
    }
  }
});

test('a place is found by its name, with what is done there', async ({ office }) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  const { id } = await call['initiative.create']({ title: 'Le grenier partagé' });
  await call['initiative.update']({
    id,
    patch: { territories: [{ kind: 'municipality', name: 'Rouyn-Noranda', mrcCode: '' }] },
  });
  expect(await found(office, 'rouyn')).toEqual(['initiative Le grenier partagé']);
  expect(await found(office, 'noranda')).toEqual(['initiative Le grenier partagé']);
});

test('a kind that is chosen is given whole, where all of them give the first ones', async ({
  office,
}) => {
  await office.call['portfolio.openExample']({ example: 'fictional_example' });
  const some = await office.call['search.find']({ text: 'co', kind: null });
  const long = some.groups.find(({ total }) => total > 5);
  expect(long?.found).toHaveLength(5);
  if (long === undefined) return;
  const whole = await office.call['search.find']({ text: 'co', kind: long.kind });
  expect(whole.groups).toHaveLength(1);
  expect(whole.groups[0]?.found).toHaveLength(Math.min(100, long.total));
});

test('what is written, changed, undone, put in the bin and taken out of it is found as it is', async ({
  office,
}) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  const { id } = await call['initiative.create']({ title: 'Le grenier partagé' });
  expect(await found(office, 'grenier')).toEqual(['initiative Le grenier partagé']);
  await call['initiative.update']({ id, patch: { title: 'La remise partagée' } });
  expect(await found(office, 'grenier')).toEqual([]);
  expect(await found(office, 'remise')).toEqual(['initiative La remise partagée']);
  const next = await call['change.next'](undefined);
  if (next.undo === null) throw new Error('nothing to undo');
  await call['change.undo']({ id: next.undo.id });
  expect(await found(office, 'remise')).toEqual([]);
  expect(await found(office, 'greniers')).toEqual(['initiative Le grenier partagé']);
  await call['initiative.remove']({ id });
  expect(await found(office, 'grenier')).toEqual([]);
});

test('what was seen is named as it is called now, unless it is gone or in the bin', async ({
  office,
}) => {
  const { call } = office;
  const session = 1;
  await call['portfolio.create'](undefined);
  const { id } = await call['initiative.create']({ title: 'Le grenier partagé' });
  const gone = '00000000-0000-4000-8000-000000000000';
  const records = [
    { table: 'initiative' as const, id },
    { table: 'dossier' as const, id: gone },
  ];
  expect(await call['search.seen']({ session, records })).toEqual([
    { table: 'initiative', id, title: 'Le grenier partagé', initiativeTitle: '' },
  ]);
  await call['initiative.remove']({ id });
  expect(await call['search.seen']({ session, records })).toEqual([]);
});

test('what was seen is kept on this computer by its number, after what is seen now, for its own portfolio', async ({
  folder,
  world,
}) => {
  const first = openOffice(folder, world);
  await first.call['portfolio.create'](undefined);
  const session = first.session.state()?.session ?? 0;
  const grenier = await first.call['initiative.create']({ title: 'Le grenier partagé' });
  const remise = await first.call['initiative.create']({ title: 'La remise partagée' });
  const records = [asRecord(grenier)];
  await first.call['search.leaveSeen']({ session, records });
  // Meant for the portfolio of another opening: it is nothing.
  await first.call['search.leaveSeen']({ session: session + 1, records: [asRecord(remise)] });
  first.session.close();
  const kept = readFileSync(join(folder, 'profile', 'recent.json'), 'utf8');
  expect(kept).toContain(grenier.id);
  expect(kept).not.toContain('grenier');

  const second = openOffice(folder, world);
  await second.call['portfolio.open'](undefined);
  const seen = async (now: { id: string }[]) =>
    (await second.call['search.seen']({ session: 1, records: now.map(asRecord) })).map(
      ({ title }) => title,
    );
  expect(await seen([])).toEqual(['Le grenier partagé']);
  expect(await seen([remise])).toEqual(['La remise partagée', 'Le grenier partagé']);
  await second.call['search.leaveSeen']({ session: 1, records: [asRecord(remise)] });
  expect(await seen([grenier])).toEqual(['Le grenier partagé', 'La remise partagée']);
  second.session.close();
});

test('a text that is found in an initiative says in which of its fields', async ({ office }) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  const { id } = await call['initiative.create']({ title: 'Le grenier partagé' });
  await call['initiative.update']({ id, patch: { aspiration: 'Que nul ne manque de semences.' } });
  const columns = async (text: string) =>
    (await call['search.find']({ text, kind: null })).groups.flatMap((group) =>
      group.found.map(({ column }) => column),
    );
  expect(await columns('semences')).toEqual(['aspiration']);
  expect(await columns('grenier')).toEqual([null]);
});

test('the words of a portfolio that is closed are in no answer of the next', async ({ office }) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  await call['initiative.create']({ title: 'Serinette' });
  expect(await found(office, 'serinette')).toHaveLength(1);
  await call['portfolio.close'](undefined);
  await expect(call['search.find']({ text: 'serinette', kind: null })).rejects.toMatchObject({
    code: 'no_portfolio',
  });
  await call['portfolio.openExample']({ example: 'public_example' });
  expect(await found(office, 'serinette')).toEqual([]);
});

test('once the journal is erased, all is read again', async ({ office }) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  await call['initiative.create']({ title: 'Le grenier partagé' });
  expect(await found(office, 'grenier')).toHaveLength(1);
  await call['change.clear'](undefined);
  await call['initiative.create']({ title: 'Le grenier voisin' });
  expect(await found(office, 'grenier')).toHaveLength(2);
});

test('the thread of the search finds as much as what is done here, and ends', async () => {
  const thread = createWorkerSearch(
    fileURLToPath(new URL('../../electron/search/searchWorker.ts', import.meta.url)),
  );
  await thread.ask({
    type: 'put',
    records: [{ kind: 'effect', ref: 'a', ownerId: null, title: 'Moins de gaspillage', body: '' }],
  });
  const question = { text: 'gaspilage', kinds: SEARCH_KINDS, most: 5, hidden: [] };
  expect(await thread.ask({ type: 'find', question })).toEqual({
    groups: [{ kind: 'effect', total: 1, refs: ['a'] }],
    wanted: ['gaspillage'],
    isNear: true,
  });
  await thread.ask({ type: 'forget' });
  expect((await thread.ask({ type: 'find', question }))?.groups).toEqual([]);
  await thread.close();
  await pause(10);
});
