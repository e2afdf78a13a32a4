import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { addressOf, html, Markup, piecesOf, textOf } from '../../shared/content/handover/html.ts';
import { type Pen, table } from '../../shared/content/handover/page.ts';
import { groupedByMonth } from '../../shared/domain/handover/byMonth.ts';
import {
  calendarOf,
  type Deadline,
  funderDeadlines,
  fundingDeadlines,
  promisedDeadlines,
  recheckDeadlines,
} from '../../shared/domain/handover/deadlines.ts';
import {
  fundingDecisions,
  initiativeDecisions,
  inTimeOrder,
} from '../../shared/domain/handover/decisions.ts';
import type { Handed } from '../../shared/domain/handover/handed.ts';
import {
  fundingPromises,
  inDueOrder,
  initiativePromises,
  isGiven,
  type Promised,
} from '../../shared/domain/handover/promises.ts';
import { NEW_PROGRAM } from '../../shared/domain/newProgram.ts';
import type { Funding } from '../../shared/domain/schemas/funding.ts';
import { richSource, testId } from '../support/pdfSource.ts';

const TODAY = '2026-11-22';

const FUNDING: Funding = {
  id: testId(900),
  title: 'Consolidation',
  funderId: testId(901),
  programId: null,
  funderName: 'Fondation fictive',
  kind: 'project',
  start: '2025',
  end: '2027-03',
  conditions: 'Nommer la fondation dans chaque envoi.',
  states: [
    { id: testId(902), date: '2025-01', state: 'asked', amount: 50_000_00, note: '' },
    { id: testId(903), date: '2025-04-02', state: 'confirmed', amount: 40_000_00, note: 'Moins.' },
  ],
  instalments: [
    {
      id: testId(904),
      fundingId: testId(900),
      dueOn: '2026-10',
      amount: 10_000_00,
      receivedOn: null,
    },
    {
      id: testId(905),
      fundingId: testId(900),
      dueOn: '2025-05',
      amount: 30_000_00,
      receivedOn: '2025-05-10',
    },
  ],
  reports: [
    {
      id: testId(906),
      fundingId: testId(900),
      label: 'Rapport final',
      dueOn: '2026-11-30',
      dueTime: '17:00',
      state: 'to_do',
      sentOn: null,
    },
    {
      id: testId(907),
      fundingId: testId(900),
      label: 'Rapport d’étape',
      dueOn: '2025-11-30',
      dueTime: null,
      state: 'sent',
      sentOn: '2025-11-28',
    },
  ],
  shares: [{ initiativeId: testId(1), initiativeTitle: 'Une', amount: null, part: 40_000_00 }],
  binned: 0,
  effectIds: [],
};

/** The rich initiative of the samples of PDF, as it is handed over. */
function handed(change: Partial<Handed['initiative']> = {}): Handed {
  const { initiative, gridVersions } = richSource();
  return {
    initiative: { ...initiative, ...change },
    fundings: [FUNDING],
    sent: [],
    consents: [],
    versions: new Map(gridVersions.map((grid) => [grid.id, grid])),
    recheckMonths: 36,
  };
}

test('a funding promises its reports to send, its conditions while it runs, and what is still to come', () => {
  const promises = fundingPromises(FUNDING, TODAY);
  expect(
    promises.map(({ kind, who, what, date, isLate }) => [kind, who, what, date, isLate]),
  ).toEqual([
    ['report', 'Fondation fictive', 'Rapport final', '2026-11-30', false],
    ['condition', 'Fondation fictive', 'Nommer la fondation dans chaque envoi.', '2027-03', false],
    ['instalment', 'Fondation fictive', 'Consolidation', '2026-10', true],
  ]);
  expect(promises.map(isGiven)).toEqual([true, true, false]);
});

test('money that is not sure promises nothing but the report that it already owes', () => {
  const asked = { ...FUNDING, states: FUNDING.states.slice(0, 1) };
  expect(fundingPromises(asked, TODAY).map(({ kind }) => kind)).toEqual(['report']);
  expect(fundingDeadlines(asked)).toEqual([]);
  expect(fundingDeadlines(FUNDING).map(({ kind, date }) => [kind, date])).toEqual([
    ['fundingEnd', '2027-03'],
  ]);
});

test('conditions of money that is over bind no more', () => {
  const over = { ...FUNDING, end: '2026-10' };
  expect(fundingPromises(over, TODAY).map(({ kind }) => kind)).not.toContain('condition');
});

