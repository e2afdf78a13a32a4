import { expect, test } from '@playwright/test';
import { moneyAhead } from '../../shared/domain/moneyAhead.ts';
import { paymentsOf } from '../../shared/domain/payments.ts';
import {
  sameMoneyAs,
  takenOnceTied,
  ticksSaid,
  tieProposals,
} from '../../shared/domain/tieProposals.ts';
import type { RevenueState } from '../../shared/domain/vocabulary.ts';

const PERIOD = { start: '2026-04', end: '2027-03' };

const line = (label: string, amount: number, more: object = {}) => ({
  key: label,
  side: 'revenue' as const,
  label,
  funderId: null,
  state: 'asked' as const,
  inKind: false,
  amount,
  fundingId: null,
  ...PERIOD,
  ...more,
});

const funding = (id: string, amount: number, state: RevenueState = 'asked', more: object = {}) => ({
  id,
  title: id,
  kind: 'project' as const,
  funderId: 'ville',
  funderName: 'Ville de Rivière-Claire',
  start: '2026',
  end: '2026',
  states: [{ state, amount, date: '2026' }],
  shares: [{ initiativeId: 'i', part: amount }],
  ...more,
});

const proposed = (
  lines: readonly ReturnType<typeof line>[],
  fundings: readonly ReturnType<typeof funding>[],
  takings: Parameters<typeof tieProposals>[3] = [],
) =>
  tieProposals(lines, fundings, 'i', takings).map((tie) => [tie.key, tie.funding.id, tie.isLikely]);

test('a revenue called as the funder of a funding, of its very amount, is proposed to be tied and likely', () => {
  const lines = [line('ville de rivière-claire', 900), line('Ventes', 900)];
  expect(proposed(lines, [funding('autre', 500), funding('cuisine', 900)])).toEqual([
    ['ville de rivière-claire', 'cuisine', true],
  ]);
  // Another amount may be a part of it: proposed, and not taken for granted.
  expect(proposed([line('Ville de Rivière-Claire', 300)], [funding('cuisine', 900)])).toEqual([
    ['Ville de Rivière-Claire', 'cuisine', false],
  ]);
});

test('nothing is proposed of another funder, another period, in kind, refused, or taken whole already', () => {
  const one = line('Versement', 900, { funderId: 'ville' });
  expect(proposed([one], [funding('cuisine', 900)])).toEqual([['Versement', 'cuisine', true]]);
  const nothing: [ReturnType<typeof line>, ReturnType<typeof funding>][] = [
    [line('Versement', 900, { funderId: 'mrc' }), funding('cuisine', 900)],
    [one, funding('cuisine', 900, 'asked', { start: '2028', end: '2029' })],
    [line('Versement', 900, { funderId: 'ville', inKind: true }), funding('cuisine', 900)],
    [line('Versement', 900, { funderId: 'ville', state: 'refused' }), funding('cuisine', 900)],
    [one, funding('cuisine', 900, 'refused')],
    [one, funding('cuisine', 900, 'asked', { shares: [{ initiativeId: 'autre', part: 900 }] })],
  ];
  for (const [told, from] of nothing) expect(proposed([told], [from])).toEqual([]);
  const taken = [{ id: 'ligne', fundingId: 'cuisine', amount: 900 }];
  expect(proposed([one], [funding('cuisine', 900)], taken)).toEqual([]);
});

const of = (key: string, amount: number) => line(key, amount, { funderId: 'ville' });

test('two lines are not proposed more of a funding than it has', () => {
  expect(
    proposed([of('un', 600), of('deux', 300), of('trois', 1)], [funding('cuisine', 900)]),
  ).toEqual([
    ['un', 'cuisine', false],
    // What « un » would leave is no agreement: it may stay as it is.
    ['deux', 'cuisine', false],
  ]);
});

