import { expect, test } from '@playwright/test';
import { lateAnswers } from '../../shared/domain/lateAnswers.ts';
import { waitingBounds } from '../../shared/domain/waiting.ts';

type Request = Parameters<typeof lateAnswers>[0][number];

const request = (id: string, sentOn: string, changes: Partial<Request> = {}): Request => ({
  id,
  dossierId: 'd',
  recipient: 'Fondation',
  madeAt: `${sentOn}T15:00:00.000Z`,
  purpose: 'request',
  answer: null,
  sentOn,
  ...changes,
});

const late = (requests: readonly Request[], today: string) =>
  lateAnswers(requests, waitingBounds(today, '08:00')).map(({ id }) => id);

test('an answer is late the day after six months, not on the day itself', () => {
  expect(late([request('a', '2026-05-22')], '2026-11-22')).toEqual([]);
  expect(late([request('a', '2026-05-22')], '2026-11-23')).toEqual(['a']);
  // The end of a shorter month stands for its day.
  expect(late([request('a', '2026-08-31')], '2027-02-28')).toEqual([]);
  expect(late([request('a', '2026-08-31')], '2027-03-01')).toEqual(['a']);
});

test('what was answered, or asked for nothing, has no late answer', () => {
  const answered = request('a', '2020-01-01', { answer: { outcome: 'refused' } });
  const report = request('b', '2020-01-01', { purpose: 'report' });
  expect(late([answered, report], '2026-11-22')).toEqual([]);
});

test('what was sent again to the same recipient waits since then; another recipient by itself', () => {
  const first = request('a', '2025-01-10');
  const again = request('b', '2026-10-10', { recipient: ' FONDATION' });
  expect(late([first, again], '2026-11-22')).toEqual([]);
  expect(late([first, again], '2027-04-11')).toEqual(['b']);
  expect(late([first, { ...again, recipient: 'Ville' }], '2026-11-22')).toEqual(['a']);
});
