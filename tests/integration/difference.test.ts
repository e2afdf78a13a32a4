import { REPORT_TEMPLATE } from '../../shared/domain/newDossier.ts';
import { ownTextOf } from '../../shared/domain/ownText.ts';
import type { SaidFacts } from '../../shared/domain/schemas/correctionNotice.ts';
import { FormerSource } from '../../shared/domain/schemas/formerSource.ts';
import { setBlocks } from '../support/blocks.ts';
import { exported } from '../support/exported.ts';
import { expect, type Office, test } from '../support/office.ts';

/** Opens the invented portfolio: its richest request. */
async function richestRequest(call: Office['call']): Promise<string> {
  await call['portfolio.openExample']({ example: 'fictional_example' });
  const rows = await call['dossier.list'](undefined);
  const isAsked = (row: (typeof rows)[number]) =>
    row.initiativeTitle?.startsWith('Transport') && row.title.startsWith('Demande');
  return rows.find(isAsked)?.id ?? '';
}

/** The same, sent once to its funder. */
async function sentOnce({ call }: Office) {
  const id = await richestRequest(call);
  const frozen = await exported(call, { id, recipient: 'Fondation' });
  const { source } = await call['dossier.get']({ id });
  return { id, source, frozenId: frozen?.id ?? '' };
}

const compare = async ({ call }: Office, id: string, copyId: string | null = null) =>
  (await call['difference.get']({ id, copyId })).comparison;

/** What changed, one word each. */
async function changes(office: Office, id: string): Promise<string[]> {
  const found = await compare(office, id);
  return [
    ...(found?.sections.flatMap((one) =>
      one.changes.map(({ kind, aspect, how }) => `${kind}.${aspect} ${how}`),
    ) ?? []),
    ...(found?.texts.map(({ key, how }) => `${key} ${how}`) ?? []),
  ];
}

test('a dossier that was just sent says the same, and a text of one’s own then says another thing', async ({
  office,
}) => {
  const { id, source, frozenId } = await sentOnce(office);
  expect(await changes(office, id)).toEqual([]);
  expect(await compare(office, id)).toMatchObject({ copyId: frozenId, unread: [] });
  const blocks = source.dossier.blocks.map((block) =>
    Object.assign(block, block.key === 'summary' ? { ownText: ownTextOf('À notre façon.') } : {}),
  );
  await setBlocks(office.call, { id, blocks });
  expect(await changes(office, id)).toEqual(['summary changed']);
  const text = (await compare(office, id))?.texts.at(-1);
  expect(text?.runs.filter(({ how }) => how === 'added').map((run) => run.text)).toEqual([
    'À notre façon',
  ]);
});

test('the copies of another funder are offered, and none is taken by itself', async ({
  office,
}) => {
  const { call } = office;
  const { id, frozenId } = await sentOnce(office);
  const funder = await call['funder.add']({ fields: { name: 'Une autre', url: null } });
  await call['dossier.update']({ id, patch: { funderId: funder.id, programId: null } });
  const found = await call['difference.get']({ id, copyId: null });
  expect(found).toMatchObject({
    funderName: 'Une autre',
    comparison: null,
    copies: [{ id: frozenId, isSameFunder: false }],
  });
  expect(await compare(office, id, frozenId)).toMatchObject({ copyId: frozenId });
  const other = await call['initiative.create']({ title: 'Une autre' });
  const templateId = (await call['template.list'](undefined))[0]?.id ?? '';
  const elsewhere = await call['dossier.create']({
    initiativeId: other.id,
    templateId,
    title: null,
  });
  // A copy of another initiative is no copy to compare with.
  await expect(async () =>
    call['difference.get']({ id: elsewhere.id, copyId: frozenId }),
  ).rejects.toThrow('not_found');
});

