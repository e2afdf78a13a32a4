import { expect, test } from '@playwright/test';
import { followUpDates } from '../../shared/domain/followUpDates.ts';
import { type FollowedSource, nextFollowUp } from '../../shared/domain/nextFollowUp.ts';
import type { StageChange } from '../../shared/domain/schemas/initiative.ts';

const TODAY = '2026-11-26';

const STAGES: StageChange[] = [
  { id: 'a', initiativeId: 'i', stage: 'experimentation', date: '2019', reason: '', endKind: null },
  { id: 'b', initiativeId: 'i', stage: 'sustaining', date: '2021-05', reason: '', endKind: null },
];

/** An initiative whose pilot ended in May 2021. */
const PILOTED: FollowedSource = {
  stages: STAGES,
  gridApplications: [],
  effects: [],
  statusChecks: [],
  followUps: [],
  followUpRhythm: { years: [1, 3, 5, 10], isOwn: false },
};

const told = (source: FollowedSource) =>
  followUpDates(source, TODAY).map(({ date, answer, isLate }) => [
    date,
    answer === null ? null : `${answer.kind} ${answer.on}`,
    isLate,
  ]);

test('without any news, the dates that are over are late, and the others are ahead', () => {
  expect(told(PILOTED)).toEqual([
    ['2022-05', null, true],
    ['2024-05', null, true],
    ['2026-05', null, true],
    ['2031-05', null, false],
  ]);
});

test('one answer answers every date until it, and each says by what', () => {
  const source: FollowedSource = {
    ...PILOTED,
    effects: [{ observedOn: '2023' }],
    statusChecks: [
      { date: '2025', status: 'unknown' },
      { date: '2026-11-20', status: 'alive' },
    ],
  };
  expect(told(source)).toEqual([
    ['2022-05', 'effect 2023', false],
    ['2024-05', 'status 2026-11-20', false],
    ['2026-05', 'status 2026-11-20', false],
    ['2031-05', null, false],
  ]);
});

test('the call that was made for a date is its answer, though something was known before; a silence is none', () => {
  const source: FollowedSource = {
    ...PILOTED,
    effects: [{ observedOn: '2022-06-01' }],
    followUps: [
      { ...CALL, dueOn: '2022-05', doneOn: '2022-06-09', outcome: 'answered' },
      { ...CALL, dueOn: '2024-05', doneOn: '2024-05-02', outcome: 'silence' },
      { ...CALL, dueOn: '2026-05', doneOn: '2026-04-30', outcome: 'dropped' },
    ],
  };
  expect(told(source)).toEqual([
    ['2022-05', 'call 2022-06-09', false],
    ['2024-05', 'dropped 2026-04-30', false],
    ['2026-05', 'dropped 2026-04-30', false],
    ['2031-05', null, false],
  ]);
});

const CALL = { id: 'c', initiativeId: 'i', whom: '', note: '', statusCheckId: null };

test('the first date without an answer is the next follow-up, whatever is known', () => {
  for (const year of ['2019', '2021', '2022', '2023-04', '2024-06-01', '2026', '2027']) {
    const source = { ...PILOTED, effects: [{ observedOn: year }] };
    const open = followUpDates(source, TODAY).find(({ answer }) => answer === null);
    expect(open?.date).toBe(nextFollowUp(source, TODAY)?.date);
  }
});

test('what is closed, or still a pilot, is not followed', () => {
  const [pilot] = STAGES;
  if (pilot === undefined) throw new Error('a pilot is needed');
  expect(told({ ...PILOTED, stages: [pilot] })).toEqual([]);
  const end: StageChange = { ...pilot, id: 'z', stage: 'closed', date: '2025' };
  expect(told({ ...PILOTED, stages: [...STAGES, end] })).toEqual([]);
});
