import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';
import { drawGridHistory, type GridHistory } from '../../shared/content/gridHistory.ts';
import { gridVersions } from '../../shared/domain/crosswalk.ts';
import { HISTORY, layoutHistory } from '../../shared/figures/historyLayout.ts';
import { historyNode } from '../../shared/figures/historySvg.ts';
import { historyText } from '../../shared/figures/historyText.ts';
import { textWidth } from '../../shared/figures/measure.ts';
import { LIGHT_PALETTE } from '../../shared/figures/palette.ts';
import { svgMarkup } from '../../shared/figures/svg.ts';
import { translator } from '../../shared/strings/index.ts';
import { application, definition, reading } from '../support/grid.ts';

const t = translator('fr-CA');

type Xmldoc = { XmlDocument: new (markup: string) => { name: string } };
const { XmlDocument }: Xmldoc = createRequire(import.meta.url)('xmldoc');

const FIRST = definition('one', {
  context: ['aspiration', 'rupture'],
  process: ['actors', 'vision'],
  impacts: ['diffusion', 'practices'],
});
/** Vision and actors are one; diffusion is two; practices is left out; memory is new. */
const SECOND = {
  ...definition(
    'two',
    {
      context: ['aspiration', 'rupture', 'memory'],
      process: ['table'],
      impacts: ['near', 'far'],
    },
    {
      basedOn: 'one',
      from: {
        aspiration: ['aspiration'],
        rupture: ['rupture'],
        memory: [],
        table: ['actors', 'vision'],
        near: ['diffusion'],
        far: ['diffusion'],
      },
    },
  ),
  version: 2,
};
const versions = gridVersions([FIRST, SECOND]);

const OLD = [
  application(
    'a',
    '2018-05-17',
    [
      reading('aspiration', 'present'),
      reading('rupture', 'present'),
      reading('actors', 'present'),
      reading('vision', 'emerging'),
      reading('diffusion', 'to_document'),
      reading('practices', 'emerging'),
    ],
    { gridVersionId: 'one' },
  ),
  application(
    'b',
    '2021-10-05',
    [reading('aspiration', 'structuring'), reading('rupture', 'present')],
    { gridVersionId: 'one' },
  ),
];
const NEW = application(
  'c',
  '2024-03-23',
  [reading('aspiration', 'present'), reading('rupture', 'present'), reading('table', 'present')],
  { gridVersionId: 'two', concludedAt: null },
);

const history = drawGridHistory({ shown: SECOND, versions, applications: [NEW, ...OLD] }, t);
const row = (label: string) =>
  history.dimensions.flatMap(({ rows }) => rows).find((one) => one.label === label);

test('a reading that went back breaks the line as one that went on does', () => {
  expect(row('aspiration')?.cells.map(({ words, isSame }) => [words, isSame])).toEqual([
    ['présent', false],
    ['structurant', false],
    ['présent', false],
  ]);
  expect(row('rupture')?.cells.map(({ isSame }) => isSame)).toEqual([false, true, true]);
});

test('what was not read is a dash, what a version did not have is said so', () => {
  expect(row('memory')?.cells.map(({ words }) => words)).toEqual([
    'pas dans cette version',
    'pas dans cette version',
    'non lu',
  ]);
  expect(row('table')?.cells[1]?.words).toBe('non lu');
});

test('components put together or split keep the words that each was read with', () => {
  expect(row('table')?.cells.map(({ levels, isSame }) => [levels, isSame])).toEqual([
    [['present', 'emerging'], false],
    [[], false],
    [['present'], false],
  ]);
  expect(row('near')?.cells[0]).toMatchObject({ levels: ['to_document'] });
  expect(row('far')?.cells[0]).toMatchObject({ levels: ['to_document'] });
});

test('a component that was left out keeps its row, with the version that has it', () => {
  expect(row('practices')).toMatchObject({ onlyIn: 'version 1' });
  expect(row('practices')?.cells.map(({ words }) => words)).toEqual([
    'amorcé',
    'non lu',
    'pas dans cette version',
  ]);
});

test('the change of version is told once, where it happens', () => {
  expect(history.columns.map(({ versionChange }) => versionChange)).toEqual([
    null,
    null,
    'version 2',
  ]);
  expect(history.columns.at(-1)?.dateLabel.replaceAll('\u00a0', ' ')).toBe(
    '23 mars 2024, en cours',
  );
});

test('forty dates are all drawn, in bands, inside the figure and clear of one another', () => {
  const many = withDates(40);
  for (const width of [240, 320, 640, 1100]) {
    const laid = layoutHistory(many, width);
    expect(laid.bands.flatMap(({ columns }) => columns)).toHaveLength(40);
    let above = -1;
    for (const band of laid.bands) {
      expect(band.y).toBeGreaterThan(above);
      above = band.bottom;
      expect(band.width).toBeLessThanOrEqual(laid.width + 0.01);
      for (const [index, { x }] of band.columns.entries()) {
        expect(x - HISTORY.column / 2).toBeGreaterThanOrEqual(HISTORY.label - 0.01);
        const next = band.columns[index + 1];
        if (next)
          expect(next.x - x).toBeGreaterThan(textWidth('00-00', HISTORY.small, 'regular') + 4);
      }
      const rows = band.dimensions.flatMap((dimension) => dimension.rows);
      for (const [index, one] of rows.entries()) {
        for (const line of one.label) {
          expect(textWidth(line, HISTORY.text, 'regular')).toBeLessThanOrEqual(HISTORY.label);
        }
        const next = rows[index + 1];
        if (next) expect(next.y).toBeGreaterThanOrEqual(one.y + one.height);
      }
    }
    expect(above).toBeLessThanOrEqual(laid.height);
  }
});

test('a history is well-formed, its colours hexadecimal, and says in words all that it draws', () => {
  const markup = svgMarkup(historyNode(withDates(13), LIGHT_PALETTE, t, { width: 640 }));
  expect(new XmlDocument(markup).name).toBe('svg');
  expect(markup).not.toMatch(/ style=|var\(|NaN|undefined|Infinity/);
  for (const [, colour] of markup.matchAll(/(?:fill|stroke)="([^"]*)"/g)) {
    expect(colour).toMatch(/^(#[0-9A-F]{6}|none)$/);
  }
  const text = historyText(history, t).replaceAll('\u00a0', ' ');
  expect(text).toContain('aspiration : 17 mai 2018, présent; 5 octobre 2021, structurant; ');
  expect(text).toContain('practices (version 1) : 17 mai 2018, amorcé');
  expect(text).toContain('À partir du 23 mars 2024, en cours : version 2 de la grille.');
});

function withDates(count: number): GridHistory {
  const applications = Array.from({ length: count }, (_, index) =>
    application(`x${String(index).padStart(2, '0')}`, `${1985 + index}-03-01`, NEW.readings, {
      gridVersionId: index < count / 2 ? 'one' : 'two',
    }),
  );
  return drawGridHistory({ shown: SECOND, versions, applications }, t);
}
