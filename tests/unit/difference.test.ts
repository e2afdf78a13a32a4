import { expect, test } from '@playwright/test';
import { carriedErrors } from '../../shared/domain/difference/carriedErrors.ts';
import { saidDifferences } from '../../shared/domain/difference/compare.ts';
import { pastPromises } from '../../shared/domain/difference/promises.ts';
import { isSum, tellable } from '../../shared/domain/difference/tellable.ts';
import { textDifferences } from '../../shared/domain/difference/texts.ts';
import type { FrozenText } from '../../shared/domain/schemas/difference.ts';
import { FormerSource } from '../../shared/domain/schemas/formerSource.ts';

/** A copy that tells everything, with a little of each. */
function told(): FormerSource {
  const kinds = [
    'cover',
    'budget',
    'indicators',
    'results',
    'grid',
    'summary',
    'partners',
    'testimonies',
  ];
  return {
    dossier: {
      funderId: 'f',
      blocks: [...kinds, 'account', 'references', 'calendar', 'timeline'].map((kind) => ({
        key: kind,
        kind,
        included: true,
        leftOut: [],
      })),
    },
    template: { blocks: [] },
    budget: {
      id: 'b',
      lines: [
        line('l1', { side: 'revenue', label: 'MRC', funderId: 'f', state: 'asked', amount: 4_000 }),
        line('l2', { label: 'Salaire', amount: 4_000, actual: 3_900 }),
      ],
    },
    gridApplication: {
      id: 'a',
      date: '2025-01-10',
      corrections: [],
      readings: [{ componentId: 'rupture', level: 'emerging' }],
    },
    grid: { dimensions: [{ components: [{ id: 'rupture', label: { text: 'Rupture' } }] }] },
    initiative: {
      stages: [{ id: 's', stage: 'experimentation', date: '2024' }],
      participations: [{ id: 'p', name: 'Le Centre' }],
      evidence: [],
      testimonies: [],
      effects: [
        {
          id: 'e',
          statement: 'On se parle',
          observedOn: null,
          expected: true,
          confidence: 'low',
          evidenceIds: [],
          rechecks: [{ id: 'r', date: '2025', answer: 'holds', corrections: [] }],
        },
      ],
      indicators: [
        {
          id: 'i',
          name: 'Passagères',
          unit: 'personnes',
          baselineValue: '10',
          baselineCorrections: [],
          measures: [{ id: 'm', date: '2024', value: '412', corrections: [] }],
          targets: [{ id: 't', date: '2025', value: '500', corrections: [] }],
        },
      ],
      diffusions: [],
      milestones: [{ id: 'k', label: 'Bilan', start: '2025-06', end: null, doneOn: null }],
      followUps: [{ id: 'u', dueOn: '2025-09', doneOn: null, outcome: null }],
    },
  };
}

type Line = NonNullable<FormerSource['budget']>['lines'][number];

function line(id: string, fields: Partial<Line>): Line {
  return {
    id,
    side: 'expense',
    label: '',
    funderId: null,
    state: null,
    inKind: false,
    amount: 0,
    fundingId: null,
    actual: null,
    ...fields,
  };
}

/** The changes between the copy and what was made of it, one word each. */
function changes(change: (source: FormerSource) => void, was = told()): string[] {
  const now = told();
  change(now);
  return saidDifferences(was, now).sections.flatMap((section) =>
    section.changes.map(
      ({ kind, aspect, how, before, now: after }) =>
        `${kind}.${aspect} ${how} ${valueOf(before)} > ${valueOf(after)}`,
    ),
  );
}

function valueOf(value: object | null): string {
  return value === null ? '–' : String(Object.values(value).at(-1));
}

const indicatorOf = ({ initiative }: FormerSource) => initiative.indicators?.[0] ?? never();
const effectOf = ({ initiative }: FormerSource) => initiative.effects?.[0] ?? never();

function never(): never {
  throw new Error('The copy has one.');
}

const confirm = (source: FormerSource) =>
  void Object.assign(source.budget?.lines[0] ?? never(), { state: 'confirmed' });
const printingBoth = () => Object.assign(told(), { hadBudget: true });

const sameMoney = (source: FormerSource) =>
  saidDifferences(source, source).sections.find(({ section }) => section === 'money')?.same;

test('what was asked and is confirmed since is told by its line, not as a request of nothing; an account does not say it', () => {
  const now = printingBoth();
  confirm(now);
  const { sections } = saidDifferences(printingBoth(), now);
  expect(
    sections.flatMap((one) => one.changes.map(({ kind, aspect }) => `${kind}.${aspect}`)),
  ).toEqual(['revenue.state']);
  expect(changes(confirm)).toEqual([]);
});

test('the same source says the same, counted', () => {
  const { sections, unread } = saidDifferences(told(), told());
  expect(sections.flatMap((one) => one.changes)).toEqual([]);
  expect(unread).toEqual([]);
  // Asked, costs, a revenue, a cost, and what each came to; the state of a revenue where the budget is printed.
  expect(sameMoney(told())).toBe(6);
  expect(sameMoney({ ...told(), hadBudget: true })).toBe(7);
});

