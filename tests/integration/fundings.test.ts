import type { Handlers } from '../../electron/ipc/handlers.ts';
import { coverOf } from '../../shared/domain/cover.ts';
import { amountsByYear } from '../../shared/domain/fiscalYears.ts';
import { NEW_PROGRAM } from '../../shared/domain/newProgram.ts';
import type { FundingFields } from '../../shared/domain/schemas/funding.ts';
import type { RevenueState } from '../../shared/domain/vocabulary.ts';
import { effectFields } from '../support/effectFields.ts';
import { test as base, expect } from '../support/office.ts';

/** A portfolio with three initiatives, on 22 November 2026. */
const test = base.extend<{ initiatives: [string, string, string] }>({
  initiatives: async ({ call }, use) => {
    await call['portfolio.create'](undefined);
    const add = async (title: string) => (await call['initiative.create']({ title })).id;
    await use([await add('Alpha'), await add('Bêta'), await add('Gamma')]);
  },
});

const FIELDS: FundingFields = {
  title: 'Un financement',
  funderId: null,
  programId: null,
  kind: 'project',
  start: '2026-01',
  end: '2027-01',
  conditions: '',
};

function addFunding(
  call: Handlers,
  initiativeIds: string[],
  amount: number,
  state: RevenueState = 'confirmed',
  fields: Partial<FundingFields> = {},
) {
  const first = { date: '2026-02', state, amount, note: '' };
  return call['funding.add']({ fields: { ...FIELDS, ...fields }, first, initiativeIds });
}

async function addLine(call: Handlers, initiativeId: string, amount: number) {
  const budget = await call['budget.add']({
    initiativeId,
    fields: { title: 'Budget', start: '2026', end: '2027-06', fundingId: null },
  });
  const line = await call['budgetLine.add']({
    budgetId: budget.id,
    fields: {
      side: 'revenue',
      label: 'Subvention',
      funderId: null,
      state: 'asked',
      inKind: false,
      amount,
      fundingId: null,
      actual: null,
      note: '',
    },
  });
  return { budget, line };
}

test('a funding shared by three initiatives counts once, and by its share in each', async ({
  call,
  initiatives,
}) => {
  const [a, b, c] = initiatives;
  const { id } = await addFunding(call, [a, b, c], 3_000_000);
  await call['funding.setShare']({ id, share: { initiativeId: a, amount: 1_200_000 } });
  // The other shares stay: each is said on its own.
  await call['funding.setShare']({ id, share: { initiativeId: b, amount: 1_000_000 } });
  const all = await call['funding.list'](undefined);
  expect(all).toHaveLength(1);
  expect(all[0]?.shares.map(({ part }) => part)).toEqual([1_200_000, 1_000_000, 800_000]);
  const { initiatives: paid } = await call['money.ahead'](undefined);
  const amounts = paid.map(({ payments }) => payments.map(({ amount }) => amount));
  expect(amounts).toEqual([[1_200_000], [1_000_000], [800_000]]);
});

test('a state is followed, never written over; the last may be taken back, the only one not', async ({
  call,
  initiatives,
}) => {
  const { id, states } = await addFunding(call, [initiatives[0]], 500, 'asked');
  const fields = { date: '2026-05', state: 'confirmed' as const, amount: 400, note: 'Moins' };
  const followed = await call['fundingState.add']({ fundingId: id, fields });
  expect(followed.states.map(({ state, amount }) => [state, amount])).toEqual([
    ['asked', 500],
    ['confirmed', 400],
  ]);
  const back = await call['fundingState.remove']({ id: followed.states[1]?.id ?? '' });
  expect(back.states).toEqual(states);
  await expect(async () =>
    call['fundingState.remove']({ id: states[0]?.id ?? '' }),
  ).rejects.toThrow('invalid_input');
});

