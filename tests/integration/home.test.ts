import type { Handlers } from '../../electron/ipc/handlers.ts';
import { createIds } from '../../electron/services/ids.ts';
import { MOST_STRIPS } from '../../shared/domain/homeLimits.ts';
import { NEW_PROGRAM } from '../../shared/domain/newProgram.ts';
import type { EffectFields } from '../../shared/domain/schemas/initiative.ts';
import { presentStage } from '../../shared/domain/stages.ts';
import { isOver, isUpcoming } from '../../shared/domain/upcoming.ts';
import { isLate, type WaitingGroup, waitingBounds } from '../../shared/domain/waiting.ts';
import type { WaitingLine } from '../../shared/ipc/contract/home.ts';
import { effectFields } from '../support/effectFields.ts';
import { exported } from '../support/exported.ts';
import { test as base, expect } from '../support/office.ts';

/** A portfolio, on 22 November 2026 at 10 h 00. */
const test = base.extend<{
  add: (title: string) => Promise<string>;
  lines: (group: WaitingGroup, kind: WaitingLine['kind']) => Promise<WaitingLine[]>;
}>({
  add: async ({ call }, use) => {
    await call['portfolio.create'](undefined);
    await use(async (title) => (await call['initiative.create']({ title })).id);
  },
  lines: ({ call }, use) =>
    use(async (group, kind) => {
      const { lines } = await call['home.list']({ group, most: 500 });
      return lines.filter((line) => line.kind === kind);
    }),
});

const enter = (
  call: Handlers,
  initiativeId: string,
  stage: 'emergence' | 'experimentation' | 'sustaining' | 'closed',
  date: string,
) => call['stage.add']({ initiativeId, fields: { stage, date, reason: '' } });

const addStep = (
  call: Handlers,
  initiativeId: string,
  [label, start, end, doneOn]: readonly [string, string, string | null, (string | null)?],
) =>
  call['milestone.add']({
    initiativeId,
    fields: { label, start, end, responsible: '', doneOn: doneOn ?? null },
  });

test('an empty portfolio asks for nothing, and foresees nothing', async ({ call, add }) => {
  expect(add).toBeInstanceOf(Function);
  expect(await call['home.get'](undefined)).toEqual({
    groups: [],
    steps: {
      organisation: false,
      initiativeId: null,
      grid: false,
      effect: false,
      money: false,
      dossier: false,
    },
    putOff: 0,
    next: null,
    strips: [],
    stageYears: [],
  });
});

test('steps wait as the rules say, whatever their dates: late, under way, soon, or not yet', async ({
  call,
  add,
  lines,
}) => {
  const initiativeId = await add('Alpha');
  const dates = [
    '2024',
    '2025',
    '2026',
    '2026-11',
    '2026-11-21',
    '2026-11-22',
    '2026-11-23',
  ].concat(['2027', '2027-03', '2027-03-22', '2027-03-23', '2028-02-29']);
  const late: string[] = [];
  const due: string[] = [];
  for (const start of dates) {
    for (const end of [null, ...dates]) {
      if (end !== null && end < start) continue;
      const label = `${start} ${end}`;
      await addStep(call, initiativeId, [label, start, end]);
      if (isOver({ start, end }, '2026-11-22')) late.push(label);
      if (isUpcoming({ start, end }, '2026-11-22')) due.push(label);
    }
  }
  await addStep(call, initiativeId, ['faite', '2026', null, '2026-11']);
  const found = async (group: 'late' | 'due') =>
    (await lines(group, 'step')).map(({ about }) => about).toSorted();
  expect(await found('late')).toEqual(late.toSorted());
  expect(await found('due')).toEqual(due.toSorted());
  expect(late.length * due.length).toBeGreaterThan(100);
});

