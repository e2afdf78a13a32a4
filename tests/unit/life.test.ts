import { expect, test } from '@playwright/test';
import { fundingKindsAt, type LifeRecord, lifeOf } from '../../shared/domain/life.ts';
import type { EndKind, Stage, Status } from '../../shared/domain/vocabulary.ts';

const TODAY = '2026-11-25';

type Told = {
  stages: [Stage, string, EndKind?][];
  checks?: [Status, string][];
  calls?: ['answered' | 'silence' | 'dropped', string][];
  news?: string[];
};

function life({ stages, checks = [], calls = [], news = [] }: Told, today = TODAY) {
  const record: LifeRecord = {
    stages: stages.map(([stage, date, endKind = null]) => ({ stage, date, endKind })),
    checks: checks.map(([status, date]) => ({ status, date })),
    calls: calls.map(([outcome, date]) => ({ outcome, date })),
    news,
  };
  return lifeOf(record, today);
}

test('without a pilot that ended there is no life to count', () => {
  expect(life({ stages: [] })).toBeNull();
  expect(life({ stages: [['sustaining', '2010']] })).toBeNull();
  expect(life({ stages: [['experimentation', '2010']] })).toBeNull();
  expect(
    life({
      stages: [
        ['experimentation', '2010'],
        ['sustaining', '2030'],
      ],
    }),
  ).toBeNull();
});

const piloted = (date: string, ...more: [Stage, string, EndKind?][]) => ({
  stages: [['experimentation', '2008'], ['sustaining', date], ...more] as [
    Stage,
    string,
    EndKind?,
  ][],
});

test('an end comes as many whole months after the pilot as the calendar has', () => {
  expect(life(piloted('2010-01-31', ['closed', '2011-02-28', 'no_funding']))).toMatchObject({
    state: 'ended',
    months: 13,
    endKind: 'no_funding',
  });
  expect(life(piloted('2012-02-29', ['closed', '2013-02-28']))?.months).toBe(12);
  expect(life(piloted('2010-01-15', ['closed', '2011-01-14']))?.months).toBe(11);
});

test('a date known to the month is its 15th, to the year its 1 July, and the year is said', () => {
  expect(life(piloted('2010-02', ['closed', '2010-03']))).toMatchObject({
    months: 1,
    isAbout: false,
  });
  expect(life(piloted('2010', ['closed', '2012-07-01']))).toMatchObject({
    months: 24,
    isAbout: true,
  });
  expect(life(piloted('2010', ['closed', '2010']))?.months).toBe(0);
  expect(life(piloted('2010-12-20', ['closed', '2011']))?.months).toBe(6);
});

test('a pilot that is closed at once ends at nothing', () => {
  const stages: Told['stages'] = [
    ['experimentation', '2010-01'],
    ['closed', '2012-05', 'refused'],
  ];
  expect(life({ stages })).toMatchObject({ state: 'ended', months: 0, endKind: 'refused' });
});

test('it counts from its first pilot, whatever pilot comes after', () => {
  const told = life(
    piloted('2010-05', ['dormant', '2012'], ['experimentation', '2019'], ['sustaining', '2025-05']),
  );
  expect(told).toMatchObject({ state: 'alive', pilotEndedOn: '2010-05', months: 180 });
});

test('one that lives again after its end has not ended', () => {
  expect(life(piloted('2010', ['closed', '2015'], ['sustaining', '2026-01']))?.state).toBe('alive');
  const checked = {
    ...piloted('2010', ['closed', '2015']),
    checks: [['alive', '2026']] as [Status, string][],
  };
  expect(life(checked)?.state).toBe('alive');
});

test('it is followed until it was last known alive, not until today', () => {
  expect(life({ ...piloted('2010-05'), news: ['2026-05'] })).toMatchObject({
    state: 'alive',
    until: '2026-05',
    months: 192,
  });
  expect(life({ ...piloted('2010-05'), news: ['2009'] })?.until).toBe('2010-05');
  expect(life({ ...piloted('2010-05'), calls: [['answered', '2026-06']] })?.until).toBe('2026-06');
});

test('nothing heard for more than 24 months is no news', () => {
  expect(life({ ...piloted('2020-01'), news: ['2024-11-25'] })?.state).toBe('alive');
  expect(life({ ...piloted('2020-01'), news: ['2024-10-24'] })).toMatchObject({
    state: 'unknown',
    until: '2024-10-24',
  });
});

