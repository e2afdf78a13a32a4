import { expect, test } from '@playwright/test';
import { survivalChart } from '../../shared/content/survivalContent.ts';
import type { FollowedLife, LifeState } from '../../shared/domain/schemas/survival.ts';
import { DARK_PALETTE, LIGHT_PALETTE } from '../../shared/figures/palette.ts';
import { layoutSurvival } from '../../shared/figures/survivalLayout.ts';
import { survivalNode } from '../../shared/figures/survivalSvg.ts';
import { svgMarkup } from '../../shared/figures/svg.ts';
import { translator } from '../../shared/strings/index.ts';

const t = translator('fr-CA');

const lives = (...told: [LifeState, number][]): FollowedLife[] =>
  told.map(([state, months]) => ({
    pilotEndedOn: '2010',
    until: '2020',
    months,
    state,
    endKind: null,
    changed: null,
    isAbout: true,
  }));

const SOME = lives(
  ['ended', 12],
  ['alive', 30],
  ['unknown', 30],
  ['dormant', 50],
  ['absorbed', 70],
  ['ended', 80],
  ['alive', 130],
);

test('the curve steps down at each end and goes as far as anyone was followed', () => {
  const { curve, plot, most } = layoutSurvival(survivalChart(SOME, '2026-11-25', t), 640);
  expect(most).toBe(132);
  expect(curve).toHaveLength(6);
  for (const [index, { x, y }] of curve.entries()) {
    expect(x).toBeGreaterThanOrEqual(curve[index - 1]?.x ?? plot.left);
    expect(y).toBeGreaterThanOrEqual(curve[index - 1]?.y ?? plot.top);
  }
  expect(curve.at(-1)?.x).toBeCloseTo(plot.left + (130 / 132) * (plot.right - plot.left), 5);
});

test('who is still followed stands under each year, and the names of the axis do not touch', () => {
  for (const width of [320, 640, 820]) {
    const { ticks } = layoutSurvival(survivalChart(SOME, '2026-11-25', t), width);
    expect(ticks[0]).toMatchObject({ years: 0, followed: 7 });
    for (const [index, { x }] of ticks.entries()) {
      expect(x - (ticks[index - 1]?.x ?? -100)).toBeGreaterThanOrEqual(34);
    }
  }
  const { ticks } = layoutSurvival(survivalChart(SOME, '2026-11-25', t), 820);
  expect(ticks.map(({ years, followed }) => [years, followed])).toEqual([
    [0, 7],
    [1, 7],
    [3, 4],
    [5, 3],
    [10, 1],
  ]);
});

test('it is drawn in any width, in both palettes, without a number that is none', () => {
  const charts = [
    SOME,
    lives(['alive', 0]),
    lives(['ended', 0]),
    lives(['ended', 5], ['ended', 9]),
  ];
  for (const group of charts) {
    for (const palette of [LIGHT_PALETTE, DARK_PALETTE]) {
      for (const width of [300, 640, 1_000]) {
        const chart = survivalChart(group, '2026-11-25', t);
        const markup = svgMarkup(survivalNode(chart, palette, t, { width }));
        expect(markup).not.toMatch(/NaN|Infinity|undefined/);
      }
    }
  }
});

test('it says in words what it draws', () => {
  const { attributes } = survivalNode(survivalChart(SOME, '2026-11-25', t), LIGHT_PALETTE, t, {
    width: 640,
  });
  const said = String(attributes['aria-label']).replaceAll('\u00a0', ' ');
  expect(said).toContain('Au départ : 7 initiatives');
  expect(said).toContain('après 1 an : 86 %');
  expect(said).toContain('Données au 25 novembre 2026');
});
