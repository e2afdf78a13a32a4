import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { type TimeMark, type TimeStrip, timeStrip } from '../../shared/content/timeStrip.ts';
import { followUpMarks } from '../../shared/content/timeStripAhead.ts';
import { gridVersions } from '../../shared/domain/crosswalk.ts';
import { addDays, comparePartialDates } from '../../shared/domain/dates.ts';
import { GridDefinition } from '../../shared/domain/schemas/gridDefinition.ts';
import { type LaidMark, markBox } from '../../shared/figures/laidMark.ts';
import { textWidth } from '../../shared/figures/measure.ts';
import { DARK_PALETTE, LIGHT_PALETTE } from '../../shared/figures/palette.ts';
import {
  layoutTimeStrip,
  type TimeRange,
  timeRange,
} from '../../shared/figures/timeStripLayout.ts';
import { timeStripSvg } from '../../shared/figures/timeStripSvg.ts';
import { markInWords, timeStripText } from '../../shared/figures/timeStripText.ts';
import { rangeAround } from '../../shared/figures/timeZoom.ts';
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
      reports: [],
      today,
    },
    t,
  );
}

/** How many marks of the strip stand there, those that are gathered one by one. */
const drawnIn = (marks: readonly LaidMark[]) =>
  marks.reduce((sum, { gathered }) => sum + Math.max(gathered.length, 1), 0);