test('an initiative promises its next call, its open steps and the end of what was consented; one in the archives only the last', () => {
  const step = {
    id: testId(910),
    initiativeId: testId(1),
    label: 'Former deux personnes',
    start: '2026-01',
    end: '2026-06',
    responsible: 'Le comité',
    doneOn: null,
  };
  const consent = { evidenceId: testId(5), title: 'Mot', pseudonym: 'Rose', until: '2027-01-31' };
  const source = {
    ...handed({ milestones: [step, { ...step, doneOn: '2026-05-01' }] }),
    consents: [consent],
  };
  const kinds = initiativePromises(source, TODAY).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'step')).toHaveLength(1);
  expect(kinds).toContain('consent');
  const told = initiativePromises(source, TODAY).find(({ kind }) => kind === 'step');
  expect(told).toMatchObject({ who: 'Le comité', date: '2026-06', isLate: true });
  const archived = {
    ...source,
    initiative: { ...source.initiative, archivedAt: '2026-01-01T00:00:00Z' },
  };
  expect(initiativePromises(archived, TODAY).map(({ kind }) => kind)).toEqual(['consent']);
});

function promise(date: string | null, kind: Promised['kind'] = 'step'): Promised {
  return { kind, who: '', what: '', date, time: null, amount: null, isLate: false, about: [] };
}

test('promises stand in the order in which they fall due, what has no day last', () => {
  const sorted = inDueOrder([
    promise(null),
    promise('2027'),
    promise('2027-01-01'),
    promise('2026-12-01', 'consent'),
    promise('2026-12-01', 'report'),
  ]);
  expect(sorted.map(({ date, kind }) => [date, kind])).toEqual([
    ['2026-12-01', 'report'],
    ['2026-12-01', 'consent'],
    ['2027-01-01', 'step'],
    ['2027', 'step'],
    [null, 'step'],
  ]);
});

function deadline(date: string, more: Partial<Deadline> = {}): Deadline {
  return {
    kind: 'step',
    date,
    time: null,
    what: date,
    who: '',
    amount: null,
    isLate: false,
    about: [],
    ...more,
  };
}

test('the calendar holds what is late, effects nobody looked at apart, then twenty-four months and no more', () => {
  const { late, stale, ahead } = calendarOf(
    [
      deadline('2028-11-23'),
      deadline('2028-11-22'),
      deadline('2026-11-22'),
      deadline('2026-11-21', { kind: 'fundingEnd' }),
      deadline('2020', { isLate: true }),
      deadline('2021', { isLate: true, kind: 'recheck' }),
    ],
    TODAY,
  );
  expect(late.map(({ date }) => date)).toEqual(['2020']);
  expect(stale.map(({ date }) => date)).toEqual(['2021']);
  expect(ahead.map(({ date }) => date)).toEqual(['2026-11-22', '2028-11-22']);
});

test('an end of condition is told once, as the end of its money', () => {
  const kinds = promisedDeadlines(fundingPromises(FUNDING, TODAY)).map(({ kind }) => kind);
  expect(kinds).toEqual(['report', 'instalment']);
});

test('an effect is to be looked at again one rhythm after the last look', () => {
  const [effect] = richSource().initiative.effects;
  if (effect === undefined) throw new Error('no effect');
  const seen = {
    ...effect,
    observedOn: '2025-02',
    rechecks: [],
    recheckMonths: 24,
    expected: false,
  };
  const looked = handed({ effects: [seen] });
  expect(recheckDeadlines(looked, TODAY).map(({ date, isLate }) => [date, isLate])).toEqual([
    ['2027-02-28', false],
  ]);
  expect(recheckDeadlines(looked, '2027-03-01').map(({ isLate }) => isLate)).toEqual([true]);
});

test('what a programme takes until a day is a deadline of nobody yet', () => {
  const program = {
    id: testId(920),
    funderId: testId(901),
    name: 'Alliances',
    ...NEW_PROGRAM,
    deadlineOn: '2026-11-27',
    deadlineTime: '17:00',
  };
  const funders = [
    {
      id: testId(901),
      name: 'Fonds',
      url: null,
      programs: [program, { ...program, deadlineOn: null }],
    },
  ];
  expect(funderDeadlines(funders)).toMatchObject([
    { kind: 'request', date: '2026-11-27', time: '17:00', who: 'Fonds', about: [] },
  ]);
});

test('every stage is a decision with its reason, and a silence about a reason stays one', () => {
  const stages = [
    {
      id: testId(930),
      initiativeId: testId(1),
      stage: 'experimentation',
      date: '2016',
      reason: '',
      endKind: null,
    },
    {
      id: testId(931),
      initiativeId: testId(1),
      stage: 'closed',
      date: '2024-05',
      reason: 'Plus d’argent.',
      endKind: 'no_funding',
    },
  ] as const;
  const source = handed({
    stages: [...stages],
    effects: [],
    gridApplications: [],
    family: { descents: [], relatives: [] },
  });
  expect(
    initiativeDecisions(source).map(({ date, reason, decided }) => [date, reason, decided]),
  ).toEqual([
    ['2016', '', { kind: 'stage', stage: 'experimentation', endKind: null }],
    ['2024-05', 'Plus d’argent.', { kind: 'stage', stage: 'closed', endKind: 'no_funding' }],
  ]);
});

