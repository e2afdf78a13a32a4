import { type BalanceLine, balanceOf } from '../domain/balance.ts';
import { formatCents } from '../domain/money.ts';
import type { Translate } from '../strings/index.ts';
import { midSentence } from '../strings/midSentence.ts';

/** Whether a budget balances, in words: one sentence, or one for money and one for what is in kind. */
export function balanceSentences(lines: readonly BalanceLine[], t: Translate): string[] {
  if (!hasAmounts(lines)) return [t('funding:balance.none')];
  const { money, inKind, isBalanced } = balanceOf(lines);
  if (isBalanced) return [t('funding:balance.balanced')];
  return [
    money.gap < 0 ? t('funding:balance.moneyShort', amount(money.gap)) : '',
    money.gap > 0 ? t('funding:balance.moneyOver', amount(money.gap)) : '',
    inKind.gap < 0 ? t('funding:balance.inKindShort', amount(inKind.gap)) : '',
    inKind.gap > 0 ? t('funding:balance.inKindOver', amount(inKind.gap)) : '',
  ].filter((sentence) => sentence !== '');
}

function amount(gap: number): { amount: string } {
  return { amount: formatCents(Math.abs(gap)) };
}

/** Whether there is anything to balance yet. */
export function hasAmounts(lines: readonly BalanceLine[]): boolean {
  return lines.some((line) => line.amount > 0);
}

/** The same as one sentence: « Il manque 1 250,00 $ en argent, 40,00 $ de trop en nature ». */
export function balanceSentence(lines: readonly BalanceLine[], t: Translate): string {
  const [first = '', ...others] = balanceSentences(lines, t);
  return [first, ...others.map(midSentence)].join(', ');
}

/** The same in the middle of a sentence: « Budget : il manque 1 250,00 $ en argent ». */
export function balanceInSentence(lines: readonly BalanceLine[], t: Translate): string {
  return midSentence(balanceSentence(lines, t));
}