test('a line that comes from a funding says what it says, and keeps it once it is let go', async ({
  call,
  initiatives,
}) => {
  const [a, b] = initiatives;
  const { line } = await addLine(call, a, 0);
  const funding = await addFunding(call, [a, b], 1_001, 'probable');
  const tied = await call['budgetLine.update']({ id: line.id, patch: { fundingId: funding.id } });
  expect(tied).toMatchObject({ state: 'probable', amount: 501, inKind: false });
  // What it takes is its own; what the funding says is not.
  const typed = await call['budgetLine.update']({
    id: line.id,
    patch: { amount: 400, state: 'asked', inKind: true },
  });
  expect(typed).toMatchObject({ state: 'probable', amount: 400, inKind: false });
  const fields = { date: '2026-06', state: 'received' as const, amount: 2_000, note: '' };
  await call['fundingState.add']({ fundingId: funding.id, fields });
  const [revenue] = await call['revenue.list'](undefined);
  expect(revenue).toMatchObject({ state: 'received', amount: 400 });
  // Once: the budget beside the funding adds nothing.
  const view = await call['money.ahead'](undefined);
  const alpha = view.initiatives.find(({ initiativeId }) => initiativeId === a);
  expect(alpha?.payments.map(({ source, amount }) => [source, amount])).toEqual([
    ['funding', 1_000],
  ]);
  await call['funding.remove']({ id: funding.id });
  const [kept] = await call['revenue.list'](undefined);
  expect(kept).toMatchObject({ fundingId: null, state: 'received', amount: 400 });
});

test('a line of one year takes its year of a funding of two, and its typed amount is never lost', async ({
  call,
  initiatives: [a],
}) => {
  const { budget, line } = await addLine(call, a, 1_234_567);
  const { id: fundingId } = await addFunding(call, [a], 2_469_134);
  const tie = (id: string) => call['budgetLine.update']({ id, patch: { fundingId } });
  expect((await tie(line.id)).amount).toBe(1_234_567);
  const untied = await call['budgetLine.update']({ id: line.id, patch: { fundingId: null } });
  expect(untied).toMatchObject({ state: 'confirmed', amount: 1_234_567 });
  await tie(line.id);
  // Another line without an amount takes the instalments of its budget's period, and no more than is left.
  const { line: second } = await addLine(call, a, 0);
  for (const dueOn of ['2026-05', '2028-05']) {
    const fields = { dueOn, amount: 1_000_000, receivedOn: null };
    await call['fundingInstalment.add']({ fundingId, fields });
  }
  expect((await tie(second.id)).amount).toBe(1_000_000);
  const { line: third } = await addLine(call, a, 9_999_999);
  expect((await tie(third.id)).amount).toBe(234_567);
  await expect(async () =>
    call['budgetLine.update']({ id: line.id, patch: { amount: 1_234_568 } }),
  ).rejects.toThrow('over_funding');
  // Less was given than expected: the lines never come to more than the funding.
  const fields = { date: '2026-06', state: 'confirmed' as const, amount: 1_234_567, note: '' };
  await call['fundingState.add']({ fundingId, fields });
  const revenues = await call['revenue.list'](undefined);
  const amounts = revenues.map(({ amount }) => amount);
  expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(1_234_567);
  const { budgets } = await call['initiative.get']({ id: a });
  expect(budgets.find(({ id }) => id === budget.id)?.lines[0]?.amount).toBe(amounts[0]);
});

test('a funding made of a revenue says what it said, and ties it; refused in the middle, nothing is made', async ({
  call,
  initiatives: [a],
  world,
}) => {
  const { line } = await addLine(call, a, 1_234_567);
  const funding = await addFunding(call, [a], 100);
  const { newId } = world;
  let asked = 0;
  // The second identifier, that of the state, is taken: the funding is written, the state is refused.
  world.newId = () => {
    asked += 1;
    return asked === 2 ? (funding.states[0]?.id ?? '') : newId();
  };
  await expect(async () => call['funding.ofLine']({ lineId: line.id })).rejects.toThrow();
  world.newId = newId;
  expect(asked).toBe(2);
  expect(await call['funding.list'](undefined)).toHaveLength(1);
  expect((await call['revenue.list'](undefined))[0]?.fundingId).toBeNull();

  const tied = await call['funding.ofLine']({ lineId: line.id });
  expect(tied).toMatchObject({ amount: 1_234_567, state: 'asked' });
  const made = await call['funding.get']({ id: tied.fundingId ?? '' });
  expect(made).toMatchObject({
    title: 'Subvention',
    start: '2026',
    end: '2027-06',
    kind: 'project',
    states: [{ date: '2026-11-22', state: 'asked', amount: 1_234_567 }],
    shares: [{ initiativeId: a, part: 1_234_567 }],
  });
  // Once is enough.
  await expect(async () => call['funding.ofLine']({ lineId: line.id })).rejects.toThrow(
    'invalid_input',
  );
});

