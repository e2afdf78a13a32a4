import { isLine, isSum } from '../../../shared/domain/difference/tellable.ts';
import type { CarriedError } from '../../../shared/domain/schemas/correctionNotice.ts';

/** Names what a copy said wrong among all of that copy. */
export const keyOf = ({ kind, recordId }: Pick<CarriedError, 'kind' | 'recordId'>): string =>
  `${kind}/${recordId}`;

type Judged = Pick<CarriedError, 'kind' | 'recordId' | 'isRecorded'>;

/**
 * Which errors of a copy a notice tells: those that a person chose, by their key, whatever else is chosen.
 * Of those that nobody ticked nor unticked, a correction that was noted; and the sums, once a line is told
 * that they add up: they are worked out of what is told (`tellable`). Of the rest, somebody has to say.
 */
export function toldIn(
  errors: readonly Judged[],
  choices: ReadonlyMap<string, boolean>,
): (error: Judged) => boolean {
  const isTold = (error: Judged) => choices.get(keyOf(error)) ?? error.isRecorded;
  const isLineTold = errors.filter(isLine).some(isTold);
  return (error) => (choices.has(keyOf(error)) || !isSum(error) ? isTold(error) : isLineTold);
}
