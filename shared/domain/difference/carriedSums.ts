import { printsBudget } from '../accounted.ts';
import { accountOf, type Difference } from '../actuals.ts';
import { askedMoney } from '../asking.ts';
import { balanceOf } from '../balance.ts';
import type { SaidFacts } from '../schemas/correctionNotice.ts';
import type { FormerSource } from '../schemas/formerSource.ts';
import { BUDGET_SUMS, type BudgetSum, type SaidValue } from '../schemas/said.ts';
import { shownKinds } from '../templateBlocks.ts';
import type { PayingState } from '../vocabulary.ts';
import type { ErrorOfCopy } from './carriedErrors.ts';
import { money, numberIn, saysSame } from './facts.ts';
import type { SaidSource } from './said.ts';
import { coverAsks } from './shown.ts';

/** What of a copy tells which sums its pages had. */
type Printed = Pick<FormerSource, 'dossier' | 'template' | 'hadBudget' | 'coverAsks' | 'budget'>;

type Line = NonNullable<FormerSource['budget']>['lines'][number];

/**
 * The sums that a copy printed, of its cover, its budget and its account, and that an amount changed since
 * makes others: what is asked on its own, all the rest together. What was answered since, or is followed in
 * a funding, was not wrong; nor is a line that came or left any part of what should have been written then,
 * nor a line of which somebody said that it needs no notice.
 */
export function carriedSums(
  former: Printed,
  present: Pick<SaidSource, 'budget'>,
  unneeded: ReadonlySet<string>,
): ErrorOfCopy[] {
  const { budget: then } = former;
  const { budget: now } = present;
  if (then == null || now?.id !== then.id) return [];
  const today = new Map(
    now.lines.filter(({ id }) => !unneeded.has(id)).map((line) => [line.id, line]),
  );
  const funderId = former.dossier.funderId ?? null;
  const said = sumsOf(then.lines, funderId);
  const right = sumsOf(
    then.lines.map((line) => asItStood(today.get(line.id) ?? line, line)),
    funderId,
  );
  const isWrong = (sum: Sum) =>
    said[sum] !== null && !saysSame(said[sum], right[sum]) && isPrinted(sum, former, said);
  const isTwice = (sum: Sum) =>
    sum === 'stateAsked' &&
    ASKED.some(
      (one) => isWrong(one) && saysSame(said[one], said[sum]) && saysSame(right[one], right[sum]),
    );
  const wrong = BUDGET_SUMS.filter((sum) => isWrong(sum) && !isTwice(sum));
  const error = (kind: 'asked' | 'costs', of: (sums: Sums) => SaidFacts): ErrorOfCopy => ({
    kind,
    recordId: then.id,
    subject: '',
    said: of(said),
    right: of(right),
    isRecorded: false,
    reason: '',
    correctedAt: null,
    openId: then.id,
  });
  return [
    ...(isWrong('asked')
      ? [error('asked', (sums) => [{ aspect: 'amount', value: sums.asked }])]
      : []),
    ...(wrong.length > 0
      ? [error('costs', (sums) => wrong.map((aspect) => ({ aspect, value: sums[aspect] })))]
      : []),
  ];
}

type Sum = BudgetSum | 'asked';
type Sums = Readonly<Record<Sum, SaidValue | null>>;

const ASKED = ['asked', 'askedInAll'] as const satisfies readonly Sum[];

/** A line as it was presented, with what it amounts to today where it is not followed in a funding. */
function asItStood(line: Line, { side, state, funderId, amount }: Line): Line {
  return { ...line, side, state, funderId, ...(line.fundingId == null ? {} : { amount }) };
}

