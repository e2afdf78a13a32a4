// oxlint-disable typescript/no-unsafe-type-assertion -- the calls are made by their names alone

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openPortfolio } from '../../electron/database/open.ts';
import type { Handlers } from '../../electron/ipc/handlers.ts';
import { CHANGE_TERMS } from '../../shared/domain/changeTerms.ts';
import { FACETS, GROUPS } from '../../shared/domain/initiativeFilter.ts';
import { ROW_KINDS } from '../../shared/domain/schemas/import.ts';
import { STRIP_ORDERS } from '../../shared/domain/stripTerms.ts';
import { WAITING_GROUPS } from '../../shared/domain/waiting.ts';
import { type Channel, contract } from '../../shared/ipc/contract.ts';
import { setBlocks } from '../support/blocks.ts';
import { everyInitiative } from '../support/everyInitiative.ts';
import { exported } from '../support/exported.ts';
import { expect, type Office, openOffice, test } from '../support/office.ts';

const REPOSITORIES = resolve(import.meta.dirname, '../../electron/database/repositories');

/** A word that is nowhere else. */
const CANARY = 'Serinette';

/** Calls that are not about what the portfolio holds. */
const NO_QUESTION =
  /^app\.|^protection\.|^recovery\.|^portfolio\.(?!logo)|^template\.list$|^dossier\.cancelExport$|^grid\.cancelPrint$|^selection\.stop$|^network\.|^import\.(?:stop|forget)$/;

/** What a question is asked with, when it takes neither nothing nor an identifier. */
const INPUTS: Partial<Record<Channel, readonly unknown[]>> = {
  'backup.show': [{ name: null }],
  'frozen.list': [{ initiativeId: null }],
  // No incident is of an initiative.
  'incident.print': [{ ids: ['01a21acc-22a5-72a1-a754-fa1a8720ba77'] }],
  'held.search': [{ words: 'Introuvable' }],
  'search.find': [{ text: CANARY, kind: null }],
  'search.seen': [{ session: 1, records: [] }],
  'search.leaveSeen': [{ session: 1, records: [] }],
  'correctionNotice.list': [{ initiativeId: null }],
  'takeOut.sheet': [
    {
      list: 'funders',
      form: 'csv',
      sheet: { title: 'Une liste', filters: [], heads: ['Nom'], named: 0, rows: [] },
    },
  ],
  'takeOut.handover': [{ withNames: true }],
  'home.list': WAITING_GROUPS.map((group) => ({ group, most: 100 })),
  'grid.definition': [{ gridVersionId: null }],
  'import.drop': [
    { name: 'Liste.csv', content: new TextEncoder().encode('Titre;Secteur\nIntrouvable;Autre\n') },
  ],
  'import.paste': [{ text: 'Titre\tPartenaires\nIntrouvable\tPersonne' }],
  'import.rows': ROW_KINDS.map((kind) => ({ kind, offset: 0, limit: 50 })),
  'import.say': [{ kind: 'back' }],
  'initiative.query': GROUPS.map((group) => ({
    query: { filter: {}, sort: { column: 'title', direction: 'ascending' }, group },
    offset: 0,
    limit: 500,
    withHead: true,
  })),
  'initiative.facet': [...FACETS, { component: 'rupture' }].map((facet) => ({ filter: {}, facet })),
  'initiative.find': [{ text: '', chosenId: null }],
  'initiative.countFiltered': [{ filter: {} }],
  'selection.preview': [
    { selection: { kind: 'filter', filter: {}, except: [] }, change: { kind: 'archive' } },
  ],
  'change.list': ['', CANARY].map((words) => ({
    filter: { initiativeId: null, kind: null, from: null, until: null, words },
    before: null,
    most: 200,
  })),
  'grid.printBlank': [{ gridVersionId: null }],
  'survival.print': [{ group: null }],
  'strip.window': STRIP_ORDERS.map((order) => ({
    filter: {},
    order,
    precision: 'day',
    offset: 0,
    limit: 200,
    withHead: true,
  })),
  'parcel.preview': [
    {
      selection: { kind: 'filter', filter: {}, except: [] },
      isNameless: false,
      withMoney: true,
    },
  ],
  'parcel.initiative': [
    {
      selection: { kind: 'filter', filter: {}, except: [] },
      isNameless: false,
      withMoney: true,
      id: '01a20739-0000-7000-8000-000000000001',
    },
  ],
  'grid.portrait': [{ asOf: '2026-11-22', by: 'sector' }],
  'grid.portraitMembers': [
    { asOf: '2026-11-22', by: 'none', key: null, componentId: 'rupture', state: 'present' },
  ],
};