test('a corrected measure is asked about in each copy that carried it, until it is answered', async ({
  office,
}) => {
  const { call } = office;
  const { id, source, frozenId } = await sentOnce(office);
  const initiativeId = source.initiative.id;
  const copies = async () => call['correctionNotice.list']({ initiativeId });
  expect(await copies()).toEqual([]);
  const indicator = source.initiative.indicators[0];
  const measure = indicator?.measures[0];
  const fields = { date: measure?.date ?? '', source: measure?.source ?? '' };
  await call['measure.add']({
    indicatorId: indicator?.id ?? '',
    measures: [{ date: '2026-10', value: '1', source: '', note: '' }],
  });
  // What is new evolves; it corrects nothing.
  expect(await copies()).toEqual([]);
  const correct = async (value: string) =>
    call['measure.correct']({
      id: measure?.id ?? '',
      fields: { ...fields, value, reason: 'Compté deux fois.' },
    });
  await correct('398');
  const again = await exported(call, { id, recipient: 'Autre' });
  const [copy, ...others] = await copies();
  // The copy that left after the correction says the right figure.
  expect(others).toEqual([]);
  expect(copy).toMatchObject({ frozenId, recipient: 'Fondation', answered: [] });
  expect(copy?.open).toMatchObject([
    { kind: 'measure', isRecorded: true, reason: 'Compté deux fois.', recordId: measure?.id },
  ]);
  const about = [{ kind: 'measure' as const, recordId: measure?.id ?? '' }];
  const sent = { answer: 'sent' as const, on: '2026-11-22', note: '' };
  await expect(async () =>
    call['correctionNotice.answer']({ frozenId: again?.id ?? '', about, fields: sent }),
  ).rejects.toThrow('not_found');
  const noted = await call['correctionNotice.answer']({ frozenId, about, fields: sent });
  expect(await copies()).toMatchObject([{ frozenId, open: [], answered: [{ answer: 'sent' }] }]);
  // Corrected once more, it is asked once more, of both copies by now.
  await correct('399');
  expect((await copies()).map(({ open }) => open.length)).toEqual([1, 1]);
  await call['correctionNotice.takeBack']({ ids: noted.map((one) => one.id) });
  expect((await copies()).flatMap(({ answered }) => answered)).toEqual([]);
});

test('all copies are asked about at once, the last one first, and none of an initiative in the bin', async ({
  office,
}) => {
  const { call } = office;
  const { id, source } = await sentOnce(office);
  const [line] = source.budget?.lines.filter(({ fundingId }) => fundingId === null) ?? [];
  await call['budgetLine.update']({ id: line?.id ?? '', patch: { amount: 1 } });
  const all = async () => call['correctionNotice.list']({ initiativeId: null });
  expect(await all()).toEqual(
    await call['correctionNotice.list']({ initiativeId: source.initiative.id }),
  );
  // Nobody noted a correction: somebody has to say.
  expect((await all())[0]?.open).toMatchObject([
    { recordId: line?.id, isRecorded: false },
    { kind: 'costs', recordId: source.budget?.id, isRecorded: false },
  ]);
  await call['dossier.remove']({ id });
  expect(await all()).toHaveLength(1);
  await call['initiative.remove']({ id: source.initiative.id });
  expect(await all()).toEqual([]);
});

test('what a line came to is asked about of the report that gave account of it, not of the request', async ({
  office,
}) => {
  const { call } = office;
  const { source } = await sentOnce(office);
  const initiativeId = source.initiative.id;
  const line = source.budget?.lines.find(({ side }) => side === 'expense');
  const setActual = async (actual: number) =>
    call['budgetLine.update']({ id: line?.id ?? '', patch: { actual } });
  await setActual(390_000);
  const report = await call['dossier.create']({
    initiativeId,
    templateId: REPORT_TEMPLATE,
    title: 'Rapport',
  });
  await call['dossier.update']({ id: report.id, patch: { budgetId: source.budget?.id ?? null } });
  const { source: drawn } = await call['dossier.get']({ id: report.id });
  const blocks = drawn.dossier.blocks.map((block) =>
    Object.assign(block, block.kind === 'question' ? { ownText: ownTextOf('Une réponse.') } : {}),
  );
  await setBlocks(call, { id: report.id, blocks });
  const frozen = await exported(call, { id: report.id, recipient: 'Fondation' });
  await setActual(395_000);
  const copies = await call['correctionNotice.list']({ initiativeId });
  expect(copies.map(({ frozenId, open }) => [frozenId, open])).toMatchObject([
    [
      frozen?.id,
      [
        {
          recordId: line?.id,
          said: [{ aspect: 'actual', value: { type: 'money', cents: 390_000 } }],
          right: [{ aspect: 'actual', value: { type: 'money', cents: 395_000 } }],
          isRecorded: false,
        },
      ],
    ],
  ]);
});

