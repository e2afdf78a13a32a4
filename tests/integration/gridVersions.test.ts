import { join } from 'node:path';
import { openPortfolio } from '../../electron/database/open.ts';
import type { Handlers } from '../../electron/ipc/handlers.ts';
import * as grid from '../../electron/services/grid.ts';
import * as gridVersions from '../../electron/services/gridVersions.ts';
import { expect, test } from '../support/office.ts';
import { ask, newExampleFile } from '../support/portfolioFile.ts';
import { contextAt, resources } from '../support/world.ts';

const SOURCE = { name: 'CDC', reference: 'Comité de lecture, 2026' };

async function ownVersion(call: Handlers): Promise<string> {
  const { id } = await call['gridVersion.create']({
    basedOn: 'tncdc-1',
    name: 'Notre grille',
    source: SOURCE,
  });
  return id;
}

async function initiative(call: Handlers): Promise<string> {
  return (await call['initiative.create']({ title: 'Une initiative' })).id;
}

test.beforeEach(async ({ call }) => {
  await call['portfolio.create'](undefined);
});

test('a new portfolio has the grid that ships, which serves', async ({ call }) => {
  const versions = await call['gridVersion.list'](undefined);
  expect(versions.map(({ id, serves, uses, origin }) => [id, serves, uses, origin])).toEqual([
    ['tncdc-1', true, 0, 'shipped'],
  ]);
});

test('a version of one’s own is edited until it is used once, and never again', async ({
  call,
}) => {
  const id = await ownVersion(call);
  const rename = (label: string) =>
    call['gridVersion.edit']({
      id,
      edit: { type: 'component', componentId: 'rupture', patch: { label } },
    });
  await rename('Faire autrement');
  await call['gridVersion.serve']({ id });
  await rename('Autrement');
  const initiativeId = await initiative(call);
  const application = await call['grid.start']({ initiativeId });
  expect(application.gridVersionId).toBe(id);
  await expect(async () => rename('Nouveauté')).rejects.toThrow('sealed');
  await expect(async () => call['gridVersion.remove']({ id })).rejects.toThrow('sealed');
  // Given up before it was ever read, it is a draft again.
  await call['grid.remove']({ id: application.id });
  await rename('Rupture');
});

test('a component more than a dimension may have is refused, and the draft stays readable', async ({
  call,
}) => {
  const id = await ownVersion(call);
  const sizeOf = async () => {
    const versions = await call['gridVersion.list'](undefined);
    const own = versions.find((version) => version.id === id);
    return own?.definition.dimensions[0]?.components.length ?? 0;
  };
  const add = async () =>
    call['gridVersion.edit']({
      id,
      edit: { type: 'add', dimensionId: 'context', label: 'Audace', optionId: null },
    });
  for (let size = await sizeOf(); size < 30; size += 1) await add();
  await expect(add).rejects.toThrow('invalid_input');
  expect(await sizeOf()).toBe(30);
});

test('a version with more text than one may hold is refused, and the draft stays as it was', async ({
  call,
}) => {
  const id = await ownVersion(call);
  const write = async (componentId: string, size: number) =>
    call['gridVersion.edit']({
      id,
      edit: { type: 'component', componentId, patch: { definition: 'a'.repeat(size) } },
    });
  const added: string[] = [];
  for (let count = 0; count < 16; count += 1) {
    const { definition } = await call['gridVersion.edit']({
      id,
      edit: { type: 'add', dimensionId: 'context', label: `Composante ${count}`, optionId: null },
    });
    added.push(definition.dimensions[0]?.components.at(-1)?.id ?? '');
  }
  for (const componentId of added.slice(0, 13)) await write(componentId, 20_000);
  await expect(async () => {
    for (const componentId of added.slice(13)) await write(componentId, 20_000);
  }).rejects.toThrow('grid_too_large');
  const versions = await call['gridVersion.list'](undefined);
  expect(versions.find((version) => version.id === id)?.isIntact).toBe(true);
  await write(added[0] ?? '', 10);
});