/** The tables of which the journal tells. */
const TABLES = Object.keys(CHANGE_TERMS);

type Filled = Pick<Office, 'call' | 'answers'>;
type Canary = { id: string; ids: string[] };

/** An initiative all of whose parts carry the canary; the identifiers of them all. */
async function fillWithCanary({ call, answers }: Filled, folder: string): Promise<Canary> {
  const { id: initiativeId } = await call['initiative.create']({ title: CANARY });
  await call['initiative.update']({
    id: initiativeId,
    patch: {
      summary: CANARY,
      carrier: CANARY,
      cdcRole: CANARY,
      sectors: [CANARY],
      territories: [{ kind: 'municipality', name: CANARY, mrcCode: '' }],
    },
  });
  await call['stage.add']({
    initiativeId,
    fields: { stage: 'experimentation', date: '2024', reason: CANARY },
  });
  await call['participation.add']({
    initiativeId,
    fields: {
      name: CANARY,
      kind: 'other',
      role: '',
      since: null,
      until: null,
      phases: [],
      proximities: [],
    },
  });
  const { id: indicatorId } = await call['indicator.add']({
    initiativeId,
    fields: {
      name: CANARY,
      unit: CANARY,
      direction: 'up',
      effectId: null,
      baselineValue: null,
      baselineDate: null,
      baselineSource: CANARY,
      rhythmMonths: null,
    },
  });
  await call['measure.add']({
    indicatorId,
    measures: [{ date: '2025', value: '1', source: CANARY, note: CANARY }],
  });
  await call['milestone.add']({
    initiativeId,
    fields: { label: CANARY, start: '2026-12', end: null, responsible: '', doneOn: null },
  });
  const { id: applicationId } = await call['grid.start']({ initiativeId });
  await call['grid.setReading']({
    id: applicationId,
    componentId: 'rupture',
    patch: { level: 'present', justification: CANARY },
  });
  const budget = await call['budget.add']({
    initiativeId,
    fields: { title: CANARY, start: '2026', end: null, fundingId: null },
  });
  await call['budgetLine.add']({
    budgetId: budget.id,
    fields: {
      side: 'revenue',
      label: CANARY,
      funderId: null,
      state: 'asked',
      inKind: false,
      amount: 100,
      fundingId: null,
      actual: null,
      note: '',
    },
  });
  const funding = await call['funding.add']({
    fields: {
      title: CANARY,
      funderId: null,
      programId: null,
      kind: 'project',
      start: '2026',
      end: null,
      conditions: CANARY,
    },
    first: { date: '2026', state: 'confirmed', amount: 100, note: CANARY },
    initiativeIds: [initiativeId],
  });
  await call['fundingReport.add']({
    fundingId: funding.id,
    fields: { label: CANARY, dueOn: '2026-12-01', dueTime: null, state: 'to_do', sentOn: null },
  });
  const told = await call['testimony.add']({
    initiativeId,
    fields: {
      title: CANARY,
      date: null,
      reference: CANARY,
      text: `Avec trois familles de ${CANARY}`,
      pseudonym: CANARY,
      privateName: `${CANARY} Beaulieu`,
      role: CANARY,
    },
  });
  await call['consent.add']({
    evidenceId: told.id,
    fields: {
      purposes: ['funding'],
      audiences: ['funders'],
      media: ['document'],
      given: 'written',
      start: '2024-01-01',
      end: null,
      note: CANARY,
    },
  });
  answers.file = join(folder, `${CANARY}.txt`);
  writeFileSync(answers.file, CANARY);
  const about = { title: CANARY, date: null, reference: CANARY };
  await call['evidenceFile.add']({ initiativeId, fields: about });
  await call['followUp.record']({
    initiativeId,
    fields: {
      dueOn: '2026',
      doneOn: '2026-10-01',
      outcome: 'silence',
      whom: CANARY,
      note: CANARY,
      status: null,
    },
  });
  const templateId = (await call['template.list'](undefined))[0]?.id ?? '';
  const dossier = await call['dossier.create']({ initiativeId, templateId, title: CANARY });
  await setBlocks(call, {
    id: dossier.id,
    blocks: dossier.blocks.map((block) => Object.assign(block, { included: true })),
  });
  // The title of a dossier that left is the one thing that is told of an initiative in the bin.
  const left = await call['dossier.create']({ initiativeId, templateId, title: 'Une demande' });
  await call['dossier.update']({ id: left.id, patch: { budgetId: null } });
  const sent = await exported(call, { id: left.id, recipient: 'Une MRC' });
  await call['dossierAnswer.add']({
    frozenId: sent?.id ?? '',
    fields: {
      answeredOn: '2026-11-22',
      outcome: 'refused',
      amount: null,
      inKind: false,
      reason: CANARY,
      conditions: '',
      report: null,
      note: CANARY,
    },
    money: { kind: 'none' },
    correctsId: null,
  });
  const whole = JSON.stringify(await call['initiative.get']({ id: initiativeId }));
  return {
    id: initiativeId,
    ids: [
      ...new Set([
        ...(whole.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? []),
        dossier.id,
        sent?.id ?? '',
      ]),
    ],
  };
}

