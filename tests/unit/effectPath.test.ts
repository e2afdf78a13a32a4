import { expect, test } from '@playwright/test';
import { type EffectPath, effectPath } from '../../shared/content/effectPath.ts';
import { termOf, termOrigin } from '../../shared/domain/effectTerms.ts';
import type { EffectLink } from '../../shared/domain/schemas/effect.ts';
import type { Effect } from '../../shared/domain/schemas/initiative.ts';
import { type LaidPath, layoutEffectPath } from '../../shared/figures/effectPathLayout.ts';
import { effectPathPieces } from '../../shared/figures/effectPathPieces.ts';
import { effectPathNode } from '../../shared/figures/effectPathSvg.ts';
import { effectPathText } from '../../shared/figures/effectPathText.ts';
import { DARK_PALETTE, LIGHT_PALETTE } from '../../shared/figures/palette.ts';
import { svgMarkup } from '../../shared/figures/svg.ts';
import { translator } from '../../shared/strings/index.ts';
import { effect, largePath, link, PILOT } from '../support/largePath.ts';

const t = translator('fr-CA');
const TODAY = '2026-11-25';
const SETTINGS = { recheckMonths: 24, shortMonths: 12, mediumMonths: 36 };
const pathOf = (effects: Effect[], effectLinks: EffectLink[] = [], stages = [PILOT]): EffectPath =>
  effectPath({ effects, effectLinks, stages }, SETTINGS, TODAY, t);

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

function overlaps(laid: LaidPath): string[] {
  return laid.effects.flatMap((a, index) =>
    laid.effects
      .slice(index + 1)
      .filter(
        (b) =>
          a.x < b.x + b.width &&
          b.x < a.x + a.width &&
          a.y < b.y + b.height &&
          b.y < a.y + a.height,
      )
      .map((b) => `${a.effect.id} ${b.effect.id}`),
  );
}

/** Links that pass through a box: none may, at any width. */
function crossed(laid: LaidPath): string[] {
  return laid.links.flatMap(({ link: { id }, points }) =>
    points.slice(1).flatMap((to, index) => {
      const from = points[index] ?? to;
      const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
      const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
      return laid.effects
        .filter(
          (box) =>
            left < box.x + box.width - 0.5 &&
            right > box.x + 0.5 &&
            top < box.y + box.height - 0.5 &&
            bottom > box.y + 0.5,
        )
        .map((box) => `${id} through ${box.effect.id}`);
    }),
  );
}

test('three hundred effects and four hundred links: nothing overlaps, every link is drawn around the boxes', () => {
  const path = effectPath(largePath(), SETTINGS, TODAY, t);
  for (const width of [560, 640, 1_130]) {
    const laid = layoutEffectPath(path, width);
    expect(laid.effects).toHaveLength(300);
    expect(laid.links).toHaveLength(400);
    expect(overlaps(laid)).toEqual([]);
    expect(crossed(laid)).toEqual([]);
    const rights = laid.effects.map(({ x, width: wide }) => x + wide);
    const points = laid.links.flatMap((one) => one.points);
    expect(Math.max(...rights, ...points.map(({ x }) => x))).toBeLessThanOrEqual(width);
    expect(Math.min(...points.map(({ x }) => x))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...points.map(({ y }) => y))).toBeLessThanOrEqual(laid.height);
  }
});

/** The large path as it is drawn. */
function draw(): string {
  return svgMarkup(
    effectPathNode(effectPath(largePath(), SETTINGS, TODAY, t), LIGHT_PALETTE, t, 1_000, {
      selectedId: 'e7',
    }),
  );
}

test('the same path is always drawn alike', () => {
  expect(draw()).toBe(draw());
});

