import {
  addDays,
  addMonths,
  firstDay,
  type LocalDate,
  lastDay,
  type PartialDate,
} from './dates.ts';
import { type DeadlineState, deadlineState, type Minute } from './deadline.ts';
import type { Cents } from './money.ts';
import type { Budget, BudgetLine, InadmissibleCost, Program } from './schemas/funding.ts';
import type { Template } from './schemas/template.ts';
import type { FundingKind } from './vocabulary.ts';

/** What the rules read of a programme. */
export type RuledProgram = Pick<
  Program,
  | 'leastAmount'
  | 'mostAmount'
  | 'mostPercent'
  | 'mostInKindPercent'
  | 'leastOwnPercent'
  | 'mostMonths'
  | 'deadlineOn'
  | 'deadlineTime'
>;

/** A budget as the rules of a programme read it, in cents. */
export type RuledBudget = {
  /** Money asked of the programme, or given by it. */
  readonly requested: Cents;
  /** Costs in money, and in kind, that the programme takes: never added but where a rule does. */
  readonly costs: Cents;
  readonly inKindCosts: Cents;
  /** The costs that it does not take, in money and in kind alike, and how many lines they are. */
  readonly refusedCosts: Cents;
  readonly refusedLines: number;
  /** Revenues in money that are known to come from no funder: the organisation's own, fees, gifts of its members. */
  readonly own: Cents;
  /** Revenues in money of which nobody has said whom they come from: they may be the organisation's own. */
  readonly maybeOwn: Cents;
  readonly start: PartialDate | null;
  readonly end: PartialDate | null;
};

/**
 * A rule of a programme set against a budget. `right` is the sum nearest to what is written that the rule
 * takes, in cents; `rightEnd` the last day that it takes. What cannot be told yet is `unknown`.
 */
export type RuleCheck =
  | {
      readonly rule: 'mostAmount' | 'leastAmount' | 'mostPercent' | 'mostInKind' | 'leastOwn';
      readonly state: 'kept' | 'broken' | 'unknown';
      readonly actual: Cents;
      readonly right: Cents;
    }
  | {
      readonly rule: 'mostMonths';
      readonly state: 'kept' | 'broken' | 'unknown';
      readonly rightEnd: LocalDate | null;
    }
  | (DeadlineState & { readonly rule: 'deadline'; readonly day: LocalDate });

/** What a template may ask of a budget, and by when. */
export type TemplateAsks = Pick<
  RuledProgram,
  'leastAmount' | 'mostAmount' | 'mostPercent' | 'deadlineOn' | 'deadlineTime'
>;

/** What a template asks as data, as if a programme did. */
export function rulesOfTemplate({
  rules: { leastAmount, mostAmount, mostPercent },
  deadline,
}: Pick<Template, 'rules' | 'deadline'>): RuledProgram {
  const { on: deadlineOn, time: deadlineTime } = deadline;
  return asProgram({ leastAmount, mostAmount, mostPercent, deadlineOn, deadlineTime });
}

/** The same of what the register of dossiers says of one. */
export function asProgram(asks: TemplateAsks): RuledProgram {
  return { ...asks, mostInKindPercent: null, leastOwnPercent: null, mostMonths: null };
}

/** The rules of a programme, and those of the template where it says nothing: the programme is nearer to the funder. */
export function programOver(
  program: RuledProgram,
  template: Pick<Template, 'rules' | 'deadline'>,
): RuledProgram {
  const asked = rulesOfTemplate(template);
  const { deadlineOn, deadlineTime } = program.deadlineOn === null ? asked : program;
  return {
    ...program,
    leastAmount: program.leastAmount ?? asked.leastAmount,
    mostAmount: program.mostAmount ?? asked.mostAmount,
    mostPercent: program.mostPercent ?? asked.mostPercent,
    deadlineOn,
    deadlineTime,
  };
}

/** The largest whole number of cents that a percentage of an amount allows; a part of a cent is left out. */
export function percentDown(percent: number, amount: Cents): Cents {
  return Number((BigInt(percent) * BigInt(amount)) / 100n);
}

/** The least whole number of cents that reaches a percentage of an amount. */
export function percentUp(percent: number, amount: Cents): Cents {
  return Number((BigInt(percent) * BigInt(amount) + 99n) / 100n);
}