test('what lies in the bin is in no answer', async ({ office, folder, world }) => {
  await office.call['portfolio.create'](undefined);
  const { id: otherId } = await office.call['initiative.create']({ title: 'Une autre' });
  const { id, ids } = await fillWithCanary(office, folder);
  await office.call['descent.add']({
    initiativeId: otherId,
    fields: {
      kind: 'born_of',
      otherInitiativeId: id,
      otherName: '',
      date: null,
      note: '',
      evidenceIds: [],
    },
  });
  const reader = openOffice(folder, world);
  expect((await reader.call['portfolio.open'](undefined))?.readOnly).toBe('open_elsewhere');
  // Before: each of them is in some answer, so that not finding any means something.
  expect(await answersWithCanary(reader.call, [...ids, otherId])).toEqual(
    expect.arrayContaining([
      'initiative.query',
      'testimony.carriers',
      'evidenceFile.saveCopy',
      'frozen.list',
      'dossierAnswer.get',
    ]),
  );
  await office.call['initiative.remove']({ id });
  expect(await answersWithCanary(reader.call, [...ids, otherId])).toEqual(['bin.list']);
  expect(await everyInitiative(reader.call)).toHaveLength(1);
  reader.session.close();
});

test('what comes out of the bin is whole, and what was sent outlives what is deleted', async ({
  call,
  world,
}) => {
  await call['portfolio.openExample']({ example: 'fictional_example' });
  const dossierRow = (await call['dossier.list'](undefined))[0];
  const id = dossierRow?.initiativeId ?? '';
  const frozen = await exported(call, {
    id: dossierRow?.id ?? '',
    recipient: 'MRC',
  });
  const everything = async () => [
    await call['initiative.get']({ id }),
    await call['dossier.list'](undefined),
    await call['revenue.list'](undefined),
    await call['home.get'](undefined),
    await call['stakeholder.list'](undefined),
    await call['initiative.suggestions'](undefined),
  ];
  const before = await everything();
  world.at = new Date(world.at.getTime() + 60_000);
  await call['initiative.remove']({ id });
  const [binned] = await call['bin.list'](undefined);
  expect(binned).toMatchObject({ id, removedAt: world.at.toISOString() });
  expect(binned?.parts).toMatchObject({ frozenDossiers: 1 });
  await expect(async () => call['initiative.get']({ id })).rejects.toThrow('in_bin');
  await expect(async () =>
    call['initiative.update']({ id, patch: { summary: 'x' } }),
  ).rejects.toThrow('in_bin');
  await expect(async () =>
    call['stage.add']({ initiativeId: id, fields: { stage: 'closed', date: '2026', reason: '' } }),
  ).rejects.toThrow('in_bin');
  await call['bin.restore']({ id });
  expect(await everything()).toEqual(before);

  await expect(async () => call['bin.delete']({ id })).rejects.toThrow('not_found');
  await call['initiative.remove']({ id });
  await call['bin.delete']({ id });
  expect(await call['bin.list'](undefined)).toEqual([]);
  expect((await call['frozen.preview']({ id: frozen?.id ?? '' })).pages).toBe(2);
});

