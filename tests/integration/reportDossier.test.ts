import type { Handlers } from '../../electron/ipc/handlers.ts';
import { REPORT_TEMPLATE } from '../../shared/domain/newDossier.ts';
import { test as base, expect } from '../support/office.ts';

/** Two initiatives; the first has a share in a funding, a budget that gives account of it, and a later one. */
const test = base.extend<{ known: Awaited<ReturnType<typeof known>> }>({
  known: async ({ call }, use) => use(await known(call)),
});

async function known(call: Handlers) {
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Halte' });
  const { id: otherId } = await call['initiative.create']({ title: 'Jardin' });
  const funder = await call['funder.add']({ fields: { name: 'Fonds', url: null } });
  const funding = await call['funding.add']({
    fields: {
      title: 'Consolidation',
      funderId: funder.id,
      programId: null,
      kind: 'project',
      start: '2026-01',
      end: '2027-01',
      conditions: '',
    },
    first: { date: '2026-02', state: 'confirmed', amount: 100_000, note: '' },
    initiativeIds: [initiativeId],
  });
  const budget = (start: string, fundingId: string | null) =>
    call['budget.add']({ initiativeId, fields: { title: start, start, end: null, fundingId } });
  const accounting = await budget('2026', funding.id);
  await budget('2027', null);
  return { initiativeId, otherId, funder, funding, accounting };
}

const asked = { templateId: REPORT_TEMPLATE, title: 'Rapport' };

test('the dossier of a report is for the funder of its funding, on the budget that gives account of it', async ({
  call,
  known: { initiativeId, funder, funding, accounting },
}) => {
  const { id } = await call['dossier.create']({
    ...asked,
    initiativeId,
    for: { fundingId: funding.id },
  });
  const { source } = await call['dossier.get']({ id });
  expect(source.dossier).toMatchObject({
    title: 'Rapport',
    fundingId: funding.id,
    funderId: funder.id,
    budgetId: accounting.id,
  });
  expect(source.money.accountOf).toEqual({ title: 'Consolidation', funderName: 'Fonds' });
  const [row] = await call['dossier.list'](undefined);
  expect(row).toMatchObject({ id, fundingId: funding.id });
  // On another budget, it still gives account of the same money.
  await call['dossier.update']({ id, patch: { budgetId: null } });
  const moved = await call['dossier.get']({ id });
  expect(moved.source.money.accountOf?.title).toBe('Consolidation');
});

test('a report of an initiative that has no share in the funding is for its funder only', async ({
  call,
  known: { otherId, funder, funding },
}) => {
  const dossier = await call['dossier.create']({
    ...asked,
    initiativeId: otherId,
    for: { fundingId: funding.id },
  });
  expect(dossier).toMatchObject({ fundingId: null, funderId: funder.id });
  await expect(async () =>
    call['dossier.update']({ id: dossier.id, patch: { fundingId: funding.id } }),
  ).rejects.toThrow();
});

test('a report outlives its funding, and the share that its initiative had in it', async ({
  call,
  known: { initiativeId, otherId, funding },
}) => {
  const input = { ...asked, initiativeId, for: { fundingId: funding.id } };
  const first = await call['dossier.create'](input);
  const tie = async (id: string) => (await call['dossier.get']({ id })).source.dossier.fundingId;
  await call['funding.setShare']({
    id: funding.id,
    share: { initiativeId: otherId, amount: null },
  });
  await call['funding.dropShare']({ id: funding.id, initiativeId });
  expect(await tie(first.id)).toBeNull();
  const second = await call['dossier.create']({ ...input, initiativeId: otherId });
  expect(await tie(second.id)).toBe(funding.id);
  await call['funding.remove']({ id: funding.id });
  expect(await tie(second.id)).toBeNull();
});

test('a report on a funding takes the budget that the funding pays a line of, and none of another funder', async ({
  call,
  known: { initiativeId, funder },
}) => {
  const funding = await call['funding.add']({
    fields: {
      title: 'Démarrage',
      funderId: funder.id,
      programId: null,
      kind: 'project',
      start: '2025-01',
      end: '2025-12',
      conditions: '',
    },
    first: { date: '2025-02', state: 'received', amount: 50_000, note: '' },
    initiativeIds: [initiativeId],
  });
  const report = async () =>
    call['dossier.create']({ ...asked, initiativeId, for: { fundingId: funding.id } });
  // Nothing says which: whoever writes is asked.
  const unknown = await report();
  expect(unknown).toMatchObject({ fundingId: funding.id, budgetId: null });
  const paid = await call['budget.add']({
    initiativeId,
    fields: { title: 'Première année', start: '2025', end: null, fundingId: null },
  });
  await call['budgetLine.add']({
    budgetId: paid.id,
    fields: {
      side: 'revenue',
      label: 'Fonds',
      funderId: funder.id,
      state: 'received',
      inKind: false,
      amount: 50_000,
      fundingId: funding.id,
      actual: null,
      note: '',
    },
  });
  expect((await report()).budgetId).toBe(paid.id);
});
