import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';
import type { ContentStages } from '../../shared/content/dossierContent.ts';
import { drawFigure2 } from '../../shared/content/figure2.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import {
  type LaidFigure2,
  layoutFigure2,
  PRINT_TYPE,
  SCREEN_TYPE,
} from '../../shared/figures/figure2Layout.ts';
import { cellTexts, figure2Svg, figure2Words } from '../../shared/figures/figure2Svg.ts';
import { figure2Text } from '../../shared/figures/figure2Text.ts';
import { textWidth } from '../../shared/figures/measure.ts';
import { DARK_PALETTE, LIGHT_PALETTE } from '../../shared/figures/palette.ts';
import { layoutStageStrip, STRIP } from '../../shared/figures/stageStripLayout.ts';
import { stageStripSvg } from '../../shared/figures/stageStripSvg.ts';
import { stageStripText } from '../../shared/figures/stageStripText.ts';
import { translator } from '../../shared/strings/index.ts';
import { emptySource, richSource } from '../support/pdfSource.ts';

const t = translator('fr-CA');

type Xmldoc = { XmlDocument: new (markup: string) => { name: string } };
const { XmlDocument }: Xmldoc = createRequire(import.meta.url)('xmldoc');

const HOSTILE = `L'« atelier » <b>& "cie"</b> ]]> &amp; \u0007\ud800 ${'anticonstitutionnellement'.repeat(20)}`;

test('every text of Figure 2 is inside its box, whatever is written and however wide it is', () => {
  for (const source of [richSource(), emptySource(), hostileSource()]) {
    for (const width of [560, 640, 700, 835, 1200]) {
      for (const type of [PRINT_TYPE, SCREEN_TYPE]) {
        const laid = layoutFigure2(figureOf(source), figure2Words(t), { width, type });
        expectInside(laid);
      }
    }
  }
});

test('the title of Figure 2 is whole, beside the date of its data, whatever its length', () => {
  const source = richSource();
  const title = `L’auto d’à côté ${'et tout ce qui s’ensuit dans les rangs '.repeat(8)}`.trim();
  const figure = figureOf({ ...source, initiative: { ...source.initiative, title } });
  for (const width of [560, 640, 1100]) {
    const laid = layoutFigure2(figure, figure2Words(t), { width, type: PRINT_TYPE });
    expect(laid.title.join(' ')).toBe(figure.title);
    const data = textWidth(figure.dataAsOf, PRINT_TYPE.small, 'regular');
    for (const line of laid.title) {
      expect(textWidth(line, PRINT_TYPE.title, 'semibold') + data).toBeLessThan(laid.width);
    }
    expect(laid.columns[0]?.headingY).toBeGreaterThan(laid.title.length * PRINT_TYPE.title);
  }
});

test('the cells of a column follow each other and all columns end together', () => {
  const laid = layoutFigure2(figureOf(richSource()), figure2Words(t), {
    width: 640,
    type: PRINT_TYPE,
  });
  const ends = laid.columns.map(({ cells }) => {
    for (const [index, cell] of cells.entries()) {
      const next = cells[index + 1];
      if (next) expect(next.y).toBeGreaterThanOrEqual(cell.y + cell.height + 7.99);
    }
    const last = cells.at(-1);
    return last === undefined ? 0 : last.y + last.height;
  });
  for (const end of ends) expect(end).toBeCloseTo(laid.height - 1, 5);
});

test('an empty cell is a dashed box that says so; a filled one is not', () => {
  const empty = figure2Svg(figureOf(emptySource()), LIGHT_PALETTE, t, { width: 640 });
  expect(empty.match(/stroke-dasharray="3 3"/g)).toHaveLength(14);
  expect(empty.match(/>Rien de noté encore</g)).toHaveLength(14);
  const rich = figure2Svg(figureOf(richSource()), LIGHT_PALETTE, t, { width: 640 });
  expect(rich.match(/stroke-dasharray="3 3"/g)).toHaveLength(1);
});

