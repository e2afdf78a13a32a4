import { join } from 'node:path';
import { openPortfolio } from '../../electron/database/open.ts';
import { recheckState } from '../../shared/domain/rechecks.ts';
import type { EffectFields } from '../../shared/domain/schemas/initiative.ts';
import type { RecheckAnswer } from '../../shared/domain/vocabulary.ts';
import { effectFields } from '../support/effectFields.ts';
import { expect, test } from '../support/office.ts';

const fields = (statement: string, changes: Partial<EffectFields> = {}): EffectFields =>
  effectFields({
    statement,
    observedOn: '2020',
    level: 'individual',
    nature: 'agency',
    ...changes,
  });

test('one effect feeds another of its initiative, once each way, never itself, and removing it takes its links', async ({
  office: { call },
}) => {
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Une' });
  const other = await call['initiative.create']({ title: 'Autre' });
  const a = await call['effect.add']({ initiativeId, fields: fields('a') });
  const b = await call['effect.add']({ initiativeId, fields: fields('b') });
  const c = await call['effect.add']({ initiativeId: other.id, fields: fields('c') });
  const link = (fromId: string, toId: string) => async () =>
    call['effectLink.add']({ fromId, toId, fields: { date: '2021-05', how: '' } });
  await link(a.id, b.id)();
  await link(b.id, a.id)();
  await expect(link(a.id, b.id)).rejects.toThrow();
  await expect(link(a.id, a.id)).rejects.toThrow();
  await expect(link(a.id, c.id)).rejects.toThrow();
  expect((await call['initiative.get']({ id: initiativeId })).effectLinks).toHaveLength(2);
  await call['effect.remove']({ id: b.id });
  expect((await call['initiative.get']({ id: initiativeId })).effectLinks).toEqual([]);
});

test('rechecks follow one another in the order of time, and one noted wrong is corrected beside what it said', async ({
  office: { call, session },
  folder,
}) => {
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Une' });
  const { id: effectId } = await call['effect.add']({ initiativeId, fields: fields('a') });
  const add = async (date: string, answer: RecheckAnswer) =>
    call['effectRecheck.add']({
      effectId,
      fields: { date, answer, source: 'Une voisine', note: '' },
    });
  await add('2025', 'unknown');
  const { rechecks } = await add('2023-04', 'holds');
  expect(rechecks.map(({ date }) => date)).toEqual(['2023-04', '2025']);
  const id = rechecks[1]?.id ?? '';
  const said = { date: '2025', source: 'Une voisine', note: '', reason: 'Mal compris.' };
  const correct = async (answer: RecheckAnswer, reason = said.reason) =>
    call['effectRecheck.correct']({ id, fields: { ...said, answer, reason } });
  const [first, corrected] = (await correct('changed')).rechecks;
  expect(first?.corrections).toEqual([]);
  expect(corrected).toMatchObject({ answer: 'changed', date: '2025' });
  expect(corrected?.corrections).toMatchObject([
    { formerAnswer: 'unknown', formerDate: '2025', formerNote: '', reason: 'Mal compris.' },
  ]);
  await expect(async () => correct('changed')).rejects.toThrow('invalid_input');
  await expect(async () => call['effectRecheck.remove']({ id })).rejects.toThrow('sealed');
  const mistaken = (await add('2026', 'gone')).rechecks.at(-1)?.id ?? '';
  expect((await call['effectRecheck.remove']({ id: mistaken })).rechecks).toHaveLength(2);

  session.close();
  const file = openPortfolio(join(folder, 'A.essaim'));
  const run = (sql: string) => () => file.writable?.run(sql);
  for (const sql of [
    "UPDATE effect_recheck SET answer = 'gone'",
    "UPDATE effect_recheck SET note = 'Autre.'",
    "DELETE FROM effect_recheck WHERE date = '2025'",
    'DELETE FROM recheck_correction',
    "UPDATE recheck_correction SET former_answer = 'gone'",
    `INSERT OR REPLACE INTO effect_recheck SELECT id, effect_id, date, 'gone', source, note FROM effect_recheck`,
  ]) {
    expect(run(sql), sql).toThrow(/sealed|invalid_input/);
  }
  // An effect that goes takes its rechecks and their corrections along.
  run('DELETE FROM effect')();
  expect(file.readable.all('SELECT id FROM recheck_correction')).toEqual([]);
  file.close();
});

test('« Accueil » finds the same effects to look at again as the rule, whatever their dates and rhythms', async ({
  office: { call },
}) => {
  const opened = await call['portfolio.create'](undefined);
  expect(opened).not.toBeNull();
  const today = (await call['app.state'](undefined)).today;
  const year = Number(today.slice(0, 4));
  const dates = [
    null,
    `${year - 3}`,
    `${year - 2}`,
    `${year - 1}`,
    `${year - 2}-02`,
    `${year + 1}`,
  ].concat([today, `${year - 2}${today.slice(4)}`, `${year - 1}-01-31`]);
  const expected: string[] = [];
  for (const [index, observedOn] of dates.entries()) {
    for (const recheckMonths of [null, 1, 13, 240]) {
      for (const answer of [null, 'gone', 'unknown'] as const) {
        const title = `${index} ${recheckMonths} ${answer}`;
        const { id: initiativeId } = await call['initiative.create']({ title });
        const isExpected = index % 2 === 0;
        const made = await call['effect.add']({
          initiativeId,
          fields: fields('a', { observedOn, recheckMonths, expected: isExpected }),
        });
        if (answer !== null) {
          const given = { date: `${year - 2}-06`, answer, source: '', note: '' };
          await call['effectRecheck.add']({ effectId: made.id, fields: given });
        }
        const detail = await call['initiative.get']({ id: initiativeId });
        const [effect] = detail.effects;
        if (effect && recheckState(effect, 24, today).kind === 'stale') expected.push(title);
      }
    }
  }
  const { lines } = await call['home.list']({ group: 'unchecked', most: 1_000 });
  const found = lines.filter(({ kind }) => kind === 'recheck');
  expect(found.map(({ initiativeTitle }) => initiativeTitle).toSorted()).toEqual(
    expected.toSorted(),
  );
});

test('the rhythm and the limits of the terms are kept, and a short term longer than the medium is refused', async ({
  office: { call },
}) => {
  await call['portfolio.create'](undefined);
  const settings = { recheckMonths: 18, shortMonths: 6, mediumMonths: 24 };
  await call['effectSettings.update'](settings);
  expect(await call['effectSettings.get'](undefined)).toEqual(settings);
  await expect(async () =>
    call['effectSettings.update']({ ...settings, shortMonths: 24 }),
  ).rejects.toThrow();
});
