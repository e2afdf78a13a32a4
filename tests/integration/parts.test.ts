import type { Handlers } from '../../electron/ipc/handlers.ts';
import { effectFields } from '../support/effectFields.ts';
import { test as base, expect } from '../support/office.ts';

/** A portfolio with one initiative. */
const test = base.extend<{ initiativeId: string }>({
  initiativeId: async ({ call }, use) => {
    await call['portfolio.create'](undefined);
    await use((await call['initiative.create']({ title: 'Une initiative' })).id);
  },
});

async function addEvidence(call: Handlers, initiativeId: string, title: string) {
  const fields = { kind: 'reference' as const, title, date: null, reference: '', url: null };
  return call['evidence.add']({ initiativeId, fields });
}

async function addParticipation(call: Handlers, initiativeId: string, name: string) {
  const fields = {
    name,
    kind: 'municipality' as const,
    role: '',
    since: null,
    until: null,
    phases: [],
    proximities: [],
  };
  return call['participation.add']({ initiativeId, fields });
}

test('the number of a removed piece of evidence is never given again', async ({
  call,
  initiativeId,
}) => {
  const first = await addEvidence(call, initiativeId, 'a');
  const second = await addEvidence(call, initiativeId, 'b');
  expect([first.number, second.number]).toEqual([1, 2]);
  await call['evidence.remove']({ id: second.id });
  expect((await addEvidence(call, initiativeId, 'c')).number).toBe(3);
});

test('each initiative counts its own evidence', async ({ call, initiativeId }) => {
  await addEvidence(call, initiativeId, 'a');
  const other = await call['initiative.create']({ title: 'Une autre' });
  expect((await addEvidence(call, other.id, 'b')).number).toBe(1);
});

test('evidence keeps its order behind an effect, each piece once, and leaves when it is removed', async ({
  call,
  initiativeId,
}) => {
  const [a, b] = [
    await addEvidence(call, initiativeId, 'a'),
    await addEvidence(call, initiativeId, 'b'),
  ];
  const effect = await call['effect.add']({
    initiativeId,
    fields: effectFields({
      level: 'individual',
      nature: 'agency',
      evidenceIds: [b.id, a.id, b.id],
    }),
  });
  expect(effect.evidenceIds).toEqual([b.id, a.id]);
  await call['evidence.remove']({ id: b.id });
  const { effects } = await call['initiative.get']({ id: initiativeId });
  expect(effects[0]?.evidenceIds).toEqual([a.id]);
});

test('a stakeholder is one in the whole portfolio, whatever the case, the spaces and the apostrophes of its name', async ({
  call,
  initiativeId,
}) => {
  const other = await call['initiative.create']({ title: 'Une autre' });
  const first = await addParticipation(call, initiativeId, 'L’Âge d’or');
  const second = await addParticipation(call, other.id, "l'âge  d'or");
  expect(second.stakeholderId).toBe(first.stakeholderId);
  // Its name is the register's, wherever it was typed otherwise.
  expect(second.name).toBe('L’Âge d’or');
  await addParticipation(call, other.id, 'L’Age d’or');
  const register = await call['stakeholder.list'](undefined);
  expect(register.map(({ name }) => name)).toEqual(['L’Age d’or', 'L’Âge d’or']);
});

test('a stakeholder that takes part in nothing any more stays in the register', async ({
  call,
  initiativeId,
}) => {
  const made = await addParticipation(call, initiativeId, 'La Ville');
  await call['participation.remove']({ id: made.id });
  const [left] = await call['stakeholder.list'](undefined);
  expect(left).toMatchObject({ name: 'La Ville', initiativeCount: 0, lastInitiative: null });
});

test('phases and proximities come in the order of the model, each once', async ({
  call,
  initiativeId,
}) => {
  const made = await addParticipation(call, initiativeId, 'La Ville');
  const patch = {
    phases: [
      { phase: 'implementation' as const, power: 'consulted' as const },
      { phase: 'awareness' as const, power: null },
      { phase: 'implementation' as const, power: null },
    ],
    proximities: ['institutional' as const, 'geographic' as const],
  };
  const changed = await call['participation.update']({ id: made.id, patch });
  expect(changed.phases).toEqual([
    { phase: 'awareness', power: null },
    { phase: 'implementation', power: 'consulted' },
  ]);
  expect(changed.proximities).toEqual(['geographic', 'institutional']);
});