/** All that is worked out of these lines; null: nobody knows. */
function sumsOf(lines: readonly Line[], funderId: string | null): Sums {
  const balance = balanceOf(lines);
  const { expenses, revenues: income } = accountOf(
    lines.map((line) => ({ ...line, actual: line.actual ?? null })),
  );
  const [costs, costsInKind] = [cameTo(expenses.money), cameTo(expenses.inKind)];
  const [revenues, revenuesInKind] = [cameTo(income.money), cameTo(income.inKind)];
  const given = balanceOf(lines.filter((line) => line.funderId === funderId)).moneyByState;
  return {
    asked: money(askedMoney(lines, funderId)),
    askedInAll: money(askedMoney(lines, null)),
    costs: money(balance.money.expenses),
    costsInKind: money(balance.inKind.expenses),
    revenues: money(balance.money.revenues),
    revenuesInKind: money(balance.inKind.revenues),
    ...byState(lines),
    balance: money(balance.money.gap),
    balanceInKind: money(balance.inKind.gap),
    givenConfirmed: money(given.confirmed),
    givenReceived: money(given.received),
    actualCosts: costs.actual,
    gapCosts: costs.gap,
    percentCosts: costs.percent,
    actualCostsInKind: costsInKind.actual,
    gapCostsInKind: costsInKind.gap,
    percentCostsInKind: costsInKind.percent,
    actualRevenues: revenues.actual,
    gapRevenues: revenues.gap,
    percentRevenues: revenues.percent,
    actualRevenuesInKind: revenuesInKind.actual,
    gapRevenuesInKind: revenuesInKind.gap,
    percentRevenuesInKind: revenuesInKind.percent,
  };
}

type OfState = Extract<BudgetSum, `state${string}`>;

/** Which sums a state has, in money and in kind. */
const STATE_SUMS = {
  asked: ['stateAsked', 'stateAskedInKind'],
  probable: ['stateProbable', 'stateProbableInKind'],
  confirmed: ['stateConfirmed', 'stateConfirmedInKind'],
  received: ['stateReceived', 'stateReceivedInKind'],
} as const satisfies Readonly<Record<PayingState, readonly [OfState, OfState]>>;

function byState(lines: readonly Line[]): Record<OfState, SaidValue> {
  const sum = (state: PayingState, inKind: boolean) => {
    const { money: inMoney, inKind: given } = balanceOf(
      lines.filter((line) => line.state === state),
    );
    return money((inKind ? given : inMoney).revenues);
  };
  return {
    stateAsked: sum('asked', false),
    stateAskedInKind: sum('asked', true),
    stateProbable: sum('probable', false),
    stateProbableInKind: sum('probable', true),
    stateConfirmed: sum('confirmed', false),
    stateConfirmedInKind: sum('confirmed', true),
    stateReceived: sum('received', false),
    stateReceivedInKind: sum('received', true),
  };
}

/** What a side came to, the gap to what was planned, and the same in percent of it. */
function cameTo({ actual, gap, percent }: Difference) {
  return {
    actual: actual === null ? null : money(actual),
    gap: gap === null ? null : money(gap),
    percent: percent === null ? null : numberIn('%')(percent.toFixed(1)),
  };
}

/** Whether a page of the copy had a sum; one of nothing, in kind or of a state, is not printed. */
function isPrinted(sum: Sum, former: Printed, said: Sums): boolean {
  const shown = shownKinds(former);
  const has = (one: Sum) => centsOf(said[one]) !== 0;
  const isAccount =
    shown.has('account') && former.budget?.lines.some(({ actual }) => actual != null) === true;
  const inBudget = printsBudget(former);
  const asks = coverAsks(former);
  const inCover = shown.has('cover');
  const given = inCover && former.dossier.funderId != null && (!asks || !has('asked'));
  const printed: Partial<Record<Sum, boolean>> = {
    asked: has('asked') && (inBudget || (inCover && asks)),
    askedInAll: inBudget && has('askedInAll') && !saysSame(said.asked, said.askedInAll),
    costs: inCover || inBudget || isAccount,
    costsInKind: inBudget || (has('costsInKind') && (inCover || isAccount)),
    revenues: inBudget || isAccount,
    revenuesInKind: inBudget || (has('revenuesInKind') && isAccount),
    balance: inBudget,
    balanceInKind: inBudget && (has('costsInKind') || has('revenuesInKind')),
    givenConfirmed: given && has('givenConfirmed'),
    givenReceived: given && has('givenReceived'),
  };
  const ofState = Object.values(STATE_SUMS).find((pair) => pair.some((one) => one === sum));
  return printed[sum] ?? (ofState === undefined ? isAccount : inBudget && ofState.some(has));
}

function centsOf(value: SaidValue | null): number {
  return value?.type === 'money' ? value.cents : 0;
}
