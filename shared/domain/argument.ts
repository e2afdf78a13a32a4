import { type CoverPayment, type Span, spansOf } from './cover.ts';
import {
  addDays,
  addMonths,
  endsTooSoon,
  firstDay,
  type LocalDate,
  lastDay,
  type PartialDate,
} from './dates.ts';
import type { EffectLink, EffectRecheck } from './schemas/effect.ts';
import type { Budget } from './schemas/funding.ts';
import type { Effect } from './schemas/initiative.ts';

/** What a funder will have seen when its money ends: the days, and how they were written. */
export type ArgumentYear = {
  readonly first: LocalDate;
  readonly last: LocalDate;
  readonly start: PartialDate | null;
  readonly end: PartialDate;
  /** The period of the dossier's budget; otherwise the twelve months that begin on the day. */
  readonly isOfBudget: boolean;
};

/** The period that a dossier asks money for; twelve months from a day when no budget tells its end. */
export function argumentYear(
  budget: Pick<Budget, 'start' | 'end'> | null,
  today: LocalDate,
): ArgumentYear {
  const { start, end } = budget ?? { start: null, end: null };
  if (end === null || endsTooSoon(start, end)) {
    const last = addDays(addMonths(today, 12), -1);
    return { first: today, last, start: today, end: last, isOfBudget: false };
  }
  const last = lastDay(end);
  const first = start === null ? today : firstDay(start);
  return { first: first > last ? last : first, last, start, end, isOfBudget: true };
}

/** Whether a period shares a day with the year. */
export function fallsIn(
  { first, last }: Pick<ArgumentYear, 'first' | 'last'>,
  start: PartialDate,
  end: PartialDate = start,
): boolean {
  return firstDay(start) <= last && lastDay(end) >= first;
}

/**
 * Whether an effect was certainly seen before the period of a budget began: a vague date may fall in it, and
 * of a budget without a beginning nobody knows.
 */
export function seenBefore(
  { observedOn }: Pick<Effect, 'observedOn'>,
  { first, start, isOfBudget }: ArgumentYear,
): boolean {
  return isOfBudget && start !== null && observedOn !== null && lastDay(observedOn) < first;
}

/**
 * The last look at an effect of the short term, when it still held longer after than the short term lasts:
 * only time showed that. Vague dates count for the shortest stretch that they allow.
 */
export function heldOver<L extends Pick<EffectRecheck, 'date' | 'answer'>>(
  effect: Pick<Effect, 'observedOn' | 'temporality'> & { readonly rechecks: readonly L[] },
  shortMonths: number,
): L | null {
  const last = effect.rechecks.at(-1);
  if (effect.temporality !== 'short' || effect.observedOn === null) return null;
  if (last?.answer !== 'holds') return null;
  return addMonths(lastDay(effect.observedOn), shortMonths) <= firstDay(last.date) ? last : null;
}

/** One effect of the short term that fed, or is to feed, one of the medium or long term. */
export type LinkToTime<E> = {
  readonly from: E;
  readonly to: E;
  readonly link: Pick<EffectLink, 'date' | 'how'>;
};

/** The links by which what shows within the year feeds what only time shows, in the order of the list. */
export function linksToTime<E extends Pick<Effect, 'id' | 'temporality'>>(
  effects: readonly E[],
  links: readonly Pick<EffectLink, 'fromId' | 'toId' | 'date' | 'how'>[],
): LinkToTime<E>[] {
  const byId = new Map(effects.map((effect) => [effect.id, effect]));
  return links.flatMap((link): LinkToTime<E>[] => {
    const [from, to] = [byId.get(link.fromId), byId.get(link.toId)];
    if (from?.temporality !== 'short' || to === undefined || to.temporality === 'short') return [];
    return [{ from, to, link }];
  });
}

/**
 * Whether a link is a reason to go on: what it feeds is favourable and was not found to hold no more. The
 * others are told, and ask for nothing.
 */
export function asksToLast({
  to,
}: LinkToTime<
  Pick<Effect, 'polarity'> & { readonly rechecks: readonly Pick<EffectRecheck, 'answer'>[] }
>): boolean {
  return to.polarity === 'positive' && to.rechecks.at(-1)?.answer !== 'gone';
}

/** The confirmed or received money that goes on after a day, what lasts longest; null when none is noted. */
export function sureAfter(payments: readonly CoverPayment[], day: LocalDate): Span | null {
  return spansOf(payments, ['received', 'confirmed']).findLast(({ last }) => last > day) ?? null;
}
