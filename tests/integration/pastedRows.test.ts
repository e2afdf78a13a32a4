import { join } from 'node:path';
import { openPortfolio } from '../../electron/database/open.ts';
import type { Handlers } from '../../electron/ipc/handlers.ts';
import { moneyAhead } from '../../shared/domain/moneyAhead.ts';
import { COPIED_BEFORE_ROWS } from '../../shared/domain/pastedRows.ts';
import type { Input } from '../../shared/ipc/contract.ts';
import { expect, test } from '../support/office.ts';

const MILESTONE = { start: '2027-01', end: null, responsible: '', doneOn: null };
const LINE = {
  funderId: null,
  fundingId: null,
  actual: null,
  note: '',
  inKind: false,
  funderName: '',
};

async function initiative(call: Handlers): Promise<string> {
  await call['portfolio.create'](undefined);
  return (await call['initiative.create']({ title: 'Halte-garderie' })).id;
}

const linesOf = async (call: Handlers, id: string) =>
  (await call['initiative.get']({ id })).budgets[0]?.lines ?? [];

test('lines of a budget that were pasted are added in their order, and taken back as one', async ({
  call,
}) => {
  const initiativeId = await initiative(call);
  const { id: budgetId } = await call['budget.add']({
    initiativeId,
    fields: { title: 'Budget', start: null, end: null, fundingId: null },
  });
  const added = await call['pastedRows.add']({
    kind: 'budgetLines',
    budgetId,
    rows: [
      { ...LINE, side: 'expense', state: null, label: 'Salaires', amount: 1_234_567 },
      { ...LINE, side: 'revenue', state: 'asked', label: 'Centraide', amount: 900_000 },
      { ...LINE, side: 'expense', state: null, label: 'Loyer', amount: 90_000 },
    ],
  });
  expect(added.count).toBe(3);
  const lines = await linesOf(call, initiativeId);
  expect(lines.map(({ label, side, amount }) => [label, side, amount])).toEqual([
    ['Salaires', 'expense', 1_234_567],
    ['Centraide', 'revenue', 900_000],
    ['Loyer', 'expense', 90_000],
  ]);
  await call['change.undo']({ id: added.change ?? 0 });
  expect(await linesOf(call, initiativeId)).toEqual([]);
  // The budget itself was another gesture.
  expect((await call['initiative.get']({ id: initiativeId })).budgets).toHaveLength(1);
});

test('steps of the calendar and effects are added in the same way', async ({ call }) => {
  const initiativeId = await initiative(call);
  const steps = await call['pastedRows.add']({
    kind: 'milestones',
    initiativeId,
    rows: [
      { ...MILESTONE, label: 'Comité formé' },
      { ...MILESTONE, label: 'Bilan', end: '2027-06' },
    ],
  });
  const effects = await call['pastedRows.add']({
    kind: 'effects',
    initiativeId,
    rows: ['Des parents s’entraident', 'Un service demeure'].map((statement) => ({
      statement,
      observedOn: null,
      level: 'territory' as const,
      nature: 'practices' as const,
      temporality: 'short' as const,
      expected: true,
      polarity: 'positive' as const,
      ownContribution: '',
      othersContribution: '',
      rivalExplanation: '',
      confidence: null,
      confidenceReason: '',
      recheckMonths: null,
      evidenceIds: [],
    })),
  });
  const whole = await call['initiative.get']({ id: initiativeId });
  expect(whole.milestones.map(({ label }) => label)).toEqual(['Comité formé', 'Bilan']);
  expect(whole.effects).toHaveLength(2);
  await call['change.undo']({ id: effects.change ?? 0 });
  await call['change.undo']({ id: steps.change ?? 0 });
  const after = await call['initiative.get']({ id: initiativeId });
  expect([after.milestones, after.effects]).toEqual([[], []]);
});

