import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Handlers } from '../../electron/ipc/handlers.ts';
import type { ChangedTable } from '../../shared/domain/changeTerms.ts';
import type { RecordDifference } from '../../shared/domain/vocabulary.ts';
import { everyInitiative } from '../support/everyInitiative.ts';
import { expect, type Office, test } from '../support/office.ts';
import { contentOf } from '../support/undoing.ts';

const initiativeKey = (id: string) => JSON.stringify([id]);

/** A copy of what there is now; its name. */
async function copied(call: Handlers): Promise<string> {
  return (await call['backup.make'](undefined)).copies[0]?.name ?? '';
}

async function counts(call: Handlers, name: string) {
  const { nouns } = await call['backup.compare']({ name });
  return Object.fromEntries(nouns.map(({ table, ...of }) => [table, of]));
}

async function titles(call: Handlers, name: string, table: ChangedTable, how: RecordDifference) {
  const { number } = await call['backup.compare']({ name });
  const { records } = await call['backup.differing']({ number, table, how });
  return records.map(({ title, initiative }) => [title, initiative?.title ?? null]);
}

/** Tables that are worked out from others: where their rows lie says nothing. */
const WORKED_OUT = /^(initiative_facts|initiative_words|known_reading|effect_look|indicator_look)$/;

/** All that the portfolio holds, but for when its records were last touched; of what merges hold, nothing is asked. */
function heldIn(office: Office) {
  const { stakeholder_merge: _merges, ...content } = contentOf(office.session.readable());
  return Object.fromEntries(
    Object.entries(content).map(([table, rows]) => [
      table,
      rows
        .map((row) => String(row).replace(/\["updated_at","[^"]*"\],?/, ''))
        .map((row) => (WORKED_OUT.test(table) ? row.replace(/\["place",\d+\],/, '') : row))
        .toSorted(),
    ]),
  );
}

test('what went, changed and came since a copy is counted by kind, and told by its names', async ({
  call,
}) => {
  await call['portfolio.create'](undefined);
  const { id } = await call['initiative.create']({ title: 'La Halte' });
  const { id: other } = await call['initiative.create']({ title: 'Le Verger' });
  const stage = { stage: 'experimentation', date: '2024-03', reason: '' } as const;
  const added = await call['stage.add']({ initiativeId: id, fields: stage });
  const name = await copied(call);
  expect(await counts(call, name)).toEqual({});

  await call['stage.remove']({ id: added.id });
  await call['initiative.update']({ id, patch: { carrier: 'La Coop', sectors: ['Logement'] } });
  await call['initiative.remove']({ id: other });
  const { id: fresh } = await call['initiative.create']({ title: 'Le Relais' });
  await call['stage.add']({ initiativeId: fresh, fields: stage });
  // What lies in the bin is taken out of there; what came with an initiative is not told by itself.
  const { nouns, inBin } = await call['backup.compare']({ name });
  expect(inBin).toBe(1);
  expect(nouns).toEqual([
    { table: 'initiative', gone: 0, changed: 1, new: 1 },
    { table: 'stage_change', gone: 1, changed: 0, new: 0 },
  ]);
  expect(await titles(call, name, 'initiative', 'changed')).toEqual([['La Halte', 'La Halte']]);
  expect(await titles(call, name, 'initiative', 'new')).toEqual([['Le Relais', 'Le Relais']]);
  expect(await titles(call, name, 'stage_change', 'gone')).toEqual([['', 'La Halte']]);

  await call['bin.delete']({ id: other });
  expect((await counts(call, name))['initiative']).toEqual({ gone: 1, changed: 1, new: 1 });
  expect(await titles(call, name, 'initiative', 'gone')).toEqual([['Le Verger', 'Le Verger']]);
});

test('what differs in a record is shown field by field, and what is chosen comes back as one action', async ({
  call,
}) => {
  await call['portfolio.create'](undefined);
  const { id } = await call['initiative.create']({ title: 'La Halte' });
  const before = { carrier: 'La Coop', summary: 'Avant', sectors: ['Logement', 'Aînés'] };
  await call['initiative.update']({ id, patch: before });
  const name = await copied(call);
  await call['initiative.update']({
    id,
    patch: { carrier: 'La Ville', summary: 'Après', sectors: ['Transport'] },
  });
  const record = { name, table: 'initiative' as const, key: initiativeKey(id) };
  await call['backup.compare']({ name });
  const compared = await call['backup.compareRecord'](record);
  expect(compared.columns).toEqual([
    { column: 'summary', former: 'Avant', later: 'Après' },
    { column: 'carrier', former: 'La Coop', later: 'La Ville' },
  ]);
  expect(compared.lists.map(({ table }) => table)).toEqual(['initiative_sector']);
  const entry = await call['backup.bringBack']({
    ...record,
    columns: ['carrier'],
    lists: ['initiative_sector'],
  });
  const back = await call['initiative.get']({ id });
  expect([back.carrier, back.summary, back.sectors]).toEqual([
    'La Coop',
    'Après',
    ['Logement', 'Aînés'],
  ]);
  await call['change.undo']({ id: entry.id });
  expect((await call['initiative.get']({ id })).carrier).toBe('La Ville');
});

test('an initiative that was deleted for good comes back from a copy with all that hung from it, as one action', async ({
  office,
  call,
}) => {
  test.setTimeout(240_000);
  await call['portfolio.openExample']({ example: 'fictional_example' });
  await call['app.state'](undefined);
  const before = heldIn(office);
  const name = await copied(call);
  for (const { id, title } of await everyInitiative(call)) {
    await call['initiative.remove']({ id });
    await call['bin.delete']({ id });
    const gone = heldIn(office);
    expect(await counts(call, name), title).toMatchObject({ initiative: { gone: 1, new: 0 } });
    const record = { name, table: 'initiative' as const, key: initiativeKey(id) };
    const compared = await call['backup.compareRecord'](record);
    expect(compared).toMatchObject({ title, wasThere: true, isThere: false, wasDestroyed: true });
    const entry = await call['backup.bringBack']({ ...record, columns: [], lists: [] });
    await call['change.undo']({ id: entry.id });
    expect(heldIn(office), title).toEqual(gone);
    await call['change.redo']({ id: entry.id });
    // What others said of it too: the initiatives that were born of it, the answers of funders.
    expect(heldIn(office), title).toEqual(before);
  }
});

test('the files of a record come back with it, bit for bit', async ({ office, call, folder }) => {
  await call['portfolio.create'](undefined);
  const { id } = await call['initiative.create']({ title: 'La Halte' });
  const bytes = Buffer.alloc(2_500_000, 'Procès-verbal. ');
  office.answers.file = join(folder, 'Procès-verbal.txt');
  writeFileSync(office.answers.file, bytes);
  const kept = await call['evidenceFile.add']({
    initiativeId: id,
    fields: { title: '', date: null, reference: '' },
  });
  const name = await copied(call);
  await call['initiative.remove']({ id });
  await call['bin.delete']({ id });
  await expect.poll(() => office.session.readable().all('SELECT 1 FROM file_part')).toEqual([]);
  await call['backup.compare']({ name });
  const record = { name, table: 'initiative' as const, key: initiativeKey(id) };
  await call['backup.bringBack']({ ...record, columns: [], lists: [] });
  office.answers.copy = join(folder, 'Rendu.txt');
  await call['evidenceFile.saveCopy']({ id: kept?.id ?? '' });
  expect(readFileSync(office.answers.copy).equals(bytes)).toBe(true);
});

test('a copy under a former password asks for it, tells what differs, and takes the place of the portfolio under that of today', async ({
  office,
  call,
}) => {
  await call['portfolio.create'](undefined);
  const { id } = await call['initiative.create']({ title: 'La Halte' });
  await office.session.changePassword({ former: null, password: 'quatre mots au hasard' });
  const name = await copied(call);
  await office.session.changePassword({
    former: 'quatre mots au hasard',
    password: 'trois loutres sans parapluie',
  });
  await call['initiative.update']({ id, patch: { carrier: 'La Coop' } });
  await call['backup.make'](undefined);
  const { copies } = await call['backup.list'](undefined);
  expect(copies.map(({ password }) => password)).toEqual(['own', 'other']);
  await expect(call['backup.compare']({ name })).rejects.toThrow('password_needed');
  await expect(call['backup.restore']({ name })).rejects.toThrow('password_needed');
  await expect(
    call['backup.unlock']({ name, password: 'trois loutres sans parapluie' }),
  ).rejects.toThrow('password_wrong');
  await call['backup.unlock']({ name, password: 'quatre mots au hasard' });
  expect(await counts(call, name)).toMatchObject({ initiative: { changed: 1 } });
  await call['backup.restore']({ name });
  await call['app.state'](undefined);
  expect((await call['initiative.get']({ id })).carrier).toBe('');
  await call['portfolio.close'](undefined);
  await expect(async () => call['portfolio.open'](undefined)).rejects.toThrow('password_needed');
  await call['protection.unlock']({ password: 'trois loutres sans parapluie' });
  await call['app.state'](undefined);
  expect((await call['initiative.get']({ id })).title).toBe('La Halte');
});

test('a copy that is no longer what was proved is not compared, and nothing is brought back from one that was not looked at', async ({
  call,
}) => {
  await call['portfolio.create'](undefined);
  const { id } = await call['initiative.create']({ title: 'La Halte' });
  const name = await copied(call);
  const record = { name, table: 'initiative' as const, key: initiativeKey(id) };
  await expect(async () => call['backup.compareRecord'](record)).rejects.toThrow('not_found');
  await expect(async () =>
    call['backup.bringBack']({ ...record, columns: ['title'], lists: [] }),
  ).rejects.toThrow('not_found');
  const { folder } = await call['backup.list'](undefined);
  const bytes = readFileSync(join(folder, name));
  bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
  chmodSync(join(folder, name), 0o600);
  writeFileSync(join(folder, name), bytes);
  await expect(call['backup.compare']({ name })).rejects.toThrow('copy_altered');
});
