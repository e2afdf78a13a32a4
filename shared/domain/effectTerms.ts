import { addMonths, comparePartialDates, firstDay, type PartialDate } from './dates.ts';
import type { EffectSettings } from './schemas/effect.ts';
import type { Effect, StageChange } from './schemas/initiative.ts';
import type { Temporality } from './vocabulary.ts';

/** The months from which the terms are counted. */
export type TermOrigin = {
  readonly date: PartialDate;
  /** The first pilot, else the first stage, else the first effect that was seen. */
  readonly is: 'pilot' | 'stage' | 'effect';
};

/** From when the terms of an initiative are counted; null when nothing of it has a date. */
export function termOrigin(
  stages: readonly Pick<StageChange, 'stage' | 'date'>[],
  effects: readonly Pick<Effect, 'observedOn'>[],
): TermOrigin | null {
  const entered = stages.toSorted((a, b) => comparePartialDates(a.date, b.date));
  const pilot = entered.find(({ stage }) => stage === 'experimentation');
  if (pilot !== undefined) return { date: pilot.date, is: 'pilot' };
  const [stage] = entered;
  if (stage !== undefined) return { date: stage.date, is: 'stage' };
  const [seen] = effects
    .flatMap(({ observedOn }) => (observedOn === null ? [] : [observedOn]))
    .toSorted(comparePartialDates);
  return seen === undefined ? null : { date: seen, is: 'effect' };
}

/**
 * The band of time in which an effect stands on the path: where its date falls, counted from the origin;
 * what was seen before it is short. An effect without a date stands where the person noted it.
 * Vague dates take their first day, as on every axis of time.
 */
export function termOf(
  effect: Pick<Effect, 'observedOn' | 'temporality'>,
  origin: TermOrigin | null,
  { shortMonths, mediumMonths }: Pick<EffectSettings, 'shortMonths' | 'mediumMonths'>,
): Temporality {
  if (effect.observedOn === null || origin === null) return effect.temporality;
  const [day, from] = [firstDay(effect.observedOn), firstDay(origin.date)];
  if (day < addMonths(from, shortMonths)) return 'short';
  return day < addMonths(from, mediumMonths) ? 'medium' : 'long';
}