/** Every rule that the programme has as data, in the order in which a form asks for them. */
export function checkProgram(program: RuledProgram, budget: RuledBudget, now: Minute): RuleCheck[] {
  return [
    ...amountRules(program, budget),
    ...costRules(program, budget),
    ...timeRules(program, budget, now),
  ];
}

function stateOf(isTold: boolean, isKept: boolean): 'kept' | 'broken' | 'unknown' {
  if (!isTold) return 'unknown';
  return isKept ? 'kept' : 'broken';
}

/** Exactly at a limit is kept; a cent beyond is not. Nothing asked yet tells nothing. */
function amountRules({ mostAmount, leastAmount }: RuledProgram, budget: RuledBudget): RuleCheck[] {
  const { requested: actual } = budget;
  const told = (isKept: boolean) => stateOf(actual > 0, isKept);
  const most: RuleCheck[] =
    mostAmount === null
      ? []
      : [{ rule: 'mostAmount', state: told(actual <= mostAmount), actual, right: mostAmount }];
  const least: RuleCheck[] =
    leastAmount === null
      ? []
      : [{ rule: 'leastAmount', state: told(actual >= leastAmount), actual, right: leastAmount }];
  return [...most, ...least];
}

/** Parts of the costs: in money for what is asked and what is one's own; of all the costs for what is in kind. */
function costRules(program: RuledProgram, budget: RuledBudget): RuleCheck[] {
  const { mostPercent, mostInKindPercent, leastOwnPercent } = program;
  const { requested, costs, inKindCosts, own, maybeOwn } = budget;
  const checks: RuleCheck[] = [];
  if (mostPercent !== null) {
    const right = percentDown(mostPercent, costs);
    const isTold = costs > 0 && requested > 0;
    checks.push({
      rule: 'mostPercent',
      state: stateOf(isTold, requested <= right),
      actual: requested,
      right,
    });
  }
  if (mostInKindPercent !== null) {
    const right = mostInKind(mostInKindPercent, costs, inKindCosts);
    checks.push({
      rule: 'mostInKind',
      state: stateOf(costs + inKindCosts > 0, inKindCosts <= right),
      actual: inKindCosts,
      right,
    });
  }
  if (leastOwnPercent !== null) {
    const right = percentUp(leastOwnPercent, costs);
    const isTold = costs > 0 && (own >= right || own + maybeOwn < right);
    checks.push({ rule: 'leastOwn', state: stateOf(isTold, own >= right), actual: own, right });
  }
  return checks;
}

/** The most in kind beside these costs in money that is still its percentage of both: k ≤ p (c + k). */
function mostInKind(percent: number, costs: Cents, inKind: Cents): Cents {
  if (percent >= 100) return inKind;
  return Number((BigInt(percent) * BigInt(costs)) / BigInt(100 - percent));
}

function timeRules(
  { mostMonths, deadlineOn, deadlineTime }: RuledProgram,
  { start, end }: RuledBudget,
  now: Minute,
): RuleCheck[] {
  const checks: RuleCheck[] = [];
  if (mostMonths !== null) {
    const rightEnd = start === null ? null : endAfter(firstDay(start), mostMonths);
    const isKept = rightEnd !== null && end !== null && lastDay(end) <= rightEnd;
    const isBroken =
      start !== null && end !== null && firstDay(end) > endAfter(latestStart(start), mostMonths);
    checks.push({ rule: 'mostMonths', state: stateOf(isKept || isBroken, isKept), rightEnd });
  }
  if (deadlineOn !== null) {
    const stands = deadlineState({ on: deadlineOn, time: deadlineTime }, now);
    checks.push({ rule: 'deadline', day: deadlineOn, ...stands });
  }
  return checks;
}

/** The first month counts whole: twelve months from 1 April end on 31 March. */
function endAfter(start: LocalDate, months: number): LocalDate {
  return addDays(addMonths(start, months), -1);
}

/** The latest first day that a start may mean: a month begins on its 1st, a year may begin in December. */
function latestStart(start: PartialDate): LocalDate {
  return start.length === 4 ? `${start}-12-01` : firstDay(start);
}

/** Whether a rule of the programme is a part of the costs, so that it matters which of them it takes. */
export function hasCostRule(
  program: Pick<Program, 'mostPercent' | 'mostInKindPercent' | 'leastOwnPercent'>,
): boolean {
  const { mostPercent, mostInKindPercent, leastOwnPercent } = program;
  return mostPercent !== null || mostInKindPercent !== null || leastOwnPercent !== null;
}

