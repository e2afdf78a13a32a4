import { byText } from './byText.ts';
import { addDays, addMonths, type LocalDate, lastDay, type PartialDate } from './dates.ts';
import type { EffectRecheck } from './schemas/effect.ts';
import type { Effect } from './schemas/initiative.ts';
import type { RecheckAnswer } from './vocabulary.ts';

/** What a look at an effect is worked out from. */
export type LookedEffect = Pick<Effect, 'observedOn' | 'expected' | 'recheckMonths'> & {
  readonly rechecks: readonly Pick<EffectRecheck, 'date' | 'answer'>[];
};

/** The last look at an effect. */
export type Look = { readonly date: PartialDate; readonly answer: RecheckAnswer };

/** Where an effect stands in its rechecks, on a day. */
export type RecheckState = {
  /**
   * `awaited`: not observed yet, nothing to look at again. `ended`: it was said to hold no more.
   * `fresh`: looked at within its rhythm. `stale`: nobody looked for longer than that.
   */
  readonly kind: 'awaited' | 'ended' | 'fresh' | 'stale';
  /** What was last learned; null when nobody looked since it was observed. */
  readonly last: Look | null;
};

/**
 * Whether an effect was looked at within its rhythm. A look « inconnu » is a look: somebody asked. A
 * vague date may be any of its days, so the last of them counts, and a date ahead of today is fresh.
 * The day on which the rhythm is over is still within it; the next one is not. The repository of what
 * waits says the same in SQL; a test compares them.
 */
export function recheckState(
  effect: LookedEffect,
  defaultMonths: number,
  today: LocalDate,
): RecheckState {
  const last = effect.rechecks.at(-1) ?? null;
  const look = last === null ? null : { date: last.date, answer: last.answer };
  if (last?.answer === 'gone') return { kind: 'ended', last: look };
  const seen = last?.date ?? effect.observedOn;
  // What was foreseen and has no date is still awaited; what was not foreseen was seen, nobody knows when.
  if (seen === null) return { kind: effect.expected ? 'awaited' : 'stale', last: null };
  const isStale = addMonths(lastDay(seen), effect.recheckMonths ?? defaultMonths) < today;
  return { kind: isStale ? 'stale' : 'fresh', last: look };
}

/** Days for which what was just recorded is not asked about again: whoever wrote it has looked at it. */
const TOLD_DAYS = 30;

/**
 * The first identifier of what is too new to be asked about again. An identifier begins by the moment at which
 * it was made (UUID of version 7), in milliseconds; what was recorded before sorts before.
 */
export function firstNewId(today: LocalDate): string {
  const time = Date.parse(addDays(today, -TOLD_DAYS)).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}`;
}

/** The effects that nobody looked at for longer than their rhythm, in the order of the list. */
export function staleEffectsOf<E extends LookedEffect>(
  effects: readonly E[],
  defaultMonths: number,
  today: LocalDate,
): E[] {
  return effects.filter((effect) => recheckState(effect, defaultMonths, today).kind === 'stale');
}

/** Of these, those that wait to be looked at again: they were not recorded within thirty days, however long ago they were seen. */
export function effectsToReview<E extends LookedEffect & Pick<Effect, 'id'>>(
  effects: readonly E[],
  defaultMonths: number,
  today: LocalDate,
): E[] {
  const firstNew = firstNewId(today);
  return staleEffectsOf(effects, defaultMonths, today).filter(({ id }) => id < firstNew);
}

/** The same, those that were seen longest ago first; those that nobody dated before all. */
export function longestUnseen<E extends LookedEffect>(
  effects: readonly E[],
  defaultMonths: number,
  today: LocalDate,
): E[] {
  const seen = ({ rechecks, observedOn }: E) => lastDayOrNone(rechecks.at(-1)?.date ?? observedOn);
  return staleEffectsOf(effects, defaultMonths, today).toSorted((a, b) => byText(seen(a), seen(b)));
}

function lastDayOrNone(date: PartialDate | null): string {
  return date === null ? '' : lastDay(date);
}
