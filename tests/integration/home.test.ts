import type { Handlers } from '../../electron/ipc/handlers.ts';
import { MOST_STRIPS, MOST_WAITING } from '../../shared/domain/homeLimits.ts';
import { presentStage } from '../../shared/domain/stages.ts';
import { test as base, expect } from '../support/office.ts';

/** A portfolio, on 22 November 2026. */
const test = base.extend<{ add: (title: string) => Promise<string> }>({
  add: async ({ call }, use) => {
    await call['portfolio.create'](undefined);
    await use(async (title) => (await call['initiative.create']({ title })).id);
  },
});

const enter = (call: Handlers, initiativeId: string, stage: 'emergence' | 'closed', date: string) =>
  call['stage.add']({ initiativeId, fields: { stage, date, reason: '' } });

test('an empty portfolio asks for nothing', async ({ call, add }) => {
  expect(add).toBeInstanceOf(Function);
  expect(await call['home.get'](undefined)).toEqual({
    waiting: {
      lateFollowUps: 0,
      lateSteps: 0,
      milestones: 0,
      openGrids: 0,
      drafts: 0,
      unread: 0,
      reports: 0,
      endingMoney: 0,
      staleEffects: 0,
    },
    lateFollowUps: [],
    lateSteps: [],
    milestones: [],
    openGrids: [],
    drafts: [],
    unread: [],
    reports: [],
    endingMoney: [],
    staleEffects: [],
    strips: [],
    stageYears: [],
  });
});

test('steps under way or starting within four months wait, the first one first', async ({
  call,
  add,
}) => {
  const initiativeId = await add('Alpha');
  for (const [label, start, end] of [
    ['trop loin', '2027-03-23', null],
    ['bientôt', '2027-03-22', null],
    ['en cours', '2025', '2027-01'],
    ['passé', '2024', '2026-11-21'],
    ['cette année', '2026', null],
  ] as const) {
    const fields = { label, start, end, responsible: '', doneOn: null };
    await call['milestone.add']({ initiativeId, fields });
  }
  await call['milestone.add']({
    initiativeId,
    fields: { label: 'fait', start: '2026', end: null, responsible: '', doneOn: '2026-11' },
  });
  const { milestones } = await call['home.get'](undefined);
  expect(milestones.map(({ label }) => label)).toEqual(['en cours', 'cette année', 'bientôt']);
  expect(milestones[0]).toMatchObject({ initiativeId, initiativeTitle: 'Alpha', end: '2027-01' });
});

test('what is late waits too: steps not done, and follow-ups after a pilot, the longest late first', async ({
  call,
  add,
}) => {
  const first = await add('Alpha');
  const second = await add('Bêta');
  const archived = await add('Classée');
  for (const [label, start, end, doneOn] of [
    ['il y a dix ans', '2015', '2016', null],
    ['hier', '2026-01', '2026-11-21', null],
    ['ce mois', '2026-11', null, null],
    ['faite', '2020', null, '2020-03'],
  ] as const) {
    const fields = { label, start, end, responsible: '', doneOn };
    await call['milestone.add']({ initiativeId: first, fields });
  }
  for (const [id, ended] of [
    [first, '2019-03'],
    [second, '2016'],
    [archived, '2012'],
  ] as const) {
    await call['stage.add']({
      initiativeId: id,
      fields: { stage: 'experimentation', date: '2010', reason: '' },
    });
    await call['stage.add']({
      initiativeId: id,
      fields: { stage: 'sustaining', date: ended, reason: '' },
    });
  }
  const selection = { kind: 'ids' as const, ids: [archived] };
  await call['selection.change']({ selection, change: { kind: 'archive' } });
  const view = await call['home.get'](undefined);
  expect(view.lateSteps.map(({ label }) => label)).toEqual(['il y a dix ans', 'hier']);
  expect(view.milestones.map(({ label }) => label)).toEqual(['ce mois']);
  expect(view.lateFollowUps).toEqual([
    { initiativeId: second, initiativeTitle: 'Bêta', date: '2017' },
    { initiativeId: first, initiativeTitle: 'Alpha', date: '2020-03' },
  ]);
});