const TABLE: [string, (source: FormerSource) => void, string[]][] = [
  [
    'a line of the budget that is another carries what is asked along',
    ({ budget }) =>
      budget?.lines.splice(
        0,
        1,
        line('l1', { side: 'revenue', label: 'MRC', funderId: 'f', state: 'asked', amount: 5_000 }),
      ),
    ['asked.amount changed 4000 > 5000', 'revenue.amount changed 4000 > 5000'],
  ],
  [
    'a new line is told by its amount, one that is gone as well',
    ({ budget }) => budget?.lines.splice(1, 1, line('l9', { label: 'Local', amount: 4_000 })),
    ['expense.amount added – > 4000', 'expense.amount removed 4000 > –'],
  ],
  [
    'a line of another budget is the same by its label',
    (source) => {
      source.budget = {
        id: 'b2',
        lines: (source.budget?.lines ?? []).map((one) =>
          Object.assign({}, one, { id: `${one.id}bis`, amount: 4_100 }),
        ),
      };
    },
    [
      'asked.amount changed 4000 > 4100',
      'costs.amount changed 4000 > 4100',
      'revenue.amount changed 4000 > 4100',
      'expense.amount changed 4000 > 4100',
    ],
  ],
  [
    'a unit that changed is told once, not at each measure',
    (source) => void (indicatorOf(source).unit = 'ménages'),
    ['indicator.unit changed personnes > ménages'],
  ],
  [
    'as much, written otherwise, is the same',
    (source) => void (indicatorOf(source).baselineValue = '10.0'),
    [],
  ],
  [
    'a new measure, a target given up',
    (source) => {
      indicatorOf(source).measures?.push({ id: 'm2', date: '2025', value: '430', corrections: [] });
      indicatorOf(source).targets?.splice(0, 1, {
        id: 't',
        date: '2025',
        value: null,
        corrections: [],
      });
    },
    ['target.value changed personnes > –', 'measure.value added – > personnes'],
  ],
  [
    'an effect that was seen, surer, with evidence',
    (source) =>
      Object.assign(effectOf(source), {
        observedOn: '2025-04',
        confidence: 'high',
        evidenceIds: ['x'],
      }),
    [
      'effect.date changed – > 2025-04',
      'effect.confidence changed low > high',
      'effect.proofs changed 0 > 1',
    ],
  ],
  [
    'a reading that is another, a stage entered, a partner more, a step done',
    ({ gridApplication, initiative }) => {
      gridApplication?.readings.splice(0, 1, { componentId: 'rupture', level: 'present' });
      initiative.stages?.push({ id: 's2', stage: 'sustaining', date: '2025' });
      initiative.participations?.push({ id: 'p2', name: 'L’école' });
      initiative.milestones?.splice(0, 1, {
        id: 'k',
        label: 'Bilan',
        start: '2025-06',
        end: null,
        doneOn: '2025-07',
      });
    },
    [
      'reading.level changed emerging > present',
      'stage.stage added – > sustaining',
      'partners.count changed 1 > 2',
      'partner.name added – > L’école',
      'milestone.done changed – > 2025-07',
    ],
  ],
  [
    'a testimony that came is named',
    ({ initiative }) => {
      initiative.testimonies?.push({ evidenceId: 'v', pseudonym: 'Personne A' });
    },
    ['testimonies.count changed 0 > 1', 'testimony.name added – > Personne A'],
  ],
];

for (const [sentence, change, expected] of TABLE) {
  test(sentence, () => expect(changes(change)).toEqual(expected));
}

const payment = (state: 'confirmed' | 'asked', start: string, end: string) => ({
  state,
  inKind: false,
  start,
  end,
});

/** A copy of an initiative that tells its money over time: a project of two years that ends, one that is asked for. */
function paid(): FormerSource {
  const was = told();
  for (const kind of ['money_years', 'money_ahead']) {
    was.dossier.blocks.push({ key: kind, kind, included: true, leftOut: [] });
  }
  const project = payment('confirmed', '2025-01-01', '2026-12-31');
  const wanted = payment('asked', '2027-01-01', '2027-12-31');
  const funding = ({ state, start, end }: typeof project, amount: number) => ({
    kind: 'project' as const,
    start,
    end,
    states: [{ date: '2024-12-01', state, amount }],
    instalments: [],
    binned: 0,
  });
  return {
    ...was,
    today: '2026-03-01',
    portfolio: null,
    money: {
      startMonth: 1,
      fundings: [funding(project, 200_000), funding(wanted, 50_000)],
      payments: [project, wanted],
      effects: [{ id: 'e', statement: 'On se parle', payments: [{ ...project }] }],
    },
  };
}

const moneyOf = ({ money }: FormerSource) => money ?? never();

const MONEY: [string, (source: FormerSource) => void, string[]][] = [
  ['money that stands as it did says the same', () => undefined, []],
  [
    'a funding that is another is told year by year, in its kind and in what is sure',
    (source) => Object.assign(moneyOf(source).fundings?.[0]?.states[0] ?? {}, { amount: 300_000 }),
    [
      'yearSum.sure changed 100000 > 150000',
      'yearKind.sure changed 100000 > 150000',
      'yearSum.sure changed 100000 > 150000',
      'yearKind.sure changed 100000 > 150000',
    ],
  ],
  [
    'what was asked and is confirmed leaves what is asked for what is sure',
    (source) =>
      Object.assign(moneyOf(source).fundings?.[1]?.states[0] ?? {}, { state: 'confirmed' }),
    [
      'yearSum.sure changed 0 > 50000',
      'yearKind.sure changed 0 > 50000',
      'yearKind.asked changed 50000 > 0',
    ],
  ],
  [
    'a year that is new is told by what it has',
    (source) => moneyOf(source).fundings?.push({ ...fundingOf(source), ...in2030 }),
    ['yearKind.asked added – > 7000'],
  ],
  [
    'money that ends later is told for the initiative and for the effect that it pays',
    (source) => {
      for (const one of [moneyOf(source), moneyOf(source).effects?.[0]]) {
        Object.assign(one?.payments?.[0] ?? {}, { end: '2027-06-30' });
      }
    },
    [
      'moneyEnd.secured changed 2026-12-31 > 2027-06-30',
      'moneyEnd.secured changed 2026-12-31 > 2027-06-30',
    ],
  ],
  [
    'what is asked no longer goes no farther, what has no end says so',
    (source) => {
      moneyOf(source).payments?.pop();
      Object.assign(moneyOf(source).effects?.[0]?.payments[0] ?? {}, { end: null });
    },
    [
      'moneyEnd.withAsked changed 2027-12-31 > noFarther',
      'moneyEnd.secured changed 2026-12-31 > open',
    ],
  ],
  ['months that go by change nothing', (source) => void (source.today = '2026-11-01'), []],
];