test('whoever took part only in what is deleted for good leaves the register', async ({
  call,
  office,
  folder,
}) => {
  await call['portfolio.create'](undefined);
  const { id } = await fillWithCanary(office, folder);
  await call['initiative.remove']({ id });
  await call['bin.delete']({ id });
  expect(await call['stakeholder.list'](undefined)).toEqual([]);
});

test('whoever only adopted something of what is deleted for good leaves the register', async ({
  call,
}) => {
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: CANARY });
  const { id: stakeholderId } = await call['stakeholder.add']({
    fields: { name: CANARY, kind: 'other', aliases: [], contact: '', note: '' },
  });
  await call['diffusion.add']({
    initiativeId,
    fields: {
      mode: 'transfer',
      transferred: 'process',
      statement: 'Repris',
      adopter: '',
      stakeholderId,
      territories: [],
      adaptation: '',
      date: null,
      evidenceIds: [],
    },
  });
  await call['initiative.remove']({ id: initiativeId });
  await call['bin.delete']({ id: initiativeId });
  expect(await call['stakeholder.list'](undefined)).toEqual([]);
});

test('what a merge keeps of an initiative goes with it when it is deleted for good', async ({
  call,
  folder,
}) => {
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Jardin' });
  const { id: otherId } = await call['initiative.create']({ title: 'Verger' });
  const joinBoth = async (name: string): Promise<string> => {
    const kind = 'other' as const;
    const as = { kind, since: null, until: null, phases: [], proximities: [] };
    await call['participation.add']({
      initiativeId: otherId,
      fields: { name, role: 'Voisine', ...as },
    });
    const { stakeholderId } = await call['participation.add']({
      initiativeId,
      fields: { name, role: `${CANARY} de ${name}`, ...as },
    });
    return stakeholderId;
  };
  const [a, b, c] = [
    await joinBoth('Centre A'),
    await joinBoth('Centre B'),
    await joinBoth('Centre C'),
  ];
  // The first merge is kept in the second, which took its name away.
  await call['stakeholder.merge']({ keptId: b, goneId: a });
  await call['stakeholder.merge']({ keptId: c, goneId: b });
  const kept = (): string => {
    const file = openPortfolio(join(folder, 'A.essaim'));
    const rows = file.readable.all('SELECT before FROM stakeholder_merge');
    file.close();
    return JSON.stringify(rows);
  };
  expect(kept()).toContain(CANARY);
  await call['initiative.remove']({ id: initiativeId });
  expect(kept()).toContain(CANARY);
  await call['bin.delete']({ id: initiativeId });
  expect(kept()).toContain('Voisine');
  expect(kept()).not.toContain(CANARY);
  for (const id of [c, b]) {
    const { merges } = await call['stakeholder.get']({ id });
    await call['stakeholder.undoMerge']({ id: merges[0]?.id ?? '' });
  }
  const { participations } = await call['initiative.get']({ id: otherId });
  expect(participations.map(({ name }) => name)).toEqual(['Centre A', 'Centre B', 'Centre C']);
});

/** Every question of the contract in whose answer the canary is. A new question is asked by itself. */
async function answersWithCanary(call: Handlers, ids: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const channel of Object.keys(contract) as Channel[]) {
    if (NO_QUESTION.test(channel)) continue;
    const ask = call[channel] as (input: unknown) => unknown;
    for (const input of inputsOf(channel, ids)) {
      const answer = await answerOf(() => ask(input));
      if (answer === 'read_only') break;
      const isAsked = contract[channel].input.safeParse(input).success;
      expect(isAsked, `${channel}: add what it is asked with to INPUTS`).toBe(true);
      if (answer.includes(CANARY)) found.add(channel);
    }
  }
  return [...found];
}