test('a report due at an hour is late the minute after it, one without an hour the day after', async ({
  call,
  world,
  add,
  lines,
}) => {
  const initiativeIds = [await add('Alpha')];
  const { id: fundingId } = await call['funding.add']({
    fields: {
      title: 'Fonds',
      funderId: null,
      programId: null,
      kind: 'project',
      start: null,
      end: null,
      conditions: '',
    },
    first: { date: '2026', state: 'confirmed', amount: 100, note: '' },
    initiativeIds,
  });
  const report = (label: string, dueTime: string | null) =>
    call['fundingReport.add']({
      fundingId,
      fields: { label, dueOn: '2026-11-22', dueTime, state: 'to_do', sentOn: null },
    });
  await report('à midi', '12:00');
  await report('ce jour', null);
  const late = async (at: Date) => {
    world.at = at;
    return (await lines('late', 'report')).map(({ about }) => about);
  };
  expect(await late(new Date(2026, 10, 22, 12, 0))).toEqual([]);
  expect(await late(new Date(2026, 10, 22, 12, 1))).toEqual(['à midi']);
  expect(await late(new Date(2026, 10, 22, 23, 59))).toEqual(['à midi']);
  expect(await late(new Date(2026, 10, 23, 0, 0))).toEqual(['à midi', 'ce jour']);
  const bounds = waitingBounds('2026-11-22', '12:01');
  expect(isLate('2026-11-22', '12:00', bounds)).toBe(true);
  expect(isLate('2026-11-22', null, bounds)).toBe(false);
});

test('a payment is expected of what was confirmed, not of what was only asked, until it came', async ({
  call,
  add,
  lines,
}) => {
  const initiativeIds = [await add('Alpha')];
  for (const state of ['asked', 'confirmed', 'refused'] as const) {
    const { id: fundingId } = await call['funding.add']({
      fields: {
        title: state,
        funderId: null,
        programId: null,
        kind: 'project',
        start: null,
        end: null,
        conditions: '',
      },
      first: { date: '2026', state, amount: 100_000, note: '' },
      initiativeIds,
    });
    for (const [dueOn, receivedOn] of [
      ['2026-10', null],
      ['2027', null],
      ['2029', null],
      ['2026-01', '2026'],
    ] as const) {
      await call['fundingInstalment.add']({
        fundingId,
        fields: { dueOn, amount: 50_000, receivedOn },
      });
    }
  }
  const told = async (group: 'late' | 'due') =>
    (await lines(group, 'instalment')).map(({ initiativeTitle, date, amount }) => [
      initiativeTitle,
      date,
      amount,
    ]);
  expect(await told('late')).toEqual([['confirmed', '2026-10', 50_000]]);
  expect(await told('due')).toEqual([['confirmed', '2027', 50_000]]);
});

test('calls wait as in the yearly round, by the same figure: late ones apart, those tried this year left out', async ({
  call,
  add,
  lines,
}) => {
  const archived = await add('Classée');
  for (const [id, ended] of [
    [await add('Alpha'), '2019-03'],
    [await add('Bêta'), '2016'],
    [await add('Ce mois'), '2025-12'],
    [archived, '2012'],
  ] as const) {
    await enter(call, id, 'experimentation', '2010');
    await enter(call, id, 'sustaining', ended);
  }
  const tried = await add('Essayée');
  await enter(call, tried, 'experimentation', '2010');
  await enter(call, tried, 'sustaining', '2018');
  await call['followUp.record']({
    initiativeId: tried,
    fields: {
      dueOn: '2019',
      doneOn: '2026-05',
      outcome: 'silence',
      whom: '',
      note: '',
      status: null,
    },
  });
  await call['selection.change']({
    selection: { kind: 'ids', ids: [archived] },
    change: { kind: 'archive' },
  });
  const round = await call['followUp.round'](undefined);
  const [late, due] = [await lines('late', 'followUp'), await lines('due', 'followUp')];
  expect(new Set([...late, ...due].map(({ id }) => id))).toEqual(
    new Set(round.calls.map(({ initiativeId }) => initiativeId)),
  );
  expect(late.length + due.length).toBe(round.calls.length);
  expect(round.silent).toHaveLength(1);
  expect(late.map(({ initiativeTitle, date }) => [initiativeTitle, date])).toEqual([
    ['Bêta', '2017'],
    ['Alpha', '2020-03'],
  ]);
  expect(due.map(({ initiativeTitle }) => initiativeTitle)).toEqual(['Ce mois']);
});

