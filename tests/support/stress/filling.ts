import type { WritableDb } from '../../../electron/database/connection.ts';
import type { GridDefinition } from '../../../shared/domain/schemas/gridDefinition.ts';
import type { Chance } from '../chance.ts';

/** What a portfolio is being filled with. */
export type Filling = {
  readonly db: WritableDb;
  readonly chance: Chance;
  readonly grid: GridDefinition;
};

/** When all of it was noted. */
export const NOW = '2026-11-20T15:00:00.000Z';

export const FIRST_YEAR = 2007;

/** A date as people know it, of one of the years: a year, a month or a day. */
export function someDate(chance: Chance, from: number, to = from): string {
  const year = chance.whole(from, to);
  const day = someDay(chance, year);
  if (chance.is(0.3)) return String(year);
  return chance.is(0.5) ? day.slice(0, 7) : day;
}

/** A whole day of one of the years. */
export function someDay(chance: Chance, from: number, to = from): string {
  return `${chance.whole(from, to)}-${two(chance.whole(1, 12))}-${two(chance.whole(1, 28))}`;
}

const two = (count: number) => String(count).padStart(2, '0');
