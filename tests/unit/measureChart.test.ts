import { expect, test } from '@playwright/test';
import type { MeasureChart } from '../../shared/content/measureChart.ts';
import { measureLegend } from '../../shared/content/measureLegend.ts';
import { chartScale, scaleSteps } from '../../shared/figures/chartScale.ts';
import { textWidth } from '../../shared/figures/measure.ts';
import { layoutMeasureChart } from '../../shared/figures/measureChartLayout.ts';
import { measureChartSvg } from '../../shared/figures/measureChartSvg.ts';
import { measureChartText } from '../../shared/figures/measureChartText.ts';
import { LIGHT_PALETTE } from '../../shared/figures/palette.ts';
import { translator } from '../../shared/strings/index.ts';

const t = translator('fr-CA');
const words = {
  target: (value: string) => `cible ${value}`,
  baseline: (value: string) => value,
  openGap: 'rien de mesuré',
};

const chart = (more: Partial<MeasureChart> = {}): MeasureChart => ({
  name: 'Personnes',
  unit: 'personnes',
  direction: 'up',
  measures: [
    { date: '2014', value: '10', gapBefore: false },
    { date: '2015-03', value: '20', gapBefore: false },
    { date: '2019-03-12', value: '40', gapBefore: true },
  ],
  isStale: false,
  targets: [{ date: '2028', value: '60' }],
  baseline: { value: '3.5', date: '2013' },
  stages: [
    { stage: 'experimentation', label: 'Expérimentation', start: '2012', end: '2016' },
    { stage: 'sustaining', label: 'Pérennisation', start: '2016', end: null },
  ],
  today: '2026-11-25',
  ...more,
});

test('measures stand at their true time, a vague date in the middle of what it may mean', () => {
  const { measures, plot } = layoutMeasureChart(chart(), 900, words);
  const [year, month, day] = measures;
  const perYear = plot.width / 16;
  expect(year?.x).toBeCloseTo(plot.x + 1.5 * perYear, 0);
  expect((year?.to ?? 0) - (year?.from ?? 0)).toBeCloseTo(perYear, 0);
  expect((month?.to ?? 0) - (month?.from ?? 0)).toBeCloseTo(perYear / 12, 0);
  expect(day?.from).toBe(day?.to);
});

test('a line is broken where nothing was measured for longer than usual', () => {
  const { segments } = layoutMeasureChart(chart(), 900, words);
  expect(segments.map(({ broken }) => broken)).toEqual([false, true]);
  expect(measureChartSvg(chart(), LIGHT_PALETTE, t, { width: 900 })).toContain('1.5 5');
});

test('nothing measured up to today is drawn at the foot and said, only when the rhythm is over', () => {
  expect(layoutMeasureChart(chart(), 900, words).openGap).toBeNull();
  const stale = chart({ isStale: true });
  const { openGap, measures, todayX, plot } = layoutMeasureChart(stale, 900, words);
  expect(openGap?.x1).toBeGreaterThan(measures.at(-1)?.x ?? 0);
  expect(openGap?.x2).toBeLessThan(todayX ?? 0);
  expect(openGap?.y).toBeLessThan(plot.y + plot.height);
  expect(measureChartSvg(stale, LIGHT_PALETTE, t, { width: 900 })).toContain('rien de mesuré');
  expect(measureChartText(stale, null, t)).toContain('Rien de mesuré depuis');
  expect(measureLegend(stale, null, t)).toContain('Pointillé');
});

test('everything stands inside, at any width, and no words touch', () => {
  for (const width of [320, 480, 640, 1100]) {
    const laid = layoutMeasureChart(chart({ isStale: width > 400 }), width, words);
    const { plot } = laid;
    for (const { x, y } of [...laid.measures, ...laid.targets]) {
      expect(x).toBeGreaterThanOrEqual(plot.x);
      expect(x).toBeLessThanOrEqual(plot.x + plot.width);
      expect(y).toBeGreaterThanOrEqual(plot.y);
      expect(y).toBeLessThanOrEqual(plot.y + plot.height);
    }
    for (const [index, note] of laid.notes.entries()) {
      expect(note.x).toBeGreaterThan(plot.x);
      const right = note.x + textWidth(note.text, 13, 'semibold');
      for (const other of laid.notes.slice(index + 1)) {
        const isBeside = other.x >= right - 1 || note.x >= other.x;
        expect(isBeside || Math.abs(note.y - other.y) >= 15, `${width} ${note.text}`).toBe(true);
      }
    }
    for (const [index, tick] of laid.ticks.entries()) {
      const next = laid.ticks[index + 1];
      if (next !== undefined) expect(next.x - tick.x).toBeGreaterThan(30);
    }
  }
});