/** Whether nobody has read a programme at its source for a year: rules change every year. */
export function isOldRule({ verifiedOn }: Pick<Program, 'verifiedOn'>, today: LocalDate): boolean {
  return verifiedOn === null || addMonths(verifiedOn, 12) <= today;
}

/** The same of a template; one that follows nobody's rules never gets old. */
export function isOldTemplate(
  { recipient, verifiedOn }: Pick<Template, 'recipient' | 'verifiedOn'>,
  today: LocalDate,
): boolean {
  return recipient !== 'any' && isOldRule({ verifiedOn }, today);
}

/** What the rules ask of a funding: which programme it is of. */
type OfProgram = { readonly id: string; readonly programId: string | null };

/** And whether it is the organisation's own money. */
export type RuledFunding = OfProgram & { readonly kind: FundingKind };

/** The programmes that a budget is for: those of the fundings that it has, and of the dossiers that show it. */
export function askedPrograms(
  budget: Pick<Budget, 'id' | 'fundingId' | 'lines'>,
  fundings: readonly OfProgram[],
  dossiers: readonly { readonly budgetId: string | null; readonly programId: string | null }[],
): ReadonlySet<string | null> {
  const tied = new Set([budget.fundingId, ...budget.lines.map(({ fundingId }) => fundingId)]);
  return new Set([
    ...fundings.filter(({ id }) => tied.has(id)).map(({ programId }) => programId),
    ...dossiers.filter(({ budgetId }) => budgetId === budget.id).map(({ programId }) => programId),
  ]);
}

/** Whether a budget has one programme of that funder, no more: `programs` are all those that it is for. */
export function isOnlyOfFunder(
  programs: readonly Pick<Program, 'funderId'>[],
  funderId: string | undefined,
): boolean {
  return programs.filter((program) => program.funderId === funderId).length === 1;
}

/**
 * A budget as one programme reads it. Asked of it is what comes from its own fundings; a revenue that only
 * names the funder is too, where the budget has no other programme of that funder (`isOnly`, of `isOnlyOfFunder`). Costs that it
 * does not take (`inadmissible`, those of other programmes being left) are no part of its percentages.
 */
export function ruledBudget(
  budget: Pick<Budget, 'lines' | 'start' | 'end'>,
  program: Pick<Program, 'id' | 'funderId'>,
  fundings: readonly RuledFunding[],
  isOnly: boolean,
  inadmissible: readonly InadmissibleCost[],
): RuledBudget {
  const its = new Set(
    fundings.filter(({ programId }) => programId === program.id).map(({ id }) => id),
  );
  const ownFundings = new Set(fundings.filter(({ kind }) => kind === 'own').map(({ id }) => id));
  const lines = budget.lines.filter(({ state }) => state !== 'refused');
  const money = lines.filter(({ inKind }) => !inKind);
  const refused = new Set(
    inadmissible.filter(({ programId }) => programId === program.id).map(({ lineId }) => lineId),
  );
  const costs = lines.filter(({ side }) => side === 'expense');
  const taken = costs.filter(({ id }) => !refused.has(id));
  const left = costs.filter(({ id }) => refused.has(id));
  const revenues = money.filter(({ side }) => side === 'revenue');
  const nobodys = revenues.filter(
    ({ fundingId, funderId }) => fundingId === null && funderId === null,
  );
  const asked = revenues.filter(({ fundingId, funderId }) =>
    fundingId === null ? isOnly && funderId === program.funderId : its.has(fundingId),
  );
  return {
    requested: sum(asked),
    costs: sum(taken.filter(({ inKind }) => !inKind)),
    inKindCosts: sum(taken.filter(({ inKind }) => inKind)),
    refusedCosts: sum(left),
    refusedLines: left.length,
    own: sum([
      ...revenues.filter(({ fundingId }) => fundingId !== null && ownFundings.has(fundingId)),
      ...nobodys.filter(isSure),
    ]),
    maybeOwn: sum(nobodys.filter((line) => !isSure(line))),
    start: budget.start,
    end: budget.end,
  };
}

/** Money that is promised or there is somebody's: without a funder, one's own. */
function isSure({ state }: Pick<BudgetLine, 'state'>): boolean {
  return state === 'confirmed' || state === 'received';
}

function sum(lines: readonly { readonly amount: Cents }[]): Cents {
  return lines.reduce((total, { amount }) => total + amount, 0);
}