test('a line of the very amount of a funding is proposed it, wherever it stands', () => {
  const cuisine = funding('cuisine', 500);
  expect(proposed([of('un', 800), of('deux', 500)], [cuisine])).toEqual([
    ['deux', 'cuisine', true],
  ]);
  expect(proposed([of('un', 800), of('deux', 500)], [cuisine, funding('halte', 900)])).toEqual([
    ['un', 'halte', false],
    ['deux', 'cuisine', true],
  ]);
  // What other lines hold already is not left.
  const taken = [{ id: 'ligne', fundingId: 'cuisine', amount: 200 }];
  expect(proposed([of('un', 500), of('deux', 300)], [cuisine], taken)).toEqual([
    ['deux', 'cuisine', true],
  ]);
});

test('a line that names no funder is proposed a funding by its very amount alone, and never taken for granted', () => {
  const cuisine = funding('cuisine', 900);
  const proposal = (told: ReturnType<typeof line>) =>
    tieProposals([told], [cuisine], 'i', []).map(({ basis, isLikely }) => [basis, isLikely]);
  const unnamed = line('Subvention de la région', 900);
  expect(proposal(unnamed)).toEqual([['amount', false]]);
  expect(proposal({ ...unnamed, amount: 901 })).toEqual([]);
  expect(proposal({ ...unnamed, start: '2028', end: '2029' })).toEqual([]);
  // One that names the funder goes first, and two lines are not both the same money.
  expect(proposed([unnamed, of('Versement', 900)], [cuisine])).toEqual([
    ['Versement', 'cuisine', true],
  ]);
  expect(proposed([unnamed, line('Dons', 900)], [cuisine])).toHaveLength(1);
  expect(sameMoneyAs(unnamed, PERIOD, 'i', [cuisine], [])).toMatchObject({
    basis: 'amount',
    isCountedOnce: false,
  });
});

test('a line takes what those that are kept before it leave of its funding', () => {
  const lines = [of('un', 600), of('deux', 500)];
  const ties = tieProposals(lines, [funding('cuisine', 900)], 'i', []);
  expect([...takenOnceTied(ties, () => true)]).toEqual([
    ['un', 600],
    ['deux', 300],
  ]);
  expect(takenOnceTied(ties, ({ key }) => key !== 'un').get('deux')).toBe(500);
  expect(
    takenOnceTied(tieProposals([of('un', 1200)], [funding('a', 900)], 'i', []), () => false),
  ).toEqual(new Map([['un', 900]]));
});

test('a proposal that was ticked once and back follows its amount again', () => {
  const ties = [
    { key: 'un', isLikely: true },
    { key: 'deux', isLikely: false },
  ];
  const said = ticksSaid(new Map([['trois', false]]), ties, ['un', 'deux']);
  expect([...said]).toEqual([
    ['trois', false],
    ['deux', true],
  ]);
  expect([...ticksSaid(said, ties, ['un'])]).toEqual([['trois', false]]);
});

test('what is typed in a budget and again as a funding is asked once, by whatever of the two it is read', () => {
  const typed = line('Ville de Rivière-Claire', 1_234_567);
  const asked = funding('cuisine', 1_234_567);
  const budget = { id: 'b', title: 'Budget', ...PERIOD, lines: [typed] };
  const { asked: told, apart } = moneyAhead(paymentsOf('i', [asked], [budget]), '2026-11-22');
  expect([told?.amount, apart]).toEqual([1_234_567, 1_234_567]);
  expect(sameMoneyAs(typed, PERIOD, 'i', [asked], [])).toMatchObject({ isCountedOnce: true });
  // A funding that is less sure than the line hides nothing of it: both count, and it is said.
  const sure = { ...typed, state: 'confirmed' as const };
  expect(sameMoneyAs(sure, PERIOD, 'i', [asked], [])).toMatchObject({ isCountedOnce: false });
  expect(sameMoneyAs({ ...sure, amount: 5 }, PERIOD, 'i', [asked], [])).toBeNull();
});