test('a version that something else changed is told, and begins nothing more; its readings stay', async ({
  folder,
}) => {
  const path = join(folder, 'Exemple.essaim');
  await newExampleFile(path);
  ask(path, (raw) => {
    const trigger = raw
      .prepare(`SELECT sql FROM sqlite_schema WHERE name = 'grid_version_used'`)
      .pluck()
      .get();
    raw.exec('DROP TRIGGER grid_version_used');
    raw.exec(
      `UPDATE grid_version SET definition = replace(definition, 'Rupture', 'Nouveauté') WHERE id = 'tncdc-1'`,
    );
    raw.exec(String(trigger));
  });
  const file = openPortfolio(path);
  const { writable: db } = file;
  if (db === null) throw new Error('read-only');
  const shipped = resources.grid();
  const context = contextAt();
  const versions = gridVersions.list(db, shipped);
  expect(versions.filter(({ isIntact }) => !isIntact).map(({ id }) => id)).toEqual(['tncdc-1']);
  const basedOn = 'tncdc-1';
  const initiativeId = db.get<{ id: string }>('SELECT id FROM initiative')?.id ?? '';
  expect(() => grid.start(db, context, shipped, { initiativeId })).toThrow('grid_altered');
  expect(() =>
    gridVersions.create(db, context, shipped, { basedOn, name: 'Une autre', source: SOURCE }),
  ).toThrow('grid_altered');
  expect(() => gridVersions.serve(db, context, shipped, { id: basedOn })).toThrow('grid_altered');
  // What was read is still read, and another version may serve.
  const read = db.get<{ id: string }>(
    'SELECT id FROM grid_application WHERE concluded_at IS NOT NULL',
  );
  expect(grid.get(db, { id: read?.id ?? '' }).readings.length).toBeGreaterThan(0);
  const own = versions.find(({ origin }) => origin === 'own')?.id ?? '';
  gridVersions.serve(db, context, shipped, { id: own });
  expect(grid.start(db, context, shipped, { initiativeId }).gridVersionId).toBe(own);
  file.close();
});

test('the grid that ships is never edited nor removed', async ({ call }) => {
  await ownVersion(call);
  const edit = { type: 'name', name: 'Autre' } as const;
  await expect(async () => call['gridVersion.edit']({ id: 'tncdc-1', edit })).rejects.toThrow(
    'sealed',
  );
  await expect(async () => call['gridVersion.remove']({ id: 'tncdc-1' })).rejects.toThrow('sealed');
});

test('what was read under an old version keeps its words when another serves', async ({ call }) => {
  const initiativeId = await initiative(call);
  const first = await call['grid.start']({ initiativeId });
  await call['grid.setReading']({
    id: first.id,
    componentId: 'rupture',
    patch: { level: 'present' },
  });
  await call['grid.conclude']({ id: first.id });
  const id = await ownVersion(call);
  await call['gridVersion.edit']({
    id,
    edit: { type: 'component', componentId: 'rupture', patch: { label: 'Faire autrement' } },
  });
  await call['gridVersion.serve']({ id });
  const label = async (gridVersionId: string | null) =>
    (await call['grid.definition']({ gridVersionId })).dimensions[0]?.components[1]?.label.text;
  expect(await label(first.gridVersionId)).toBe('Rupture');
  expect(await label(null)).toBe('Faire autrement');
});

