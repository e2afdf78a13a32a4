import { expect, test } from '@playwright/test';
import { funderFilter } from '../../renderer/features/funding/fundings/funderFilter.ts';
import { fundingsInOrder, isOrder } from '../../renderer/features/funding/fundings/fundingOrder.ts';
import { isInState } from '../../renderer/features/funding/fundings/stateFilter.ts';
import { percentInWords } from '../../shared/content/accountFigures.ts';
import { accountOf, differenceOf } from '../../shared/domain/actuals.ts';
import { parseTime } from '../../shared/domain/dates.ts';
import {
  amountsByYear,
  fiscalYearDays,
  fiscalYearName,
  fiscalYearOf,
  vagueYearOf,
  type YearFunding,
} from '../../shared/domain/fiscalYears.ts';
import { sharesOf, spread } from '../../shared/domain/fundingShares.ts';
import { daysLate, receivedOf, toComeOf, unplannedOf } from '../../shared/domain/fundingState.ts';
import type { Funding } from '../../shared/domain/schemas/funding.ts';
import type { RevenueState } from '../../shared/domain/vocabulary.ts';
import { isInSourceSans } from '../../shared/figures/sourceSansLetters.ts';

const shares = (...amounts: (number | null)[]) => amounts.map((amount) => ({ amount }));

test('shares add up to the amount, to the cent, whatever they are', () => {
  expect(sharesOf(3_000_000, shares(1_200_000, 1_000_000, null))).toEqual({
    parts: [1_200_000, 1_000_000, 800_000],
    unshared: 0,
  });
  expect(sharesOf(100, shares(null, null, null)).parts).toEqual([34, 33, 33]);
  expect(sharesOf(100, shares(30, 20))).toEqual({ parts: [30, 20], unshared: 50 });
  expect(sharesOf(100, [])).toEqual({ parts: [], unshared: 100 });
  // Less was confirmed than what was shared: the parts come down together.
  expect(sharesOf(100, shares(100, 100, 100))).toEqual({ parts: [34, 33, 33], unshared: 0 });
  expect(sharesOf(100, shares(300, 100, null)).parts).toEqual([75, 25, 0]);
});

test('the largest amount is spread exactly', () => {
  const parts = spread(999_999_999_999, [999_999_999_999, 999_999_999_998, 1]);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(999_999_999_999);
  expect(spread(10, [0, 0])).toEqual([0, 0]);
});

const funding = (
  start: string | null,
  end: string | null,
  amount: number,
  more: Partial<YearFunding> & { state?: RevenueState } = {},
): YearFunding => ({
  kind: 'project',
  start,
  end,
  instalments: [],
  binned: 0,
  states: [{ date: '2026-02', state: more.state ?? 'confirmed', amount }],
  ...more,
});

const yearOf = (start: string | null, end: string | null) =>
  amountsByYear([funding(start, end, 5)], 4).map(({ year }) => year);

const line = (amount: number, actual: number | null, inKind = false) => ({
  side: 'expense' as const,
  state: null,
  amount,
  actual,
  inKind,
});

const withInstalments = (...amounts: number[]) => ({
  states: [{ date: '2026', state: 'confirmed' as const, amount: 1_000_000 }],
  instalments: amounts.map((amount, index) => ({
    id: `${index}`,
    fundingId: 'f',
    dueOn: null,
    amount,
    receivedOn: null,
  })),
});

const late = (
  dueOn: string | null,
  today: string,
  more: { state?: RevenueState; receivedOn?: string } = {},
) =>
  daysLate(
    { states: [{ date: '2026', state: more.state ?? 'confirmed', amount: 1 }] },
    { dueOn, receivedOn: more.receivedOn ?? null },
    today,
  );

const read = (text: string) => {
  const parsed = parseTime(text);
  return parsed.ok ? parsed.value : null;
};

test('a day is in the year that began last', () => {
  expect(fiscalYearOf('2026-03-31', 4)).toBe(2025);
  expect(fiscalYearOf('2026-04-01', 4)).toBe(2026);
  expect(fiscalYearOf('2026-01-01', 1)).toBe(2026);
  expect(fiscalYearDays(2023, 3)).toEqual({ first: '2023-03-01', last: '2024-02-29' });
});

