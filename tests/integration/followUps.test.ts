import { effectFields } from '../support/effectFields.ts';
import { expect, test } from '../support/office.ts';

// What is learned of an initiative beyond its pilot, on a real file.

test('a silence leaves the date open, an answer closes it', async ({ office }) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Une initiative' });
  for (const [stage, date] of [
    ['experimentation', '2018'],
    ['sustaining', '2020-05-10'],
  ] as const) {
    await call['stage.add']({ initiativeId, fields: { stage, date, reason: '' } });
  }
  const due = async () => (await listed(office)).followUp?.date;
  expect(await due()).toBe('2021-05-10');
  const done = { dueOn: '2021-05-10', doneOn: '2021-06', whom: '', note: '' };
  await call['followUp.record']({
    initiativeId,
    fields: { ...done, outcome: 'silence', status: null },
  });
  expect(await due()).toBe('2021-05-10');
  await call['followUp.record']({
    initiativeId,
    fields: { ...done, outcome: 'answered', status: 'alive' },
  });
  expect(await due()).toBe('2023-05-10');
  const { followUps, statusChecks } = await call['initiative.get']({ id: initiativeId });
  expect(followUps.map(({ outcome }) => outcome)).toEqual(['silence', 'answered']);
  expect(statusChecks).toHaveLength(1);
  expect(followUps[1]?.statusCheckId).toBe(statusChecks[0]?.id);
});

test('a call that comes before its day answers it all the same', async ({ office }) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Une initiative' });
  await call['followUp.plan']({ initiativeId, fields: { dueOn: '2031', note: '' } });
  expect((await listed(office)).followUp?.date).toBe('2031');
  await call['followUp.record']({
    initiativeId,
    fields: {
      dueOn: '2031',
      doneOn: '2025',
      outcome: 'dropped',
      whom: '',
      note: 'Plus personne',
      status: null,
    },
  });
  expect((await listed(office)).followUp).toBeNull();
  const { followUps } = await call['initiative.get']({ id: initiativeId });
  expect(followUps.map(({ outcome }) => outcome)).toEqual(['dropped', null]);
});

test('a rhythm of its own, then that of the portfolio again', async ({ office }) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Une initiative' });
  for (const [stage, date] of [
    ['experimentation', '2016'],
    ['sustaining', '2020-02-29'],
  ] as const) {
    await call['stage.add']({ initiativeId, fields: { stage, date, reason: '' } });
  }
  await call['followUp.setRhythm']({ initiativeId, years: [2, 4] });
  expect((await listed(office)).followUp?.date).toBe('2022-02-28');
  await call['statusCheck.add']({
    initiativeId,
    fields: { date: '2023', status: 'alive', source: '', note: '' },
  });
  expect((await listed(office)).followUp?.date).toBe('2024-02-29');
  await call['followUp.setUsualYears']({ years: [7] });
  expect((await listed(office)).followUp?.date).toBe('2024-02-29');
  await call['followUp.setRhythm']({ initiativeId, years: null });
  expect((await listed(office)).followUp?.date).toBe('2027-02-28');
  const detail = await call['initiative.get']({ id: initiativeId });
  expect(detail.followUpRhythm).toEqual({ years: [7], isOwn: false });
});

test('an end keeps its kind, and loses it when it is no end any more', async ({ office }) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Une initiative' });
  const end = await call['stage.add']({
    initiativeId,
    fields: { stage: 'closed', date: '2020', reason: 'Plus de relève', endKind: 'no_succession' },
  });
  expect(end.endKind).toBe('no_succession');
  const patch = { stage: 'dormant' } as const;
  expect((await call['stage.update']({ id: end.id, patch })).endKind).toBeNull();
});

test('nothing is noted of a day ahead', async ({ office }) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Une initiative' });
  const fields = {
    dueOn: '2027',
    doneOn: '2190',
    outcome: 'silence',
    whom: '',
    note: '',
    status: null,
  } as const;
  await expect(async () => call['followUp.record']({ initiativeId, fields })).rejects.toThrow(
    'invalid_input',
  );
});

type Office = Parameters<Parameters<typeof test>[2]>[0]['office'];

async function listed({ call }: Office) {
  const { rows } = await call['initiative.query']({
    query: { filter: {}, sort: { column: 'title', direction: 'ascending' }, group: null },
    offset: 0,
    limit: 10,
    withHead: false,
  });
  const [row] = rows;
  if (row === undefined) throw new Error('nothing is listed');
  return row;
}