test('a report whose account has the place of the budget is asked about what it printed, an older copy about both', async ({
  office,
}) => {
  const { call, session } = office;
  const { source } = await sentOnce(office);
  const initiativeId = source.initiative.id;
  const { id: budgetId = '', lines = [] } = source.budget ?? {};
  const spent = lines.find(({ side }) => side === 'expense');
  const given = lines.find(
    ({ side, state, fundingId, inKind }) =>
      side === 'revenue' && state !== null && state !== 'refused' && fundingId === null && !inKind,
  );
  await call['budgetLine.update']({ id: spent?.id ?? '', patch: { actual: 390_000 } });
  const report = await call['dossier.create']({
    initiativeId,
    templateId: REPORT_TEMPLATE,
    title: 'Rapport',
  });
  await call['dossier.update']({ id: report.id, patch: { budgetId } });
  const { source: drawn } = await call['dossier.get']({ id: report.id });
  const blocks = drawn.dossier.blocks.map((block) =>
    Object.assign(block, block.kind === 'question' ? { ownText: ownTextOf('Une réponse.') } : {}),
  );
  await setBlocks(call, { id: report.id, blocks });
  const frozen = await exported(call, { id: report.id, recipient: 'Fondation' });
  await call['budgetLine.update']({
    id: given?.id ?? '',
    patch: { amount: (given?.amount ?? 0) + 100_000 },
  });
  const sums = async () =>
    (await call['correctionNotice.list']({ initiativeId }))
      .filter(({ frozenId }) => frozenId === frozen?.id)
      .flatMap(({ open }) => open.filter(({ kind }) => kind === 'costs'))
      .flatMap(({ said }) => said.map(({ aspect }) => aspect));
  expect(await sums()).toEqual(['revenues']);
  const db = session.writable();
  db.run('DROP TRIGGER frozen_dossier_kept_update');
  const texts = [
    { key: 'b', kind: 'budget', title: 'Budget', isOwn: false, paragraphs: ['Budget 2026.'] },
  ];
  db.run(
    'UPDATE frozen_dossier SET texts = ? WHERE id = ?',
    JSON.stringify(texts),
    frozen?.id ?? '',
  );
  expect(await sums()).toEqual(expect.arrayContaining(['revenues', 'balance']));
});

test('a line that needs no notice leaves the sums that are told, and those that are answered along with it', async ({
  office,
}) => {
  const { call } = office;
  const { source, frozenId } = await sentOnce(office);
  const initiativeId = source.initiative.id;
  const [first, second] =
    source.budget?.lines.filter(
      ({ side, fundingId, inKind }) => side === 'expense' && fundingId === null && !inKind,
    ) ?? [];
  for (const line of [first, second]) {
    await call['budgetLine.update']({
      id: line?.id ?? '',
      patch: { amount: (line?.amount ?? 0) + 100_000 },
    });
  }
  const open = async () =>
    (await call['correctionNotice.list']({ initiativeId })).flatMap((copy) => copy.open);
  const more = async () => {
    const sums = (await open()).find(({ kind }) => kind === 'costs');
    return centsOf(sums?.right?.[0]) - centsOf(sums?.said[0]);
  };
  expect(await more()).toBe(200_000);
  const ref = (line: typeof first) => ({ kind: 'expense' as const, recordId: line?.id ?? '' });
  const on = '2026-11-22';
  const unneeded = { answer: 'not_needed' as const, on, note: 'Un ajout depuis.' };
  const [noted] = await call['correctionNotice.answer']({
    frozenId,
    about: [ref(second)],
    fields: unneeded,
  });
  expect(await more()).toBe(100_000);
  await call['correctionNotice.takeBack']({ ids: [noted?.id ?? ''] });
  expect(await more()).toBe(200_000);
  const sent = { answer: 'sent' as const, on, note: '' };
  await call['correctionNotice.answer']({ frozenId, about: [ref(first)], fields: sent });
  // What is left is set aside at once: it is not asked again for a sum that the line no longer changes.
  const left = (await open()).map(({ kind, recordId }) => ({ kind, recordId }));
  await call['correctionNotice.answer']({ frozenId, about: left, fields: unneeded });
  expect(await open()).toEqual([]);
});

test('a stage, a step of the calendar and a reading are asked about once they are said otherwise, and answered', async ({
  office,
}) => {
  const { call } = office;
  const id = await richestRequest(call);
  const { source } = await call['dossier.get']({ id });
  const kinds = new Set(['summary', 'calendar', 'grid']);
  const blocks = source.dossier.blocks.map((block) =>
    Object.assign(block, kinds.has(block.kind) ? { included: true, ownText: null } : {}),
  );
  await setBlocks(call, { id, blocks });
  const frozen = await exported(call, { id, recipient: 'Fondation' });
  const { initiative, gridApplication } = source;
  const [stage] = initiative.stages;
  const [step] = initiative.milestones;
  const found = async () =>
    (await call['correctionNotice.list']({ initiativeId: initiative.id })).flatMap(
      ({ open }) => open,
    );
  expect(await found()).toEqual([]);
  await call['stage.update']({ id: stage?.id ?? '', patch: { date: '2001-02' } });
  await call['milestone.update']({ id: step?.id ?? '', patch: { start: '2002-03', end: null } });
  await call['correction.add']({
    applicationId: gridApplication?.id ?? '',
    fields: { componentId: null, author: '', text: 'Une personne manquait à la table.' },
  });
  const errors = await found();
  expect(errors.map(({ kind, recordId, isRecorded }) => [kind, recordId, isRecorded])).toEqual([
    ['application', gridApplication?.id, true],
    ['stage', stage?.id, false],
    ['milestone', step?.id, false],
  ]);
  await call['correctionNotice.answer']({
    frozenId: frozen?.id ?? '',
    about: errors.map(({ kind, recordId }) => ({ kind, recordId })),
    fields: { answer: 'sent', on: '2026-11-22', note: '' },
  });
  expect(await found()).toEqual([]);
});