test('the name of a year is not broken at its hyphen, which the fonts of screens and dossiers have', () => {
  expect(fiscalYearName(2026, 4)).toBe('2026\u20112027');
  expect(isInSourceSans(0x2011)).toBe(true);
  expect(fiscalYearName(2026, 1)).toBe('2026');
});

test('money is spread over the days of its period, a leap day included', () => {
  // 366 days from 1 April 2023 to 31 March 2024, then 365.
  const years = amountsByYear([funding('2023-04', '2025-03', 73_100)], 4);
  expect(years.map(({ year, amount }) => [year, amount])).toEqual([
    [2023, 36_600],
    [2024, 36_500],
  ]);
  const calendar = amountsByYear([funding('2026', '2026', 12_345)], 1);
  expect(calendar).toEqual([{ year: 2026, kind: 'project', state: 'confirmed', amount: 12_345 }]);
});

test('every cent is in one year', () => {
  const years = amountsByYear([funding('2020-05-17', '2029-01', 100_001)], 4);
  expect(years.reduce((sum, { amount }) => sum + amount, 0)).toBe(100_001);
});

test('what was received fills the first years; what is refused is in none', () => {
  const paid = funding('2026-04', '2028-03', 73_100, {
    instalments: [
      { id: 'a', fundingId: 'f', dueOn: '2026-04', amount: 40_000, receivedOn: '2026-05' },
      { id: 'b', fundingId: 'f', dueOn: '2027-04', amount: 33_100, receivedOn: null },
    ],
  });
  expect(amountsByYear([paid], 4).map(({ year, state, amount }) => [year, state, amount])).toEqual([
    [2026, 'received', 36_500],
    [2027, 'received', 3_500],
    [2027, 'confirmed', 33_100],
  ]);
  expect(amountsByYear([funding('2026', '2026', 5, { state: 'refused' })], 4)).toEqual([]);
});

test('without a period money is in the year of its state; with one end, in that year', () => {
  expect(yearOf(null, null)).toEqual([2025]);
  expect(yearOf('2030-04', null)).toEqual([2030]);
  expect(yearOf(null, '2030-03')).toEqual([2029]);
});

test('the part of an initiative in the bin is counted nowhere', () => {
  const years = amountsByYear([funding('2026', '2026', 900, { binned: 300 })], 1);
  expect(years.map(({ amount }) => amount)).toEqual([600]);
});

test('what is said received without instalments came whole; with some, what came of them', () => {
  const received = [{ date: '2026', state: 'received' as const, amount: 100 }];
  const one = { id: 'a', fundingId: 'f', dueOn: null, amount: 40, receivedOn: '2026' };
  expect(receivedOf({ states: received, instalments: [] })).toBe(100);
  expect(receivedOf({ states: received, instalments: [one] })).toBe(40);
  expect(toComeOf({ states: received, instalments: [one] })).toBe(60);
  const refused = [{ date: '2026', state: 'refused' as const, amount: 100 }];
  expect(toComeOf({ states: refused, instalments: [] })).toBe(0);
});

test('a difference is exact to the cent, and its percent to one decimal', () => {
  expect(differenceOf(300_000, 275_805)).toMatchObject({ gap: -24_195, percent: -8.1 });
  expect(differenceOf(1_000, 1_005)).toMatchObject({ gap: 5, percent: 0.5 });
  // Half away from zero, both ways.
  expect(differenceOf(20_000, 20_010).percent).toBe(0.1);
  expect(differenceOf(20_000, 19_990).percent).toBe(-0.1);
  expect(differenceOf(3, 999_999_999_999)).toMatchObject({ gap: 999_999_999_996 });
  expect(differenceOf(0, 12)).toMatchObject({ gap: 12, percent: null });
  expect(differenceOf(12, null)).toMatchObject({ gap: null, percent: null });
});

test('an account is known once each of its lines is; money and in kind stay apart', () => {
  const known = accountOf([line(100, 90), line(50, 70), line(10, 10, true)]);
  expect(known.expenses.money).toEqual({ planned: 150, actual: 160, gap: 10, percent: 6.7 });
  expect(known.expenses.inKind.gap).toBe(0);
  expect(accountOf([line(100, 90), line(50, null)]).expenses.money.actual).toBeNull();
});

