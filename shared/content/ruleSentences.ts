import { formatPartialDate, timeInWords } from '../domain/dates.ts';
import { formatCents } from '../domain/money.ts';
import type { RuleCheck, RuledBudget, RuledProgram } from '../domain/programRules.ts';
import type { Program } from '../domain/schemas/funding.ts';
import type { Translate } from '../strings/index.ts';
import { moment } from './programFacts.ts';

/** A rule, what the budget has, and the sum that would be right. */
export function ruleSentence(check: RuleCheck, program: RuledProgram, t: Translate): string {
  if (check.rule === 'deadline') {
    return deadlineSentence(check, program, t);
  }
  if (check.rule === 'mostMonths') {
    const months = t('funding:check.months', { count: program.mostMonths ?? 0 });
    if (check.rightEnd === null || check.state === 'unknown')
      return t('funding:check.mostMonths.unknown', { months });
    const end = formatPartialDate(check.rightEnd);
    return t(`funding:check.mostMonths.${check.state}`, { months, end });
  }
  const isUnsure = check.rule === 'leastOwn' && check.state === 'unknown' && check.right > 0;
  return t(
    isUnsure ? 'funding:check.leastOwn.unsure' : `funding:check.${check.rule}.${check.state}`,
    {
      actual: formatCents(check.actual),
      right: formatCents(check.right),
      percent: percentOf(check.rule, program),
    },
  );
}

/** The same of a rule of the template: what is not asked yet is not asked of its funder, and the next deadline is in no programme. */
export function templateRuleSentence(check: RuleCheck, rules: RuledProgram, t: Translate): string {
  const { rule, state } = check;
  if (rule === 'deadline' && state === 'passed') {
    const { lapse, day } = check;
    const when = moment(day, rules.deadlineTime, t);
    const since = t(`funding:lapse.${lapse.unit}`, { count: lapse.count });
    return t('funding:check.ofTemplate.passed', { when, since });
  }
  if ((rule === 'mostAmount' || rule === 'leastAmount') && state === 'unknown')
    return t(`funding:check.ofTemplate.${rule}`, { right: formatCents(check.right) });
  return ruleSentence(check, rules, t);
}

/** Which costs are no part of any percentage. */
export function costsLeft({ refusedLines, refusedCosts }: RuledBudget, t: Translate): string {
  return t('funding:check.left', { count: refusedLines, amount: formatCents(refusedCosts) });
}

/** « aujourd’hui, 17 h 00 », then « passée depuis 2 heures ». */
function deadlineSentence(
  { state, day, lapse }: Extract<RuleCheck, { rule: 'deadline' }>,
  { deadlineTime }: Pick<RuledProgram, 'deadlineTime'>,
  t: Translate,
): string {
  const when = moment(day, deadlineTime, t);
  const since = t(`funding:lapse.${lapse.unit}`, { count: lapse.count });
  if (state === 'ahead') return t('funding:check.deadline.ahead', { when });
  if (state === 'passed') return t('funding:check.deadline.passed', { when, since });
  return deadlineTime === null
    ? t('funding:check.deadline.today')
    : t('funding:check.deadline.hour', { time: timeInWords(deadlineTime), left: since });
}

function percentOf(rule: RuleCheck['rule'], program: RuledProgram): number {
  if (rule === 'mostPercent') return program.mostPercent ?? 0;
  if (rule === 'mostInKind') return program.mostInKindPercent ?? 0;
  return rule === 'leastOwn' ? (program.leastOwnPercent ?? 0) : 0;
}

/** Where the rules were read, and when somebody last did. */
export function sourceOf({ source, verifiedOn }: Program, t: Translate): string {
  const verified =
    verifiedOn === null
      ? t('funding:funder.neverVerified')
      : t('funding:funder.verified', { date: formatPartialDate(verifiedOn) });
  return source === ''
    ? t('funding:check.unsourced', { verified })
    : t('funding:check.source', { source, verified });
}
