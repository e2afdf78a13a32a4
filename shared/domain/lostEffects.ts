import { byText } from './byText.ts';
import { type Cover, coverOf, spansOf } from './cover.ts';
import { type LocalDate, lastDay } from './dates.ts';
import type { Payment } from './payments.ts';

/** What the rule reads of an effect: the fundings that keep it up. */
export type PaidEffect = { readonly payments: readonly Payment[] };

/** An effect that is to lose its only payer, or lost it: who that is, and how long it is covered. */
export type LostEffect<E> = E & { readonly cover: Cover; readonly payer: Payment };

/**
 * The effects whose confirmed and received money ends within twelve months, or ended, with the one that
 * pays last: another that goes on keeps an effect up, and what is only asked does not. The soonest first.
 */
export function lostEffects<E extends PaidEffect>(
  effects: readonly E[],
  today: LocalDate,
): LostEffect<E>[] {
  return effects
    .flatMap((effect): LostEffect<E>[] => {
      const cover = coverOf(effect.payments, today);
      const payer = lastPayer(effect.payments, cover);
      return cover.warning === null || payer === undefined ? [] : [{ ...effect, cover, payer }];
    })
    .toSorted((a, b) => byText(endOf(a), endOf(b)));
}

function lastPayer(payments: readonly Payment[], { secured }: Cover): Payment | undefined {
  return payments.find(
    ({ state, inKind, end }) =>
      spansOf([{ state, inKind, start: null, end }], ['received', 'confirmed']).length > 0 &&
      end !== null &&
      lastDay(end) === secured?.last,
  );
}

function endOf({ cover }: { readonly cover: Cover }): LocalDate {
  return cover.secured?.last ?? '';
}