test('an hour is read in the ways in which people write it', () => {
  for (const text of ['17 h 00', '17 h', '17h', '17:00', '1700', '17', '17 h 00'])
    expect(read(text), text).toBe('17:00');
  expect(read('9h30')).toBe('09:30');
  for (const text of ['', '24:00', '17:60', 'midi', '5 pm']) expect(read(text), text).toBeNull();
});

test('a state that another follows is counted no more', () => {
  const followed = funding('2026', '2026', 0, {
    states: [
      { date: '2025-01', state: 'asked', amount: 900 },
      { date: '2025-06', state: 'confirmed', amount: 700 },
    ],
  });
  expect(amountsByYear([followed], 1).map(({ state, amount }) => [state, amount])).toEqual([
    ['confirmed', 700],
  ]);
  const refused = {
    ...followed,
    states: [...followed.states, { date: '2025-07', state: 'refused' as const, amount: 700 }],
  };
  expect(amountsByYear([refused], 1)).toEqual([]);
});

test('the year begins with the month that the organisation says, whichever it is', () => {
  for (let startMonth = 1; startMonth <= 12; startMonth += 1) {
    const { first, last } = fiscalYearDays(2027, startMonth);
    expect(fiscalYearOf(first, startMonth), first).toBe(2027);
    expect(fiscalYearOf(last, startMonth), last).toBe(2027);
    // A whole year of it, a leap day in it or not, is in one year.
    expect(amountsByYear([funding(first, last, 7)], startMonth)).toMatchObject([
      { year: 2027, amount: 7 },
    ]);
  }
});

test('a date known to the month takes its first and its last day, a leap day too', () => {
  // February 2028 has 29 days: one of the two years gets 29 parts of 60, the other 31.
  const years = amountsByYear([funding('2028-02', '2028-03', 60)], 3);
  expect(years.map(({ year, amount }) => [year, amount])).toEqual([
    [2027, 29],
    [2028, 31],
  ]);
});

test('the next instalment is what the others leave of the amount, received or not', () => {
  expect(unplannedOf(withInstalments())).toBe(1_000_000);
  expect(unplannedOf(withInstalments(400_000))).toBe(600_000);
  expect(unplannedOf(withInstalments(400_000, 1_000_000))).toBe(-400_000);
});

test('an instalment of confirmed money is late once the last day that its date may mean is over', () => {
  expect(late('2026-03', '2026-03-31')).toBeNull();
  expect(late('2026-03', '2026-04-01')).toBe(1);
  expect(late('2026-03-15', '2026-03-25')).toBe(10);
  expect(late(null, '2026-03-25')).toBeNull();
  expect(late('2026-03', '2026-04-01', { receivedOn: '2026-03-31' })).toBeNull();
  expect(late('2026-03', '2026-04-01', { state: 'asked' })).toBeNull();
});

test('a large difference in percent is written in groups of three digits', () => {
  expect(percentInWords(differenceOf(100, 90_045))).toBe('+89\u00A0945,0\u00A0%');
  expect(percentInWords(differenceOf(300_000, 275_805))).toBe('−8,1\u00A0%');
});

const listed = (
  title: string,
  funderName: string | null,
  end: string | null,
  amount: number,
  start: string | null = null,
) =>
  ({
    ...funding(start, end, amount),
    id: title,
    title,
    funderId: funderName,
    funderName,
    shares: [],
  }) as unknown as Funding;

test('the list of fundings is put in the order of a column, what is not known last both ways', () => {
  const all = [
    listed('Aide 10', 'Fonds du rang', '2027-03', 30),
    listed('Aide 2', null, null, 10),
    listed('Élan', 'Coop', '2026', 20),
  ];
  const titles = (column: string, direction: 'ascending' | 'descending') =>
    fundingsInOrder(all, { column, direction }).map(({ title }) => title);
  expect(titles('title', 'ascending')).toEqual(['Aide 2', 'Aide 10', 'Élan']);
  expect(titles('funder', 'ascending')).toEqual(['Élan', 'Aide 10', 'Aide 2']);
  expect(titles('funder', 'descending')).toEqual(['Aide 10', 'Élan', 'Aide 2']);
  expect(titles('period', 'ascending')).toEqual(['Élan', 'Aide 10', 'Aide 2']);
  expect(titles('amount', 'descending')).toEqual(['Aide 10', 'Élan', 'Aide 2']);
  expect(['title', 'funder', 'period', 'amount', 'kind'].map(isOrder)).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
});

