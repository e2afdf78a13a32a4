import { expect, test } from '@playwright/test';
import { drawSpread } from '../../shared/content/spread.ts';
import { textWidth } from '../../shared/figures/measure.ts';
import { LIGHT_PALETTE } from '../../shared/figures/palette.ts';
import { layoutSpread, SPREAD } from '../../shared/figures/spreadLayout.ts';
import { spreadNode } from '../../shared/figures/spreadSvg.ts';
import { svgMarkup } from '../../shared/figures/svg.ts';
import { translator } from '../../shared/strings/index.ts';
import { emptySource, richSource } from '../support/pdfSource.ts';

const t = translator('fr-CA');
const LONG = 'Une association d’entraide et de coopération du territoire voisin, '.repeat(6);

function longSpread() {
  const { title, diffusions } = richSource().initiative;
  const [first] = diffusions;
  if (first === undefined) throw new Error('no diffusion');
  const many = Array.from({ length: 12 }, () => ({ ...first, adopter: LONG, statement: LONG }));
  return drawSpread({ title: LONG + title, diffusions: [...many, ...diffusions] }, t);
}

test('each mode is in the figure with who took up what, where and when; one without any says so', () => {
  const { initiative } = richSource();
  const spread = drawSpread(initiative, t);
  expect(spread.modes.map(({ mode }) => mode)).toEqual([
    'transfer',
    'learning_individuals',
    'learning_organisations',
    'selection',
  ]);
  const [transfer] = spread.modes;
  expect(transfer?.items).toMatchObject([
    { head: 'Processus, avril\u00a02024', to: 'CDC voisine (fictive), MRC des Coteaux (fictive)' },
  ]);
  const empty = svgMarkup(
    spreadNode(drawSpread(emptySource().initiative, t), LIGHT_PALETTE, t, {
      width: 640,
      statements: false,
    }),
  );
  expect(empty.match(/rien de noté<\/text>/g)).toHaveLength(4);
  expect(empty).toContain('stroke-dasharray');
});

for (const width of [320, 540, 640, 1000]) {
  test(`at ${width} px every text of what spread is whole, in its box, and no box covers another`, () => {
    const spread = longSpread();
    const laid = layoutSpread(spread, { width, statements: true });
    expect(laid.origin.lines.join(' ')).toBe(spread.origin.replace(/\s+/g, ' ').trim());
    let bottom = 0;
    for (const { box, items, none } of laid.modes) {
      for (const line of box.lines) {
        expect(textWidth(line, SPREAD.title, 'semibold')).toBeLessThanOrEqual(box.width);
      }
      for (const { item, x, y, height, to, statement } of items) {
        expect(y).toBeGreaterThanOrEqual(bottom);
        expect(statement.join(' ')).toBe(item.statement.replace(/\s+/g, ' '));
        for (const line of to) {
          const end = x + SPREAD.sign + 8 + textWidth(line, SPREAD.text, 'semibold');
          expect(end).toBeLessThanOrEqual(width + 1);
        }
        bottom = y + height;
      }
      if (none !== null) {
        expect(none.y).toBeGreaterThanOrEqual(bottom);
        bottom = none.y + none.height;
      }
    }
    expect(laid.height).toBeGreaterThanOrEqual(bottom);
  });
}

test('what is transferred is told by its shape, in one colour and of one weight', () => {
  const { title, diffusions } = richSource().initiative;
  const [first] = diffusions;
  if (first === undefined) throw new Error('no diffusion');
  const kinds = (['process', 'service', 'approach'] as const).map((transferred) => {
    const spread = drawSpread({ title, diffusions: [{ ...first, transferred }] }, t);
    const node = spreadNode(spread, LIGHT_PALETTE, t, { width: 640, statements: false });
    return node.children.flatMap((child) =>
      typeof child !== 'string' && child.attributes['stroke-width'] === 2 && child.name !== 'text'
        ? [child]
        : [],
    );
  });
  const signs = kinds.map((nodes) => nodes.at(-1));
  expect(signs.map((sign) => sign?.name)).toEqual(['circle', 'rect', 'path']);
  expect(new Set(signs.map((sign) => sign?.attributes['stroke'])).size).toBe(1);
});