const fundingOf = (source: FormerSource) => moneyOf(source).fundings?.[1] ?? never();
const in2030 = {
  start: '2030-01-01',
  end: '2030-12-31',
  states: [{ date: '2026-01', state: 'asked' as const, amount: 7_000 }],
};

for (const [sentence, change, expected] of MONEY) {
  test(sentence, () => {
    const now = paid();
    change(now);
    const found = saidDifferences(paid(), now);
    expect(
      found.sections.flatMap((section) =>
        section.changes.map(
          ({ kind, aspect, how, before, now: after }) =>
            `${kind}.${aspect} ${how} ${valueOf(before)} > ${valueOf(after)}`,
        ),
      ),
    ).toEqual(expected);
    expect(found.unread).toEqual([]);
  });
}

test('a year without money in a state has an empty cell, which is not counted as the same', () => {
  const { sections } = saidDifferences(paid(), paid());
  // 2025 and 2026: what is sure, of all and of projects; 2027: what is asked.
  expect(sections.find(({ section }) => section === 'moneyYears')?.same).toBe(5);
});

const picturedOne = (id: string, stage: string, date: string) => ({
  id,
  title: `Initiative ${id}`,
  ruptureForm: 'new',
  ruptureScope: null,
  sectors: ['Transport'],
  territories: [],
  stages: [{ stage, date }],
  effects: [],
});

/** A copy of the whole portfolio: two initiatives, one effect that held for three years. */
function pictured(): FormerSource {
  const kinds = ['cover', 'portfolio_counts', 'portfolio_grid', 'portfolio_effects'];
  return {
    ...told(),
    today: '2026-03-01',
    dossier: {
      funderId: null,
      blocks: [...kinds, 'portfolio_list'].map((kind) => ({
        key: kind,
        kind,
        included: true,
        leftOut: [],
      })),
    },
    budget: null,
    portfolio: {
      startMonth: 1,
      fundings: [],
      initiatives: [
        {
          ...picturedOne('a', 'sustaining', '2024'),
          effects: [
            {
              id: 'e',
              statement: 'On se parle',
              observedOn: '2021-05',
              last: { date: '2024-06', answer: 'holds' },
            },
          ],
        },
        picturedOne('b', 'experimentation', '2025'),
      ],
      portrait: {
        grid: { dimensions: [{ components: [{ id: 'rupture', label: { text: 'Rupture' } }] }] },
        groups: [{ components: [{ componentId: 'rupture', counts: { present: 1, none: 1 } }] }],
      },
    },
  };
}

test('a portrait that says the same says so, and what another says is told figure by figure', () => {
  expect(saidDifferences(pictured(), pictured()).sections.flatMap((one) => one.changes)).toEqual(
    [],
  );
  const now = pictured();
  const { initiatives = [], portrait } = now.portfolio ?? never();
  initiatives[1]?.stages.push({ stage: 'sustaining', date: '2026-01' });
  Object.assign(initiatives[0]?.effects[0] ?? {}, { last: { date: '2026-01', answer: 'gone' } });
  Object.assign(portrait?.groups[0]?.components[0]?.counts ?? {}, { present: 2, none: 0 });
  const { sections, unread } = saidDifferences(pictured(), now);
  expect(unread).toEqual([]);
  expect(
    sections.flatMap(({ changes: found }) =>
      found.map(
        ({ kind, subject, about, how, before, now: after }) =>
          `${kind} ${subject}/${about?.term ?? ''} ${how} ${valueOf(before)} > ${valueOf(after)}`,
      ),
    ),
  ).toEqual([
    'initiative Initiative b/ changed experimentation > sustaining',
    'initiative Initiative b/ changed 2025 > 2026-01',
    'byStage /experimentation changed 1 > 0',
    'byStage /sustaining changed 1 > 2',
    'portraitReading Rupture/present changed 1 > 2',
    'portraitReading Rupture/none changed 1 > 0',
    'effectCount /gone added – > 1',
    'effectCount /holds removed 1 > –',
    'lastingEffect On se parle/ removed 2024-06 > –',
  ]);
});

test('an initiative that left the portfolio is told once, for the changes that held too', () => {
  const now = pictured();
  now.portfolio?.initiatives?.shift();
  const { sections } = saidDifferences(pictured(), now);
  expect(sections.find(({ section }) => section === 'initiatives')?.changes).toMatchObject([
    { kind: 'initiatives', before: { count: 2 }, now: { count: 1 } },
    { kind: 'initiative', how: 'removed', subject: 'Initiative a' },
  ]);
  const held = sections.find(({ section }) => section === 'lasting')?.changes;
  expect(held?.filter(({ kind }) => kind === 'lastingEffect')).toEqual([]);
});

test('a portrait of an older form is called unread only where today tells it', () => {
  const { portfolio: _, ...older } = pictured();
  expect(saidDifferences(older, pictured()).unread).toEqual([
    'initiatives',
    'counts',
    'portrait',
    'lasting',
  ]);
  expect(saidDifferences(told(), told()).unread).toEqual([]);
});

function withoutBudget(source: FormerSource): void {
  source.dossier.blocks = source.dossier.blocks.filter(
    ({ kind }) => kind !== 'budget' && kind !== 'account',
  );
}

test('of what only one of the two tells, nothing is compared', () => {
  expect(changes((source) => void (withoutBudget(source), source.budget?.lines.pop()))).toEqual([
    'costs.amount changed 4000 > 0',
  ]);
});

