import { expect, test } from '@playwright/test';
import type { StripLine } from '../../shared/domain/schemas/strip.ts';
import { DARK_PALETTE, LIGHT_PALETTE } from '../../shared/figures/palette.ts';
import {
  layoutLine,
  lineHeight,
  precisionFor,
  stripUnit,
} from '../../shared/figures/portfolioStripLayout.ts';
import { stripLinesNode } from '../../shared/figures/portfolioStripSvg.ts';
import { svgMarkup } from '../../shared/figures/svg.ts';
import { translator } from '../../shared/strings/index.ts';

const t = translator('fr-CA');
const TODAY = '2026-03-23';
const YEARS = { from: 2006, to: 2027 };

function lineWith(fields: Partial<StripLine>): StripLine {
  return {
    initiativeId: 'i',
    title: 'Une initiative',
    isArchived: false,
    stages: [],
    marks: [],
    fundingUntil: null,
    followUpOn: null,
    ...fields,
  };
}

const laid = (fields: Partial<StripLine>, range = YEARS, width = 1134) =>
  layoutLine(lineWith(fields), { width, range, today: TODAY });

test('every mark of a line is in one sign, or counted before or after, and no two signs touch', () => {
  const marks = Array.from({ length: 300 }, (_, index) => ({
    kind: (['effect', 'reading', 'recheck', 'check'] as const)[index % 4] ?? 'effect',
    date:
      [`${2006 + (index % 20)}`, `20${10 + (index % 9)}-0${1 + (index % 9)}`, '2016-02-29'][
        index % 3
      ] ?? '',
    count: 1 + (index % 3),
    recordId: null,
  }));
  const all = marks.reduce((sum, { count }) => sum + count, 0);
  for (const width of [300, 683, 1134]) {
    for (const range of [
      YEARS,
      { from: 1997, to: 2027 },
      { from: 2016, to: 2016.1 },
      { from: 2015.9, to: 2017.1 },
    ]) {
      const { signs, before, after } = laid({ marks }, range, width);
      const where = `${width} px, ${range.from} to ${range.to}`;
      const drawn = signs.reduce((sum, { count }) => sum + count, 0);
      expect(drawn + before + after, where).toBe(all);
      for (const [index, { x, x2 }] of signs.entries()) {
        expect(x, where).toBeGreaterThanOrEqual(0);
        expect(x2, where).toBeLessThanOrEqual(width);
        expect(x, where).toBeGreaterThanOrEqual((signs[index - 1]?.x2 ?? -10) + 1);
      }
    }
  }
});

test('a stage without an end lasts until today, one to come is not drawn, and one of before stays outside', () => {
  const stages = [
    { id: 'a', stage: 'emergence' as const, date: '2010' },
    { id: 'b', stage: 'sustaining' as const, date: '2014-03' },
    { id: 'c', stage: 'scaling' as const, date: '2030' },
  ];
  const { bars } = laid({ stages });
  expect(bars.map(({ id, end }) => [id, end])).toEqual([
    ['a', '2014-03'],
    ['b', null],
  ]);
  expect(bars[0]?.x2).toBeCloseTo(bars[1]?.x ?? 0, 6);
  const late = laid({ stages }, { from: 2020, to: 2025 });
  expect(late.bars.map(({ id }) => id)).toEqual(['b']);
});

test('the end of the money and the next follow-up are marks, money without an end is none', () => {
  const { signs } = laid({ fundingUntil: '2026-08-31', followUpOn: '2024' });
  expect(signs.flatMap(({ marks }) => marks.map(({ kind }) => kind))).toEqual([
    'followUp',
    'funding',
  ]);
  expect(laid({ fundingUntil: 'open' }).signs).toEqual([]);
});

test('marks are asked for as finely as they are told apart', () => {
  const precisions = [31 / 365, 0.5, 1, 5, 30].map((years) =>
    precisionFor(stripUnit(1134, { from: 2016, to: 2016 + years })),
  );
  expect(precisions).toEqual(['day', 'day', 'month', 'month', 'year']);
});

test('a line that nothing is known of is drawn all the same, in both lights alike', () => {
  const drawing = {
    width: 683,
    range: YEARS,
    today: 2026.2,
    height: lineHeight(683),
    idPrefix: 's',
  };
  const draw = (palette: typeof LIGHT_PALETTE) =>
    svgMarkup(stripLinesNode([laid({}, YEARS, 683)], palette, drawing, t)).replace(
      /#[0-9A-F]{6}/g,
      '#',
    );
  expect(draw(LIGHT_PALETTE)).toBe(draw(DARK_PALETTE));
  expect(draw(LIGHT_PALETTE)).not.toMatch(/NaN|undefined/);
});
