import { formatPartialDate, timeInWords } from '../domain/dates.ts';
import { formatShort } from '../domain/money.ts';
import type { Program } from '../domain/schemas/funding.ts';
import type { Translate } from '../strings/index.ts';

/** What a programme asks as data, in a few words each: its deadline, its amounts, the part of the costs. */
export function programFacts(
  program: Pick<
    Program,
    'deadlineOn' | 'deadlineTime' | 'leastAmount' | 'mostAmount' | 'mostPercent'
  >,
  t: Translate,
): string[] {
  const { deadlineOn, deadlineTime, leastAmount, mostAmount, mostPercent } = program;
  return [
    ...(deadlineOn === null
      ? []
      : [t('funding:program.by', { when: moment(deadlineOn, deadlineTime, t) })]),
    ...amounts(leastAmount, mostAmount, t),
    ...(mostPercent === null ? [] : [t('funding:program.percent', { percent: mostPercent })]),
  ];
}

/** « 17 novembre 2026 à 17 h 00 ». */
export function moment(day: string, time: string | null, t: Translate): string {
  const date = formatPartialDate(day);
  if (time === null) return date;
  return t('funding:program.moment', { date, time: timeInWords(time) });
}

function amounts(least: number | null, most: number | null, t: Translate): string[] {
  if (least !== null && most !== null) {
    return [t('funding:program.between', { least: formatShort(least), most: formatShort(most) })];
  }
  if (most !== null) return [t('funding:program.most', { amount: formatShort(most) })];
  return least === null ? [] : [t('funding:program.least', { amount: formatShort(least) })];
}
