import { expect, test } from '@playwright/test';
import {
  type Answered,
  changesSure,
  isBeforeState,
  likelyFunding,
  answerWrites as written,
} from '../../shared/domain/answerWrites.ts';
import type { AnsweredFunding, AnsweredLine } from '../../shared/domain/schemas/answer.ts';
import { ACCEPTED, REFUSED } from '../support/answers.ts';

const funding = (given: Partial<AnsweredFunding> = {}): AnsweredFunding => ({
  id: 'f1',
  title: 'Demande à la fondation',
  funderId: 'fondation',
  programId: null,
  kind: 'project',
  start: '2027',
  end: null,
  conditions: '',
  funderName: 'La fondation',
  state: 'asked',
  amount: 2_000_000,
  since: '2026-11',
  planned: 0,
  ...given,
});

const line = (given: Partial<AnsweredLine> = {}): AnsweredLine => ({
  id: 'l1',
  side: 'revenue',
  label: 'Fondation',
  budgetTitle: 'Budget 2027',
  state: 'asked',
  inKind: false,
  amount: 2_000_000,
  ...given,
});

const about = (given: Partial<Answered> = {}): Answered => ({
  funderId: 'fondation',
  programId: 'p1',
  fundings: [],
  lines: [],
  reports: [],
  budget: null,
  ...given,
});

/** What an answer that corrects none becomes. */
const answerWrites = (...[answer, money, sheet]: FirstThree) => written(answer, money, sheet, null);
type FirstThree = [
  Parameters<typeof written>[0],
  Parameters<typeof written>[1],
  Parameters<typeof written>[2],
];

const MAKE = {
  kind: 'new',
  fields: { title: 'Soutien', kind: 'project', start: '2027', end: '2028' },
} as const;
const CHANGE = { kind: 'existing', fundingId: 'f1' } as const;

test('an acceptance becomes a confirmed funding of its amount, with its conditions and its report', () => {
  const writes = answerWrites(ACCEPTED, MAKE, about());
  expect(writes.made).toEqual({
    title: 'Soutien',
    kind: 'project',
    start: '2027',
    end: '2028',
    funderId: 'fondation',
    programId: 'p1',
    conditions: 'Afficher le logo',
  });
  expect(writes.state).toEqual({
    date: '2027-02-01',
    state: 'confirmed',
    amount: 1_500_000,
    note: '',
  });
  expect(writes.report).toMatchObject({ label: 'Rapport final', dueTime: '17:00', state: 'to_do' });
});

test('a funding that was asked becomes confirmed, and nothing else is made', () => {
  const writes = answerWrites(ACCEPTED, CHANGE, about({ fundings: [funding()] }));
  expect(writes.made).toBeNull();
  expect(writes.changed?.patch).toEqual({ conditions: 'Afficher le logo', programId: 'p1' });
  expect(writes.state?.state).toBe('confirmed');
});

test('what a funding says already is not said twice', () => {
  const stands = funding({
    state: 'received',
    amount: 1_500_000,
    programId: 'p1',
    conditions: 'Afficher le logo',
  });
  const writes = answerWrites(ACCEPTED, CHANGE, about({ fundings: [stands] }));
  expect(writes.state).toBeNull();
  expect(writes.changed?.patch).toEqual({});
  const other = funding({ conditions: 'Un compte à part', programId: 'p0' });
  expect(answerWrites(ACCEPTED, CHANGE, about({ fundings: [other] })).changed?.patch).toEqual({
    conditions: 'Un compte à part\n\nAfficher le logo',
  });
});

test('the line of the budget comes from the funding, so that a dollar is counted once', () => {
  const lines = [
    line({ id: 'small', amount: 100 }),
    line(),
    line({ id: 'kind', inKind: true }),
    line({ id: 'had', state: 'received' }),
  ];
  const writes = answerWrites(ACCEPTED, MAKE, about({ lines }));
  expect(writes.tied?.id).toBe('l1');
  expect(writes.left.map(({ id }) => id)).toEqual(['small']);
  expect(writes.refused).toEqual([]);
});

test('a refusal sets the funding and the lines that were asked to refused, with the reason', () => {
  const lines = [line(), line({ id: 'had', state: 'confirmed' })];
  const writes = answerWrites(REFUSED, CHANGE, about({ fundings: [funding()], lines }));
  expect(writes.state).toEqual({
    date: '2027-02-01',
    state: 'refused',
    amount: 2_000_000,
    note: 'Hors des priorités',
  });
  expect(writes.refused.map(({ id }) => id)).toEqual(['l1']);
  expect(writes.report).toBeNull();
});

