import { formatPartialDate, isLocalDate } from '../../../shared/domain/dates.ts';
import type { BudgetFields } from '../../../shared/domain/schemas/funding.ts';
import type { Translate } from '../../../shared/strings/index.ts';

/** The period of a budget in words; « sans période » when neither end is known. */
export function periodOf(
  { start, end }: Pick<BudgetFields, 'start' | 'end'>,
  t: Translate,
): string {
  if (start !== null && start === end) return formatPartialDate(start);
  if (start !== null && end !== null) {
    const dates = { start: formatPartialDate(start), end: formatPartialDate(end) };
    const areDays = isLocalDate(start) && isLocalDate(end);
    return areDays ? t('funding:budget.days', dates) : t('funding:budget.period', dates);
  }
  if (start !== null) return t('funding:budget.from', { start: formatPartialDate(start) });
  if (end !== null) return t('funding:budget.until', { end: formatPartialDate(end) });
  return t('funding:budget.noPeriod');
}