test('an initiative that leaves a funding keeps in its budget what it had, and its effects lose the payer', async ({
  call,
  initiatives,
}) => {
  const [a, b] = initiatives;
  const { line } = await addLine(call, a, 0);
  const funding = await addFunding(call, [a, b], 600);
  await call['budgetLine.update']({ id: line.id, patch: { fundingId: funding.id } });
  const effect = await call['effect.add']({ initiativeId: a, fields: EFFECT });
  const pays = { fundingId: funding.id, effectId: effect.id, pays: true };
  expect((await call['funding.setPayer'](pays)).effectIds).toEqual([effect.id]);
  const left = await call['funding.dropShare']({ id: funding.id, initiativeId: a });
  expect(left.shares.map(({ initiativeId }) => initiativeId)).toEqual([b]);
  expect(left.effectIds).toEqual([]);
  const [revenue] = await call['revenue.list'](undefined);
  expect(revenue).toMatchObject({ fundingId: null, state: 'confirmed', amount: 300 });
  // An effect, or a line, of an initiative without a share is refused.
  await expect(async () => call['funding.setPayer'](pays)).rejects.toThrow('invalid_input');
  await expect(async () =>
    call['budgetLine.update']({ id: line.id, patch: { fundingId: funding.id } }),
  ).rejects.toThrow('invalid_input');
});

const EFFECT = effectFields({ nature: 'agency', temporality: 'long' });

test('what goes to an initiative in the bin is counted nowhere, and comes back with it', async ({
  call,
  initiatives,
}) => {
  const [a, b] = initiatives;
  await addFunding(call, [a, b], 1_000);
  await addFunding(call, [a], 77, 'confirmed', { title: 'À Alpha seulement' });
  await call['initiative.remove']({ id: a });
  const seen = await call['funding.list'](undefined);
  expect(seen.map(({ title, binned, shares }) => [title, binned, shares.length])).toEqual([
    ['Un financement', 500, 1],
  ]);
  await call['bin.restore']({ id: a });
  expect(await call['funding.list'](undefined)).toHaveLength(2);
});

test('a funding of one initiative goes with it for good; a shared one stays with the others', async ({
  call,
  initiatives,
}) => {
  const [a, b] = initiatives;
  await addFunding(call, [a], 1);
  await addFunding(call, [a, b], 2, 'confirmed', { title: 'Partagé' });
  await addFunding(call, [], 3, 'confirmed', { title: 'De l’organisme' });
  await call['initiative.remove']({ id: a });
  await call['bin.delete']({ id: a });
  const titles = (await call['funding.list'](undefined)).map(({ title }) => title);
  expect(titles.toSorted()).toEqual(['De l’organisme', 'Partagé']);
});

test('a programme is that of the funder: another funder leaves it behind', async ({
  call,
  initiatives,
}) => {
  const first = await call['funder.add']({ fields: { name: 'Un', url: null } });
  const other = await call['funder.add']({ fields: { name: 'Autre', url: null } });
  const program = await call['program.add']({ funderId: first.id, fields: PROGRAM });
  const given = { funderId: first.id, programId: program.id };
  const { id } = await addFunding(call, [initiatives[0]], 1, 'asked', given);
  const moved = await call['funding.update']({ id, patch: { funderId: other.id } });
  expect(moved.programId).toBeNull();
  // An hour without a day means nothing.
  const undated = await call['program.update']({ id: program.id, patch: { deadlineOn: null } });
  expect(undated.deadlineTime).toBeNull();
});

