import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Handlers } from '../../electron/ipc/handlers.ts';
import type { AnswerMoney, DossierAnswerFields } from '../../shared/domain/schemas/answer.ts';
import type { RevenueState } from '../../shared/domain/vocabulary.ts';
import { answerCalls } from '../../shared/ipc/contract/answers.ts';
import { ACCEPTED, REFUSED } from '../support/answers.ts';
import { exported } from '../support/exported.ts';
import { test as base, expect } from '../support/office.ts';
import { exportRegister } from '../support/sheets.ts';

/** A dossier sent to a foundation on 22 November 2026, which asks 20 000 $ of it in its budget. */
type SentCase = {
  initiativeId: string;
  funderId: string;
  dossierId: string;
  lineId: string;
  frozenId: string;
};

const test = base.extend<{ sent: SentCase }>({
  sent: async ({ call, world }, use) => {
    await call['portfolio.create'](undefined);
    const { id: initiativeId } = await call['initiative.create']({ title: 'La halte' });
    const { id: funderId } = await call['funder.add']({
      fields: { name: 'Fondation du Rang', url: null },
    });
    const budget = await call['budget.add']({
      initiativeId,
      fields: { title: 'Budget 2027', start: '2027', end: null, fundingId: null },
    });
    const shared = { inKind: false, amount: 2_000_000, fundingId: null, actual: null, note: '' };
    const line = await call['budgetLine.add']({
      budgetId: budget.id,
      fields: { ...shared, side: 'revenue', label: 'Fondation', funderId, state: 'asked' },
    });
    await call['budgetLine.add']({
      budgetId: budget.id,
      fields: { ...shared, side: 'expense', label: 'Animation', funderId: null, state: null },
    });
    const templateId = (await call['template.list'](undefined))[0]?.id ?? '';
    const dossier = await call['dossier.create']({ initiativeId, templateId, title: 'Demande' });
    await call['dossier.update']({ id: dossier.id, patch: { funderId, budgetId: budget.id } });
    const frozen = await exported(call, {
      id: dossier.id,
      recipient: 'Madame Roy',
    });
    const frozenId = frozen?.id ?? '';
    // The funder answers months later.
    world.at = new Date(2027, 5, 1, 10);
    await use({ initiativeId, funderId, dossierId: dossier.id, lineId: line.id, frozenId });
  },
});

const NEW: AnswerMoney = {
  kind: 'new',
  fields: { title: 'Soutien', kind: 'project', start: '2027', end: '2028-03' },
};

function answer(
  call: Handlers,
  frozenId: string,
  fields: DossierAnswerFields,
  money: AnswerMoney,
  correctsId: string | null = null,
) {
  return call['dossierAnswer.add']({ frozenId, fields, money, correctsId });
}

async function fundingAsked(call: Handlers, sent: SentCase, state: RevenueState = 'asked') {
  const { funderId, initiativeId } = sent;
  return call['funding.add']({
    fields: {
      title: 'Demande à la fondation',
      funderId,
      programId: null,
      kind: 'project',
      start: null,
      end: null,
      conditions: '',
    },
    first: { date: '2026-11', state, amount: 2_000_000, note: '' },
    initiativeIds: [initiativeId],
  });
}

/** What pays for the initiative, state by state. */
async function paid(call: Handlers) {
  const { initiatives } = await call['money.ahead'](undefined);
  return initiatives.flatMap(({ payments }) =>
    payments.map(({ state, amount, source }) => ({ state, amount, source })),
  );
}

test('a copy that left keeps whom it was for and what it asked', async ({ call, sent }) => {
  const [row] = await call['frozen.list']({ initiativeId: sent.initiativeId });
  expect(row).toMatchObject({
    purpose: 'request',
    recipient: 'Madame Roy',
    funderId: sent.funderId,
    funderName: 'Fondation du Rang',
    asked: 2_000_000,
    askedInKind: null,
    answer: null,
  });
  await call['funder.update']({ id: sent.funderId, patch: { name: 'Autre nom' } });
  const [later] = await call['frozen.list']({ initiativeId: null });
  expect(later?.funderName).toBe('Fondation du Rang');
});