test('a section that an older source does not have is called unread, not new', () => {
  const { effects: _, ...older } = told().initiative;
  const former = FormerSource.parse({
    ...told(),
    initiative: { ...older, effects: [{ text: 'Autre forme' }] },
  });
  const { sections, unread } = saidDifferences(former, told());
  expect(unread).toEqual(['effects']);
  expect(sections.flatMap((one) => one.changes)).toEqual([]);
});

test('a field that came later than its record is no change', () => {
  const older = structuredClone(told());
  const { confidence: _, ...bare } = effectOf(older);
  older.initiative.effects = [bare];
  expect(changes((source) => void (effectOf(source).confidence = 'high'), older)).toEqual([]);
});

test('what was promised stands beside what came of it, what is due first', () => {
  const now = told();
  indicatorOf(now).measures?.push({ id: 'm2', date: '2025-12', value: '430', corrections: [] });
  Object.assign(effectOf(now), { observedOn: '2025-04' });
  // What `followUps.record` leaves: the planned date stays as it was, the call stands beside it.
  const call = { id: 'u2', dueOn: '2025-09', doneOn: '2025-09-12', outcome: 'answered' };
  now.initiative.followUps?.push(call);
  const days = { sentOn: '2025-02-01', today: '2025-10-15' };
  const stands = (source: FormerSource, on = days) =>
    pastPromises(told(), source, on).map(({ kind, isDue, stands: { type } }) => [
      kind,
      isDue,
      type,
    ]);
  expect(stands(now)).toEqual([
    ['milestone', true, 'notYet'],
    ['followUp', true, 'answered'],
    ['target', false, 'measured'],
    ['effect', false, 'done'],
  ]);
  // What was over when the copy left was no promise.
  expect(stands(now, { sentOn: '2025-08-01', today: '2026-01-01' })).toEqual([
    ['followUp', true, 'answered'],
    ['target', true, 'measured'],
    ['effect', false, 'done'],
  ]);
  expect(stands({ ...now, initiative: {} }).map(([, , type]) => type)).toEqual(
    Array.from({ length: 4 }, () => 'dropped'),
  );
});

test('a follow-up is kept by the call that answers it or lets it go, never by a silence', () => {
  const on = { sentOn: '2025-02-01', today: '2025-10-15' };
  const after = (...calls: { dueOn: string; doneOn: string; outcome: string }[]) => {
    const now = told();
    for (const [index, call] of calls.entries()) {
      now.initiative.followUps?.push({ id: `c${index}`, ...call });
    }
    const found = pastPromises(told(), now, on).find(({ kind }) => kind === 'followUp');
    return [found?.stands.type, found?.openId];
  };
  const silence = { dueOn: '2025-09', doneOn: '2025-09-03', outcome: 'silence' };
  expect(after()).toEqual(['notYet', 'u']);
  expect(after(silence)).toEqual(['notYet', 'u']);
  expect(after(silence, { ...silence, outcome: 'dropped' })).toEqual(['answered', 'c1']);
  // A call for another date answers it too, when it came later.
  expect(after({ dueOn: '2025-08', doneOn: '2025-10-01', outcome: 'answered' })[0]).toBe(
    'answered',
  );
  expect(after({ dueOn: '2025-08', doneOn: '2025-08-20', outcome: 'answered' })[0]).toBe('notYet');
  // What a call had answered when the copy left was promised no more.
  const former = told();
  former.initiative.followUps?.push({ id: 'c', ...silence, outcome: 'answered' });
  expect(pastPromises(former, former, on).some(({ kind }) => kind === 'followUp')).toBe(false);
});

/** A source from all blocks of which an indicator is left out. */
const leaves = (source: FormerSource, id: string): FormerSource => ({
  ...source,
  dossier: {
    ...source.dossier,
    blocks: source.dossier.blocks.map((block) => ({ ...block, leftOut: [`indicator:${id}`] })),
  },
});

test('of an indicator that a copy left out, nothing was said: no promise, no change, no error', () => {
  const now = told();
  indicatorOf(now).measures?.splice(0, 1, {
    id: 'm',
    date: '2024',
    value: '398',
    corrections: [CORRECTION],
  });
  const spoken = (former: FormerSource, present = now) => [
    carriedErrors(former, present).length,
    saidDifferences(former, present).sections.flatMap((one) => one.changes).length,
    pastPromises(former, present, { sentOn: '2025-02-01', today: '2025-10-15' }).filter(
      ({ kind }) => kind === 'target',
    ).length,
  ];
  expect(spoken(told())).toEqual([1, 1, 1]);
  expect(spoken(leaves(told(), 'i'))).toEqual([0, 0, 0]);
  expect(spoken(leaves(told(), 'another'))).toEqual([1, 1, 1]);
  // Left out of what is written today only: nothing to compare, but what was sent is still wrong.
  expect(spoken(told(), leaves(now, 'i'))).toEqual([1, 0, 1]);
  // One of its blocks shows it still.
  const some = leaves(told(), 'i');
  some.dossier.blocks.push({ key: 'argument', kind: 'argument', included: true, leftOut: [] });
  expect(spoken(some)).toEqual([1, 1, 1]);
});

/** What a copy said wrong, one word each. */
function wrong(change: (source: FormerSource) => void): string[] {
  const now = told();
  change(now);
  return carriedErrors(told(), now).map(({ kind, said, right, isRecorded, reason }) =>
    [
      kind,
      said.map(({ value }) => valueOf(value)).join('+'),
      right === null ? 'gone' : right.map(({ value }) => valueOf(value)).join('+'),
      isRecorded ? `corrected: ${reason}` : 'to judge',
    ].join(' | '),
  );
}

const BILAN = { id: 'k', label: 'Bilan', start: '2025-06', end: null, doneOn: null };

