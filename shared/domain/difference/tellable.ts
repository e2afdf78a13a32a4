import type { CarriedError, SumsOfCopy } from '../schemas/correctionNotice.ts';
import { carriedSums } from './carriedSums.ts';

type Told = Pick<CarriedError, 'kind' | 'recordId' | 'said' | 'right'>;

/** A line of a budget. */
export const isLine = ({ kind }: Pick<Told, 'kind'>): boolean =>
  kind === 'revenue' || kind === 'expense';

/** What lines add up to. */
export const isSum = ({ kind }: Pick<Told, 'kind'>): boolean =>
  kind === 'asked' || kind === 'costs';

/**
 * Each open error of a copy as a notice would tell it: its sums are those of the lines that are told, the
 * others as the copy had them. Null: a sum that is right then. Where no line is told, a sum counts them all.
 */
export function tellable<E extends Told>(
  open: readonly E[],
  sums: SumsOfCopy | null,
  isTold: (line: E) => boolean,
): (error: E) => E | null {
  const lines = open.filter(isLine);
  const left = lines.filter((line) => !isTold(line));
  if (sums === null || left.length === 0 || left.length === lines.length) return (error) => error;
  const { former, now } = sums;
  const again = carriedSums(former, { budget: now }, new Set(left.map(({ recordId }) => recordId)));
  return (error) => {
    if (!isSum(error)) return error;
    const found = again.find(({ kind }) => kind === error.kind);
    return found === undefined
      ? null
      : Object.assign({}, error, { said: found.said, right: found.right });
  };
}