test('an answer that is only noted writes nothing of the money that it gives', () => {
  const writes = answerWrites(ACCEPTED, { kind: 'none' }, about({ lines: [line()] }));
  expect(writes.made ?? writes.changed ?? writes.state ?? writes.report ?? writes.tied).toBeNull();
});

test('the funding proposed is the only one that waits for this funder, or that of the answer before', () => {
  const asked = funding();
  const old = funding({ id: 'f0', state: 'received' });
  expect(likelyFunding([asked, old], 'fondation', null, null)).toBe('f1');
  expect(
    likelyFunding([asked, funding({ id: 'f2', state: 'probable' })], 'fondation', null, null),
  ).toBe(null);
  expect(likelyFunding([asked], 'ville', null, null)).toBeNull();
  expect(likelyFunding([asked, old], 'fondation', null, 'f0')).toBe('f0');
});

test('an answer from before the last state of a funding would change nothing of where it stands', () => {
  expect(isBeforeState('2027-02-01', funding({ since: '2027-02-02' }))).toBe(true);
  expect(isBeforeState('2027-02-01', funding({ since: '2027-02-01' }))).toBe(false);
  expect(isBeforeState('2027-02-01', funding({ since: '2027' }))).toBe(false);
  expect(isBeforeState('2027-02-01', funding({ since: '2027-02' }))).toBe(false);
});

test('an acceptance corrected into a refusal takes back the report that it asked for, and no other', () => {
  const report = {
    id: 'r1',
    fundingId: 'f1',
    answerId: 'a1',
    label: 'Rapport final',
    dueOn: '2028-03-31',
    dueTime: null,
    state: 'to_do' as const,
    sentOn: null,
  };
  const sheet = about({
    fundings: [funding({ state: 'confirmed' })],
    reports: [{ ...report, id: 'r0', answerId: 'a0' }, report],
  });
  expect(written(REFUSED, CHANGE, sheet, 'a1')).toMatchObject({
    withdrawn: report,
    state: { state: 'refused' },
  });
  expect(written(ACCEPTED, CHANGE, sheet, 'a1').withdrawn).toBeNull();
  expect(written(REFUSED, CHANGE, sheet, null).withdrawn).toBeNull();
});

test('the budget of what was granted accounts for its funding, unless it accounts for another', () => {
  const budget = { id: 'b1', title: 'Budget 2027', fundingId: null };
  expect(answerWrites(ACCEPTED, MAKE, about({ budget })).accounting).toEqual(budget);
  expect(answerWrites(REFUSED, MAKE, about({ budget })).accounting).toBeNull();
  expect(answerWrites(ACCEPTED, { kind: 'none' }, about({ budget })).accounting).toBeNull();
  const other = { ...budget, fundingId: 'f9' };
  expect(answerWrites(ACCEPTED, MAKE, about({ budget: other })).accounting).toBeNull();
});

test('what was confirmed already keeps its amount when a person says that the answer is a part of it', () => {
  const sure = funding({ state: 'confirmed', amount: 2_469_134 });
  const answer = { ...ACCEPTED, amount: 1_234_567 };
  expect(changesSure(sure, 1_234_567)).toBe(true);
  expect(changesSure(sure, 2_469_134)).toBe(false);
  expect(changesSure(funding(), 1_234_567)).toBe(false);
  const kept = answerWrites(answer, { kind: 'kept', fundingId: 'f1' }, about({ fundings: [sure] }));
  expect([kept.changed?.funding.id, kept.state]).toEqual(['f1', null]);
  const cut = answerWrites(answer, CHANGE, about({ fundings: [sure] }));
  expect(cut.state).toMatchObject({ state: 'confirmed', amount: 1_234_567 });
});

test('the funding of the same funder and programme is the likely one, confirmed too', () => {
  const sure = funding({ state: 'confirmed', programId: 'p1' });
  expect(likelyFunding([sure], 'fondation', 'p1', null)).toBe('f1');
  expect(likelyFunding([sure], 'fondation', 'p2', null)).toBeNull();
  const waits = funding({ id: 'f2', programId: 'p1' });
  const other = funding({ id: 'f3' });
  expect(likelyFunding([sure, other, waits], 'fondation', 'p1', null)).toBe('f2');
});