const correctionOf = (componentId: string | null, words: string) => ({
  id: 'gc',
  componentId,
  madeAt: '2026-01-02T15:00:00.000Z',
  text: words,
});

const CORRECTION = { id: 'c', madeAt: '2026-01-02T15:00:00.000Z', reason: 'Compté deux fois.' };

const WRONG: [string, (source: FormerSource) => void, string[]][] = [
  [
    'a measure that was corrected was wrong, and says why',
    (source) =>
      indicatorOf(source).measures?.splice(0, 1, {
        id: 'm',
        date: '2023',
        value: '398',
        corrections: [CORRECTION],
      }),
    ['measure | personnes+2024 | personnes+2023 | corrected: Compté deux fois.'],
  ],
  [
    'a new measure corrects nothing',
    (source) =>
      indicatorOf(source).measures?.push({ id: 'm2', date: '2025', value: '1', corrections: [] }),
    [],
  ],
  [
    'of a statement or an amount that changed, somebody has to say',
    (source) => {
      effectOf(source).statement = 'On s’écoute';
      const [first] = source.budget?.lines ?? [];
      if (first !== undefined) first.amount = 5_000;
    },
    [
      'revenue | 4000 | 5000 | to judge',
      'asked | 4000 | 5000 | to judge',
      'costs | 4000 | 5000 | to judge',
      'effect | On se parle | On s’écoute | to judge',
    ],
  ],
  [
    'what was not known then corrects nothing',
    (source) => void (effectOf(source).observedOn = '2025-04'),
    [],
  ],
  [
    'an amount that is followed in a funding goes on by itself',
    (source) => Object.assign(source.budget?.lines[0] ?? {}, { amount: 5_000, fundingId: 'g' }),
    [],
  ],
  [
    'what a line came to was wrong in the account that told it',
    (source) => Object.assign(source.budget?.lines[1] ?? {}, { actual: 3_950 }),
    ['expense | 3900 | 3950 | to judge', 'costs | 3900+-100+% | 3950+-50+% | to judge'],
  ],
  [
    'a line of which both amounts changed says both',
    (source) => Object.assign(source.budget?.lines[1] ?? {}, { amount: 4_100, actual: null }),
    ['expense | 4000+3900 | 4100+– | to judge', 'costs | 4000+3900+-100+% | 4100+–+–+– | to judge'],
  ],
  [
    'what came of a line that is followed in a funding may be wrong, unlike its amount',
    (source) =>
      Object.assign(source.budget?.lines[1] ?? {}, {
        amount: 5_000,
        actual: 3_950,
        fundingId: 'g',
      }),
    ['expense | 3900 | 3950 | to judge', 'costs | 3900+-100+% | 3950+-50+% | to judge'],
  ],
  [
    'an indicator that is gone says so once, a line of the budget not at all',
    (source) => {
      source.initiative.indicators = [];
      source.budget?.lines.pop();
    },
    ['indicator | Passagères | gone | to judge'],
  ],
  [
    'an effect that is gone says so once, for its rechecks as well',
    (source) => source.initiative.effects?.pop(),
    ['effect | On se parle+low | gone | to judge'],
  ],
  [
    'a stage that was entered at another date',
    ({ initiative }) => void Object.assign(initiative.stages?.[0] ?? {}, { date: '2023-05' }),
    ['stage | experimentation+2024 | experimentation+2023-05 | to judge'],
  ],
  [
    'a date that is told more closely was not wrong, a stage or a step that came since corrects nothing',
    ({ initiative }) => {
      Object.assign(initiative.stages?.[0] ?? {}, { date: '2024-03' });
      initiative.stages?.push({ id: 's2', stage: 'sustaining', date: '2025' });
      Object.assign(initiative.milestones?.[0] ?? {}, { start: '2025-06-12', doneOn: '2025-07' });
      initiative.milestones?.push({ ...BILAN, id: 'k2' });
    },
    [],
  ],
  [
    'a step of the calendar that is set at another date',
    ({ initiative }) =>
      void Object.assign(initiative.milestones?.[0] ?? {}, { start: '2025-09', end: '2025-10' }),
    ['milestone | 2025-06+– | 2025-09+2025-10 | to judge'],
  ],
  [
    'a stage and a step that are gone',
    ({ initiative }) => {
      initiative.stages?.pop();
      initiative.milestones?.pop();
    },
    ['stage | experimentation+2024 | gone | to judge', 'milestone | 2025-06 | gone | to judge'],
  ],
  [
    'a component that is read otherwise in the application that the copy told',
    ({ gridApplication }) =>
      void Object.assign(gridApplication?.readings[0] ?? {}, { level: 'present' }),
    ['application | emerging+2025-01-10 | present+2025-01-10 | to judge'],
  ],
  [
    'a reading that was corrected beside itself says what the correction says',
    ({ gridApplication }) =>
      void gridApplication?.corrections?.push(
        correctionOf('rupture', 'Deux fois la même personne.'),
      ),
    ['application | emerging+2025-01-10 | Deux fois la même personne. | corrected: '],
  ],
  [
    'what nobody had read corrects nothing, another date of the reading does',
    ({ gridApplication }) => {
      gridApplication?.readings.push({ componentId: 'ailleurs', level: 'present' });
      Object.assign(gridApplication ?? {}, { date: '2025-02-01' });
    },
    ['application | 2025-01-10 | 2025-02-01 | to judge'],
  ],
  [
    'an application that is gone',
    (source) => void (source.gridApplication = null),
    ['application | emerging+2025-01-10 | gone | to judge'],
  ],
  [
    'a measure that was taken back',
    (source) => void indicatorOf(source).measures?.pop(),
    ['measure | personnes+2024 | gone | to judge'],
  ],
];