test('what a cover asked without the budget is asked about by its sum, and answered', async ({
  office,
}) => {
  const { call } = office;
  const id = await richestRequest(call);
  const { source } = await call['dossier.get']({ id });
  const blocks = source.dossier.blocks.map((block) =>
    Object.assign(block, ['budget', 'account'].includes(block.kind) ? { included: false } : {}),
  );
  await setBlocks(call, { id, blocks });
  const frozen = await exported(call, { id, recipient: 'Fondation' });
  const line = source.budget?.lines.find(
    ({ side, fundingId, inKind }) => side === 'expense' && fundingId === null && !inKind,
  );
  await call['budgetLine.update']({
    id: line?.id ?? '',
    patch: { amount: (line?.amount ?? 0) + 100_000 },
  });
  const found = async () =>
    (await call['correctionNotice.list']({ initiativeId: source.initiative.id })).flatMap(
      ({ open }) => open,
    );
  const errors = await found();
  expect(errors).toMatchObject([{ kind: 'costs', recordId: source.budget?.id }]);
  expect(centsOf(errors[0]?.right?.[0])).toBe(centsOf(errors[0]?.said[0]) + 100_000);
  await call['correctionNotice.answer']({
    frozenId: frozen?.id ?? '',
    about: [{ kind: 'costs', recordId: source.budget?.id ?? '' }],
    fields: { answer: 'sent', on: '2026-11-22', note: '' },
  });
  expect(await found()).toEqual([]);
});

function centsOf(fact: SaidFacts[number] | undefined): number {
  return fact?.value?.type === 'money' ? fact.value.cents : NaN;
}

test('a testimony that was withdrawn is asked about as well', async ({ office }) => {
  const { call } = office;
  await call['portfolio.openExample']({ example: 'fictional_example' });
  for (const row of await call['dossier.list'](undefined)) {
    const { source } = await call['dossier.get']({ id: row.id });
    const [told] = source.initiative.testimonies;
    if (told === undefined) continue;
    const blocks = source.dossier.blocks.map((block) =>
      Object.assign(block, block.kind === 'testimonies' ? { included: true } : {}),
    );
    await setBlocks(call, { id: row.id, blocks });
    await exported(call, { id: row.id, recipient: 'Fondation' });
    const whole = await call['initiative.get']({ id: row.initiativeId ?? '' });
    const consents = whole.testimonies.find((one) => one.evidenceId === told.evidenceId)?.consents;
    for (const { id } of consents ?? []) {
      await call['consent.withdraw']({ id, withdrawnOn: '2026-11-22', note: '' });
    }
    const [copy] = await call['correctionNotice.list']({ initiativeId: row.initiativeId });
    const { lines } = await call['home.list']({ group: 'corrected', most: 100 });
    expect(lines.map(({ id }) => id)).toContain(copy?.frozenId);
    expect(copy?.open).toMatchObject([
      { kind: 'testimony', recordId: told.evidenceId, right: null },
    ]);
    return;
  }
  throw new Error('The invented portfolio has a testimony in a dossier.');
});

test('a source of another form still lets the texts be compared, and says what it cannot tell', async ({
  office,
}) => {
  const { id, source, frozenId } = await sentOnce(office);
  const kept = {
    dossier: source.dossier,
    template: source.template,
    initiative: { effects: 'other' },
  };
  office.session.writable().run('DROP TRIGGER frozen_dossier_kept_update');
  office.session
    .writable()
    .run(
      'UPDATE frozen_dossier SET source = ?, form = 9 WHERE id = ?',
      JSON.stringify(kept),
      frozenId,
    );
  const found = await compare(office, id, frozenId);
  expect(found?.unread).toEqual(expect.arrayContaining(['money', 'indicators', 'effects', 'grid']));
  expect(found?.sections.flatMap((one) => one.changes)).toEqual([]);
  expect(found?.texts).toEqual([]);
  expect(FormerSource.safeParse({}).success).toBe(false);
});
