import { everyInitiative } from '../support/everyInitiative.ts';
import { expect, test } from '../support/office.ts';
import { id } from '../support/rows.ts';

test.beforeEach(async ({ call }) => {
  await call['portfolio.create'](undefined);
});

test('initiatives come in the order of a French dictionary', async ({ call }) => {
  for (const title of ['Zone', 'œuvre', 'étape', 'Eau', 'ouvrage', 'Épicerie', 'offre']) {
    await call['initiative.create']({ title });
  }
  const rows = await everyInitiative(call);
  expect(rows.map(({ title }) => title)).toEqual([
    'Eau',
    'Épicerie',
    'étape',
    'œuvre',
    'offre',
    'ouvrage',
    'Zone',
  ]);
});

test('a renamed initiative takes its new place', async ({ call }) => {
  const { id: first } = await call['initiative.create']({ title: 'Alpha' });
  await call['initiative.create']({ title: 'Bêta' });
  await call['initiative.update']({ id: first, patch: { title: 'Oméga' } });
  const rows = await everyInitiative(call);
  expect(rows.map(({ title }) => title)).toEqual(['Bêta', 'Oméga']);
});

test('a change touches what it says and nothing else', async ({ call, world }) => {
  const made = await call['initiative.create']({ title: 'Alpha' });
  world.at = new Date(world.at.getTime() + 1_000);
  const patch = { summary: 'Résumé', aspiration: undefined, ruptureForm: 'new' as const };
  const changed = await call['initiative.update']({ id: made.id, patch });
  expect(changed).toEqual({
    ...made,
    summary: 'Résumé',
    ruptureForm: 'new',
    updatedAt: world.at.toISOString(),
  });
});

test('sectors and territories keep their order, each once', async ({ call }) => {
  const { id: made } = await call['initiative.create']({ title: 'Alpha' });
  const mrc = { kind: 'mrc' as const, name: 'Rivière', mrcCode: '' };
  const town = { kind: 'municipality' as const, name: 'Rivière', mrcCode: '' };
  const patch = { sectors: ['Logement', 'Eau', 'Logement'], territories: [mrc, town, mrc] };
  const changed = await call['initiative.update']({ id: made, patch });
  expect(changed.sectors).toEqual(['Logement', 'Eau']);
  expect(changed.territories).toEqual([mrc, town]);
  const emptied = await call['initiative.update']({ id: made, patch: { sectors: [] } });
  expect(emptied.sectors).toEqual([]);
  expect(emptied.territories).toEqual([mrc, town]);
});

test('what is written elsewhere is proposed once, in French order', async ({ call }) => {
  for (const [title, sector] of [
    ['a', 'Économie'],
    ['b', 'Eau'],
    ['c', 'Économie'],
  ] as const) {
    const made = await call['initiative.create']({ title });
    await call['initiative.update']({ id: made.id, patch: { sectors: [sector] } });
  }
  await call['portfolio.update']({
    patch: { territories: [{ kind: 'mrc', name: 'Rivière', mrcCode: '' }] },
  });
  expect(await call['initiative.suggestions'](undefined)).toEqual({
    sectors: ['Eau', 'Économie'],
    territories: ['Rivière'],
  });
});

test('a change of a part is a change of the initiative', async ({ call, world }) => {
  const { id: initiativeId } = await call['initiative.create']({ title: 'Alpha' });
  const lastChange = async () => (await call['initiative.get']({ id: initiativeId })).updatedAt;
  const later = () => {
    world.at = new Date(world.at.getTime() + 60_000);
    return world.at.toISOString();
  };
  let at = later();
  const fields = { label: 'Bilan', start: '2027', end: null, responsible: '', doneOn: null };
  const step = await call['milestone.add']({ initiativeId, fields });
  expect(await lastChange()).toBe(at);
  at = later();
  await call['milestone.update']({ id: step.id, patch: { label: 'Bilan annuel' } });
  expect(await lastChange()).toBe(at);
  at = later();
  await call['milestone.remove']({ id: step.id });
  expect(await lastChange()).toBe(at);
});

test('the row of an initiative says its present stage and its last reading', async ({ call }) => {
  const { id: initiativeId } = await call['initiative.create']({ title: 'Alpha' });
  const stages = [
    { stage: 'sustaining', date: '2020', reason: '' },
    { stage: 'emergence', date: '2014-03', reason: '' },
    { stage: 'scaling', date: '2027-05', reason: 'prévu' },
  ] as const;
  for (const fields of stages) await call['stage.add']({ initiativeId, fields });
  const first = await call['grid.start']({ initiativeId });
  await call['grid.update']({ id: first.id, patch: { date: '2024-01-10' } });
  await call['grid.setReading']({
    id: first.id,
    componentId: 'rupture',
    patch: { level: 'emerging' },
  });
  // Begun since, but nothing is read in it yet.
  await call['grid.start']({ initiativeId });
  const [row] = await everyInitiative(call);
  expect(row).toMatchObject({
    stage: 'sustaining',
    stageSince: '2020',
    lastReadOn: '2024-01-10',
    readings: [{ componentId: 'rupture', levels: ['emerging'], isOlder: false }],
  });
});

test('stages and milestones come in the order of time, vague dates first', async ({ call }) => {
  const { id: initiativeId } = await call['initiative.create']({ title: 'Alpha' });
  for (const date of ['2020-06-01', '2020', '2019-12', '2020-06']) {
    await call['stage.add']({ initiativeId, fields: { stage: 'dormant', date, reason: '' } });
    await call['milestone.add']({
      initiativeId,
      fields: { label: 'x', start: date, end: null, responsible: '', doneOn: null },
    });
  }
  const { stages, milestones } = await call['initiative.get']({ id: initiativeId });
  const order = ['2019-12', '2020', '2020-06', '2020-06-01'];
  expect(stages.map(({ date }) => date)).toEqual(order);
  expect(milestones.map(({ start }) => start)).toEqual(order);
});

test('what is not there is not found', async ({ call }) => {
  const nowhere = { id: id(404) };
  const fields = { stage: 'closed' as const, date: '2020', reason: '' };
  await expect(async () => call['initiative.get'](nowhere)).rejects.toThrow('not_found');
  await expect(async () =>
    call['initiative.update']({ ...nowhere, patch: { title: 'x' } }),
  ).rejects.toThrow('not_found');
  await expect(async () => call['initiative.remove'](nowhere)).rejects.toThrow('not_found');
  await expect(async () => call['stage.add']({ initiativeId: nowhere.id, fields })).rejects.toThrow(
    'not_found',
  );
  await expect(async () => call['effect.remove'](nowhere)).rejects.toThrow('not_found');
  await expect(async () => call['grid.get'](nowhere)).rejects.toThrow('not_found');
  await expect(async () => call['frozen.preview'](nowhere)).rejects.toThrow('not_found');
});

test('a part that is refused changes nothing, not even the day of the last change', async ({
  call,
  world,
}) => {
  const made = await call['initiative.create']({ title: 'Alpha' });
  world.at = new Date(world.at.getTime() + 60_000);
  const fields = {
    mode: 'transfer' as const,
    transferred: 'process' as const,
    statement: 'Repris',
    adopter: '',
    stakeholderId: null,
    territories: [],
    adaptation: '',
    date: null,
    evidenceIds: [id(404)],
  };
  await expect(async () =>
    call['diffusion.add']({ initiativeId: made.id, fields }),
  ).rejects.toThrow('invalid_input');
  const after = await call['initiative.get']({ id: made.id });
  expect(after.updatedAt).toBe(made.updatedAt);
  expect(after.diffusions).toEqual([]);
});