for (const [sentence, change, expected] of WRONG) {
  test(sentence, () => expect(wrong(change)).toEqual(expected));
}

test('what no block of the copy told cannot be wrong in it', () => {
  const former = told();
  for (const block of former.dossier.blocks) block.included = block.kind !== 'indicators';
  const now = told();
  indicatorOf(now).measures?.pop();
  expect(carriedErrors(former, now)).toEqual([]);
});

test('a copy without an account said nothing of what lines came to, and nothing of one that was refused', () => {
  const former = told();
  for (const block of former.dossier.blocks) block.included = block.kind !== 'account';
  const now = told();
  Object.assign(now.budget?.lines[1] ?? {}, { actual: 3_950 });
  expect(carriedErrors(former, now)).toEqual([]);
  expect(saidDifferences(former, now).sections.flatMap((one) => one.changes)).toEqual([]);
  Object.assign(former.budget?.lines[0] ?? {}, { state: 'refused' });
  Object.assign(now.budget?.lines[0] ?? {}, { state: 'refused', amount: 1 });
  expect(carriedErrors(former, now)).toEqual([]);
});

/** A copy of which these blocks alone are in it, drawn on a day. */
function onlyWith(kinds: readonly string[], today = '2026-03-01'): FormerSource {
  const source = { ...told(), today };
  const extra = ['argument', 'money_ahead'].map((kind) => ({
    key: kind,
    kind,
    included: true,
    leftOut: [],
  }));
  source.dossier.blocks = [...source.dossier.blocks, ...extra].filter(({ kind }) =>
    kinds.includes(kind),
  );
  return source;
}

/** What is wrong in such a copy, and what changed in it, one word each, once its records are others. */
function onceChanged(former: FormerSource, change: (source: FormerSource) => void) {
  const now = structuredClone(former);
  change(now);
  const wrongs = carriedErrors(former, now).map(
    ({ kind, right }) => `${kind} ${right?.map(({ value }) => valueOf(value)).join('+') ?? 'gone'}`,
  );
  const changed = saidDifferences(former, now).sections.flatMap((one) =>
    one.changes.map(({ kind, aspect, how }) => `${kind}.${aspect} ${how}`),
  );
  return [wrongs, changed];
}

type Change = (source: FormerSource) => void;

const ofStage =
  (fields: object): Change =>
  ({ initiative }) =>
    void Object.assign(initiative.stages?.[1] ?? {}, fields);

const ofStep =
  (fields: object): Change =>
  ({ initiative }) =>
    void Object.assign(initiative.milestones?.[0] ?? {}, fields);

const ofEffect =
  (fields: object): Change =>
  ({ initiative }) =>
    void Object.assign(initiative.effects?.[0] ?? {}, fields);

const ofFirstLine =
  (fields: object): Change =>
  ({ budget }) =>
    void Object.assign(budget?.lines[0] ?? {}, fields);

test('a stage that was still to come was not printed, and one that is no longer told is no error', () => {
  const planned = onlyWith(['cover']);
  planned.initiative.stages?.push({ id: 's2', stage: 'sustaining', date: '2026-09' });
  const moved = ofStage({ date: '2026-10' });
  expect(onceChanged(planned, moved)).toEqual([[], []]);
  expect(onceChanged({ ...planned, today: '2026-12-01' }, moved)[0]).toEqual([
    'stage sustaining+2026-10',
  ]);
  expect(
    onceChanged(onlyWith(['budget']), ({ initiative }) => void initiative.stages?.pop()),
  ).toEqual([[], []]);
});

test('a step that fell outside of the year of the argument was not in it', () => {
  const moved = ofStep({ start: '2027-09' });
  const argued = onlyWith(['argument'], '2025-03-01');
  Object.assign(argued.budget ?? {}, { start: null, end: null });
  expect(onceChanged(argued, moved)[0]).toEqual(['milestone 2027-09+–']);
  const later = { ...argued, today: '2026-03-01' };
  expect(onceChanged(later, moved)[0]).toEqual([]);
});

test('a line of time told the effects with a date, and when; the money ahead those that it keeps up', () => {
  const restated = ofEffect({ statement: 'Autre', confidence: 'high' });
  const timed = onlyWith(['timeline']);
  expect(onceChanged(timed, restated)).toEqual([[], []]);
  // Seen since: the line tells it now.
  const seen = ofEffect({ observedOn: '2025-04' });
  expect(onceChanged(timed, seen)).toEqual([[], ['effect.statement added']]);
  seen(timed);
  expect(onceChanged(timed, restated)).toEqual([['effect Autre'], ['effect.statement changed']]);
  expect(onceChanged(timed, ofEffect({ observedOn: null }))).toEqual([
    ['effect –'],
    ['effect.date changed'],
  ]);
  const kept = onlyWith(['money_ahead']);
  kept.money = { startMonth: 1, payments: [], effects: [] };
  expect(onceChanged(kept, restated)).toEqual([[], []]);
  kept.money.effects?.push({ id: 'e', statement: 'On se parle', payments: [] });
  expect(onceChanged(kept, restated)).toEqual([['effect Autre'], ['effect.statement changed']]);
  expect(onceChanged(kept, seen)).toEqual([[], []]);
});

