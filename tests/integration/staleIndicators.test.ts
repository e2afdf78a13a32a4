import { join } from 'node:path';
import type { ReadableDb } from '../../electron/database/connection.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import { firstWaiting } from '../../electron/database/repositories/waiting/lines.ts';
import { staleIndicatorsOf } from '../../shared/domain/indicators.ts';
import type { InitiativeDetail } from '../../shared/domain/schemas/detail.ts';
import { waitingBounds } from '../../shared/domain/waiting.ts';
import { expect, test } from '../support/office.ts';

const RHYTHMS = [null, 1, 12, 13, 240];
const DATES = [
  [],
  ['2024'],
  ['2024-02'],
  ['2024-02-29'],
  ['2024-11-26', '2010'],
  ['2025', '2025-02-03'],
  ['2025-10-31'],
  ['2027'],
];

test('the portfolio finds the same indicators to measure as the rule, whatever their dates and rhythms', async ({
  office: { call, session },
  world,
  folder,
}) => {
  // After the last of its measures.
  world.at = new Date(2028, 0, 15, 10);
  await call['portfolio.create'](undefined);
  const details: InitiativeDetail[] = [];
  for (const [index, dates] of DATES.entries()) {
    const { id: initiativeId } = await call['initiative.create']({ title: `Une ${index}` });
    for (const rhythmMonths of RHYTHMS) {
      const { id } = await call['indicator.add']({ initiativeId, fields: fields(rhythmMonths) });
      const measures = dates.map((date) => ({ date, value: '1', source: '', note: '' }));
      if (measures.length > 0) await call['measure.add']({ indicatorId: id, measures });
    }
    details.push(await call['initiative.get']({ id: initiativeId }));
  }
  session.close();
  const file = openPortfolio(join(folder, 'A.essaim'));
  const wrong: string[] = [];
  for (let year = 2024; year < 2028; year += 1) {
    for (const day of ['01-01', '02-28', '03-01', '04-01', '11-26', '12-31']) {
      const today = `${year}-${day}`;
      const expected = details.flatMap(({ indicators }) =>
        staleIndicatorsOf(indicators, today).map(({ id }) => id),
      );
      const found = staleAt(file.readable, today).map(({ id }) => id);
      if (found.toSorted().join() !== expected.toSorted().join()) wrong.push(today);
    }
  }
  file.close();
  expect(wrong).toEqual([]);
});

test('the one that was measured longest ago comes first, and what is in the bin or the archives is not asked', async ({
  office: { call, session },
  folder,
}) => {
  await call['portfolio.create'](undefined);
  const made = [];
  for (const [title, date] of [
    ['Jardin', '2024-03'],
    ['Verger', '2019'],
    ['Ancienne', '2012'],
    ['Jetée', '2013'],
  ] as const) {
    const { id: initiativeId } = await call['initiative.create']({ title });
    const { id } = await call['indicator.add']({ initiativeId, fields: fields(12) });
    const measures = [{ date, value: '1', source: '', note: '' }];
    await call['measure.add']({ indicatorId: id, measures });
    made.push({ id, initiativeId });
  }
  const [, verger, old, thrown] = made;
  await call['selection.change']({
    selection: { kind: 'ids', ids: [old?.initiativeId ?? ''] },
    change: { kind: 'archive' },
  });
  await call['initiative.remove']({ id: thrown?.initiativeId ?? '' });
  session.close();
  const file = openPortfolio(join(folder, 'A.essaim'));
  const found = staleAt(file.readable, '2026-11-26');
  file.close();
  expect(found.map(({ initiativeTitle }) => initiativeTitle)).toEqual(['Verger', 'Jardin']);
  expect(found[0]).toMatchObject({ id: verger?.id, about: 'Personnes', date: '2019' });
});

function staleAt(db: ReadableDb, today: string) {
  const bounds = waitingBounds(today, '10:00');
  return firstWaiting(db, 'measure', bounds, { side: 'all', most: 500 });
}

function fields(rhythmMonths: number | null) {
  return {
    name: 'Personnes',
    unit: '',
    direction: 'up' as const,
    effectId: null,
    baselineValue: null,
    baselineDate: null,
    baselineSource: '',
    rhythmMonths,
  };
}