test('decisions of a day follow from one another: the stage, the sending, the answer, the money', () => {
  const copy = {
    id: testId(940),
    title: 'Demande',
    recipient: 'Fonds',
    purpose: 'request' as const,
    funderName: '',
    programName: '',
    asked: null,
    accepted: ['Sans preuve.'],
    day: '2025-04-02',
    answers: [
      {
        id: testId(941),
        frozenId: testId(940),
        correctsId: null,
        fundingId: null,
        fundingTitle: null,
        recordedAt: '2025-04-02T10:00:00.000Z',
        answeredOn: '2025-04-02',
        outcome: 'refused' as const,
        amount: null,
        inKind: false,
        reason: 'Enveloppe épuisée.',
        conditions: '',
        report: null,
        note: '',
      },
    ],
  };
  const own = handed({
    effects: [],
    gridApplications: [],
    family: { descents: [], relatives: [] },
    stages: [],
  });
  const all = [...fundingDecisions(FUNDING), ...initiativeDecisions({ ...own, sent: [copy] })];
  const ordered = inTimeOrder(all).map(({ decided, reason }) => [decided.kind, reason]);
  expect(ordered).toEqual([
    ['money', ''],
    ['sent', ''],
    ['answer', 'Enveloppe épuisée.'],
    ['money', 'Moins.'],
  ]);
});

test('months stand in their order, what is known to the year only after those of the year', () => {
  const dates = ['2027', '2026-12-01', '2027-02', '2027-02-14', '2028-01'];
  expect(groupedByMonth(dates.map((date) => ({ date }))).map(({ month }) => month)).toEqual([
    '2026-12',
    '2027-02',
    '2027',
    '2028-01',
  ]);
});

const withheld = (text: string) => (text.includes('Ginette') ? 'retenu' : text);

test('a text is never markup in a page, and what is held back is not written', () => {
  const title = `<img src=x onerror="alert(1)">&'\u0000`;
  expect(textOf(html`<h1 id="${title}">${title}</h1>`, withheld)).toBe(
    '<h1 id="&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&apos;">&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&apos;</h1>',
  );
  const parts = ['a', null, new Markup('<br>'), ['Ginette'], () => ['<', new Markup('>')]];
  expect(textOf(html`<p>${parts}</p>`, withheld)).toBe('<p>a<br>retenu&lt;></p>');
  expect(textOf(addressOf(`a b/javascript:'"<.pdf`))).toBe('a%20b/javascript%3A%27%22%3C.pdf');
});

function read(path: string): string {
  return readFileSync(resolve(import.meta.dirname, '../..', path), 'utf8');
}

test('the pages have the colours of the application, light and dark', () => {
  const [light = '', dark = ''] = read('resources/handover/style.css').split(
    'prefers-color-scheme: dark',
  );
  const tokens = read('renderer/styles/tokens.css');
  const names = [...dark.matchAll(/--([\w-]+): (#[0-9a-f]{6});/gu)].map(([, name = '']) => name);
  expect(names.length).toBeGreaterThan(10);
  for (const name of new Set(names)) {
    const shown = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`, 'u').exec(
      tokens,
    );
    expect([shown?.[1], shown?.[2]], name).toEqual(
      [light, dark].map((css) => new RegExp(`--${name}: (#[0-9a-f]{6})`, 'u').exec(css)?.[1]),
    );
  }
  expect(read('resources/handover/OFL.txt')).toBe(read('resources/fonts/OFL.md'));
});

test('a page of a million words is made row by row, as it is written', () => {
  let made = 0;
  const rows = Array.from({ length: 50_000 }, (_none, at) => () => {
    made += 1;
    return [
      `Décision ${at}`,
      'Parce que le comité du milieu en a jugé ainsi, et que rien ne pressait.',
    ];
  });
  const pen = { html } as Pen;
  const page = table(pen, { caption: 'Décisions', none: '', heads: ['Quoi', 'Pourquoi'], rows });
  const pieces = piecesOf(page);
  for (let at = 0; at < 100; at += 1) pieces.next();
  expect(made).toBeLessThan(20);
  let texts = 100;
  for (const _ of pieces) texts += 1;
  expect(made).toBe(50_000);
  expect(texts).toBeGreaterThan(100_000);
});