test('partners are added as one, the register keeps each once, and all are taken back as one', async ({
  call,
}) => {
  const initiativeId = await initiative(call);
  const partner = {
    kind: 'community_organisation' as const,
    role: '',
    since: null,
    until: null,
    phases: [],
    proximities: [],
  };
  const added = await call['pastedRows.add']({
    kind: 'participations',
    initiativeId,
    rows: Array.from({ length: 40 }, (_, at) => ({ ...partner, name: `Groupe inventé ${at + 1}` })),
  });
  expect(added.count).toBe(40);
  const names = async () =>
    (await call['initiative.get']({ id: initiativeId })).participations.map(({ name }) => name);
  expect(await names()).toHaveLength(40);
  expect(await call['stakeholder.list'](undefined)).toHaveLength(40);
  await call['change.undo']({ id: added.change ?? 0 });
  expect(await names()).toEqual([]);
  expect(await call['stakeholder.list'](undefined)).toEqual([]);
});

test('where one row is refused, none is added', async ({ call, office }) => {
  const initiativeId = await initiative(call);
  const { id: budgetId } = await call['budget.add']({
    initiativeId,
    fields: { title: 'Budget', start: null, end: null, fundingId: null },
  });
  const input: Input<'pastedRows.add'> = {
    kind: 'budgetLines',
    budgetId,
    rows: [
      { ...LINE, side: 'expense', state: null, label: 'Salaires', amount: 1 },
      // A revenue whose state nobody said, which the file refuses.
      { ...LINE, side: 'revenue', state: null, label: 'Centraide', amount: 1 },
    ],
  };
  await expect(Promise.resolve(call['pastedRows.add'](input))).rejects.toThrow();
  expect(await linesOf(call, initiativeId)).toEqual([]);
  expect(office.longChange.at(-1)).toBeNull();
});

test('many rows are written once there is a copy of what was; a few need none', async ({
  call,
}) => {
  const initiativeId = await initiative(call);
  const rowsOf = (count: number): Input<'pastedRows.add'> => ({
    kind: 'milestones',
    initiativeId,
    rows: Array.from({ length: count }, (_, at) => ({ ...MILESTONE, label: `Étape ${at + 1}` })),
  });
  await call['pastedRows.add'](rowsOf(COPIED_BEFORE_ROWS - 1));
  expect((await call['backup.list'](undefined)).copies).toEqual([]);
  await call['pastedRows.add'](rowsOf(COPIED_BEFORE_ROWS));
  const { copies, folder } = await call['backup.list'](undefined);
  expect(copies.map(({ why }) => why)).toEqual(['bulk']);
  const copy = openPortfolio(join(folder, copies[0]?.name ?? ''));
  expect(copy.readable.get('SELECT count(*) AS n FROM milestone')).toEqual({
    n: COPIED_BEFORE_ROWS - 1,
  });
  copy.close();
});

const row = (label: string, funderName: string) => ({
  ...LINE,
  side: 'revenue' as const,
  state: 'asked' as const,
  label,
  amount: 100,
  funderName,
});

test('who pays a pasted revenue is the funder of that name, added once where there is none', async ({
  call,
}) => {
  const initiativeId = await initiative(call);
  const known = await call['funder.add']({ fields: { name: 'MRC de l’Érable', url: null } });
  const { id: budgetId } = await call['budget.add']({
    initiativeId,
    fields: { title: 'Budget', start: null, end: null, fundingId: null },
  });
  const { change } = await call['pastedRows.add']({
    kind: 'budgetLines',
    budgetId,
    rows: [
      row('Entente', 'MRC DE L’ÉRABLE'),
      row('Don', 'Fondation du Rang'),
      row('Second don', 'FONDATION DU RANG'),
      row('Cotisations', ''),
    ],
  });
  const funders = await call['funder.list'](undefined);
  expect(funders.map(({ name }) => name)).toEqual(['Fondation du Rang', 'MRC de l’Érable']);
  const added = funders[0]?.id ?? '';
  const lines = await linesOf(call, initiativeId);
  expect(lines.map(({ funderId }) => funderId)).toEqual([known.id, added, added, null]);
  await call['change.undo']({ id: change ?? 0 });
  expect((await call['funder.list'](undefined)).map(({ id }) => id)).toEqual([known.id]);
});