test('a cover without a budget asked a sum, which was wrong when an amount is another', () => {
  const cover = onlyWith(['cover']);
  expect(onceChanged(cover, ofFirstLine({ amount: 5_000 }))[0]).toEqual(['asked 5000']);
  expect(
    onceChanged(
      cover,
      ({ budget }) => void Object.assign(budget?.lines[1] ?? {}, { amount: 4_200 }),
    )[0],
  ).toEqual(['costs 4200']);
  // What was answered, what is followed in a funding, what came or left says no error.
  expect(onceChanged(cover, ofFirstLine({ state: 'confirmed' }))[0]).toEqual([]);
  expect(
    onceChanged(cover, ofFirstLine({ amount: 5_000, state: 'confirmed', fundingId: 'g' }))[0],
  ).toEqual([]);
  expect(onceChanged(cover, ({ budget }) => void budget?.lines.pop())[0]).toEqual([]);
  expect(
    onceChanged(cover, ({ budget }) => void budget?.lines.push(line('l3', { amount: 900 })))[0],
  ).toEqual([]);
  // Where the lines are told, each says its own.
  expect(onceChanged(onlyWith(['cover', 'budget']), ofFirstLine({ amount: 5_000 }))[0]).toEqual([
    'revenue 5000',
    'asked 5000',
    'costs 5000+1000',
  ]);
});

/** The sums that a copy of these blocks said wrong, once its lines are others: what they said, what they are. */
function sumsWrong(
  kinds: readonly string[],
  lines: readonly Line[],
  change: Change,
  more: Partial<FormerSource> = {},
): string[] {
  const former = Object.assign(onlyWith(kinds), more);
  former.budget = { id: 'b', lines: [...lines] };
  const now = structuredClone(former);
  change(now);
  return carriedErrors(former, now)
    .filter(({ kind }) => kind === 'costs')
    .flatMap(({ said, right }) =>
      said.map(({ aspect, value }, index) =>
        [aspect, valueOf(value), valueOf(right?.[index]?.value ?? null)].join(' '),
      ),
    );
}

const set =
  (id: string, fields: Partial<Line>): Change =>
  ({ budget }) =>
    void Object.assign(budget?.lines.find((one) => one.id === id) ?? never(), fields);

test('each sum that a page printed is said wrong with the amount that it adds up, by state and in kind', () => {
  const lines = [
    line('a', { side: 'revenue', state: 'asked', funderId: 'f', amount: 1_000 }),
    line('p', { side: 'revenue', state: 'probable', amount: 500 }),
    line('c', { side: 'revenue', state: 'confirmed', funderId: 'f', amount: 300 }),
    line('k', { side: 'revenue', state: 'confirmed', inKind: true, amount: 200 }),
    line('x', { amount: 1_800 }),
    line('y', { inKind: true, amount: 200 }),
  ];
  expect(sumsWrong(['budget'], lines, set('p', { amount: 700 }))).toEqual([
    'askedInAll 1500 1700',
    'revenues 1800 2000',
    'stateProbable 500 700',
    'balance 0 200',
  ]);
  expect(sumsWrong(['budget'], lines, set('k', { amount: 250 }))).toEqual([
    'revenuesInKind 200 250',
    'stateConfirmedInKind 200 250',
    'balanceInKind 0 50',
  ]);
  // A cover says what is asked over the expenses; what this funder gives where nothing is asked.
  expect(sumsWrong(['cover'], lines, set('c', { amount: 350 }))).toEqual([]);
  expect(sumsWrong(['cover'], lines.slice(1), set('c', { amount: 350 }))).toEqual([
    'givenConfirmed 300 350',
  ]);
  expect(sumsWrong(['cover'], lines, set('y', { amount: 210 }))).toEqual(['costsInKind 200 210']);
  // One amount makes up for the other: their sum was right.
  const twice: Change = (source) => {
    set('p', { amount: 600 })(source);
    set('c', { amount: 200 })(source);
  };
  expect(sumsWrong(['budget'], lines, twice)).toEqual([
    'askedInAll 1500 1600',
    'stateProbable 500 600',
    'stateConfirmed 300 200',
  ]);
});

const corrected =
  (change: Change): Change =>
  (source) => {
    set('x', { amount: 3_600 })(source);
    change(source);
  };

test('a line that came or left since is no part of what a sum should have been, and makes up for no error', () => {
  const lines = [
    line('r', { side: 'revenue', state: 'asked', funderId: 'f', amount: 4_000 }),
    line('x', { amount: 3_500 }),
    line('y', { amount: 500 }),
  ];
  const wrongWith = (change: Change) => sumsWrong(['budget'], lines, corrected(change));
  const add =
    (amount: number): Change =>
    ({ budget }) =>
      void budget?.lines.push(line('z', { amount }));
  const alone = ['costs 4000 4100', 'balance 0 -100'];
  expect(wrongWith(() => undefined)).toEqual(alone);
  expect(wrongWith(add(500))).toEqual(alone);
  expect(wrongWith(add(-100))).toEqual(alone);
  expect(wrongWith(({ budget }) => void budget?.lines.pop())).toEqual(alone);
  // Gone itself, it was no error; nor was its sum.
  expect(sumsWrong(['budget'], lines, ({ budget }) => void budget?.lines.splice(1, 2))).toEqual([]);
});

test('a line that needs no notice is no part of what its sums should have been', () => {
  const former = onlyWith(['budget']);
  const now = structuredClone(former);
  set('l1', { amount: 4_300 })(now);
  set('l2', { amount: 4_200 })(now);
  const wrongSums = (unneeded: readonly string[]) =>
    carriedErrors(former, now, ({ recordId }) => unneeded.includes(recordId)).flatMap(
      ({ kind, right }) =>
        kind === 'asked' || kind === 'costs'
          ? (right ?? []).map(({ aspect, value }) => `${aspect} ${valueOf(value)}`)
          : kind,
    );
  expect(wrongSums([])).toEqual([
    'revenue',
    'expense',
    'amount 4300',
    'costs 4200',
    'revenues 4300',
    'balance 100',
  ]);
  expect(wrongSums(['l1'])).toEqual(['revenue', 'expense', 'costs 4200', 'balance -200']);
  expect(wrongSums(['l1', 'l2'])).toEqual(['revenue', 'expense']);
});