const plain = (words: string) => words.replace(/[\u00a0\u202f]/g, ' ');

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
    expect(drawnIn(marks) + before + after, lane.id).toBe(lane.marks.length);
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
    {
      initiative: empty,
      fundings: [],
      versions: gridVersions([grid]),
      sent: [],
      reports: [],
      today,
    },
    t,
  );
  const words = timeStripText(strip, t);
  for (const said of ['jamais lue', 'aucun effet noté', 'aucun dossier ni rapport']) {
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
      reports: [],
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

/** A strip of which one lane alone has marks, at given dates. */
function effectsAt(dates: readonly string[], label = 'Un effet'): TimeStrip {
  const effect = (start: string, index: number) => ({
    id: `e${index}`,
    recordId: `e${index}`,
    start,
    end: null,
    label,
    words: `${label}, ${start}`,
    look: { kind: 'effect', polarity: 'positive' } as const,
  });
  return {
    today: '2026-03-23',
    lanes: stripWith(0).lanes.map(({ id, label: name, none }) => ({
      id,
      label: name,
      none,
      undated: 0,
      marks: id === 'effects' ? dates.toSorted(comparePartialDates).map(effect) : [],
    })),
  };
}

function effectsOf(strip: TimeStrip, width: number, range: TimeRange): LaidMark[] {
  const { lanes } = layoutTimeStrip(strip, width, range);
  return lanes.find(({ lane }) => lane.id === 'effects')?.marks ?? [];
}

function overlapping(marks: readonly LaidMark[]): string[] {
  return marks.flatMap((one, index) =>
    marks.slice(index + 1).flatMap((other) => {
      const [a, b] = [markBox(one), markBox(other)];
      const apart =
        a.y + a.height <= b.y + 2 ||
        b.y + b.height <= a.y + 2 ||
        a.x + a.width <= b.x + 2 ||
        b.x + b.width <= a.x + 2;
      return apart ? [] : [`${one.mark.words} / ${other.mark.words}`];
    }),
  );
}

test('three hundred marks in a lane are counted where they are too many, none hidden, none over another', () => {
  const dates = Array.from(
    { length: 300 },
    (_, index) => `${2006 + (index % 20)}-0${1 + (index % 9)}-1${index % 10}`,
  );
  const strip = effectsAt(dates);
  for (const width of WIDTHS) {
    for (const years of [31 / 365, 1, 5, 20, 30]) {
      const range = rangeAround(2016, years, 0.5);
      const { lanes } = layoutTimeStrip(strip, width, range);
      const lane = lanes.find((one) => one.lane.id === 'effects');
      const where = `${width} px, ${years} years`;
      expect(drawnIn(lane?.marks ?? []) + (lane?.before ?? 0) + (lane?.after ?? 0), where).toBe(
        300,
      );
      expect(overlapping(lane?.marks ?? []), where).toEqual([]);
      for (const { x, x2 } of lane?.marks ?? []) {
        expect(x, where).toBeGreaterThanOrEqual(0);
        expect(x2, where).toBeLessThanOrEqual(width);
      }
    }
  }
});

test('three hundred effects of one day are one number, at any closeness', () => {
  const strip = effectsAt(Array.from({ length: 300 }, () => '2016-02-29'));
  for (const years of [31 / 365, 1, 30]) {
    const marks = effectsOf(strip, 1134, rangeAround(2016.2, years, 0.5));
    expect(marks.map(({ gathered }) => gathered.length)).toEqual([300]);
    const [words] = marks.map((mark) => markInWords(mark, t));
    expect(words).toMatch(/^300 repères\s: (?:Un effet, 2016-02-29; ){3}et 297 autres$/);
  }
});

test('a date known to the year spans its year, one known to the month its month, a leap day nothing', () => {
  const range = { from: 2016, to: 2017 };
  const [year] = effectsOf(effectsAt(['2016']), 1134, range);
  const { plot } = layoutTimeStrip(effectsAt([]), 1134, range);
  expect(year?.span?.x1).toBeCloseTo(plot.left, 3);
  expect(year?.span?.x2).toBeCloseTo(plot.right, 3);
  const [month] = effectsOf(effectsAt(['2016-02']), 1134, range);
  expect((month?.span?.x2 ?? 0) - (month?.span?.x1 ?? 0)).toBeCloseTo(
    ((plot.right - plot.left) * 29) / 366,
    3,
  );
  expect(effectsOf(effectsAt(['2016-02-29']), 1134, range)[0]?.span).toBeNull();
  // Narrower than its sign, a span would say nothing.
  expect(effectsOf(effectsAt(['2016-02']), 1134, { from: 2000, to: 2030 })[0]?.span).toBeNull();
});

test('of a year-only date, a month of that year is a part: it is drawn there, not counted before', () => {
  const { lanes } = layoutTimeStrip(effectsAt(['2016']), 1134, rangeAround(2016.6, 31 / 365, 0.5));
  const lane = lanes.find((one) => one.lane.id === 'effects');
  expect([lane?.before, lane?.marks.length, lane?.after]).toEqual([0, 1, 0]);
});

test('on the screen a label stands whole or not at all, and none is over another', () => {
  const label = 'Un énoncé assez long pour que deux ne tiennent pas côte à côte sur la ligne';
  const strip = effectsAt(
    Array.from({ length: 40 }, (_, index) => `20${String(10 + (index % 16))}-05-12`),
    label,
  );
  for (const width of [300, ...WIDTHS]) {
    for (const years of [31 / 365, 5, 30]) {
      const marks = effectsOf(strip, width, rangeAround(2018, years, 0.5));
      for (const { label: said } of marks) if (said !== null) expect(said.text).toBe(label);
      expect(overlapping(marks), `${width} px, ${years} years`).toEqual([]);
    }
  }
});

test('the axis goes by days, months, years or lustres, and no tick is over another', () => {
  const strip = effectsAt([]);
  const firsts = [31 / 365, 0.5, 2, 10, 30, 100].map((years) => {
    const { ticks } = layoutTimeStrip(strip, 1134, rangeAround(2016.16, years, 0.5));
    const said = ticks.filter(({ text }) => text !== '');
    for (const [index, one] of said.entries()) {
      const next = said[index + 1];
      const room = (next?.x ?? Infinity) - one.x;
      expect(room, one.text).toBeGreaterThan(textWidth(one.text, 12, 'regular'));
    }
    expect(said.length, `${years} years`).toBeGreaterThan(3);
    return said[1]?.text;
  });
  expect(firsts).toEqual(FIRST_TICKS);
});

const FIRST_TICKS = ['17\u00a0févr.', '11\u00a0déc.', 'mai\u00a02015', '2013', '2004', '1975'];

test('steps of the calendar and payments stand on the strip: done, late, to come, and those that nobody promised not at all', () => {
  const { initiative, today } = richSource();
  const step = { initiativeId: initiative.id, responsible: '' };
  const funding = {
    funderId: null,
    funderName: null,
    id: 'f',
    title: 'Fonds de la MRC',
    kind: 'project' as const,
    start: '2025',
    end: '2026',
    shares: [],
  };
  const paid = { fundingId: 'f', amount: 12_500_00 };
  const state = { id: 's', date: '2025', amount: 50_000_00, note: '' };
  const strip = timeStrip(
    {
      initiative: {
        ...initiative,
        milestones: [
          { ...step, id: 'm1', label: 'Achat', start: '2025-03', end: null, doneOn: '2025-04-02' },
          { ...step, id: 'm2', label: 'Essai', start: '2025-09', end: '2025-11', doneOn: null },
          { ...step, id: 'm3', label: 'Bilan', start: today.slice(0, 4), end: null, doneOn: null },
        ],
      },
      fundings: [
        {
          ...funding,
          states: [{ ...state, state: 'confirmed' }],
          instalments: [
            { ...paid, id: 'i1', dueOn: '2025-04', receivedOn: '2025-05-06' },
            { ...paid, id: 'i2', dueOn: addDays(today, -1), receivedOn: null },
            { ...paid, id: 'i3', dueOn: today.slice(0, 7), receivedOn: null },
            { ...paid, id: 'i4', dueOn: null, receivedOn: null },
          ],
        },
        {
          ...funding,
          id: 'g',
          states: [{ ...state, state: 'asked' }],
          instalments: [{ ...paid, id: 'i5', dueOn: '2026-01', receivedOn: null }],
        },
      ],
      versions: gridVersions([grid]),
      sent: [],
      reports: [],
      today,
    },
    t,
  );
  const told = (id: string) =>
    strip.lanes.find((lane) => lane.id === id)?.marks.map(({ words }) => plain(words));
  expect(told('milestones')).toEqual([
    'Achat, fait le 2 avril 2025',
    'Essai, en retard, de septembre à novembre 2025',
    'Bilan, en 2026',
  ]);
  expect(told('money')?.filter((words) => words.startsWith('versement'))).toEqual([
    'versement de 12 500 $ reçu, « Fonds de la MRC », le 6 mai 2025',
    'versement de 12 500 $ attendu, « Fonds de la MRC », en mars 2026',
    'versement de 12 500 $ en retard, « Fonds de la MRC », le 22 mars 2026',
  ]);
  expect(strip.lanes.find(({ id }) => id === 'money')?.undated).toBe(1);
});

function markAt(recordId: string, start: string, look: TimeMark['look']): TimeMark {
  return { id: start, recordId, start, end: null, label: '', words: start, look };
}

test('twelve measures of one indicator, then twenty-seven readings, stand in rows or as numbers, none over another', () => {
  const strip = effectsAt([]);
  const signs = (['context', 'process', 'impacts'] as const).flatMap((dimension) =>
    [1, 2].map(() => ({ dimension, level: 'present' as const })),
  );
  const readings = Array.from({ length: 27 }, (_, index) =>
    markAt(String(index), `${2013 + Math.floor(index / 2)}-0${1 + (index % 2) * 5}-15`, {
      kind: 'reading',
      signs: [...signs, { dimension: 'impacts', level: null }],
    }),
  );
  const measures = Array.from({ length: 12 }, (_, index) =>
    markAt('one', `${2012 + index}-06`, { kind: 'measure' }),
  );
  const lanes = strip.lanes.map((lane) => {
    const marks = lane.id === 'readings' ? readings : lane.id === 'measures' ? measures : [];
    return { ...lane, marks };
  });
  for (const width of [300, ...WIDTHS]) {
    for (const years of [31 / 365, 1, 5, 16, 30]) {
      const laid = layoutTimeStrip({ ...strip, lanes }, width, rangeAround(2020, years, 0.5));
      for (const { lane, marks, before, after } of laid.lanes) {
        const where = `${lane.id}, ${width} px, ${years} years`;
        expect(overlapping(marks), where).toEqual([]);
        expect(drawnIn(marks) + before + after, where).toBe(lane.marks.length);
      }
    }
  }
  // Over sixteen years the measures of one indicator stand one by one, in one row.
  const { lanes: wide } = layoutTimeStrip({ ...strip, lanes }, 1134, { from: 2012, to: 2028 });
  const row = wide.find(({ lane }) => lane.id === 'measures')?.marks ?? [];
  expect(new Set(row.map(({ y }) => y)).size).toBe(1);
  expect(row.every(({ gathered }) => gathered.length === 0)).toBe(true);
});

test('what is to come stands on the strip: the next follow-up, reports owed, the first day without money', () => {
  const { initiative, today, budget } = richSource();
  if (budget === null) throw new Error('no budget');
  const report = { fundingId: 'f', label: 'Rapport final', sentOn: null };
  const strip = timeStrip(
    {
      initiative: {
        ...initiative,
        stages: [
          { ...initiative.stages[0], id: 's1', stage: 'experimentation', date: '2019' },
          { ...initiative.stages[0], id: 's2', stage: 'sustaining', date: '2020-02-29' },
        ] as typeof initiative.stages,
        effects: [],
        statusChecks: [],
        gridApplications: [],
        budgets: [{ ...budget, start: '2025', end: '2027-02' }],
      },
      fundings: [],
      versions: gridVersions([grid]),
      sent: [],
      reports: [
        { ...report, id: 'r1', dueOn: addDays(today, -1), state: 'to_do' },
        { ...report, id: 'r2', dueOn: addDays(today, 1), state: 'to_do' },
        { ...report, id: 'r3', dueOn: '2024-01-31', state: 'sent', sentOn: '2024-02-02' },
      ],
      today,
    },
    t,
  );
  const found = strip.lanes.flatMap(({ marks }) =>
    marks.filter(({ look }) => ['due', 'dueReport', 'report', 'moneyEnd'].includes(look.kind)),
  );
  expect(found.map(({ start, label }) => [start, label])).toEqual([
    ['2021-02-28', 'suivi en retard'],
    ['2027-03-01', 'premier jour sans argent confirmé'],
    ['2024-02-02', 'Rapport final, remis'],
    [addDays(today, -1), 'Rapport final, en retard'],
    [addDays(today, 1), 'Rapport final, à remettre'],
  ]);
});

test('the line of today runs through no words, on the screen nor on paper, at any width', () => {
  const strip = stripWith(12);
  for (const width of [579, 640, 1134]) {
    for (const density of ['screen', 'ample', 'close', 'tight'] as const) {
      const where = `${width} px, ${density}`;
      const laid = layoutTimeStrip(strip, width, timeRange(strip, null), density);
      const x = laid.todayX ?? 0;
      const markup = timeStripSvg(strip, LIGHT_PALETTE, t, {
        width,
        range: laid.range,
        density,
      });
      const pieces = [
        ...markup.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="2" height="([\d.]+)"/g),
      ].map(([, left, y, height]) => ({
        left: Number(left),
        from: Number(y),
        to: Number(y) + Number(height),
      }));
      const line = pieces.filter(({ left }) => Math.abs(left + 1 - x) < 0.02);
      expect(line.length, where).toBeGreaterThan(1);
      const words = laid.lanes.flatMap(({ marks }) =>
        marks.flatMap(({ label }) => (label === null ? [] : [label])),
      );
      const crossed = words.filter(({ text, x: at, y, anchor }) => {
        const wide = textWidth(text, 12, 'regular');
        const left = anchor === 'start' ? at : at - wide;
        return left < x && x < left + wide && line.some(({ from, to }) => from < y && y - 8 < to);
      });
      expect(
        crossed.map(({ text }) => text),
        where,
      ).toEqual([]);
    }
  }
});

