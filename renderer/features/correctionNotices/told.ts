import type { CarriedError } from '../../../shared/domain/schemas/correctionNotice.ts';

/** Names what a copy said wrong among all of that copy. */
export const keyOf = ({ kind, recordId }: Pick<CarriedError, 'kind' | 'recordId'>): string =>
  `${kind}/${recordId}`;

type Judged = Pick<CarriedError, 'kind' | 'recordId' | 'isRecorded'>;

const isLine = ({ kind }: Judged) => kind === 'revenue' || kind === 'expense';
const isSum = ({ kind }: Judged) => kind === 'asked' || kind === 'costs';

/**
 * Which errors of a copy a notice tells: those that a person chose, by their key, whatever else is chosen.
 * Of those that nobody ticked nor unticked, a correction that was noted; and the sums, once all the lines are
 * told that they add up: they would count the others too. Of the rest, somebody has to say.
 */
export function toldIn(
  errors: readonly Judged[],
  choices: ReadonlyMap<string, boolean>,
): (error: Judged) => boolean {
  const isTold = (error: Judged) => choices.get(keyOf(error)) ?? error.isRecorded;
  const lines = errors.filter(isLine);
  const areLinesTold = lines.length > 0 && lines.every(isTold);
  return (error) => (choices.has(keyOf(error)) || !isSum(error) ? isTold(error) : areLinesTold);
}

/** Whether this is a sum that counts a line which the notice leaves out, beside one of the two that it tells. */
export function countsUntold(
  errors: readonly Judged[],
  isChosen: (error: Judged) => boolean,
): (error: Judged) => boolean {
  const lines = errors.filter(isLine);
  const isPartial = !lines.every(isChosen);
  return (error) => isSum(error) && isPartial && (isChosen(error) || lines.some(isChosen));
}