test('a call notes what it learned of effects, from whom, and nothing of an effect of another initiative', async ({
  office: { call },
}) => {
  await call['portfolio.create'](undefined);
  const { today } = await call['app.state'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Une' });
  const { id: otherId } = await call['initiative.create']({ title: 'Autre' });
  const effect = async (of: string) => {
    const { id } = await call['effect.add']({ initiativeId: of, fields: EFFECT });
    return id;
  };
  const [own, foreign] = [await effect(initiativeId), await effect(otherId)];
  const fields = {
    dueOn: today,
    doneOn: today,
    outcome: 'answered' as const,
    whom: 'La présidente',
    note: '',
    status: 'alive' as const,
  };
  await expect(async () =>
    call['followUp.record']({ initiativeId, fields, rechecks: said(foreign) }),
  ).rejects.toThrow('invalid_input');
  await expect(async () =>
    call['followUp.record']({
      initiativeId,
      fields: { ...fields, outcome: 'silence', status: null },
      rechecks: said(own),
    }),
  ).rejects.toThrow('invalid_input');
  expect((await call['initiative.get']({ id: initiativeId })).followUps).toEqual([]);

  const { recheckIds } = await call['followUp.record']({
    initiativeId,
    fields,
    rechecks: said(own),
  });
  const { effects } = await call['initiative.get']({ id: initiativeId });
  expect(effects[0]?.rechecks).toMatchObject([
    { id: recheckIds[0], date: today, answer: 'changed', source: '', note: 'Moins.' },
  ]);
});

test('a call is taken back whole, or not at all', async ({ office: { call } }) => {
  await call['portfolio.create'](undefined);
  const { today } = await call['app.state'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Une' });
  const { id: otherId } = await call['initiative.create']({ title: 'Autre' });
  const effect = async (of: string) =>
    (await call['effect.add']({ initiativeId: of, fields: EFFECT })).id;
  const note = async (of: string, ...effectIds: string[]) =>
    call['followUp.record']({
      initiativeId: of,
      fields: {
        dueOn: today,
        doneOn: today,
        outcome: 'answered',
        whom: '',
        note: '',
        status: 'alive',
      },
      rechecks: effectIds.flatMap(said),
    });
  const held = async () => {
    const { followUps, statusChecks, effects } = await call['initiative.get']({ id: initiativeId });
    return [
      followUps.length,
      statusChecks.length,
      effects.flatMap(({ rechecks }) => rechecks).length,
    ];
  };
  const kept = await note(initiativeId, await effect(initiativeId), await effect(initiativeId));
  const elsewhere = await note(otherId, await effect(otherId));
  expect(await held()).toEqual([1, 1, 2]);

  const taking = { id: kept.id, recheckIds: [...kept.recheckIds, ...elsewhere.recheckIds] };
  await expect(async () => call['followUp.takeBack'](taking)).rejects.toThrow('invalid_input');
  expect(await held()).toEqual([1, 1, 2]);

  await call['followUp.takeBack']({ id: kept.id, recheckIds: kept.recheckIds });
  expect(await held()).toEqual([0, 0, 0]);

  const again = await note(initiativeId, await effect(initiativeId));
  const fields = {
    date: today,
    answer: 'holds',
    source: '',
    note: '',
    reason: 'Mal noté',
  } as const;
  await call['effectRecheck.correct']({ id: again.recheckIds[0] ?? '', fields });
  // What a correction replaced stays, and with it the call that it came from.
  await expect(async () =>
    call['followUp.takeBack']({ id: again.id, recheckIds: again.recheckIds }),
  ).rejects.toThrow('sealed');
  expect(await held()).toEqual([1, 1, 1]);
});

const said = (effectId: string) => [{ effectId, answer: 'changed' as const, note: 'Moins.' }];

const EFFECT = effectFields({
  statement: 'Des voisines se parlent',
  observedOn: '2012',
  temporality: 'long',
});

test('calls that are due on the same day are in the order of their titles as people read them', async ({
  office: { call },
}) => {
  await call['portfolio.create'](undefined);
  for (const title of ['Étape 10', 'Zone', 'étape 2', 'Œuvre']) {
    const { id: initiativeId } = await call['initiative.create']({ title });
    await call['followUp.plan']({ initiativeId, fields: { dueOn: '2026-03', note: '' } });
  }
  const { calls } = await call['followUp.round'](undefined);
  expect(calls.map(({ title }) => title)).toEqual(['étape 2', 'Étape 10', 'Œuvre', 'Zone']);
});