test('a dossier that was never printed is due by its programme, and otherwise waits to be finished', async ({
  call,
  add,
  lines,
}) => {
  const initiativeId = await add('Alpha');
  const [template] = await call['template.list'](undefined);
  const templateId = template?.id ?? '';
  const funder = await call['funder.add']({ fields: { name: 'Bailleur', url: null } });
  const program = await call['program.add']({
    funderId: funder.id,
    fields: {
      name: 'Appel',
      ...NEW_PROGRAM,
      deadlineOn: '2026-11-27',
      deadlineTime: '17:00',
    },
  });
  const free = await call['dossier.create']({ initiativeId, templateId, title: 'Libre' });
  const asked = await call['dossier.create']({ initiativeId, templateId, title: 'Demande' });
  await call['dossier.update']({
    id: asked.id,
    patch: { funderId: funder.id, programId: program.id },
  });
  expect(await lines('due', 'dossier')).toMatchObject([
    { id: asked.id, about: 'Demande', date: '2026-11-27', time: '17:00' },
  ]);
  expect(await lines('unfinished', 'draft')).toMatchObject([{ id: free.id, about: 'Libre' }]);
  for (const { id } of [free, asked]) await exported(call, { id, recipient: '' });
  expect([...(await lines('due', 'dossier')), ...(await lines('unfinished', 'draft'))]).toEqual([]);
});

test('a dossier is due by its template where no programme says when', async ({
  call,
  add,
  lines,
}) => {
  const initiativeId = await add('Alpha');
  const [shipped] = await call['template.list'](undefined);
  const own = await call['template.copy']({ id: shipped?.id ?? '', name: 'Le nôtre' });
  await call['template.edit']({
    id: own.id,
    edit: { type: 'fields', patch: { deadlineOn: '2026-11-30', deadlineTime: '16:00' } },
  });
  const { id } = await call['dossier.create']({
    initiativeId,
    templateId: own.id,
    title: 'Demande',
  });
  expect(await lines('due', 'dossier')).toMatchObject([{ id, date: '2026-11-30', time: '16:00' }]);
  expect(await lines('unfinished', 'draft')).toEqual([]);
});

test('a reading of the grid waits until it is concluded, and says how far it is', async ({
  call,
  add,
  lines,
}) => {
  const initiativeId = await add('Alpha');
  const { id } = await call['grid.start']({ initiativeId });
  await call['grid.setReading']({ id, componentId: 'rupture', patch: { level: 'present' } });
  await call['grid.setReading']({ id, componentId: 'aspiration', patch: { justification: 'x' } });
  expect(await lines('unfinished', 'openGrid')).toMatchObject([
    { id, initiativeTitle: 'Alpha', date: '2026-11-22', count: 1 },
  ]);
  await call['grid.conclude']({ id });
  expect(await lines('unfinished', 'openGrid')).toEqual([]);
});

test('a grid is read again after the rhythm of the portfolio, to the day; a closed initiative no more', async ({
  call,
  world,
  add,
  lines,
}) => {
  const initiativeId = await add('Alpha');
  const closed = await add('Close');
  for (const one of [initiativeId, closed]) {
    const { id } = await call['grid.start']({ initiativeId: one });
    await call['grid.setReading']({ id, componentId: 'rupture', patch: { level: 'present' } });
    await call['grid.conclude']({ id });
  }
  await enter(call, closed, 'closed', '2026-11-22');
  world.at = new Date(2028, 10, 22, 10);
  expect(await lines('unchecked', 'oldGrid')).toEqual([]);
  world.at = new Date(2028, 10, 23, 10);
  expect(await lines('unchecked', 'oldGrid')).toMatchObject([
    { id: initiativeId, date: '2026-11-22' },
  ]);
  await call['grid.start']({ initiativeId });
  expect(await lines('unchecked', 'oldGrid')).toEqual([]);
});

