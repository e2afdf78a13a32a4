import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { formatCents } from '../../../shared/domain/money.ts';
import type { RuleCheck } from '../../../shared/domain/programRules.ts';
import type { Program } from '../../../shared/domain/schemas/funding.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import type { GlyphName } from '../../components/icons/Icon.tsx';
import { moment } from '../../programFacts.ts';

/** The sign before a rule; the sentence says the same. */
export function ruleSign({ state }: RuleCheck): GlyphName {
  if (state === 'unknown') return 'minus';
  return state === 'broken' || state === 'passed' ? 'warning' : 'check';
}

/** A rule, what the budget has, and the sum that would be right. */
export function ruleSentence(check: RuleCheck, program: Program, t: Translate): string {
  if (check.rule === 'deadline') {
    return t(`funding:check.deadline.${check.state}`, {
      when: moment(check.day, program.deadlineTime, t),
    });
  }
  if (check.rule === 'mostMonths') {
    const months = t('funding:check.months', { count: program.mostMonths ?? 0 });
    if (check.rightEnd === null || check.state === 'unknown')
      return t('funding:check.mostMonths.unknown', { months });
    const end = formatPartialDate(check.rightEnd);
    return t(`funding:check.mostMonths.${check.state}`, { months, end });
  }
  return t(`funding:check.${check.rule}.${check.state}`, {
    actual: formatCents(check.actual),
    right: formatCents(check.right),
    percent: percentOf(check.rule, program),
  });
}

function percentOf(rule: RuleCheck['rule'], program: Program): number {
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