test('fundings, funders and evidence are pasted in the same way, and taken back as one', async ({
  call,
}) => {
  const initiativeId = await initiative(call);
  const known = await call['funder.add']({ fields: { name: 'Centraide', url: null } });
  const first = { date: '2026-04', state: 'confirmed' as const, amount: 5_000, note: '' };
  const funding = { kind: 'project' as const, start: '2026-04', end: '2027-03', first };
  const fundings = await call['pastedRows.add']({
    kind: 'fundings',
    initiativeIds: [initiativeId],
    rows: [
      { ...funding, title: 'Démarrage', funderName: 'centraide' },
      { ...funding, title: 'Relance', funderName: 'Fondation du Rang' },
    ],
  });
  const ofInitiative = await call['funding.ofInitiative']({ id: initiativeId });
  expect(
    ofInitiative.map(({ title, funderName, states }) => [title, funderName, states[0]?.amount]),
  ).toEqual(
    expect.arrayContaining([
      ['Démarrage', 'Centraide', 5_000],
      ['Relance', 'Fondation du Rang', 5_000],
    ]),
  );
  expect(ofInitiative.map(({ id }) => id).toSorted()).toEqual(fundings.ids.toSorted());
  // A funder was added along: what was done is the fundings.
  expect((await call['change.next'](undefined)).undo?.words).toMatchObject({
    table: 'funding',
    title: 'Démarrage',
    more: 1,
  });
  await call['change.undo']({ id: fundings.change ?? 0 });
  expect(await call['funding.ofInitiative']({ id: initiativeId })).toEqual([]);
  const funders = await call['pastedRows.add']({
    kind: 'funders',
    rows: [
      { name: 'Centraide', url: 'https://exemple.ca', program: 'Soutien à la mission' },
      { name: 'CENTRAIDE', url: 'https://autre.exemple.ca', program: 'Soutien à la mission' },
      { name: 'Fondation du Rang', url: null, program: null },
    ],
  });
  const register = await call['funder.list'](undefined);
  expect(register.map(({ name, url, programs }) => [name, url, programs.length])).toEqual([
    ['Centraide', 'https://exemple.ca', 1],
    ['Fondation du Rang', null, 0],
  ]);
  await call['change.undo']({ id: funders.change ?? 0 });
  expect((await call['funder.list'](undefined)).map(({ id }) => id)).toEqual([known.id]);
  await call['pastedRows.add']({
    kind: 'evidence',
    initiativeId,
    rows: [
      {
        kind: 'link',
        title: 'Bilan',
        date: '2025',
        url: 'https://exemple.ca/bilan',
        reference: '',
      },
      { kind: 'reference', title: 'Procès-verbal', date: null, url: null, reference: 'Classeur 3' },
    ],
  });
  const { evidence } = await call['initiative.get']({ id: initiativeId });
  expect(evidence.map(({ number, title }) => [number, title])).toEqual([
    [1, 'Bilan'],
    [2, 'Procès-verbal'],
  ]);
});

test('rows that say nothing new are no change: the one before is not taken back in their place', async ({
  call,
}) => {
  await call['portfolio.create'](undefined);
  const known = { name: 'Centraide', url: null, program: null };
  await call['pastedRows.add']({ kind: 'funders', rows: [known] });
  const before = (await call['change.next'](undefined)).undo?.id;
  const again = await call['pastedRows.add']({
    kind: 'funders',
    rows: [known, { ...known, name: 'CENTRAIDE' }],
  });
  expect(again).toEqual({ count: 0, ids: [], change: null });
  expect((await call['change.next'](undefined)).undo?.id).toBe(before);
  // Of several rows, those that said something new are counted.
  const some = await call['pastedRows.add']({
    kind: 'funders',
    rows: [known, { ...known, program: 'Soutien à la mission' }, { ...known, name: 'MRC du Rang' }],
  });
  expect(some.count).toBe(2);
  expect(some.ids).toEqual(
    expect.arrayContaining((await call['funder.list'](undefined)).map(({ id }) => id)),
  );
  expect(some.change).toBeGreaterThan(before ?? 0);
});