function inputsOf(channel: Channel, ids: readonly string[]): readonly unknown[] {
  const given = INPUTS[channel];
  if (channel === 'change.get')
    return Array.from({ length: 200 }, (_, index) => ({ id: index + 1 }));
  if (channel === 'change.compare') {
    return ids.flatMap((id) =>
      TABLES.flatMap((table) =>
        (['before', 'after'] as const).map((side) => ({
          table,
          key: JSON.stringify([id]),
          moment: { id: 2, side },
        })),
      ),
    );
  }
  if (channel === 'stakeholder.previewMerge') {
    return ids.flatMap((keptId) => ids.map((goneId) => ({ keptId, goneId })));
  }
  if (channel === 'dossierFile.reusable') return ids.map((dossierId) => ({ dossierId }));
  if (channel === 'difference.get') return ids.map((id) => ({ id, copyId: null }));
  if (channel === 'dossier.copiedBlock') return ids.map((id) => ({ id, key: 'summary' }));
  if (given !== undefined) return given;
  const { input } = contract[channel];
  if (input.safeParse(undefined).success) return [undefined];
  const byId = ids.map((id) => ({ id }));
  return input.safeParse(byId[0]).success ? byId : [{}];
}

async function answerOf(ask: () => unknown): Promise<string> {
  try {
    return JSON.stringify((await ask()) ?? null);
  } catch (refusal) {
    return refusal instanceof Error ? refusal.message : String(refusal);
  }
}

/** What of an initiative is part of something that is counted, or kept beside it by triggers. */
const UNCOUNTED = new Set([
  'effect_link',
  'initiative_facts',
  'initiative_sector',
  'initiative_territory',
  'initiative_words',
  'known_reading',
  'received_initiative',
]);

test('the bin counts every part that goes with an initiative', async ({ office, call, folder }) => {
  await call['portfolio.create'](undefined);
  const { id } = await fillWithCanary(office, folder);
  const { id: otherId } = await call['initiative.create']({ title: 'Une autre' });
  await call['funding.add']({
    fields: {
      title: 'Partagé',
      funderId: null,
      programId: null,
      kind: 'project',
      start: '2026',
      end: null,
      conditions: '',
    },
    first: { date: '2026', state: 'confirmed', amount: 100, note: '' },
    initiativeIds: [id, otherId],
  });
  await call['initiative.remove']({ id });
  expect((await call['bin.list'](undefined))[0]?.parts).toMatchObject({
    indicators: 1,
    followUps: 1,
    statusChecks: 0,
    evidence: 1,
    testimonies: 1,
    // The shared one stays with the other.
    fundings: 1,
  });
  const tables = office.session
    .readable()
    .all<{ name: string }>(
      `SELECT t.name FROM sqlite_schema AS t JOIN pragma_foreign_key_list(t.name) AS k
       WHERE t.type = 'table' AND k."table" = 'initiative' AND k.on_delete = 'CASCADE'`,
    )
    .map(({ name }) => name);
  const sql = readFileSync(join(REPOSITORIES, 'bin.ts'), 'utf8');
  const forgotten = tables.filter((name) => !UNCOUNTED.has(name) && !sql.includes(`of('${name}'`));
  expect(forgotten).toEqual([]);
});

test('every question about initiatives says what it does with those in the bin', () => {
  const forgetful = readdirSync(REPOSITORIES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      [...readFileSync(join(REPOSITORIES, file), 'utf8').matchAll(/`[^`]*`|'[^'\n]*'/g)]
        .map(([sql]) => sql)
        .filter((sql) => /\b(?:FROM|JOIN) initiative\b/.test(sql))
        // By its identifier: the repository has required its presence.
        .filter((sql) => !/removed_at|\$\{EVERYDAY\}|FROM initiative WHERE id = \?/.test(sql))
        .map((sql) => `${file}: ${sql}`),
    );
  expect(forgetful).toEqual([]);
});