test('two links of one gutter are never on the same track', () => {
  const laid = layoutEffectPath(effectPath(largePath(), SETTINGS, TODAY, t), 1_130);
  const uprights = laid.links.flatMap(({ link: { id }, points }) =>
    points.slice(1).flatMap((to, index) => {
      const from = points[index] ?? to;
      if (from.x !== to.x || from.y === to.y) return [];
      return [{ id, x: from.x, top: Math.min(from.y, to.y), bottom: Math.max(from.y, to.y) }];
    }),
  );
  const shared = uprights.flatMap((a, index) =>
    uprights
      .slice(index + 1)
      .filter((b) => a.id !== b.id && a.x === b.x && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.id} ${b.id}`),
  );
  expect(shared).toEqual([]);
});

test('time goes down: a later year is never above an earlier one of its band', () => {
  const laid = layoutEffectPath(effectPath(largePath(), SETTINGS, TODAY, t), 1_130);
  const boxes = laid.effects;
  const wrong = boxes.flatMap(({ y, effect: one }, index) => {
    const before = boxes[index - 1];
    if (before === undefined || before.effect.year === null || one.year === null) return [];
    return before.effect.year < one.year && before.y + before.height > y ? [one.id] : [];
  });
  expect(wrong).toEqual([]);
});

test('effects that feed each other are drawn, loops included', () => {
  const path = pathOf(
    [effect('a'), effect('b', { level: 'territory' }), effect('c')],
    [link('a', 'b'), link('b', 'a'), link('a', 'c'), link('c', 'a'), link('c', 'b')],
  );
  const laid = layoutEffectPath(path, 900);
  expect(laid.links).toHaveLength(5);
  expect(overlaps(laid)).toEqual([]);
  expect(crossed(laid)).toEqual([]);
});

test('gaps are said: a level without effect, an effect that nothing feeds, a level passed over', () => {
  const path = pathOf(
    [
      effect('a'),
      effect('b', { level: 'territory' }),
      effect('c', { level: 'organisation', statement: 'Seul' }),
    ],
    [link('a', 'b', '2019-05')],
  );
  expect(path.levels.filter(({ isEmpty }) => isEmpty).map(({ id }) => id)).toEqual(['society']);
  expect(path.effects.filter(({ isUnfed }) => isUnfed).map(({ id }) => id)).toEqual(['c']);
  expect(path.links[0]?.skips).toEqual(['organisation']);
  expect(path.gaps.join(' ')).toContain('Société');
  expect(path.gaps.join(' ')).toContain('Seul');
  expect(path.gaps.join(' ')).toContain('Organisations');
  expect(layoutEffectPath(path, 900).links[0]?.skips).toHaveLength(1);
});

test('nothing between micro and macro is one sentence, that names what lies between', () => {
  const path = pathOf([effect('a'), effect('b', { level: 'society' })], [link('a', 'b')]);
  const said = path.gaps.map((gap) => gap.replaceAll('\u00a0', ' '));
  expect(said[0]).toBe(
    'Rien entre micro (individus) et macro (société) : aucun effet noté au niveau micro (organisations), méso (territoire).',
  );
  expect(said.filter((gap) => gap.includes('aucun effet noté'))).toHaveLength(1);
});

test('the bands of the path follow the limits that the portfolio has', () => {
  const source = {
    effects: [effect('a', { observedOn: '2017-06' })],
    effectLinks: [],
    stages: [PILOT],
  };
  const band = (limits: Partial<typeof SETTINGS>) =>
    effectPath(source, { ...SETTINGS, ...limits }, TODAY, t).bands.map(({ label }) =>
      label.replaceAll('\u00a0', ' '),
    );
  expect(band({})).toEqual([
    'Moyen terme : entre un an et 3 ans après le début du pilote (avril 2016)',
  ]);
  expect(band({ shortMonths: 18 })).toEqual([
    'Court terme : jusqu’à 18 mois après le début du pilote (avril 2016)',
  ]);
});

test('where the term that was noted is not the band of the date, the box says which was noted', () => {
  const path = pathOf([
    effect('a', { observedOn: '2024', temporality: 'medium' }),
    effect('b', { observedOn: '2024', temporality: 'long' }),
    effect('c', { observedOn: null, temporality: 'short' }),
  ]);
  const noted = path.effects.map(({ id, band, noted: said }) => [id, band, plain(said)]);
  expect(noted).toEqual([
    ['c', 'short', ''],
    ['a', 'long', 'noté : moyen terme'],
    ['b', 'long', ''],
  ]);
  expect(plain(effectPathText(path, t))).toContain('2024; noté : moyen terme');
  expect(layoutEffectPath(path, 900).effects.map(({ dates }) => dates.map(plain))).toEqual([
    ['attendu'],
    ['2024', 'noté : moyen terme'],
    ['2024'],
  ]);
  const drawn = svgMarkup(effectPathNode(path, LIGHT_PALETTE, t, 900));
  expect(drawn.split('moyen terme')).toHaveLength(3);
});

test('without any link, one sentence says so, and no effect is marked as unfed', () => {
  const path = pathOf([effect('a', { level: 'society' }), effect('b')]);
  expect(path.effects.some(({ isUnfed }) => isUnfed)).toBe(false);
  expect(path.gaps[0]).toContain('Aucun lien');
});

test('all that colour could say is said in words: unexpected, unfavourable, awaited, stale', () => {
  const path = pathOf([
    effect('a', { expected: false, polarity: 'negative', observedOn: '2026' }),
    effect('b', { observedOn: null }),
    effect('c', { observedOn: '2014' }),
  ]);
  const text = effectPathText(path, t);
  expect(text).toContain('défavorable, imprévu');
  expect(text).toContain('attendu');
  expect(text).toContain('jamais revu');
  const drawn = (palette: typeof LIGHT_PALETTE) =>
    svgMarkup(effectPathNode(path, palette, t, 800)).replaceAll(/#[0-9A-F]{6}/gi, '#');
  expect(drawn(LIGHT_PALETTE)).toBe(drawn(DARK_PALETTE));
  expect(drawn(LIGHT_PALETTE)).toContain('jamais revu');
});

test('terms are counted from the first pilot, to the day, 29 February included', () => {
  const limits = { shortMonths: 12, mediumMonths: 36 };
  const origin = { date: '2024-02-29', is: 'pilot' } as const;
  const term = (observedOn: string | null) =>
    termOf({ observedOn, temporality: 'medium' }, origin, limits);
  expect(term('2025-02-27')).toBe('short');
  expect(term('2025-02-28')).toBe('medium');
  expect(term('2027-02-27')).toBe('medium');
  expect(term('2027-02-28')).toBe('long');
  expect(term('2020')).toBe('short');
  expect(term('2027')).toBe('medium');
  // Without a date, where the person noted it.
  expect(term(null)).toBe('medium');
});

test('without a pilot, terms are counted from the first stage, or else from the first effect seen', () => {
  const stage = { ...PILOT, stage: 'emergence' as const, date: '2012' };
  expect(termOrigin([stage], [effect('a')])).toEqual({ date: '2012', is: 'stage' });
  expect(termOrigin([], [effect('a'), effect('b', { observedOn: '2017-05' })])).toEqual({
    date: '2017-05',
    is: 'effect',
  });
  expect(termOrigin([], [effect('a', { observedOn: null })])).toBeNull();
});

test('on paper, a long path goes on from piece to piece: each effect once, none cut, its years said', () => {
  const path = effectPath(largePath(), SETTINGS, TODAY, t);
  const { head, pieces } = effectPathPieces(path, LIGHT_PALETTE, t, 720, 300);
  expect(pieces.length).toBeGreaterThan(20);
  const all = pieces.map(svgMarkup).join('');
  const drawn = path.effects.filter(
    ({ statement }) => all.split(`>${statement.slice(0, 8)}`).length > 1,
  );
  expect(drawn).toHaveLength(300);
  // Boxes are outlined by a rounded rectangle: as many as there are effects.
  expect(all.split('rx="4"').length - 1).toBe(300);
  expect(svgMarkup(head)).toContain('>Territoire<');
  expect(String(head.attributes['aria-label'])).toContain('Chemin des effets');
  for (const piece of pieces) {
    expect(Number(piece.attributes['height'])).toBeLessThanOrEqual(420);
    expect(String(piece.attributes['aria-label'])).toMatch(
      /^Chemin des effets, .*\d{4}.*\u00a0: ./,
    );
  }
});

test('on paper, no piece cuts through a box or through the year of a link', () => {
  const path = effectPath(largePath(), SETTINGS, TODAY, t);
  const laid = layoutEffectPath(path, 720);
  const { pieces } = effectPathPieces(path, LIGHT_PALETTE, t, 720, 300);
  const edges: number[] = [];
  for (const piece of pieces) edges.push((edges.at(-1) ?? 44) + Number(piece.attributes['height']));
  const cut = laid.effects.filter(({ y, height }) => edges.some((at) => at > y && at < y + height));
  expect(cut).toEqual([]);
  for (const piece of pieces) {
    const shift = Number(/translate\(0 -([\d.]+)\)/.exec(svgMarkup(piece))?.[1]);
    const bottom = shift + Number(piece.attributes['height']);
    for (const [, y] of svgMarkup(piece).matchAll(/<text x="[\d.]+" y="([\d.]+)"[^>]*>\d{4}</g)) {
      const isCut = Number(y) - 9 < bottom && bottom < Number(y) + 3;
      expect(isCut, `${y} at ${bottom}`).toBe(false);
    }
  }
});

test('the year of a link is not written over a sign: of a level passed over, of an effect that nothing feeds', () => {
  const laid = layoutEffectPath(effectPath(largePath(), SETTINGS, TODAY, t), 720);
  const unfed = laid.effects.filter(({ effect: one }) => one.isUnfed);
  expect(unfed.length).toBeGreaterThan(10);
  const signs = laid.links
    .flatMap(({ skips }) => skips)
    .concat(unfed.map(({ x, y, height }) => ({ x: x - 15, y: y + height - 10 })));
  const over = laid.links.filter(
    ({ label }) =>
      label !== null &&
      signs.some(
        ({ x, y }) => x > label.x - 4 && x < label.x + 30 && y > label.y - 13 && y < label.y + 5,
      ),
  );
  expect(over).toEqual([]);
});