test('a change asks its reason through the crosswalk, and the reading stays open without it', async ({
  call,
  world,
}) => {
  const initiativeId = await initiative(call);
  world.at = new Date(2023, 4, 2, 10);
  const first = await call['grid.start']({ initiativeId });
  await call['grid.setReading']({
    id: first.id,
    componentId: 'rupture',
    patch: { level: 'structuring' },
  });
  await call['grid.conclude']({ id: first.id });

  const id = await ownVersion(call);
  const added = await call['gridVersion.edit']({
    id,
    edit: { type: 'add', dimensionId: 'context', label: 'Audace', optionId: null },
  });
  const own = added.definition.crosswalk.at(-1)?.componentId ?? '';
  for (const edit of [
    { type: 'component', componentId: own, patch: { questions: ['Qu’a-t-on osé?'] } },
    { type: 'remove', componentId: 'rupture' },
    { type: 'crosswalk', componentId: own, patch: { from: ['rupture'] } },
  ] as const) {
    await call['gridVersion.edit']({ id, edit: structuredClone(edit) as never });
  }
  await call['gridVersion.serve']({ id });
  world.at = new Date(2026, 4, 2, 10);
  const second = await call['grid.start']({ initiativeId });
  const set = (patch: object) =>
    call['grid.setReading']({ id: second.id, componentId: own, patch });
  await set({ level: 'present' });
  await expect(async () => call['grid.conclude']({ id: second.id })).rejects.toThrow(
    'change_unexplained',
  );
  expect((await call['grid.get']({ id: second.id })).concludedAt).toBeNull();
  await set({ whatChanged: 'Le comité s’est retiré.' });
  const { concludedAt } = await call['grid.conclude']({ id: second.id });
  expect(concludedAt).not.toBeNull();
});

test('an unfinished draft neither serves nor begins an application', async ({ call }) => {
  const id = await ownVersion(call);
  const add = () =>
    call['gridVersion.edit']({
      id,
      edit: { type: 'add', dimensionId: 'process', label: '', optionId: null },
    });
  await call['gridVersion.serve']({ id });
  await add();
  const initiativeId = await initiative(call);
  await expect(async () => call['grid.start']({ initiativeId })).rejects.toThrow('grid_incomplete');
  await call['gridVersion.serve']({ id: 'tncdc-1' });
  await expect(async () => call['gridVersion.serve']({ id })).rejects.toThrow('grid_incomplete');
  await call['grid.start']({ initiativeId });
});

test('a version set aside comes back when it is chosen; the one that serves is not set aside', async ({
  call,
}) => {
  const id = await ownVersion(call);
  await call['gridVersion.setAside']({ id, setAside: true });
  const state = async () =>
    (await call['gridVersion.list'](undefined)).map(({ serves, setAside }) => [serves, setAside]);
  expect(await state()).toEqual([
    [true, false],
    [false, true],
  ]);
  await call['gridVersion.serve']({ id });
  expect(await state()).toEqual([
    [false, false],
    [true, false],
  ]);
  await expect(async () => call['gridVersion.setAside']({ id, setAside: true })).rejects.toThrow(
    'invalid_input',
  );
});

test('a draft is made from a fixed version only, and its number follows its name', async ({
  call,
}) => {
  const id = await ownVersion(call);
  const again = { basedOn: id, name: 'Notre grille', source: SOURCE };
  await expect(async () => call['gridVersion.create'](again)).rejects.toThrow('invalid_input');
  await call['gridVersion.serve']({ id });
  await call['grid.start']({ initiativeId: await initiative(call) });
  const second = await call['gridVersion.create'](again);
  expect([second.definition.version, second.definition.basedOn]).toEqual([2, id]);
  const renamed = await call['gridVersion.edit']({
    id: second.id,
    edit: { type: 'name', name: 'Grille courte' },
  });
  expect([renamed.definition.name, renamed.definition.version]).toEqual(['Grille courte', 1]);
});

test('an edit that names what is not there changes nothing', async ({ call }) => {
  const id = await ownVersion(call);
  const before = await call['gridVersion.list'](undefined);
  const refused = (edit: object) =>
    expect(async () => call['gridVersion.edit']({ id, edit: edit as never })).rejects.toThrow(
      /not_found|invalid_input/,
    );
  await refused({ type: 'remove', componentId: 'prestige' });
  await refused({ type: 'crosswalk', componentId: 'rupture', patch: { from: ['prestige'] } });
  expect(await call['gridVersion.list'](undefined)).toEqual(before);
});
