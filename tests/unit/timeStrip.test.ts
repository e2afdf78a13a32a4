import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { type TimeStrip, timeStrip } from '../../shared/content/timeStrip.ts';
import { gridVersions } from '../../shared/domain/crosswalk.ts';
import { GridDefinition } from '../../shared/domain/schemas/gridDefinition.ts';
import { DARK_PALETTE, LIGHT_PALETTE } from '../../shared/figures/palette.ts';
import { layoutTimeStrip, timeRange } from '../../shared/figures/timeStripLayout.ts';
import { timeStripSvg } from '../../shared/figures/timeStripSvg.ts';
import { timeStripText } from '../../shared/figures/timeStripText.ts';
import { translator } from '../../shared/strings/index.ts';
import { richSource } from '../support/pdfSource.ts';

const t = translator('fr-CA');
const grid = GridDefinition.parse(
  JSON.parse(readFileSync('resources/grid/tncdc-1.json', 'utf8')) as unknown,
);
const WIDTHS = [579, 1134];

/** The rich initiative, and as many more effects as asked. */
function stripWith(effects: number): TimeStrip {
  const { initiative, today, gridApplication, budget } = richSource();
  const first = initiative.effects[0];
  const more = Array.from({ length: effects }, (_, i) => ({
    ...(first ?? initiative.effects[0]),
    id: `more-${i}`,
    statement: `Un effet de plus, dont l’énoncé est assez long pour gêner les autres, numéro ${i}`,
    observedOn: `${2014 + (i % 12)}-0${1 + (i % 9)}`,
  })) as typeof initiative.effects;
  return timeStrip(
    {
      initiative: {
        ...initiative,
        effects: [...initiative.effects, ...more],
        gridApplications: gridApplication === null ? [] : [gridApplication],
        budgets: budget === null ? [] : [budget],
      },
      fundings: [],
      versions: gridVersions([grid]),
      sent: [{ id: 'sent', title: 'Demande', recipient: 'Un fonds', day: '2024-03-31' }],
      today,
    },
    t,
  );
}

const colourless = (markup: string) => markup.replace(/#[0-9A-F]{6}/g, '#');

test('every mark stays inside the strip, over one year as over thirty, with forty effects more', () => {
  for (const width of WIDTHS) {
    for (const years of [null, 1, 5, 30]) {
      const strip = stripWith(40);
      const laid = layoutTimeStrip(strip, width, timeRange(strip, years));
      for (const { marks, top, height } of laid.lanes) {
        for (const { mark, x, x2, y, label } of marks) {
          const where = `${mark.words}, ${width}, ${years}`;
          expect(Math.min(x, x2), where).toBeGreaterThanOrEqual(-8);
          expect(Math.max(x, x2), where).toBeLessThanOrEqual(width + 8);
          expect(y, where).toBeGreaterThanOrEqual(top);
          expect(y + 15, where).toBeLessThanOrEqual(top + height + 1);
          if (label !== null) expect(label.x, where).toBeGreaterThanOrEqual(0);
        }
      }
    }
  }
});

test('what is not drawn in a stretch is counted before and after it, never dropped', () => {
  const strip = stripWith(0);
  const laid = layoutTimeStrip(strip, 1134, timeRange(strip, 1));
  for (const { lane, marks, before, after } of laid.lanes) {
    expect(marks.length + before + after, lane.id).toBe(lane.marks.length);
  }
  expect(laid.lanes.some(({ before }) => before > 0)).toBe(true);
});

test('the whole life fits: the first thing noted and the end of the last budget are in it', () => {
  const strip = stripWith(0);
  const laid = layoutTimeStrip(strip, 1134, timeRange(strip, null));
  expect(laid.lanes.every(({ before, after }) => before + after === 0)).toBe(true);
  expect(laid.todayX).not.toBeNull();
});

test('labels of a lane do not run over one another', () => {
  const strip = stripWith(6);
  const laid = layoutTimeStrip(strip, 1134, timeRange(strip, null));
  const rows = new Map<string, number>();
  const effects = laid.lanes.find(({ lane }) => lane.id === 'effects');
  for (const { y, label, x2 } of effects?.marks ?? []) {
    if (label === null || label.anchor === 'end') continue;
    const edge = rows.get(String(y)) ?? -Infinity;
    expect(label.x).toBeGreaterThan(edge);
    rows.set(String(y), x2);
  }
});

test('an empty life says of each lane what is missing', () => {
  const { initiative, today } = richSource();
  const empty = {
    ...initiative,
    stages: [],
    effects: [],
    diffusions: [],
    budgets: [],
    gridApplications: [],
  };
  const strip = timeStrip(
    { initiative: empty, fundings: [], versions: gridVersions([grid]), sent: [], today },
    t,
  );
  const words = timeStripText(strip, t);
  for (const said of ['jamais lue', 'aucun effet noté', 'aucun dossier transmis']) {
    expect(words).toContain(said);
    expect(
      timeStripSvg(strip, LIGHT_PALETTE, t, { width: 579, range: timeRange(strip, null) }),
    ).toContain(said);
  }
});

test('an undated effect is counted, not placed', () => {
  const { initiative, today } = richSource();
  const effects = initiative.effects.map((effect) => ({ ...effect, observedOn: null }));
  const strip = timeStrip(
    {
      initiative: { ...initiative, effects },
      fundings: [],
      versions: gridVersions([grid]),
      sent: [],
      today,
    },
    t,
  );
  const lane = strip.lanes.find(({ id }) => id === 'effects');
  expect(lane?.marks).toEqual([]);
  expect(lane?.undated).toBe(effects.length);
  expect(timeStripText(strip, t)).toContain(`${effects.length} sans date`);
});

test('the screen and the PDF draw the same tree, without a style of their own', () => {
  const strip = stripWith(3);
  const options = { width: 700, range: timeRange(strip, null) };
  const light = timeStripSvg(strip, LIGHT_PALETTE, t, options);
  const dark = timeStripSvg(strip, DARK_PALETTE, t, options);
  expect(colourless(light)).toBe(colourless(dark));
  expect(light).not.toMatch(/ style=| class=|NaN|undefined/);
});