test('an initiative never read waits, unless it is closed', async ({ call, add, lines }) => {
  const read = await add('Lue');
  await call['grid.start']({ initiativeId: read });
  await enter(call, await add('Close'), 'closed', '2020');
  await enter(call, await add('Bientôt close'), 'closed', '2028');
  await add('À lire');
  const unread = await lines('unchecked', 'unread');
  expect(unread.map(({ initiativeTitle }) => initiativeTitle)).toEqual(['À lire', 'Bientôt close']);
});

test('no news for two years is told, by the last thing known; not of what is closed, nor of what the round calls', async ({
  call,
  add,
  lines,
}) => {
  for (const [title, date] of [
    ['Vieille', '2020-02-29'],
    ['Au bord', '2024-11-22'],
    ['Passée', '2024-11-21'],
    ['Vague', '2024'],
    ['Récente', '2026'],
  ] as const) {
    await enter(call, await add(title), 'emergence', date);
  }
  await enter(call, await add('Close'), 'closed', '2015');
  const called = await add('À appeler');
  await enter(call, called, 'experimentation', '2015');
  await enter(call, called, 'sustaining', '2018');
  await add('Sans rien');
  const silent = await lines('unchecked', 'news');
  expect(silent.map(({ initiativeTitle, date }) => [initiativeTitle, date])).toEqual([
    ['Vieille', '2020-02-29'],
    ['Passée', '2024-11-21'],
  ]);
});

test('the end of a pilot is told once it is dated ahead and near', async ({ call, add, lines }) => {
  for (const [title, date] of [
    ['Bientôt', '2027-02'],
    ['Plus tard', '2027-06'],
    ['Finie', '2026-10'],
  ] as const) {
    const id = await add(title);
    await enter(call, id, 'experimentation', '2024');
    await enter(call, id, 'sustaining', date);
  }
  const next = await add('Pas un pilote');
  await enter(call, next, 'emergence', '2024');
  await enter(call, next, 'experimentation', '2027-01');
  expect(
    (await lines('ending', 'pilot')).map(({ initiativeTitle, date }) => [initiativeTitle, date]),
  ).toEqual([['Bientôt', '2027-02']]);
});

test('effects that are claimed without evidence or contribution are counted by initiative; one is named', async ({
  call,
  add,
  lines,
}) => {
  const one = await add('Un seul');
  const two = await add('Deux');
  const effect = (initiativeId: string, statement: string, given: object) =>
    call['effect.add']({
      initiativeId,
      fields: { ...claim, statement, ...given },
    });
  const first = await effect(one, 'Le seul', { ownContribution: ' ' });
  await effect(one, 'Attendu', { observedOn: null, expected: true });
  await effect(two, 'a', {});
  await effect(two, 'b', { observedOn: null, expected: false });
  const told = async (kind: 'noEvidence' | 'noContribution') =>
    (await lines('unproved', kind)).map((line) => [line.initiativeTitle, line.about, line.count]);
  expect(await told('noEvidence')).toEqual([
    ['Deux', '', 2],
    ['Un seul', 'Le seul', 1],
  ]);
  expect(await told('noContribution')).toEqual([['Un seul', 'Le seul', 1]]);
  const evidence = await call['evidence.add']({
    initiativeId: one,
    fields: { kind: 'reference', title: 'Bilan', date: null, reference: '', url: null },
  });
  await call['effect.update']({
    id: first.id,
    patch: { evidenceIds: [evidence.id], ownContribution: 'La nôtre' },
  });
  expect(await told('noEvidence')).toEqual([['Deux', '', 2]]);
  expect(await told('noContribution')).toEqual([]);
});

test('a step done, and an effect seen to hold, wait no more', async ({ call, add, lines }) => {
  const initiativeId = await add('Alpha');
  const step = await addStep(call, initiativeId, ['Bilan', '2026-11', null]);
  const effect = await call['effect.add']({
    initiativeId,
    fields: { ...claim, observedOn: '2020' },
  });
  expect(await lines('due', 'step')).toMatchObject([{ id: step.id }]);
  expect(await lines('unchecked', 'recheck')).toMatchObject([{ id: effect.id, date: '2020' }]);
  await call['milestone.update']({ id: step.id, patch: { doneOn: '2026-11-22' } });
  await call['effectRecheck.add']({
    effectId: effect.id,
    fields: { date: '2026-11-22', answer: 'holds', source: '', note: '' },
  });
  expect([...(await lines('due', 'step')), ...(await lines('unchecked', 'recheck'))]).toEqual([]);
});