const PROGRAM = {
  name: 'Volet 1',
  ...NEW_PROGRAM,
  deadlineOn: '2027-01-15',
  deadlineTime: '17:00',
};

test('« Accueil » warns of money that ends, with what would lose its only payer, and of reports', async ({
  call,
  initiatives,
}) => {
  const [a, b, c] = initiatives;
  const short = await addFunding(call, [a], 500, 'received', { end: '2027-01' });
  const effect = await call['effect.add']({ initiativeId: a, fields: EFFECT });
  await call['funding.setPayer']({ fundingId: short.id, effectId: effect.id, pays: true });
  // Shared: what it keeps up elsewhere is no loss of Alpha.
  const shared = await addFunding(call, [a, c], 500, 'confirmed', { end: '2026-12' });
  const other = await call['effect.add']({ initiativeId: c, fields: EFFECT });
  await call['funding.setPayer']({ fundingId: shared.id, effectId: other.id, pays: true });
  // A break: what comes after 1 July is no cover of June.
  await addFunding(call, [b], 500, 'confirmed', { end: '2027-04-30' });
  await addFunding(call, [b], 500, 'confirmed', { start: '2027-07', end: '2030' });
  await addFunding(call, [c], 500, 'confirmed', { end: '2028-01' });
  await addFunding(call, [c], 500, 'asked', { start: '2028-02', end: '2028-12' });
  const report = (dueOn: string, state: 'to_do' | 'sent') =>
    call['fundingReport.add']({
      fundingId: short.id,
      fields: { label: dueOn, dueOn, dueTime: '17:00', state, sentOn: null },
    });
  for (const dueOn of ['2026-11-20', '2026-12-01', '2027-03-23']) await report(dueOn, 'to_do');
  await report('2026-12-02', 'sent');
  const of = async (group: 'late' | 'due' | 'ending') =>
    (await call['home.list']({ group, most: 50 })).lines;
  const ending = (await of('ending')).filter(({ kind }) => kind === 'money');
  expect(ending.map((one) => [one.initiativeTitle, one.date, one.months, one.count])).toEqual([
    ['Alpha', '2027-01', 3, 1],
    ['Bêta', '2027-04-30', 6, 0],
  ]);
  expect((await of('late')).map(({ date }) => date)).toEqual(['2026-11-20']);
  expect((await of('due')).map(({ date }) => date)).toEqual(['2026-12-01']);
});

test('the list counts to the first day without money, on any day', async ({
  call,
  initiatives,
}) => {
  const [a] = initiatives;
  await addFunding(call, [a], 1, 'confirmed', { start: '2025', end: '2026-12' });
  await addFunding(call, [a], 1, 'confirmed', { start: '2027-01-01', end: '2027-02' });
  await addFunding(call, [a], 1, 'confirmed', { start: '2027-03-02', end: null });
  await addFunding(call, [a], 1, 'confirmed', { start: '2026', end: '2040', kind: 'in_kind' });
  const rows = await call['initiative.query']({
    query: {
      filter: { text: 'Alpha' },
      sort: { column: 'title', direction: 'ascending' },
      group: null,
    },
    offset: 0,
    limit: 10,
    withHead: false,
  });
  expect(rows.rows.map(({ fundingUntil }) => fundingUntil)).toEqual(['2027-02']);
});

test('a funding or a budget that would end before it starts is refused, and what was there stays', async ({
  call,
  initiatives,
}) => {
  const [initiativeId] = initiatives;
  const period = { start: '2026-04', end: '2027-03' };
  const funding = await addFunding(call, [initiativeId], 500, 'asked', period);
  const fields = { title: 'Budget', ...period, fundingId: null };
  const budget = await call['budget.add']({ initiativeId, fields });
  for (const patch of [
    { end: '2026-03-31' },
    { end: '2025' },
    { start: '2027-04' },
    { start: '2028', end: '2027' },
  ]) {
    await expect(async () => call['funding.update']({ id: funding.id, patch })).rejects.toThrow(
      'end_before_start',
    );
    await expect(async () => call['budget.update']({ id: budget.id, patch })).rejects.toThrow(
      'end_before_start',
    );
  }
  await expect(async () =>
    call['budget.add']({ initiativeId, fields: { ...fields, start: '2027', end: '2026-12' } }),
  ).rejects.toThrow('end_before_start');
  // Both ends move at once; the vaguer of the two may mean a day that fits.
  const patch = { start: '2027-11-30', end: '2027' };
  expect(await call['budget.update']({ id: budget.id, patch })).toMatchObject(patch);
  expect(await call['funding.update']({ id: funding.id, patch })).toMatchObject(patch);
});