test('on paper, where each mark has a row, a label stands before its sign rather than through today', () => {
  const strip = effectsAt(['2013-05-12', '2025-05-12'], 'Un énoncé de quelques mots seulement');
  const range = { from: 2005, to: 2045 };
  const sides = (density: 'ample' | 'screen') =>
    layoutTimeStrip(strip, 640, range, density)
      .lanes.flatMap(({ marks }) => marks)
      .flatMap(({ mark, label }) =>
        label === null || mark.look.kind !== 'effect' ? [] : [label.anchor],
      );
  expect(sides('ample')).toEqual(['start', 'end']);
  expect(sides('screen')).toEqual(['start', 'start']);
});

test('a follow-up planned by hand is due until a call or news answer it', () => {
  const { initiative } = richSource();
  const planned = { id: 'plan', dueOn: '2025-02', doneOn: null, outcome: null } as const;
  const bare = { whom: '', note: '', statusCheckId: null, initiativeId: 'i' };
  const marks = (...calls: { doneOn: string; outcome: 'answered' | 'silence' }[]) =>
    followUpMarks(
      {
        ...initiative,
        stages: [],
        gridApplications: [],
        effects: [],
        statusChecks: [],
        followUps: [
          { ...planned, ...bare },
          ...calls.map(({ doneOn, outcome }, at) => {
            const id = `call-${at}`;
            return Object.assign({ id, dueOn: '2025-02', doneOn, outcome }, bare);
          }),
        ],
      },
      '2026-11-26',
      t,
    ).map(({ id, look }) => [id, look]);
  const late = ['plan', { kind: 'due', isLate: true }];
  expect(marks()).toEqual([late]);
  expect(marks({ doneOn: '2025-02-10', outcome: 'silence' })).toEqual([late]);
  expect(marks({ doneOn: '2025-02-10', outcome: 'answered' })).toEqual([]);
});
