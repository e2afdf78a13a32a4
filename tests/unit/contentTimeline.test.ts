import { expect, test } from '@playwright/test';
import { drawDossier } from '../../shared/content/drawDossier.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import { markBox, type TimeDensity } from '../../shared/figures/laidMark.ts';
import { LIGHT_PALETTE } from '../../shared/figures/palette.ts';
import { layoutTimeStrip, timeRange } from '../../shared/figures/timeStripLayout.ts';
import { timeStripSvg } from '../../shared/figures/timeStripSvg.ts';
import { translator } from '../../shared/strings/index.ts';
import { emptySource, richSource } from '../support/pdfSource.ts';

const t = translator('fr-CA');
const DENSITIES: TimeDensity[] = ['screen', 'ample', 'close', 'tight'];

function stripOf(source: DossierSource) {
  const block = drawDossier(source, t).blocks.find(({ kind }) => kind === 'timeline');
  const part = block?.parts.find((one) => one.type === 'timeline');
  if (part === undefined) throw new Error('no timeline');
  return part.strip;
}

test('the timeline of a dossier has the stages, the readings, the effects, what spread and its own money', () => {
  const source = richSource();
  const strip = stripOf(source);
  expect(strip.lanes.map(({ id }) => id)).toEqual(['stages', 'effects', 'diffusions', 'money']);
  for (const id of ['stages', 'effects', 'diffusions', 'money']) {
    expect(strip.lanes.find((lane) => lane.id === id)?.marks.length, id).toBeGreaterThan(0);
  }
});

test('no budget but that of the dossier, and no other funder, is on its timeline', () => {
  const source = richSource();
  if (source.budget === null) throw new Error('no budget');
  source.initiative.budgets = [{ ...source.budget, title: 'Pour un autre bailleur' }];
  expect(JSON.stringify(stripOf(source))).not.toContain('Pour un autre bailleur');
  source.budget = null;
  expect(stripOf(source).lanes.map(({ id }) => id)).not.toContain('money');
});

test('an initiative of which nothing is noted has a gap in place of a line', () => {
  const block = drawDossier(emptySource(), t).blocks.find(({ kind }) => kind === 'timeline');
  expect(block?.parts).toEqual([{ type: 'gap', text: 'Rien de noté encore' }]);
});

for (const density of DENSITIES) {
  test(`on a strip drawn ${density}, no label covers another nor a sign, at any width`, () => {
    const crowded = richSource();
    const [effect] = crowded.initiative.effects;
    if (effect === undefined) throw new Error('no effect');
    crowded.initiative.effects.push(
      ...Array.from({ length: 25 }, (_, index) => ({
        ...effect,
        id: `${effect.id.slice(0, -4)}${String(9000 + index)}`,
        observedOn: `${2012 + Math.floor(index / 2)}-0${(index % 9) + 1}`,
        statement: 'Une conséquence dont le libellé occupe toute la place de la bande '.repeat(2),
      })),
    );
    const strip = stripOf(crowded);
    for (const width of [640, 900, 1300]) {
      const { lanes } = layoutTimeStrip(strip, width, timeRange(strip, null), density);
      for (const { lane, marks } of lanes.filter(({ lane: { id } }) => id === 'effects')) {
        const boxes = marks.map((mark) => {
          const { x, y, width: room } = markBox(mark);
          return { x, y, width: room, label: mark.label?.text };
        });
        for (const [index, one] of boxes.entries()) {
          expect(one.x + one.width, lane.id).toBeLessThanOrEqual(width + 1);
          for (const other of boxes.slice(index + 1)) {
            const apart =
              one.y !== other.y ||
              (one.label === undefined && other.label === undefined) ||
              one.x + one.width <= other.x + 1 ||
              other.x + other.width <= one.x + 1;
            expect(apart, `${width}: ${one.label} / ${other.label}`).toBe(true);
          }
        }
      }
    }
  });
}

test('a printed strip is well-formed and holds in grey: stages have their textures, money its outlines', () => {
  const strip = stripOf(richSource());
  const markup = timeStripSvg(strip, LIGHT_PALETTE, t, {
    width: 640,
    range: timeRange(strip, null),
    density: 'close',
  });
  expect(markup).toContain('<pattern');
  expect(markup).toContain('stroke-dasharray');
});
