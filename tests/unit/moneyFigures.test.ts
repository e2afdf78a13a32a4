import { expect, test } from '@playwright/test';
import { coverFigure, coverRows } from '../../shared/content/coverFigure.ts';
import { yearsFigure } from '../../shared/content/yearsFigure.ts';
import type { Payment } from '../../shared/domain/payments.ts';
import { FUNDING_KINDS, type RevenueState } from '../../shared/domain/vocabulary.ts';
import { coverNode } from '../../shared/figures/coverSvg.ts';
import { kindBarNodes } from '../../shared/figures/kindBars.ts';
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
    'fin non notée',
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
  // No day is said where no end is known.
  expect(cover).toContain('Sans fin, argent confirmé : fin non notée; confirmé, fin non notée');
  expect(byYear).toContain('mission : ');
  expect(byYear).toContain('confirmé ou reçu : 1999‑2000, 1 244 870 041 $; ');
  expect(byYear).toContain('2026‑2027');
});

const textsOf = (width: number) =>
  everyNode(yearsNode(years, LIGHT_PALETTE, t, { width }))
    .filter(({ name }) => name === 'text')
    .map(({ children }) => wordsOf(children));

test('years that have no room are said to be left out, and only then', () => {
  expect(textsOf(640).filter((text) => text.startsWith('depuis'))).toHaveLength(1);
  expect(textsOf(640)[0]).toBe('depuis 2026‑2027');
  expect(textsOf(4_000).filter((text) => text.startsWith('depuis'))).toEqual([]);
});

const mixed = yearsFigure(
  (
    [
      ['mission', 'confirmed', 62_000_00],
      ['project', 'received', 30_000_00],
      ['contract', 'confirmed', 8_000_00],
      ['in_kind', 'confirmed', 5_000_00],
      ['project', 'probable', 40_000_00],
      ['own', 'asked', 9_000_00],
      ['in_kind', 'asked', 1_000_00],
    ] as const
  ).map(([kind, state, amount]) => ({
    kind,
    start: '2026-04-01',
    end: '2027-03-31',
    instalments: [],
    binned: 0,
    states: [{ date: '2026', state, amount }],
  })),
  { startMonth: 4, today: TODAY },
  t,
);
const plainly = (text: string) => text.replaceAll('\u00a0', ' ');

test('mission is set against project in what is sure alone: neither hope nor what is in kind is in the whole', () => {
  expect(mixed.sentences.map(plainly)).toEqual([
    'Mission : 62 % de l’argent confirmé ou reçu en 2026‑2027; projet : 30 %.',
  ]);
  expect(mixed.sums).toEqual([
    {
      year: 2026,
      name: '2026‑2027',
      sure: 100_000_00,
      probable: 40_000_00,
      asked: 9_000_00,
      inKind: 5_000_00,
      mission: t('money:years.percent.exact', { percent: 62 }),
      project: t('money:years.percent.exact', { percent: 30 }),
    },
  ]);
});

test('a year without sure money says so, and the year before has its sentence', () => {
  const told = yearsFigure(
    [
      {
        kind: 'project',
        start: '2025-04',
        end: '2026-03',
        instalments: [],
        binned: 0,
        states: [{ date: '2025', state: 'received', amount: 100 }],
      },
    ],
    { startMonth: 4, today: TODAY },
    t,
  );
  expect(told.sentences.map(plainly)).toEqual([
    'Aucune somme n’est confirmée ni reçue en 2026‑2027.',
    'En 2025‑2026, mission : 0 %; projet : 100 %.',
  ]);
});

test('a stack of sure money is as high as its sum, hope stands above it and what is in kind beside it', () => {
  const boxes = everyNode(yearsNode(mixed, LIGHT_PALETTE, t, { width: 640 }))
    .filter(({ name, attributes }) => name === 'rect' && attributes['rx'] === 1)
    .map(({ attributes }) => ({
      x: Number(attributes['x']) - 0.5,
      top: Number(attributes['y']) - 0.5,
      bottom: Number(attributes['y']) + Number(attributes['height']) + 0.5,
      isDashed: attributes['stroke-dasharray'] !== undefined,
    }));
  const [mission, project, contract, probable, asked, inKind] = boxes;
  if (!mission || !project || !contract || !probable || !asked || !inKind) throw new Error('boxes');
  const touches = [mission, project, contract, probable, asked];
  for (const [index, box] of touches.slice(1).entries()) {
    expect(box.bottom).toBeCloseTo(touches[index]?.top ?? 0, 1);
    expect(box.x).toBe(mission.x);
  }
  expect(high(mission) / high(project)).toBeCloseTo(62 / 30, 2);
  expect(inKind.x).toBeGreaterThan(mission.x + 40);
  expect(inKind.bottom).toBeCloseTo(mission.bottom, 1);
  expect([mission, project, contract, probable].some(({ isDashed }) => isDashed)).toBe(false);
  expect(asked.isDashed).toBe(true);
});

test('kinds are told apart without colour, and never by the signs of what is hoped for', () => {
  const place = { x: 0, y: 0, width: 40, height: 30 };
  const kinds = FUNDING_KINDS.map((kind) => shape(kindBarNodes({ kind, ...place }, LIGHT_PALETTE)));
  const hoped = (['probable', 'asked'] as const).map((state) =>
    shape(moneyBarNodes({ state, ...place }, LIGHT_PALETTE)),
  );
  expect(new Set([...kinds, ...hoped]).size).toBe(7);
  expect(kinds.join('')).not.toContain('stroke-dasharray');
});

test('the sums of two years never touch, at any width', () => {
  for (const width of [340, 579, 1_100]) {
    const texts = everyNode(yearsNode(years, LIGHT_PALETTE, t, { width })).filter(
      ({ name, attributes }) => name === 'text' && attributes['text-anchor'] === 'start',
    );
    for (const y of new Set(texts.map(({ attributes }) => attributes['y']))) {
      const line = texts
        .filter(({ attributes }) => attributes['y'] === y)
        .map(({ attributes, children }) => ({
          x: Number(attributes['x']),
          wide: textWidth(
            wordsOf(children),
            Number(attributes['font-size']),
            attributes['font-weight'] === 600 ? 'semibold' : 'regular',
          ),
        }))
        .toSorted((a, b) => a.x - b.x);
      for (const [index, { x }] of line.slice(1).entries()) {
        const before = line[index];
        if (before !== undefined) expect(before.x + before.wide, String(width)).toBeLessThan(x);
      }
    }
  }
});

test('money that is over has its line, and says when it ended', () => {
  const over = coverRows(
    [{ id: 'over', title: 'Finie', payments: [pay('received', '2026', '2026-08')] }],
    TODAY,
    t,
  );
  const drawn = svgMarkup(coverNode(coverFigure(over, TODAY, t), LIGHT_PALETTE, t, { width: 640 }));
  expect(drawn).toContain('>Finie<');
  expect(drawn).toContain('terminé\u00A0: août\u00A02026');
});

function high({ top, bottom }: { readonly top: number; readonly bottom: number }): number {
  return bottom - top;
}

function shape(nodes: SvgNode[]): string {
  return nodes.map(svgMarkup).join('');
}