test('figures are well-formed and have only hexadecimal colours, in light and in dark', () => {
  for (const palette of [LIGHT_PALETTE, DARK_PALETTE]) {
    const figure = figure2Svg(figureOf(hostileSource()), palette, t, { width: 640 });
    const strip = stageStripSvg(stagesOf(richSource()), palette, t, { width: 640 });
    for (const markup of [figure, strip]) {
      expect(new XmlDocument(markup).name).toBe('svg');
      expect(markup).not.toMatch(/ style=|var\(|rgb|hsl|NaN|undefined|Infinity/);
      for (const [, colour] of markup.matchAll(/(?:fill|stroke)="([^"]*)"/g)) {
        expect(colour).toMatch(/^(#[0-9A-F]{6}|none|url\(#[a-z-]+\))$/);
      }
    }
  }
});

test('Figure 2 in words holds all that is drawn, gaps as well', () => {
  const text = figure2Text(figureOf(richSource()), t);
  for (const said of [
    'Émergence du besoin social : Besoin social, Un ménage des rangs',
    'Façons de penser, rien de noté encore',
    'Transformation sociale, Moins de rendez-vous manqués dans la MRC (2024, 2 preuves)',
    'sans preuve',
  ]) {
    expect(text.replaceAll('\u00a0', ' ')).toContain(said);
  }
});

test('each effect stands in the one cell of its nature, an unfavourable one said as such', () => {
  const source = richSource();
  const figure = figureOf(source);
  const cell = (id: string) =>
    figure.columns.flatMap((one) => one.cells).find((one) => one.id === id);
  expect(cell('agency')?.when).toBe('2019');
  expect(cell('practices')?.text).toBe('Sept organismes planifient leurs déplacements ensemble');
  expect(cell('practices')?.more).toMatch(/^Défavorable\u00a0: Le service de taxi/);
  expect(cell('need')?.when).toBeNull();
  expect(cell('institutions')?.evidenceCount).toBe(1);
  for (const effect of source.initiative.effects) effect.polarity = 'negative';
  const negative = figureOf(source).columns.at(-1)?.cells[2];
  expect(negative?.text).toMatch(/^Effet défavorable noté\u00a0: /);
});

test('a person’s own gain is not called a social transformation', () => {
  const source = richSource();
  source.initiative.effects = source.initiative.effects.filter(
    (effect) => effect.nature === 'living_conditions' && effect.level === 'individual',
  );
  expect(source.initiative.effects.length).toBeGreaterThan(0);
  expect(figureOf(source).columns.at(-1)?.cells.at(-1)?.text).toBeNull();
});

test('the labels of the strip never touch, even with a stage every month', () => {
  const stages = stagesOf(richSource());
  stages.stages = Array.from({ length: 10 }, (_, month) => ({
    stage: 'sustaining',
    label: 'Institutionnalisation',
    start: `2024-${String(month + 1).padStart(2, '0')}`,
    end: month === 9 ? null : `2024-${String(month + 2).padStart(2, '0')}`,
  }));
  const laid = layoutStageStrip(stages, 640);
  for (const [index, one] of laid.labels.entries()) {
    expect(one.x + one.width).toBeLessThanOrEqual(640.01);
    for (const other of laid.labels.slice(index + 1)) {
      const apart = one.x + one.width <= other.x || other.x + other.width <= one.x;
      expect(apart || one.row !== other.row).toBe(true);
    }
  }
});

test('the strip has its years under it, clear of each other and inside its width', () => {
  for (const start of ['1998', '2014-02', '2025-11']) {
    const stages = stagesOf(richSource());
    stages.stages = [{ stage: 'emergence', label: 'Émergence', start, end: null }];
    const { ticks } = layoutStageStrip(stages, 640);
    const room = textWidth('2000', STRIP.axis, 'regular');
    expect(ticks.length).toBeGreaterThan(1);
    for (const [index, tick] of ticks.entries()) {
      expect(tick.x + room).toBeLessThanOrEqual(640);
      const next = ticks[index + 1];
      if (next) expect(next.x - tick.x).toBeGreaterThan(room + 8);
    }
  }
});

test('the strip in words gives each stage its period, the last one open', () => {
  expect(stageStripText(stagesOf(richSource()), t).replaceAll('\u00a0', ' ')).toBe(
    'Étapes : Émergence, de février 2014 à avril 2016; Pilote, d’avril 2016 au 1er avril 2018; ' +
      'Pérennisation, du 1er avril 2018 à 2022; Essaimage, depuis 2022; ' +
      'Cette demande, du 1er septembre 2026 au 31 août 2028.',
  );
});

/** Asked of thousands of texts: what is wrong is gathered, and told at once. */
function expectInside(laid: LaidFigure2): void {
  const wrong: string[] = [];
  const hold = (isRight: boolean, what: string) => {
    if (!isRight) wrong.push(what);
  };
  for (const column of laid.columns) {
    const room = column.width - 31 - 4;
    for (const line of column.heading) {
      hold(textWidth(line, laid.type.heading, 'semibold') <= room, `heading too wide: ${line}`);
    }
    for (const cell of column.cells) {
      for (const line of cellTexts(cell, laid.type, LIGHT_PALETTE, '#000000')) {
        const width = textWidth(line.text, line.size, line.style);
        const left = line.anchor === 'end' ? line.x - width : line.x;
        hold(left >= cell.x + 3.5, `left of its cell: ${line.text}`);
        hold(left + width <= cell.x + cell.width + 0.01, `too wide: ${line.text}`);
        hold(line.y - line.size >= cell.y - 2, `above its cell: ${line.text}`);
        hold(line.y + line.size * 0.3 <= cell.y + cell.height + 0.01, `below: ${line.text}`);
      }
    }
  }
  expect(wrong).toEqual([]);
}

function figureOf(source: DossierSource) {
  return drawFigure2(source.initiative, source.gridApplication, source.today, t);
}

function stagesOf(source: DossierSource): ContentStages {
  return {
    type: 'stages',
    stages: source.initiative.stages.map((change, index, all) => ({
      stage: change.stage,
      label: t(`dossier:stages.short.${change.stage}`),
      start: change.date,
      end: all[index + 1]?.date ?? null,
    })),
    today: source.today,
    request: { label: 'Cette demande', start: '2026-09-01', end: '2028-08-31' },
  };
}

function hostileSource(): DossierSource {
  const source = richSource();
  const { initiative } = source;
  initiative.title = HOSTILE;
  initiative.socialNeed = HOSTILE.repeat(10);
  initiative.practiceNow = `${'mot '.repeat(400)}.`;
  initiative.territories = Array.from({ length: 30 }, () => ({
    kind: 'other',
    name: HOSTILE,
    mrcCode: '',
  }));
  for (const effect of initiative.effects) effect.statement = HOSTILE;
  for (const diffusion of initiative.diffusions) diffusion.date = '1999-12-31';
  return source;
}
