import { endsTooSoon, type PartialDate } from '../../shared/domain/dates.ts';
import { Refusal } from '../../shared/ipc/errors.ts';

/** Refuses (`end_before_start`) a period whose end comes before its start, whatever the vaguer of the two may mean. */
export function requireOrder(start: PartialDate | null, end: PartialDate | null): void {
  if (endsTooSoon(start, end)) throw new Refusal('end_before_start');
}
