import { byText } from './byText.ts';
import { firstDay, lastDay, type PartialDate } from './dates.ts';
import { wholeMonths } from './pilot.ts';
import type { PicturedEffect } from './schemas/portfolioPicture.ts';
import { RECHECK_ANSWERS, type RecheckAnswer } from './vocabulary.ts';

/** A change that was looked at again a year or more after it was observed, and held. */
export type Lasting<E> = E & {
  readonly observedOn: PartialDate;
  readonly seenOn: PartialDate;
  /** Whole years from the one to the other: those that are sure, where a date is vague. */
  readonly years: number;
};

/** How many of them the card of an initiative tells: the oldest. */
export const MOST_HELD = 3;

type Looked = Pick<PicturedEffect, 'observedOn' | 'last'>;

/**
 * The changes whose last look said that they hold, a year or more after they were observed, the oldest
 * first. Favourable or not: what lasts is told as it is.
 */
export function lastingEffects<E extends Looked>(effects: readonly E[]): Lasting<E>[] {
  return effects
    .flatMap((effect): Lasting<E>[] => {
      const { observedOn, last } = effect;
      if (observedOn === null || last?.answer !== 'holds') return [];
      const years = surelyYears(observedOn, last.date);
      return years < 1 ? [] : [{ ...effect, observedOn, seenOn: last.date, years }];
    })
    .toSorted((a, b) => byText(firstDay(a.observedOn), firstDay(b.observedOn)));
}

function surelyYears(from: PartialDate, to: PartialDate): number {
  // Two years alone, or two months, count as many years as they are apart.
  const isAlike = from.length === to.length;
  return Math.floor(wholeMonths(isAlike ? firstDay(from) : lastDay(from), firstDay(to)) / 12);
}

/** How many changes were observed, how many of them were last found so, and how many nobody looked at again. */
export type EffectCounts = { readonly seen: number; readonly never: number } & Readonly<
  Record<RecheckAnswer, number>
>;

/** Whether a change was observed or looked at: one that is still awaited was not. */
export function wasSeen({ observedOn, last }: Looked): boolean {
  return observedOn !== null || last !== null;
}

/** Counts the changes that were observed or looked at; those that are still awaited are not there. */
export function effectCounts(effects: readonly Looked[]): EffectCounts {
  const seen = effects.filter(wasSeen);
  const of = (answer: RecheckAnswer) => seen.filter(({ last }) => last?.answer === answer).length;
  const [holds, changed, gone, unknown] = RECHECK_ANSWERS.map(of);
  return {
    seen: seen.length,
    never: seen.filter(({ last }) => last === null).length,
    holds: holds ?? 0,
    changed: changed ?? 0,
    gone: gone ?? 0,
    unknown: unknown ?? 0,
  };
}
