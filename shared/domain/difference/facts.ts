import { sameDecimal } from '../decimals.ts';
import type { SaidAspect, SaidValue } from '../schemas/said.ts';
import type { Fact } from './said.ts';

/** A fact, or none when the source does not tell it. */
export function fact<T>(
  aspect: SaidAspect,
  value: T | null | undefined,
  said: (value: T) => SaidValue,
): Fact[] {
  return value === undefined ? [] : [{ aspect, value: value === null ? null : said(value) }];
}

export const money = (cents: number): SaidValue => ({ type: 'money', cents });
/** Rounded to the dollar: an amount spread over days has no cents that mean anything. */
export const dollars = (cents: number): SaidValue => ({
  type: 'dollars',
  cents: Math.round(cents / 100) * 100,
});
export const date = (day: string): SaidValue => ({ type: 'date', date: day });
export const text = (words: string): SaidValue => ({ type: 'text', text: words });
export const count = (many: number): SaidValue => ({ type: 'count', count: many });

/** A number in the unit of its indicator. */
export function numberIn(unit: string): (value: string) => SaidValue {
  return (value) => ({ type: 'number', value, unit });
}

/** A word of a room of the vocabulary. */
export function term(of: Extract<SaidValue, { type: 'term' }>['of']): (word: string) => SaidValue {
  return (word) => ({ type: 'term', of, term: word });
}

/** Whether two facts say the same. A number is as much in whatever unit: that is a fact of its own. */
export function saysSame(a: SaidValue | null, b: SaidValue | null): boolean {
  if (a?.type === 'number' && b?.type === 'number') return sameDecimal(a.value, b.value);
  return JSON.stringify(a) === JSON.stringify(b);
}