test('an account has the place of the budget: what it does not print is not wrong in it, as it is in a copy that printed both', () => {
  const lines = [
    line('r', { side: 'revenue', state: 'confirmed', funderId: 'f', amount: 4_000 }),
    line('x', { amount: 4_000, actual: 3_900 }),
  ];
  const raise = set('r', { amount: 4_200 });
  const both = ['budget', 'account'];
  const inBudget = ['revenues 4000 4200', 'stateConfirmed 4000 4200', 'balance 0 200'];
  expect(sumsWrong(both, lines, raise)).toEqual(['revenues 4000 4200']);
  // Nothing is noted of what it came to: there is no account yet.
  const planned = lines.map((one) => ({ ...one, actual: null }));
  expect(sumsWrong(both, planned, raise)).toEqual(inBudget);
  expect(sumsWrong(both, lines, raise, { hadBudget: true })).toEqual(inBudget);
  const report = onlyWith(['cover', 'budget', 'account']);
  report.dossier.fundingId = 'g';
  expect(onceChanged(report, ofFirstLine({ amount: 5_000 }))).toEqual([
    ['revenue 5000', 'costs 5000'],
    ['revenue.amount changed'],
  ]);
});

test('a copy that kept what its cover said is read by it, and the first copies by their funding', () => {
  const account = onlyWith(['cover', 'account']);
  const raise = ofFirstLine({ amount: 5_000 });
  const asked = (source: FormerSource) =>
    onceChanged(source, raise)[0]?.filter((one) => one.startsWith('asked'));
  expect(asked(account)).toEqual(['asked 5000']);
  expect(asked({ ...account, coverAsks: false })).toEqual([]);
  const ofFunding = { ...account, dossier: { ...account.dossier, fundingId: 'g' } };
  expect(asked(ofFunding)).toEqual([]);
  expect(asked({ ...ofFunding, coverAsks: true })).toEqual(['asked 5000']);
});

test('a copy whose budget did not have what it asked asked what the register says', () => {
  const now = onlyWith(['cover']);
  const former = structuredClone(now);
  for (const one of former.budget?.lines ?? []) one.funderId = null;
  const asked = (then: FormerSource) =>
    saidDifferences(then, now)
      .sections.flatMap((one) => one.changes)
      .filter(({ kind }) => kind === 'asked')
      .map(({ how, before, now: today }) => [how, valueOf(before), valueOf(today)]);
  expect(asked(former)).toEqual([['added', valueOf(null), '4000']]);
  expect(asked({ ...former, registered: 3_000 })).toEqual([['changed', '3000', '4000']]);
  expect(asked({ ...former, registered: 4_000 })).toEqual([]);
  expect(asked({ ...former, budget: null, registered: 4_000 })).toEqual([]);
  // What its pages said goes before what was written in the register.
  expect(asked({ ...now, registered: 3_000 })).toEqual([]);
});

test('the sums of a notice are those of the lines that it tells', () => {
  const former = onlyWith(['budget']);
  const now = structuredClone(former);
  set('l1', { amount: 4_300 })(now);
  set('l2', { amount: 4_200 })(now);
  const open = carriedErrors(former, now);
  const { dossier, template, hadBudget, coverAsks, budget } = former;
  const sums = { former: { dossier, template, hadBudget, coverAsks, budget }, now: now.budget };
  const rightOf = (...ids: string[]) => {
    const asTold = tellable(open, sums, ({ recordId }) => ids.includes(recordId));
    return open
      .filter(isSum)
      .flatMap((one) => asTold(one) ?? [])
      .flatMap(({ right }) =>
        (right ?? []).map(({ aspect, value }) => `${aspect} ${valueOf(value)}`),
      );
  };
  const all = ['amount 4300', 'costs 4200', 'revenues 4300', 'balance 100'];
  expect(rightOf()).toEqual(all);
  expect(rightOf('l1', 'l2')).toEqual(all);
  expect(rightOf('l1')).toEqual(['amount 4300', 'revenues 4300', 'balance 300']);
  // What is asked is right of the expense alone.
  expect(rightOf('l2')).toEqual(['costs 4200', 'balance -200']);
});

function text(key: string, words: string, kind: FrozenText['kind'] = 'question'): FrozenText {
  return { key, kind, title: key, isOwn: false, paragraphs: words === '' ? [] : [words] };
}

test('texts are compared block by block; those of one dossier only are told whole', () => {
  const former = [
    text('a', 'un rang'),
    text('b', 'deux'),
    text('c', 'trois'),
    text('need_1', 'le besoin', 'need'),
  ];
  const present = [
    text('b', 'deux'),
    text('a', 'un village'),
    text('d', ''),
    text('need', 'le besoin', 'need'),
  ];
  const { texts, same } = textDifferences(former, present, []);
  expect(texts.map(({ key, how, runs }) => [key, how, runs.length])).toEqual([
    ['a', 'changed', 3],
    ['d', 'added', 0],
    ['c', 'removed', 1],
  ]);
  // « b » by its key; the need by its kind, in a dossier of another template.
  expect(same).toBe(2);
});

test('a block that is no more says why: the template asks for it no longer, it was taken out, or nothing is said there', () => {
  const former = [
    text('asked', 'un'),
    text('grid', '', 'grid'),
    text('need', 'deux', 'need'),
    text('results', '', 'results'),
  ];
  const blocks = [
    { key: 'other', kind: 'question' as const, included: true },
    { key: 'need', kind: 'need' as const, included: false },
    { key: 'results', kind: 'results' as const, included: true },
  ];
  const { texts } = textDifferences(former, [], blocks);
  expect(texts.map(({ key, why }) => [key, why])).toEqual([
    ['asked', 'unasked'],
    ['grid', 'unasked'],
    ['need', 'takenOut'],
    ['results', 'unsaid'],
  ]);
});