test('a reading is written piece by piece, and sealed whole', async ({ call, initiativeId }) => {
  const proof = await addEvidence(call, initiativeId, 'a');
  const { id } = await call['grid.start']({ initiativeId });
  const set = (patch: object) => call['grid.setReading']({ id, componentId: 'rupture', patch });
  await set({ level: 'emerging' });
  await set({ justification: 'Parce que.' });
  expect(await set({ evidenceIds: [proof.id] })).toEqual({
    componentId: 'rupture',
    level: 'emerging',
    justification: 'Parce que.',
    whatChanged: '',
    privateNote: '',
    notes: [],
    evidenceIds: [proof.id],
  });
  expect((await call['grid.conclude']({ id })).concludedAt).not.toBeNull();
  await expect(async () => set({ level: 'present' })).rejects.toThrow('sealed');
  await expect(async () => call['grid.conclude']({ id })).rejects.toThrow('sealed');
  await expect(async () => call['grid.remove']({ id })).rejects.toThrow('sealed');
  await expect(async () =>
    call['grid.update']({ id, patch: { date: '2020-01-01' } }),
  ).rejects.toThrow('sealed');
  await expect(async () => call['evidence.remove']({ id: proof.id })).rejects.toThrow(
    'evidence_sealed',
  );
  await expect(async () =>
    call['evidence.update']({ id: proof.id, patch: { title: 'Un autre titre' } }),
  ).rejects.toThrow('evidence_sealed');
  expect((await call['grid.get']({ id })).readings).toHaveLength(1);
});

test('a component that the grid does not have is not read', async ({ call, initiativeId }) => {
  const { id } = await call['grid.start']({ initiativeId });
  await expect(async () =>
    call['grid.setReading']({ id, componentId: 'prestige', patch: { level: 'present' } }),
  ).rejects.toThrow('invalid_input');
});

test('the grid that was used stays in the file, whole', async ({ call, office, initiativeId }) => {
  const shipped = await call['grid.definition']({ gridVersionId: null });
  const { gridVersionId } = await call['grid.start']({ initiativeId });
  expect(await call['grid.definition']({ gridVersionId })).toEqual(shipped);
  const kept = office.session
    .readable()
    .get<{ definition: string }>('SELECT definition FROM grid_version WHERE id = ?', gridVersionId);
  expect(JSON.parse(kept?.definition ?? '')).toEqual(shipped);
  await expect(async () => call['grid.definition']({ gridVersionId: 'autre' })).rejects.toThrow(
    'not_found',
  );
});

test('lines of a budget keep their order; a line that changes side stays coherent', async ({
  call,
  initiativeId,
}) => {
  const funder = await call['funder.add']({
    fields: { name: 'Un bailleur', url: null },
  });
  const budget = await call['budget.add']({
    initiativeId,
    fields: { title: 'Budget', start: null, end: null, fundingId: null },
  });
  const add = (label: string) =>
    call['budgetLine.add']({
      budgetId: budget.id,
      fields: {
        side: 'revenue',
        label,
        funderId: funder.id,
        state: 'confirmed',
        inKind: true,
        amount: 1,
        fundingId: null,
        actual: null,
        note: '',
      },
    });
  const [a, b] = [await add('a'), await add('b')];
  expect([a.position, b.position]).toEqual([0, 1]);
  await call['budgetLine.remove']({ id: a.id });
  expect((await add('c')).position).toBe(2);

  const spent = await call['budgetLine.update']({ id: b.id, patch: { side: 'expense' } });
  expect(spent).toMatchObject({ side: 'expense', funderId: null, state: null, inKind: true });
  // A revenue whose state nobody said is refused: none is supplied in silence.
  await expect(async () =>
    call['budgetLine.update']({ id: b.id, patch: { side: 'revenue' } }),
  ).rejects.toThrow('invalid_input');
  const back = await call['budgetLine.update']({
    id: b.id,
    patch: { side: 'revenue', state: 'asked' },
  });
  expect(back).toMatchObject({ side: 'revenue', funderId: null, state: 'asked' });

  const revenues = await call['revenue.list'](undefined);
  expect(revenues.map(({ label, funderName }) => [label, funderName])).toEqual([
    ['b', null],
    ['c', 'Un bailleur'],
  ]);
});
