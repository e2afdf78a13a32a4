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

/**
 * How the box of an error stands: ticked when the notice tells it. A sum that is right of what is told has
 * nothing to tell: its box is held, so that no press says of it what nobody sees.
 */
export function boxOf<E extends Judged>(
  error: E,
  isChosen: (error: Judged) => boolean,
  asTold: (error: E) => E | null,
): { readonly isTicked: boolean; readonly isHeld: boolean } {
  const isHeld = asTold(error) === null;
  return { isTicked: isChosen(error) && !isHeld, isHeld };
}