test('a reading of the grid waits until it is concluded, and says how far it is', async ({
  call,
  add,
}) => {
  const initiativeId = await add('Alpha');
  const { id } = await call['grid.start']({ initiativeId });
  await call['grid.setReading']({ id, componentId: 'rupture', patch: { level: 'present' } });
  await call['grid.setReading']({ id, componentId: 'aspiration', patch: { justification: 'x' } });
  expect((await call['home.get'](undefined)).openGrids).toEqual([
    { id, initiativeId, initiativeTitle: 'Alpha', date: '2026-11-22', read: 1 },
  ]);
  await call['grid.conclude']({ id });
  expect((await call['home.get'](undefined)).openGrids).toEqual([]);
});

test('a dossier waits until it was printed once', async ({ call, add }) => {
  const initiativeId = await add('Alpha');
  const [template] = await call['template.list'](undefined);
  const templateId = template?.id ?? '';
  const { id } = await call['dossier.create']({ initiativeId, templateId, title: 'Demande' });
  const { drafts } = await call['home.get'](undefined);
  expect(drafts).toEqual([
    expect.objectContaining({ id, initiativeId, initiativeTitle: 'Alpha', title: 'Demande' }),
  ]);
  await call['dossier.export']({ id, recipient: '' });
  expect((await call['home.get'](undefined)).drafts).toEqual([]);
});

test('an initiative never read waits, unless it is closed', async ({ call, add }) => {
  const read = await add('Lue');
  await call['grid.start']({ initiativeId: read });
  await enter(call, await add('Close'), 'closed', '2020');
  await enter(call, await add('Bientôt close'), 'closed', '2028');
  await add('À lire');
  const { unread } = await call['home.get'](undefined);
  expect(unread.map(({ initiativeTitle }) => initiativeTitle)).toEqual(['À lire', 'Bientôt close']);
});

test('the years of the portfolio begin with its oldest initiative, and what is planned is not yet there', async ({
  call,
  add,
}) => {
  await add('Sans date');
  const recent = await add('Récente');
  await enter(call, recent, 'emergence', '2020');
  await enter(call, recent, 'closed', '2028');
  await enter(call, await add('Vieille'), 'emergence', '1999-05');
  const { strips } = await call['home.get'](undefined);
  expect(strips.map(({ initiativeTitle, stages }) => [initiativeTitle, stages.length])).toEqual([
    ['Vieille', 1],
    ['Récente', 1],
    ['Sans date', 0],
  ]);
});

test('of many initiatives, the first that wait are named and all are counted', async ({
  call,
  add,
}) => {
  for (let number = 0; number < MOST_WAITING + 5; number += 1) await add(`Numéro ${number + 100}`);
  const { unread, waiting } = await call['home.get'](undefined);
  expect(unread).toHaveLength(MOST_WAITING);
  expect(unread[0]?.initiativeTitle).toBe('Numéro 100');
  expect(waiting.unread).toBe(MOST_WAITING + 5);
});

test('beyond eighty, the years are counts of stages: those that one finds by looking at each initiative', async ({
  call,
  add,
}) => {
  const stages = ['emergence', 'experimentation', 'sustaining', 'closed'] as const;
  const lives = new Map<string, { stage: (typeof stages)[number]; date: string }[]>();
  for (let number = 0; number <= MOST_STRIPS; number += 1) {
    const initiativeId = await add(`Numéro ${number}`);
    const life = stages.slice(0, number % 5).map((stage, index) => ({
      stage,
      // Some within one year, some on the same day, the last ones ahead of today.
      date:
        ['2015', '2015-06', `${2018 + (number % 3)}-12-31`, `${2025 + (number % 4)}-11-23`][
          index
        ] ?? '',
    }));
    for (const { stage, date } of life) {
      await call['stage.add']({ initiativeId, fields: { stage, date, reason: '' } });
    }
    lives.set(initiativeId, life);
  }
  const [gone] = lives.keys();
  await call['initiative.remove']({ id: gone ?? '' });
  lives.delete(gone ?? '');
  await add('Sans date');
  const { strips, stageYears } = await call['home.get'](undefined);
  expect(strips).toEqual([]);
  expect(stageYears.map(({ year }) => year)).toEqual(
    Array.from({ length: 12 }, (_, index) => 2015 + index),
  );
  for (const { year, counts } of stageYears) {
    const day = year === 2026 ? '2026-11-22' : `${year}-12-31`;
    const expected: Record<string, number> = {};
    for (const life of lives.values()) {
      const present = presentStage(life, day);
      if (present !== null) expected[present.stage] = (expected[present.stage] ?? 0) + 1;
    }
    expect(
      Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)),
      String(year),
    ).toEqual(expected);
  }
});
