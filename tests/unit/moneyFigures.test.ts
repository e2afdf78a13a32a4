import { expect, test } from '@playwright/test';
import { coverFigure, coverRows } from '../../shared/content/coverFigure.ts';
import { yearsFigure } from '../../shared/content/yearsFigure.ts';
import type { Payment } from '../../shared/domain/payments.ts';
import type { RevenueState } from '../../shared/domain/vocabulary.ts';
import { coverNode } from '../../shared/figures/coverSvg.ts';
import { textWidth } from '../../shared/figures/measure.ts';
import { moneyBarNodes } from '../../shared/figures/moneyBars.ts';
import { LIGHT_PALETTE } from '../../shared/figures/palette.ts';
import { type SvgNode, svgMarkup } from '../../shared/figures/svg.ts';
import { yearsNode } from '../../shared/figures/yearsSvg.ts';
import { translator } from '../../shared/strings/index.ts';

const t = translator('fr-CA');
const TODAY = '2026-11-25';

const pay = (state: RevenueState, start: string, end: string | null): Payment => ({
  id: `${state}${start}`,
  source: 'funding',
  title: state,
  state,
  inKind: false,
  amount: 100,
  start,
  end,
});

const rows = coverRows(
  [
    { id: 'open', title: 'Sans fin', payments: [pay('confirmed', '2026', null)] },
    {
      id: 'near',
      title:
        'Une initiative dont le titre est si long qu’il ne tient jamais dans une figure étroite',
      payments: [pay('received', '2026', '2026-12'), pay('asked', '2027', '2027-06')],
    },
    { id: 'none', title: 'Rien', payments: [] },
    { id: 'hoped', title: 'Espérée', payments: [pay('probable', '2026', '2027-03')] },
  ],
  TODAY,
  t,
);

test('the soonest end comes first, what has none last, what never had any money is left out', () => {
  expect(rows.map(({ id }) => id)).toEqual(['hoped', 'near', 'open']);
  expect(rows.map(({ end }) => end.replaceAll('\u00a0', ' '))).toEqual([
    'rien de confirmé',
    'décembre 2026',
    'sans fin connue',
  ]);
});

const years = yearsFigure(
  Array.from({ length: 30 }, (_, index) => ({
    kind: index % 2 === 0 ? ('mission' as const) : ('in_kind' as const),
    start: String(2000 + index),
    end: String(2001 + index),
    instalments: [],
    binned: 0,
    states: [{ date: '2000', state: 'confirmed' as const, amount: 999_999_999_999 }],
  })),
  { startMonth: 4, today: TODAY },
  t,
);

const drawings = (width: number) => [
  coverNode(coverFigure(rows, TODAY, t), LIGHT_PALETTE, t, { width }),
  yearsNode(years, LIGHT_PALETTE, t, { width }),
];

const wordsOf = (children: SvgNode['children']) =>
  children.filter((child) => typeof child === 'string').join('');

function everyNode(node: SvgNode): SvgNode[] {
  return [
    node,
    ...node.children.flatMap((child) => (typeof child === 'string' ? [] : everyNode(child))),
  ];
}

test('every word stays inside the figure, at every width, with thirty years of large amounts', () => {
  for (const width of [340, 480, 579, 1_100]) {
    for (const root of drawings(width)) {
      for (const { attributes, children } of everyNode(root).filter(
        ({ name }) => name === 'text',
      )) {
        const wide = textWidth(
          wordsOf(children),
          Number(attributes['font-size']),
          attributes['font-weight'] === 600 ? 'semibold' : 'regular',
        );
        const x = Number(attributes['x']);
        const isEnd = attributes['text-anchor'] === 'end';
        const label = `${width}: ${wordsOf(children)}`;
        expect(isEnd ? x - wide : x, label).toBeGreaterThanOrEqual(-0.5);
        expect(isEnd ? x : x + wide, label).toBeLessThanOrEqual(width + 0.5);
      }
    }
  }
});

test('colours are plain hexadecimal, as the PDF needs them', () => {
  for (const root of drawings(579)) {
    const colours = everyNode(root).flatMap(({ attributes }) => [
      attributes['fill'],
      attributes['stroke'],
    ]);
    for (const colour of colours) {
      if (colour !== undefined) expect(String(colour)).toMatch(/^(#[0-9A-F]{6}|none)$/);
    }
  }
});

test('the four states are told apart without any colour', () => {
  const shapes = (['received', 'confirmed', 'probable', 'asked'] as const).map((state) =>
    moneyBarNodes({ state, x: 0, y: 0, width: 60, height: 14 }, LIGHT_PALETTE)
      .map(svgMarkup)
      .join('')
      // Only whether it is full, and how dark: what a photocopy keeps.
      .replaceAll(LIGHT_PALETTE.stages.line, 'line'),
  );
  expect(new Set(shapes).size).toBe(4);
  expect(shapes[2]).toContain('<path');
  expect(shapes[3]).toContain('stroke-dasharray');
});

test('the figures are said in words', () => {
  const [cover, byYear] = drawings(579).map(({ attributes }) =>
    String(attributes['aria-label']).replaceAll('\u00a0', ' '),
  );
  expect(cover).toContain('reçu jusqu’au 31 décembre 2026, demandé jusqu’au 30 juin 2027');
  expect(byYear).toContain('mission : ');
  expect(byYear).toContain('2026-2027');
});

const textsOf = (width: number) =>
  everyNode(yearsNode(years, LIGHT_PALETTE, t, { width }))
    .filter(({ name }) => name === 'text')
    .map(({ children }) => wordsOf(children));

test('years that have no room are said to be left out, and only then', () => {
  expect(textsOf(640).filter((text) => text.startsWith('depuis'))).toHaveLength(1);
  expect(textsOf(640)[0]).toBe('depuis 2025-2026');
  expect(textsOf(4_000).filter((text) => text.startsWith('depuis'))).toEqual([]);
});