test('a period is put in order as it is read, by its beginning and then by its end', () => {
  const all = [
    listed('De 2025 à 2026', 'Coop', '2026', 1, '2025'),
    listed('De 2020 à 2030', 'Coop', '2030', 1, '2020'),
    listed('De 2020 à 2021', 'Coop', '2021', 1, '2020-01'),
    listed('Jusqu’en 2019', 'Coop', '2019', 1),
    listed('Depuis 2020', 'Coop', null, 1, '2020'),
  ];
  const titles = (direction: 'ascending' | 'descending') =>
    fundingsInOrder(all, { column: 'period', direction }).map(({ title }) => title);
  expect(titles('ascending')).toEqual([
    'De 2020 à 2021',
    'De 2020 à 2030',
    'Depuis 2020',
    'De 2025 à 2026',
    'Jusqu’en 2019',
  ]);
  expect(titles('descending')).toEqual([
    'De 2025 à 2026',
    'De 2020 à 2030',
    'De 2020 à 2021',
    'Depuis 2020',
    'Jusqu’en 2019',
  ]);
});

test('a filter by funder is offered while it can be chosen or taken off, and ends with its last funding', () => {
  const [coop, fund, none] = [
    listed('Élan', 'Coop', null, 1),
    listed('Aide', 'Fonds du rang', null, 1),
    listed('Don', null, null, 1),
  ];
  expect(funderFilter([coop, fund, none], null)).toEqual({
    options: [
      { id: 'Coop', label: 'Coop' },
      { id: 'Fonds du rang', label: 'Fonds du rang' },
    ],
    value: null,
    isOffered: true,
  });
  expect(funderFilter([coop, none], null)).toMatchObject({ value: null, isOffered: false });
  expect(funderFilter([coop, none], 'Coop')).toMatchObject({ value: 'Coop', isOffered: true });
  expect(funderFilter([coop, none], 'Fonds du rang')).toMatchObject({
    value: null,
    isOffered: false,
  });
});

const states = (date: string, state: RevenueState = 'confirmed') => [{ date, state, amount: 1 }];

test('a funding of which only a year is known is told, where the years are not those of the calendar', () => {
  const vague = (given: Partial<YearFunding>, startMonth = 4) =>
    vagueYearOf({ start: null, end: null, states: states('2026'), ...given }, startMonth);
  expect(vague({})).toBe('2026');
  expect(vague({ start: '2027' })).toBe('2027');
  // A month says it, an end spreads it, a refusal is counted nowhere, and the calendar has no other year.
  expect(vague({ start: '2026-05' })).toBeNull();
  expect(vague({ end: '2026' })).toBeNull();
  expect(vague({ states: states('2026-05-01') })).toBeNull();
  expect(vague({ states: states('2026', 'refused') })).toBeNull();
  expect(vague({}, 1)).toBeNull();
});

/** A funding of one initiative, of which no end is noted. */
const unended = (state: RevenueState, given: Partial<Funding> = {}): Funding => ({
  ...listed('Don', null, null, 1),
  states: [{ id: 's', date: '2026', state, amount: 1, note: '' }],
  shares: [{ initiativeId: 'i', initiativeTitle: 'Une', amount: null, part: 1 }],
  ...given,
});

test('sure money of an initiative of which no end is noted is found among the fundings', () => {
  const found = [
    unended('confirmed'),
    unended('received'),
    unended('asked'),
    unended('confirmed', { end: '2030' }),
    unended('confirmed', { kind: 'in_kind' }),
    unended('confirmed', { shares: [] }),
  ].map((one) => isInState(one, 'unended'));
  expect(found).toEqual([true, true, false, false, false, false]);
  expect(isInState(unended('asked'), 'asked')).toBe(true);
  expect(isInState(unended('asked'), 'received')).toBe(false);
});