test('a copy that left names its template as it was that day, whatever its form', async ({
  call,
  office,
  sent,
}) => {
  const { template } = (await call['dossier.get']({ id: sent.dossierId })).source;
  const named = async () => (await call['dossierAnswer.get']({ id: sent.frozenId })).template;
  const { name, version, verifiedOn } = template;
  expect(await named()).toEqual({
    name,
    version,
    verifiedOn,
    isGeneral: template.recipient === 'any',
  });
  const write = (source: object) => {
    const db = office.session.writable();
    db.run('DROP TRIGGER IF EXISTS frozen_dossier_kept_update');
    db.run('UPDATE frozen_dossier SET source = ?', JSON.stringify(source));
  };
  write({ template: { name: 'MRC', version: 2, verifiedOn: '2026-03-01', recipient: 'mrc' } });
  expect(await named()).toEqual({
    name: 'MRC',
    version: 2,
    verifiedOn: '2026-03-01',
    isGeneral: false,
  });
  write({ template: { name: 'MRC', version: 'two', verifiedOn: 7 } });
  expect(await named()).toMatchObject({ name: 'MRC', version: null, verifiedOn: null });
  write({ template: 'another form' });
  expect(await named()).toBeNull();
});

test('what the person says of a sending is kept instead of what the blocks say', async ({
  call,
  sent,
}) => {
  const told = { id: sent.dossierId, recipient: 'Le CA' };
  await exported(call, { ...told, purpose: 'information', asked: 5 });
  await exported(call, { ...told, purpose: 'request', asked: 1_800_000 });
  const rows = await call['frozen.list']({ initiativeId: null });
  expect(rows.map(({ purpose, asked }) => [purpose, asked])).toEqual([
    ['request', 1_800_000],
    ['information', null],
    ['request', 2_000_000],
  ]);
});

test('an acceptance becomes in one gesture a funding, its share, its due report, and no dollar twice', async ({
  call,
  sent,
}) => {
  const kept = await answer(call, sent.frozenId, ACCEPTED, NEW);
  const [funding] = await call['funding.list'](undefined);
  expect(funding).toMatchObject({
    id: kept.fundingId,
    title: 'Soutien',
    funderId: sent.funderId,
    start: '2027',
    end: '2028-03',
    conditions: 'Afficher le logo',
    states: [{ date: '2027-02-01', state: 'confirmed', amount: 1_500_000 }],
    reports: [{ label: 'Rapport final', dueOn: '2028-03-31', dueTime: '17:00', state: 'to_do' }],
    shares: [{ initiativeId: sent.initiativeId, part: 1_500_000 }],
  });
  expect(await paid(call)).toEqual([{ state: 'confirmed', amount: 1_500_000, source: 'funding' }]);
  const [row] = await call['frozen.list']({ initiativeId: null });
  expect(row?.answer).toMatchObject({ outcome: 'partly', amount: 1_500_000 });
});

test('a funding that was already asked is confirmed, not counted beside a new one', async ({
  call,
  sent,
}) => {
  const { id: fundingId } = await fundingAsked(call, sent);
  const { fundings } = await call['dossierAnswer.get']({ id: sent.frozenId });
  expect(fundings.map(({ id, state }) => [id, state])).toEqual([[fundingId, 'asked']]);
  await answer(call, sent.frozenId, ACCEPTED, { kind: 'existing', fundingId });
  const all = await call['funding.list'](undefined);
  expect(all).toHaveLength(1);
  expect(all[0]?.states.map(({ state, amount }) => [state, amount])).toEqual([
    ['asked', 2_000_000],
    ['confirmed', 1_500_000],
  ]);
  expect(await paid(call)).toHaveLength(1);
});

test('an answer that is a part of what is confirmed leaves the funding as it was; only a sure one is kept', async ({
  call,
  sent,
}) => {
  const { id: fundingId } = await fundingAsked(call, sent);
  const kept: AnswerMoney = { kind: 'kept', fundingId };
  await expect(async () => answer(call, sent.frozenId, ACCEPTED, kept)).rejects.toThrow(
    'invalid_input',
  );
  const fields = { date: '2026-11', state: 'confirmed' as const, amount: 2_469_134, note: '' };
  await call['fundingState.add']({ fundingId, fields });
  const instalment = { dueOn: '2027-06', amount: 1_234_567, receivedOn: null };
  await call['fundingInstalment.add']({ fundingId, fields: instalment });
  const { fundings } = await call['dossierAnswer.get']({ id: sent.frozenId });
  expect(fundings[0]?.planned).toBe(1_234_567);
  await answer(call, sent.frozenId, ACCEPTED, kept);
  const { states } = await call['funding.get']({ id: fundingId });
  expect(states.map(({ amount }) => amount)).toEqual([2_000_000, 2_469_134]);
});

