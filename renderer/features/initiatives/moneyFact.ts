import { periodInWords } from '../../../shared/content/words.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { formatShort } from '../../../shared/domain/money.ts';
import { type Ahead, type MoneyAhead, moneyAhead } from '../../../shared/domain/moneyAhead.ts';
import type { Payment } from '../../../shared/domain/payments.ts';
import type { Translate } from '../../../shared/strings/index.ts';

/** Until when money is confirmed or received; what is only asked stands apart. */
export function moneyFact(payments: readonly Payment[], today: string, t: Translate) {
  const label = t('initiative:facts.money');
  const money = moneyAhead(payments, today);
  const { secured, asked, apart } = money;
  const once = apart === 0 ? [] : [t('initiative:facts.apart', { amount: formatShort(apart) })];
  const amount = asked === null ? null : formatShort(asked.amount);
  if (secured !== null) {
    const until = periodInWords(null, secured.until, t);
    return {
      label,
      value:
        until === null
          ? t('initiative:facts.securedOpen')
          : t('initiative:facts.securedUntil', { until }),
      note: [
        formatShort(secured.amount),
        ...(amount === null ? [] : [t('initiative:facts.askedToo', { amount })]),
        ...once,
      ].join('; '),
    };
  }
  if (money.securedUntil === null && asked === null) {
    return { label, value: undefined, note: t('initiative:facts.noMoney') };
  }
  return {
    label,
    value: t('initiative:facts.noneSecured'),
    note: [
      noneAfter(money, t),
      ...(amount === null ? [] : [t('initiative:facts.onlyAsked', { amount })]),
    ].join(' '),
  };
}

/** « Aucun revenu confirmé après le 31 août 2026. » */
export function noneAfter({ secured, securedUntil }: MoneyAhead, t: Translate): string | null {
  if (secured !== null && secured.until === null) return null;
  const end = secured?.until ?? securedUntil;
  if (end === null) return t('initiative:overview.noneAhead');
  const date = formatPartialDate(end);
  return end.length > 7
    ? t('initiative:overview.noneAfterDay', { date })
    : t('initiative:overview.noneAfter', { date });
}

/** « 36 000 $, jusqu’en novembre 2028 ». */
export function aheadInWords({ amount, until }: Ahead, t: Translate): string {
  const words = periodInWords(null, until, t);
  return words === null
    ? t('initiative:overview.amountOpen', { amount: formatShort(amount) })
    : t('initiative:overview.amountUntil', { amount: formatShort(amount), until: words });
}
