import { join } from 'node:path';
import { openPortfolio } from '../../electron/database/open.ts';
import type { Handlers } from '../../electron/ipc/handlers.ts';
import type { IndicatorFields } from '../../shared/domain/schemas/indicator.ts';
import { effectFields } from '../support/effectFields.ts';
import { expect, test } from '../support/office.ts';

const FIELDS: IndicatorFields = {
  name: 'Personnes qui reviennent',
  unit: 'personnes',
  direction: 'up',
  effectId: null,
  baselineValue: '3.50',
  baselineDate: '2014',
  baselineSource: 'Le registre',
  rhythmMonths: 12,
};
const measure = (date: string, value: string) => ({ date, value, source: '', note: '' });

async function indicatorIn(call: Handlers) {
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Jardin' });
  const { id } = await call['indicator.add']({ initiativeId, fields: FIELDS });
  return { id, initiativeId };
}

test('an indicator comes back as it was written, to the last zero, its targets and measures in the order of time', async ({
  call,
}) => {
  const { id, initiativeId } = await indicatorIn(call);
  for (const fields of [
    { date: '2028', value: '60' },
    { date: '2026-12', value: '45.5' },
  ]) {
    await call['target.add']({ indicatorId: id, fields });
  }
  await call['measure.add']({
    indicatorId: id,
    measures: [
      measure('2024-03-12', '12345678901234567890.10'),
      measure('2016-03', '-7'),
      measure('2016', '0.300'),
    ],
  });
  const [kept] = (await call['initiative.get']({ id: initiativeId })).indicators;
  expect(kept).toMatchObject({
    ...FIELDS,
    targets: [
      { date: '2026-12', value: '45.5' },
      { date: '2028', value: '60' },
    ],
  });
  expect(kept?.measures.map(({ date, value }) => [date, value])).toEqual([
    ['2016', '0.300'],
    ['2016-03', '-7'],
    ['2024-03-12', '12345678901234567890.10'],
  ]);
});

test('a column is added whole or not at all', async ({ call }) => {
  const { id, initiativeId } = await indicatorIn(call);
  await call['measure.add']({ indicatorId: id, measures: [measure('2020', '1')] });
  const column = ['2018', '2019', '2020'].map((date) => measure(date, '2'));
  await expect(async () =>
    call['measure.add']({ indicatorId: id, measures: column }),
  ).rejects.toThrow('invalid_input');
  const [kept] = (await call['initiative.get']({ id: initiativeId })).indicators;
  expect(kept?.measures).toHaveLength(1);
});

test('each correction keeps what it corrects, with its reason; a note is no correction', async ({
  call,
  world,
}) => {
  const { id } = await indicatorIn(call);
  const added = await call['measure.add']({ indicatorId: id, measures: [measure('2020', '83')] });
  const measureId = added.measures[0]?.id ?? '';
  await call['measure.correct']({
    id: measureId,
    fields: { date: '2020', value: '38', source: '', reason: 'Chiffres inversés.' },
  });
  await call['measure.correct']({
    id: measureId,
    fields: { date: '2020-06', value: '83', source: 'Le rapport', reason: 'C’était bien 83.' },
  });
  const { measures } = await call['measure.note']({ id: measureId, note: 'À relire' });
  const at = world.at.toISOString();
  expect(measures).toMatchObject([
    {
      date: '2020-06',
      value: '83',
      source: 'Le rapport',
      note: 'À relire',
      corrections: [
        { formerDate: '2020', formerValue: '83', reason: 'Chiffres inversés.', madeAt: at },
        { formerDate: '2020', formerValue: '38', reason: 'C’était bien 83.' },
      ],
    },
  ]);
});

test('what corrects nothing, or gives no reason, is refused', async ({ call }) => {
  const { id } = await indicatorIn(call);
  const added = await call['measure.add']({ indicatorId: id, measures: [measure('2020', '83')] });
  const fields = { date: '2020', value: '83', source: '', reason: 'Pour rien' };
  const measureId = added.measures[0]?.id ?? '';
  await expect(async () => call['measure.correct']({ id: measureId, fields })).rejects.toThrow(
    'invalid_input',
  );
});

test('a measure typed by mistake is taken back, one that was corrected is not', async ({
  call,
}) => {
  const { id: indicatorId } = await indicatorIn(call);
  const { measures } = await call['measure.add']({
    indicatorId,
    measures: [measure('2020', '1'), measure('2021', '2')],
  });
  const [first = '', second = ''] = measures.map(({ id }) => id);
  await call['measure.correct']({
    id: second,
    fields: { date: '2021', value: '3', source: '', reason: 'Recompté.' },
  });
  await expect(async () =>
    call['measure.remove']({ indicatorId, ids: [first, second] }),
  ).rejects.toThrow('sealed');
  const left = await call['measure.remove']({ indicatorId, ids: [first] });
  expect(left.measures.map(({ value }) => value)).toEqual(['3']);
});