test('words stand clear of the line from measure to measure and of today, and the grid stops behind them', () => {
  for (const width of [480, 640, 1100]) {
    const laid = layoutMeasureChart(chart(), width, words);
    const { notes, segments, todayX } = laid;
    for (const { text, x, y, strong } of notes) {
      const wide = textWidth(text, 13, strong ? 'semibold' : 'regular');
      const isIn = (at: number, up: number) => at > x && at < x + wide && up > y - 10 && up < y + 1;
      const crossed = segments.some(({ x1, y1, x2, y2 }) =>
        Array.from({ length: 101 }, (_, i) => i / 100).some((share) =>
          isIn(x1 + (x2 - x1) * share, y1 + (y2 - y1) * share),
        ),
      );
      expect(crossed, `${width} ${text}`).toBe(false);
      expect(todayX !== null && todayX > x && todayX < x + wide, `${width} ${text}`).toBe(false);
    }
    const markup = measureChartSvg(chart(), LIGHT_PALETTE, t, { width });
    const clearings = markup.split(`height="14" fill="${LIGHT_PALETTE.paper}"`).length - 1;
    expect(clearings).toBe(notes.length);
  }
});

test('one measure, none, or the same one for ever are drawn as well', () => {
  const same = ['2014', '2015'].map((date) => ({ date, value: '7', gapBefore: false }));
  for (const measures of [[], same.slice(0, 1), same]) {
    const svg = measureChartSvg(
      chart({ measures, targets: [], baseline: null, stages: [] }),
      LIGHT_PALETTE,
      t,
      { width: 640 },
    );
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  }
});

test('the stages stand under the years that they lasted, cut where the chart begins', () => {
  const { stages, plot } = layoutMeasureChart(chart(), 900, words);
  expect(stages.map(({ span }) => span.stage)).toEqual(['experimentation', 'sustaining']);
  expect(stages[0]?.x).toBe(plot.x);
});

test('an axis goes by round steps that hold all values, from zero unless they are far from it', () => {
  expect(scaleSteps(chartScale([3.5, 60]))).toEqual(['0', '20', '40', '60']);
  expect(scaleSteps(chartScale([-5, 5]))).toEqual(['-5', '0', '5']);
  expect(scaleSteps(chartScale([0.02, 0.05]))).toEqual(['0.00', '0.02', '0.04', '0.06']);
  expect(scaleSteps(chartScale([0]))[0]).toBe('0.0');
  expect(chartScale([96, 99]).from).toBe(96);
  expect(chartScale([40, 99]).from).toBe(0);
  for (const values of [[1e-7], [7, 7], [1e15, 2e15], [-3], [999_999.99, 1]]) {
    const { from, to } = chartScale(values);
    for (const value of values) {
      expect(from).toBeLessThanOrEqual(value);
      expect(to).toBeGreaterThanOrEqual(value);
    }
  }
});

test('an axis that does not begin at zero says so', () => {
  const near = chart({
    measures: ['2014', '2015'].map((date, i) => ({ date, value: `${96 + i}`, gapBefore: false })),
    targets: [],
    baseline: null,
  });
  const { startsAt } = layoutMeasureChart(near, 640, words);
  expect(startsAt).not.toBeNull();
  expect(measureChartText(near, startsAt, t)).toContain('L’échelle commence à');
  expect(layoutMeasureChart(chart(), 640, words).startsAt).toBeNull();
});

test('the figure is told in words: start, measures, gaps, targets, stages', () => {
  const text = measureChartText(chart(), null, t).replaceAll('\u00a0', ' ');
  for (const part of [
    'Personnes, à la hausse.',
    '3,5 personnes (2013)',
    '10 personnes (2014)',
    'puis, après une interruption, 40 personnes (12 mars 2019)',
    '60 personnes (2028)',
    'Pérennisation',
  ]) {
    expect(text).toContain(part);
  }
});

test('the legend tells what the chart has, and nothing that it has not', () => {
  const whole = measureLegend(chart(), '30', t);
  for (const part of ['Point', 'Losange', 'Carré', 'Pointillé', 'commence à']) {
    expect(whole).toContain(part);
  }
  const bare = chart({ targets: [], baseline: { value: '3', date: null }, measures: [] });
  for (const part of ['Losange', 'Carré', 'Pointillé', 'commence à']) {
    expect(measureLegend(bare, null, t)).not.toContain(part);
  }
});

test('a long series tells its ends, and how many they are', () => {
  const measures = Array.from({ length: 40 }, (_, index) => ({
    date: String(1980 + index),
    value: String(index),
    gapBefore: false,
  }));
  const text = measureChartText(chart({ measures }), null, t).replaceAll('\u00a0', ' ');
  expect(text).toContain('40 mesures, de 0 personnes (1980) à 39 personnes (2019)');
});