test('an effect seen long ago does not wait in the month in which it was recorded, then does', async ({
  call,
  world,
  add,
  lines,
}) => {
  world.newId = createIds(() => world.at.getTime());
  const initiativeId = await add('Alpha');
  await call['effect.add']({ initiativeId, fields: { ...claim, observedOn: '2020' } });
  expect(await lines('unchecked', 'recheck')).toEqual([]);
  world.at = new Date(2026, 11, 21, 10);
  expect(await lines('unchecked', 'recheck')).toEqual([]);
  world.at = new Date(2026, 11, 24, 10);
  expect(await lines('unchecked', 'recheck')).toHaveLength(1);
});

test('a line put off is told apart until its day, on which it waits again', async ({
  call,
  world,
  add,
  lines,
}) => {
  const id = await add('Alpha');
  const subject = { kind: 'unread', id } as const;
  for (const until of ['2026-11-21', '2026-11-22']) {
    await expect(async () => call['home.putOff']({ ...subject, until })).rejects.toThrow(
      'invalid_input',
    );
  }
  await call['home.putOff']({ ...subject, until: '2028-02-29' });
  await call['home.putOff']({ ...subject, until: '2026-12-06' });
  const view = await call['home.get'](undefined);
  expect(view.groups).toEqual([]);
  expect(view.putOff).toBe(1);
  expect(view.next).toMatchObject({ isPutOff: true, line: { date: '2026-12-06', kind: 'unread' } });
  expect(await call['home.listPutOff'](undefined)).toMatchObject([{ id, until: '2026-12-06' }]);
  world.at = new Date(2026, 11, 5, 23, 59);
  expect(await lines('unchecked', 'unread')).toEqual([]);
  world.at = new Date(2026, 11, 6, 0, 0);
  expect(await lines('unchecked', 'unread')).toHaveLength(1);
  expect(await call['home.listPutOff'](undefined)).toEqual([]);
});

test('what is put off goes with its initiative, and is not missed', async ({ call, add }) => {
  const id = await add('Alpha');
  await call['home.putOff']({ kind: 'unread', id, until: '2027-01-01' });
  await call['initiative.remove']({ id });
  expect(await call['home.listPutOff'](undefined)).toEqual([]);
  expect((await call['home.get'](undefined)).putOff).toBe(0);
});

test('when nothing waits, what comes first is told, however far', async ({ call, add }) => {
  const id = await add('Alpha');
  await call['home.putOff']({ kind: 'unread', id, until: '2040-01-01' });
  await addStep(call, id, ['plus loin', '2032', null]);
  await addStep(call, id, ['loin', '2031-05', null]);
  const { groups, next } = await call['home.get'](undefined);
  expect(groups).toEqual([]);
  expect(next).toMatchObject({ isPutOff: false, line: { about: 'loin', date: '2031-05' } });
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

test('of many, the most urgent are carried and all are counted; the list of a group has them all', async ({
  call,
  add,
}) => {
  for (let number = 0; number < 55; number += 1) await add(`Numéro ${number + 100}`);
  const { groups } = await call['home.get'](undefined);
  expect(groups).toMatchObject([{ group: 'unchecked', total: 55 }]);
  expect(groups[0]?.lines.length).toBeLessThan(20);
  expect(groups[0]?.lines[0]?.initiativeTitle).toBe('Numéro 100');
  const { total, lines } = await call['home.list']({ group: 'unchecked', most: 50 });
  expect([total, lines.length]).toEqual([55, 50]);
  const rest = await call['home.list']({ group: 'unchecked', from: 50, most: 50 });
  expect([rest.total, rest.lines.length]).toEqual([55, 5]);
  const whole = await call['home.list']({ group: 'unchecked', most: 60 });
  expect([...lines, ...rest.lines]).toEqual(whole.lines);
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

const claim: EffectFields = effectFields({ observedOn: '2026', ownContribution: 'La nôtre' });
