import { expect, test } from '@playwright/test';
import { answerDueOn } from '../../shared/domain/accessRequests.ts';
import { addMonths } from '../../shared/domain/dates.ts';
import { renamed, stretchesOf } from '../../shared/domain/renaming.ts';
import {
  ADVISED_MONTHS,
  addedOn,
  decisionsOf,
  idsUntil,
  incidentKeptUntil,
  isListDue,
  leastMonths,
  overBy,
} from '../../shared/domain/retention.ts';
import { RETENTION_KINDS } from '../../shared/domain/vocabulary.ts';

test('a request is answered within thirty days, whatever the months are long', () => {
  expect(answerDueOn('2026-01-31')).toBe('2026-03-02');
  expect(answerDueOn('2028-01-31')).toBe('2028-03-01');
  expect(answerDueOn('2026-12-15')).toBe('2027-01-14');
});

test('an incident stays five years, one of 29 February until 28 February', () => {
  expect(incidentKeptUntil('2026-03-12')).toBe('2031-03-12');
  expect(incidentKeptUntil('2024-02-29')).toBe('2029-02-28');
});

test('a time is up on the very day on which its months are over, at the end of months too', () => {
  for (const today of ['2026-02-28', '2028-02-29', '2026-03-31', '2026-04-30', '2027-01-01']) {
    for (const months of [1, 6, 12, 60]) {
      const last = overBy(today, months);
      expect(addMonths(last, months) <= today, `${today} ${months}`).toBe(true);
      const next = new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10);
      expect(addMonths(next, months) > today, `${today} ${months}`).toBe(true);
    }
  }
  expect(overBy('2026-02-28', 1)).toBe('2026-01-31');
  expect(overBy('2026-11-26', 12)).toBe('2025-11-26');
});

test('the list comes once a year, and the first at once', () => {
  expect(isListDue(null, '2026-11-26')).toBe(true);
  expect(isListDue('2025-11-27', '2026-11-26')).toBe(false);
  expect(isListDue('2025-11-26', '2026-11-26')).toBe(true);
  expect(isListDue('2024-02-29', '2025-02-28')).toBe(true);
});

test('an identifier says on which day its record was added', () => {
  const id = '01a20739-0000-7000-8000-000000000001';
  const day = addedOn(id);
  expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(id < idsUntil(day)).toBe(true);
  const before = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
  expect(id < idsUntil(before)).toBe(false);
});

test('each kind has an advice that its rule allows, and can be kept', () => {
  for (const kind of RETENTION_KINDS) {
    expect(ADVISED_MONTHS[kind]).toBeGreaterThanOrEqual(leastMonths(kind));
    expect(decisionsOf(kind)).toContain('kept');
    expect(decisionsOf(kind).length).toBeGreaterThan(1);
  }
});

test('a name is found and written otherwise whatever its accents, its case and what is between its words', () => {
  const text =
    'Hélène Côté-Roy, HELENE COTE ROY et Helene\u00a0Côté‑Roy; pas Hélène Côté ni Marie-Hélène.';
  expect(stretchesOf(text, 'helene cote roy')).toHaveLength(3);
  expect(renamed(text, 'Hélène Côté-Roy', 'Rita')).toBe(
    'Rita, Rita et Rita; pas Hélène Côté ni Marie-Hélène.',
  );
  // In composed and in decomposed letters.
  expect(renamed('Ze\u0301lie parle', 'Zélie', 'R.')).toBe('R. parle');
  expect(renamed('L’œuvre de Lœtitia', 'Loetitia', 'R.')).toBe('L’œuvre de R.');
  expect(renamed('Vu par Jean. Roy est venu.', 'Jean Roy', 'R.')).toBe(
    'Vu par Jean. Roy est venu.',
  );
  expect(renamed('rien', '  ', 'R.')).toBe('rien');
  expect(renamed('Anne', 'Ann', 'R.')).toBe('Anne');
});