test('one funding of three initiatives, asked in two dossiers, is counted once in the years and in each cover', async ({
  call,
  initiatives,
}) => {
  const funder = await call['funder.add']({ fields: { name: 'Bailleur', url: null } });
  const period = { start: '2026-04', end: '2028-03', funderId: funder.id };
  const { id: fundingId } = await addFunding(call, [...initiatives], 3_000_001, 'asked', period);
  const fields = { date: '2026-05', state: 'confirmed' as const, amount: 2_400_001, note: '' };
  await call['fundingState.add']({ fundingId, fields });
  // In kind and refused beside it: neither is money.
  const lent = { ...period, kind: 'in_kind' as const };
  await addFunding(call, [...initiatives], 900_000, 'confirmed', { ...lent, end: '2035' });
  await addFunding(call, [...initiatives], 900_000, 'refused', { ...period, end: '2036' });
  const templateId = (await call['template.list'](undefined))[0]?.id ?? '';
  const parts: number[] = [];
  for (const initiativeId of initiatives) {
    const { budget, line } = await addLine(call, initiativeId, 1);
    await call['budgetLine.update']({ id: line.id, patch: { fundingId } });
    for (const title of ['Première demande', 'Seconde demande']) {
      const dossier = await call['dossier.create']({ initiativeId, templateId, title });
      const patch = { funderId: funder.id, budgetId: budget.id };
      await call['dossier.update']({ id: dossier.id, patch });
    }
    const dossiers = await call['dossier.list'](undefined);
    const row = dossiers.find((one) => one.initiativeId === initiativeId);
    const { source } = await call['dossier.get']({ id: row?.id ?? '' });
    const years = amountsByYear(source.money.fundings, 4).filter(({ kind }) => kind === 'project');
    parts.push(years.reduce((sum, { amount }) => sum + amount, 0));
    const cover = coverOf(source.money.payments, '2026-11-22');
    expect(cover.secured).toMatchObject({ until: '2028-03', last: '2028-03-31' });
    expect(cover.months).toBe(16);
  }
  expect(parts).toEqual([800_001, 800_000, 800_000]);
  const all = amountsByYear(await call['funding.list'](undefined), 4);
  const money = all.filter(({ kind }) => kind !== 'in_kind');
  expect(money.map(({ state }) => state)).toEqual(['confirmed', 'confirmed']);
  expect(money.reduce((sum, { amount }) => sum + amount, 0)).toBe(2_400_001);
  // What the bin has is counted nowhere, and what is left is not shared again.
  await call['initiative.remove']({ id: initiatives[0] });
  const left = amountsByYear(await call['funding.list'](undefined), 4);
  expect(
    left.filter(({ kind }) => kind !== 'in_kind').reduce((sum, { amount }) => sum + amount, 0),
  ).toBe(1_600_000);
});

test('fundings that end on the same day are in the order of their titles as people read them', async ({
  call,
  initiatives,
}) => {
  const titles = ['Étape 10', 'étape 2', 'Zone', 'Œuvre'];
  for (const title of titles) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await addFunding(call, [initiatives[0]], 1, 'asked', { title });
  }
  await addFunding(call, [initiatives[0]], 1, 'asked', { title: 'Plus tard', end: '2027' });
  await addFunding(call, [initiatives[0]], 1, 'asked', { title: 'Sans fin', end: null });
  const fundings = await call['funding.list'](undefined);
  const listed = fundings.map(({ title }) => title);
  expect(listed).toEqual(['Sans fin', 'Plus tard', 'étape 2', 'Étape 10', 'Œuvre', 'Zone']);
});