test('a refusal sets the funding and the line of the budget to refused, with the reason', async ({
  call,
  sent,
}) => {
  const { id: fundingId } = await fundingAsked(call, sent);
  await answer(call, sent.frozenId, REFUSED, { kind: 'existing', fundingId });
  const funding = await call['funding.get']({ id: fundingId });
  expect(funding.states.at(-1)).toMatchObject({ state: 'refused', note: 'Hors des priorités' });
  const [revenue] = await call['revenue.list'](undefined);
  expect(revenue).toMatchObject({ id: sent.lineId, state: 'refused' });
});

test('taking an answer back leaves the file as it was', async ({ call, sent }) => {
  const { id: fundingId } = await fundingAsked(call, sent);
  const everything = async () => [
    await call['funding.list'](undefined),
    await call['revenue.list'](undefined),
    await call['dossierAnswer.get']({ id: sent.frozenId }),
    await call['frozen.list']({ initiativeId: null }),
  ];
  const before = await everything();
  for (const [fields, money] of [
    [ACCEPTED, NEW],
    [ACCEPTED, { kind: 'existing', fundingId }],
    [REFUSED, { kind: 'existing', fundingId }],
    [REFUSED, { kind: 'none' }],
    [ACCEPTED, { kind: 'none' }],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- each begins where the former was taken back
    const { id } = await answer(call, sent.frozenId, fields, money);
    // oxlint-disable-next-line no-await-in-loop -- the same
    await call['dossierAnswer.takeBack']({ id });
    // oxlint-disable-next-line no-await-in-loop -- the same
    expect(await everything()).toEqual(before);
  }
});

test('an acceptance corrected into a refusal takes its report back, which comes again when that is undone', async ({
  call,
  sent,
}) => {
  const first = await answer(call, sent.frozenId, ACCEPTED, NEW);
  const fundingId = first.fundingId ?? '';
  const existing: AnswerMoney = { kind: 'existing', fundingId };
  const due = async () => {
    const found = (await call['funding.list'](undefined)).find(({ id }) => id === fundingId);
    return found?.reports.map(({ label, state }) => `${label} ${state}`);
  };
  const budget = async () =>
    (await call['initiative.get']({ id: sent.initiativeId })).budgets[0]?.fundingId;
  expect([await due(), await budget()]).toEqual([['Rapport final to_do'], fundingId]);
  const refusal = await answer(call, sent.frozenId, REFUSED, existing, first.id);
  expect(await due()).toEqual([]);
  await call['dossierAnswer.takeBack']({ id: refusal.id });
  expect(await due()).toEqual(['Rapport final to_do']);
  // Corrected again: the report that came back is taken back too.
  await answer(call, sent.frozenId, REFUSED, existing, first.id);
  expect(await due()).toEqual([]);
});

test('an answer on which something stands is not taken back', async ({ call, sent }) => {
  const first = await answer(call, sent.frozenId, ACCEPTED, NEW);
  const fundingId = first.fundingId ?? '';
  await call['fundingState.add']({
    fundingId,
    fields: { date: '2027-03', state: 'received', amount: 1_500_000, note: '' },
  });
  await expect(async () => call['dossierAnswer.takeBack']({ id: first.id })).rejects.toThrow(
    'cannot_undo',
  );
  const appeal = { ...ACCEPTED, answeredOn: '2027-04-01', amount: 1_800_000, report: null };
  await answer(call, sent.frozenId, appeal, { kind: 'existing', fundingId });
  await expect(async () => call['dossierAnswer.takeBack']({ id: first.id })).rejects.toThrow(
    'cannot_undo',
  );
  expect((await call['dossierAnswer.get']({ id: sent.frozenId })).answers).toHaveLength(2);
});

test('nothing that the window says is put back: only what this session wrote, and once', async ({
  call,
  sent,
}) => {
  const { id } = await answer(call, sent.frozenId, REFUSED, { kind: 'none' });
  const other = { ...sent, initiativeId: (await call['initiative.create']({ title: 'B' })).id };
  const elsewhere = await fundingAsked(call, other);
  const before = await call['funding.list'](undefined);
  const forged = {
    id,
    former: { ...elsewhere, title: 'Prise', start: '2030', end: '2020' },
    lines: [{ id: sent.lineId, state: 'received' }],
  };
  expect(answerCalls['dossierAnswer.takeBack'].input.safeParse(forged).success).toBe(false);
  await call['dossierAnswer.takeBack']({ id });
  expect(await call['funding.list'](undefined)).toEqual(before);
  expect((await call['revenue.list'](undefined))[0]?.state).toBe('asked');
  await expect(async () => call['dossierAnswer.takeBack']({ id })).rejects.toThrow('cannot_undo');

  // One of a session that is over stays: it is followed, or corrected.
  const stays = await answer(call, sent.frozenId, REFUSED, { kind: 'none' });
  await call['portfolio.close'](undefined);
  await call['portfolio.open'](undefined);
  await expect(async () => call['dossierAnswer.takeBack']({ id: stays.id })).rejects.toThrow(
    'cannot_undo',
  );
  expect((await call['dossierAnswer.get']({ id: sent.frozenId })).answers).toHaveLength(1);
});

test('an answer whose rows changed since is not taken back, and what changed stays', async ({
  call,
  sent,
}) => {
  const { id: fundingId } = await fundingAsked(call, sent);
  const refused = await answer(call, sent.frozenId, REFUSED, { kind: 'existing', fundingId });
  await call['budgetLine.update']({ id: sent.lineId, patch: { state: 'probable' } });
  const takeBack = (id: string) => async () => call['dossierAnswer.takeBack']({ id });
  await expect(takeBack(refused.id)).rejects.toThrow('cannot_undo');
  expect((await call['revenue.list'](undefined))[0]?.state).toBe('probable');

  const given = await answer(
    call,
    sent.frozenId,
    { ...ACCEPTED, report: null },
    { kind: 'existing', fundingId },
    refused.id,
  );
  await call['funding.update']({ id: fundingId, patch: { conditions: 'Relues au téléphone' } });
  await expect(takeBack(given.id)).rejects.toThrow('cannot_undo');
  expect((await call['funding.get']({ id: fundingId })).conditions).toBe('Relues au téléphone');
});

test('a funding that an answer made is not taken away from under a line that names it since', async ({
  call,
  sent,
}) => {
  const made = await answer(call, sent.frozenId, ACCEPTED, NEW);
  const [budget] = (await call['initiative.get']({ id: sent.initiativeId })).budgets;
  const line = await call['budgetLine.add']({
    budgetId: budget?.id ?? '',
    fields: {
      side: 'revenue',
      label: 'La suite',
      funderId: sent.funderId,
      state: 'confirmed',
      inKind: false,
      amount: 0,
      fundingId: made.fundingId,
      actual: null,
      note: '',
    },
  });
  await expect(async () => call['dossierAnswer.takeBack']({ id: made.id })).rejects.toThrow(
    'cannot_undo',
  );
  const kept = (await call['revenue.list'](undefined)).find(({ id }) => id === line.id);
  expect(kept?.fundingId).toBe(made.fundingId);
  await call['budgetLine.remove']({ id: line.id });
  await call['dossierAnswer.takeBack']({ id: made.id });
  expect(await call['funding.list'](undefined)).toEqual([]);
});

test('an answer is never written over: an appeal follows it, a correction names it', async ({
  call,
  sent,
}) => {
  const none: AnswerMoney = { kind: 'none' };
  const refusal = await answer(call, sent.frozenId, REFUSED, none);
  const appeal = { ...ACCEPTED, answeredOn: '2027-05-01', report: null };
  const typo = await answer(call, sent.frozenId, appeal, none);
  await answer(call, sent.frozenId, { ...appeal, amount: 1_050_000 }, none, typo.id);
  const { answers } = await call['dossierAnswer.get']({ id: sent.frozenId });
  expect(answers.map(({ outcome, amount, correctsId }) => [outcome, amount, correctsId])).toEqual([
    ['refused', null, null],
    ['partly', 1_500_000, null],
    ['partly', 1_050_000, typo.id],
  ]);
  const [row] = await call['frozen.list']({ initiativeId: null });
  expect(row?.answer).toMatchObject({ amount: 1_050_000 });
  // A correction of what was refused first leaves the appeal in its place.
  await answer(call, sent.frozenId, { ...REFUSED, reason: 'Budget épuisé' }, none, refusal.id);
  expect((await call['frozen.list']({ initiativeId: null }))[0]?.answer?.amount).toBe(1_050_000);
  await expect(async () => answer(call, sent.frozenId, appeal, none, typo.id)).rejects.toThrow(
    'invalid_input',
  );
});

test('a day before the last state of the funding, or a funding of elsewhere, is refused and nothing is written', async ({
  call,
  sent,
}) => {
  const { id: fundingId } = await fundingAsked(call, sent);
  const existing: AnswerMoney = { kind: 'existing', fundingId };
  const early = { ...ACCEPTED, answeredOn: '2026-10-31' };
  await expect(async () => answer(call, sent.frozenId, early, existing)).rejects.toThrow(
    'invalid_input',
  );
  const { id: otherId } = await call['initiative.create']({ title: 'Ailleurs' });
  const elsewhere = await fundingAsked(call, { ...sent, initiativeId: otherId });
  await expect(async () =>
    answer(call, sent.frozenId, ACCEPTED, { kind: 'existing', fundingId: elsewhere.id }),
  ).rejects.toThrow('not_found');
  expect((await call['dossierAnswer.get']({ id: sent.frozenId })).answers).toEqual([]);
});

test('a copy whose initiative is gone for good is still answered, without a funding', async ({
  call,
  sent,
}) => {
  await call['initiative.remove']({ id: sent.initiativeId });
  await expect(async () => call['dossierAnswer.get']({ id: sent.frozenId })).rejects.toThrow(
    'in_bin',
  );
  await call['bin.delete']({ id: sent.initiativeId });
  await expect(async () => answer(call, sent.frozenId, ACCEPTED, NEW)).rejects.toThrow('not_found');
  await answer(call, sent.frozenId, ACCEPTED, { kind: 'none' });
  const sheet = await call['dossierAnswer.get']({ id: sent.frozenId });
  expect(sheet).toMatchObject({ fundings: [], lines: [], answers: [{ outcome: 'partly' }] });
});

test('the register is written as a table that a spreadsheet opens, whole or not at all', async ({
  call,
  office,
  sent,
  folder,
}) => {
  await answer(call, sent.frozenId, { ...REFUSED, reason: '=HYPERLINK("x")' }, { kind: 'none' });
  const draft = { initiativeId: sent.initiativeId, title: 'La suite; en préparation' };
  const templateId = (await call['template.list'](undefined))[0]?.id ?? '';
  await call['dossier.create']({ ...draft, templateId });
  const all = { words: '', funder: null, year: null, state: null };
  expect(await exportRegister(office)).toMatchObject({ lines: 2 });
  const path = join(folder, 'Registre.csv');
  const written = readFileSync(path);
  expect([...written.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [heads = '', first = '', second = '', end] = written.toString('utf8').split('\r\n');
  expect(heads).toContain('État;Dossier;Initiative');
  expect(first).toMatch(/^en préparation;"La suite; en préparation";La halte;;;;\d{4}-\d\d-\d\d;;/);
  expect(second).toContain(
    'refusée;Demande;La halte;Fondation du Rang;;Madame Roy;;2026-11-22;20000,00;',
  );
  expect(second).toContain('"\'=HYPERLINK(""x"")"');
  expect(end).toBe('');
  // What was there stays when the place cannot be written; giving up writes nothing.
  writeFileSync(join(folder, 'obstacle'), 'avant');
  office.answers.table = join(folder, 'obstacle', 'Registre.csv');
  await expect(async () => exportRegister(office)).rejects.toThrow();
  office.answers.table = null;
  expect(await exportRegister(office, { ...all, state: 'waiting' })).toBeNull();
  expect(readFileSync(join(folder, 'obstacle'), 'utf8')).toBe('avant');
});