test('pasted revenues and fundings that are the same money are tied as they come, asked once, and taken back as one', async ({
  call,
}) => {
  const initiativeId = await initiative(call);
  const { id: budgetId } = await call['budget.add']({
    initiativeId,
    fields: { title: 'Budget', start: '2026', end: '2027', fundingId: null },
  });
  const first = { date: '2026-04', state: 'asked' as const, amount: 1_234_567, note: '' };
  const given = { kind: 'project' as const, start: '2026', end: '2027', first };
  const asked = async () => {
    const { initiatives } = await call['money.ahead'](undefined);
    const payments = initiatives.flatMap((one) => one.payments);
    return moneyAhead(payments, '2026-11-22').asked?.amount;
  };
  const ville = await call['pastedRows.add']({
    kind: 'fundings',
    initiativeIds: [initiativeId],
    rows: [{ ...given, title: 'Cuisine', funderName: 'Ville' }],
  });
  const lines = await call['pastedRows.add']({
    kind: 'budgetLines',
    budgetId,
    rows: [
      {
        ...LINE,
        side: 'revenue',
        state: 'received',
        label: 'Subvention',
        amount: 1_234_567,
        fundingId: ville.ids[0] ?? null,
        note: 'Lettre du 3 mars',
      },
      { ...LINE, side: 'revenue', state: 'asked', label: 'Fondation', amount: 500_000 },
    ],
  });
  // What is tied says what its funding says, whatever was pasted.
  const [tied, loose] = await linesOf(call, initiativeId);
  expect(tied).toMatchObject({ fundingId: ville.ids[0], state: 'asked', amount: 1_234_567 });
  expect(tied?.note).toBe('Lettre du 3 mars');
  expect(await asked()).toBe(1_734_567);
  const fondation = await call['pastedRows.add']({
    kind: 'fundings',
    initiativeIds: [initiativeId],
    rows: [
      {
        ...given,
        first: { ...first, amount: 500_000 },
        title: 'An 1',
        funderName: 'Fondation',
        lineIds: [loose?.id ?? ''],
      },
    ],
  });
  expect(await asked()).toBe(1_734_567);
  expect((await linesOf(call, initiativeId)).map(({ fundingId }) => fundingId)).toEqual([
    ville.ids[0],
    fondation.ids[0],
  ]);
  await call['change.undo']({ id: fondation.change ?? 0 });
  const [, again] = await linesOf(call, initiativeId);
  expect(again).toEqual(loose);
  await call['change.undo']({ id: lines.change ?? 0 });
  expect(await linesOf(call, initiativeId)).toEqual([]);
  expect(await call['funding.ofInitiative']({ id: initiativeId })).toHaveLength(1);
});

test('a funding that is typed takes the lines of budgets that are the same money, as one change', async ({
  call,
}) => {
  const initiativeId = await initiative(call);
  const { id: budgetId } = await call['budget.add']({
    initiativeId,
    fields: { title: 'Budget', start: null, end: null, fundingId: null },
  });
  await call['pastedRows.add']({ kind: 'budgetLines', budgetId, rows: [row('Ville', 'Ville')] });
  const [line] = await linesOf(call, initiativeId);
  const { id } = await call['funding.add']({
    fields: {
      title: 'Cuisine',
      funderId: line?.funderId ?? null,
      programId: null,
      kind: 'project',
      start: null,
      end: null,
      conditions: '',
    },
    first: { date: '2026', state: 'confirmed', amount: 100, note: '' },
    initiativeIds: [initiativeId],
    lineIds: [line?.id ?? ''],
  });
  expect((await linesOf(call, initiativeId))[0]).toMatchObject({
    fundingId: id,
    state: 'confirmed',
  });
  await call['change.undo']({ id: (await call['change.next'](undefined)).undo?.id ?? 0 });
  expect(await linesOf(call, initiativeId)).toEqual([line]);
});