test('an unknown and a silence are unknown at the last date that was known', () => {
  const unknown = {
    ...piloted('2020-01'),
    news: ['2025-06'],
    checks: [['unknown', '2026']] as [Status, string][],
  };
  expect(life(unknown)).toMatchObject({ state: 'unknown', until: '2025-06', months: 65 });
  const silent = {
    ...piloted('2020-01'),
    news: ['2025-06'],
    calls: [['silence', '2026-02']] as Told['calls'] & object,
  };
  expect(life(silent)).toMatchObject({ state: 'unknown', until: '2025-06' });
  expect(life({ ...silent, checks: [['alive', '2026-03']] })).toMatchObject({ state: 'alive' });
  expect(life({ ...silent, calls: [['dropped', '2026-02']] })?.state).toBe('alive');
});

test('what is absorbed or dormant is followed until then, and is no end', () => {
  expect(life(piloted('2010', ['closed', '2015', 'absorbed']))).toMatchObject({
    state: 'absorbed',
    until: '2015',
  });
  expect(life({ ...piloted('2010'), checks: [['absorbed', '2014']] })?.state).toBe('absorbed');
  expect(life({ ...piloted('2010', ['dormant', '2016-03']), news: ['2018'] })).toMatchObject({
    state: 'dormant',
    until: '2016-03',
  });
});

test('what is transformed or replicated lives, and is said', () => {
  const told = life({
    ...piloted('2010'),
    checks: [
      ['transformed', '2024'],
      ['alive', '2026'],
    ],
  });
  expect(told).toMatchObject({ state: 'alive', changed: 'transformed', until: '2026' });
});

test('an end found by somebody is an end, whose kind the stage may tell later', () => {
  const checks: [Status, string][] = [['closed', '2015']];
  expect(life({ ...piloted('2010'), checks })).toMatchObject({
    state: 'ended',
    until: '2015',
    endKind: null,
  });
  expect(life({ ...piloted('2010', ['closed', '2016', 'no_succession']), checks })).toMatchObject({
    until: '2015',
    endKind: 'no_succession',
  });
  expect(
    life({ ...piloted('2010', ['closed', '2016']), checks: [['unknown', '2020']] })?.state,
  ).toBe('ended');
});

/** Seen alive on the last day of May, and closed at a date. */
const closedIn = (date: string): [Status, string][] => [
  ['alive', '2020-05-31'],
  ['closed', date],
];

test('an end known to the year comes after what was seen alive within that year', () => {
  const seen: [Status, string][] = [['alive', '2020-05-10']];
  expect(
    life({ ...piloted('2015', ['closed', '2020', 'no_funding']), checks: seen }),
  ).toMatchObject({
    state: 'ended',
    until: '2020',
    endKind: 'no_funding',
  });
  expect(life({ ...piloted('2015'), checks: closedIn('2020-05') })?.state).toBe('ended');
  expect(life({ ...piloted('2015'), checks: closedIn('2020-04') })?.state).toBe('unknown');
  expect(
    life({ ...piloted('2015', ['closed', '2020']), checks: [['alive', '2021-01-01']] })?.state,
  ).toBe('unknown');
  // It lasted at least until it was last seen.
  const late: [Status, string][] = [['alive', '2020-12-10']];
  expect(life({ ...piloted('2019-12-10', ['closed', '2020']), checks: late })?.months).toBe(12);
});

test('an end known to the year in which the pilot ended comes after it, at nothing', () => {
  expect(life({ ...piloted('2019-11-20'), checks: [['closed', '2019']] })).toMatchObject({
    state: 'ended',
    months: 0,
  });
  expect(life({ ...piloted('2019-11-20'), checks: [['absorbed', '2019']] })?.state).toBe(
    'absorbed',
  );
});

test('a stage that was entered after an end of the same year lives again', () => {
  const again = piloted('2015', ['closed', '2020'], ['sustaining', '2020-11']);
  expect(life(again, '2021-06-01')?.state).toBe('alive');
  const checks: [Status, string][] = [['alive', '2020-05-10']];
  expect(life({ ...again, checks }, '2021-06-01')).toMatchObject({
    state: 'alive',
    until: '2020-11',
  });
});

test('what is dated after today is not known yet', () => {
  expect(life(piloted('2025', ['closed', '2027']))?.state).toBe('alive');
  expect(life({ ...piloted('2025'), checks: [['closed', '2026-12']] })?.state).toBe('alive');
});

const money = (kind: 'mission' | 'project', start: string | null, end: string | null) => ({
  kind,
  start,
  end,
});

test('the money of a group is that of the end of the pilot, not what came because it lasted', () => {
  expect(
    fundingKindsAt([money('project', '2009', '2010'), money('mission', '2012', null)], '2010-05'),
  ).toEqual(['project']);
  expect(
    fundingKindsAt([money('project', null, '2010-04'), money('mission', '2010', null)], '2010-05'),
  ).toEqual(['mission']);
  expect(
    fundingKindsAt(
      [money('project', null, null), money('mission', '2010-05-31', '2011')],
      '2010-05',
    ),
  ).toEqual(['mission', 'project']);
});