test('no tool writes over a measure, or takes away what a correction kept', async ({
  call,
  office,
  folder,
}) => {
  const { id: indicatorId, initiativeId } = await indicatorIn(call);
  const { measures } = await call['measure.add']({
    indicatorId,
    measures: [measure('2020', '1')],
  });
  const id = measures[0]?.id ?? '';
  await call['measure.correct']({
    id,
    fields: { date: '2020', value: '2', source: '', reason: 'Recompté.' },
  });
  office.session.close();
  const file = openPortfolio(join(folder, 'A.essaim'));
  const run = (sql: string) => () => file.writable?.run(sql);
  for (const sql of [
    "UPDATE measure SET value = '9'",
    "UPDATE measure SET date = '2019'",
    "UPDATE measure_correction SET former_value = '9'",
    'DELETE FROM measure_correction',
    'DELETE FROM measure',
    `INSERT OR REPLACE INTO measure SELECT id, indicator_id, date, '9', source, note FROM measure`,
    `INSERT OR REPLACE INTO measure SELECT replace(id, '-7', '-7'), indicator_id, date, '9', source, note FROM measure`,
    `INSERT INTO measure_correction SELECT '01a20739-0000-7000-8000-000000000999', measure_id, former_date, '77', former_source, made_at, reason FROM measure_correction`,
  ]) {
    expect(run(sql), sql).toThrow(/sealed|invalid_input/);
  }
  // An initiative that goes whole takes all of it along.
  run(`DELETE FROM initiative WHERE id = '${initiativeId}'`)();
  expect(file.readable.all('SELECT id FROM measure_correction')).toEqual([]);
  file.close();
});

test('an indicator follows an effect of its own initiative, and outlives it', async ({ call }) => {
  const { id, initiativeId } = await indicatorIn(call);
  const other = await call['initiative.create']({ title: 'Verger' });
  const effect = async (of: string) =>
    call['effect.add']({
      initiativeId: of,
      fields: effectFields({ temporality: 'long' }),
    });
  const own = await effect(initiativeId);
  const foreign = await effect(other.id);
  await expect(async () =>
    call['indicator.update']({ id, patch: { effectId: foreign.id } }),
  ).rejects.toThrow('invalid_input');
  await call['indicator.update']({ id, patch: { effectId: own.id } });
  await call['effect.remove']({ id: own.id });
  const [kept] = (await call['initiative.get']({ id: initiativeId })).indicators;
  expect(kept).toMatchObject({ effectId: null, name: FIELDS.name });
});

test('a baseline and a target are corrected beside what they were, by the file’s own rule', async ({
  call,
  office,
  folder,
}) => {
  const { id, initiativeId } = await indicatorIn(call);
  const now = { baselineValue: '4', baselineDate: '2014', baselineSource: 'Le registre' };
  const note =
    (reason: string, fields = now) =>
    async () =>
      call['indicator.noteBaseline']({ id, fields: { ...fields, reason } });
  await expect(note('')).rejects.toThrow('invalid_input');
  await note('Recompté.')();
  await expect(note('Rien de changé.')).rejects.toThrow('invalid_input');
  const { baselineValue, baselineCorrections } = await note('Sans base sûre.', {
    ...now,
    baselineValue: '5',
  })();
  expect(baselineValue).toBe('5');
  expect(baselineCorrections.map(({ formerValue, reason }) => [formerValue, reason])).toEqual([
    ['3.50', 'Recompté.'],
    ['4', 'Sans base sûre.'],
  ]);

  const { targets } = await call['target.add']({
    indicatorId: id,
    fields: { date: '2028', value: '60' },
  });
  await expect(async () =>
    call['target.add']({ indicatorId: id, fields: { date: '2028', value: '61' } }),
  ).rejects.toThrow('invalid_input');
  const targetId = targets[0]?.id ?? '';
  const correct = async (date: string, value: string | null) =>
    call['target.correct']({ id: targetId, fields: { date, value, reason: 'Budget réduit.' } });
  await correct('2029', '40');
  const [given] = (await correct('2029', null)).targets;
  expect(given).toMatchObject({ date: '2029', value: null });
  expect(
    given?.corrections.map(({ formerDate, formerValue }) => [formerDate, formerValue]),
  ).toEqual([
    ['2028', '60'],
    ['2029', '40'],
  ]);
  await expect(async () => call['target.remove']({ id: targetId })).rejects.toThrow('sealed');
  const more = await call['target.add']({ indicatorId: id, fields: { date: '2030', value: '70' } });
  const added = more.targets.find(({ date }) => date === '2030')?.id ?? '';
  expect((await call['target.remove']({ id: added })).targets).toHaveLength(1);

  office.session.close();
  const file = openPortfolio(join(folder, 'A.essaim'));
  const run = (sql: string) => () => file.writable?.run(sql);
  for (const sql of [
    "UPDATE indicator SET baseline_value = '9'",
    'UPDATE indicator SET baseline_date = NULL',
    "UPDATE indicator_target SET value = '9'",
    'DELETE FROM indicator_target',
    'DELETE FROM target_correction',
    'DELETE FROM baseline_correction',
    "UPDATE target_correction SET reason = 'Autre.'",
    'INSERT OR REPLACE INTO indicator SELECT * FROM indicator',
    `INSERT OR REPLACE INTO indicator_target SELECT id, indicator_id, date, '9' FROM indicator_target`,
  ]) {
    expect(run(sql), sql).toThrow(/sealed|invalid_input/);
  }
  run(`DELETE FROM initiative WHERE id = '${initiativeId}'`)();
  expect(file.readable.all('SELECT id FROM target_correction')).toEqual([]);
  expect(file.readable.all('SELECT id FROM baseline_correction')).toEqual([]);
  file.close();
});
