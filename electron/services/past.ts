import { firstDay, type PartialDate } from '../../shared/domain/dates.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import { type Context, today } from './context.ts';

/**
 * What happened did not happen ahead: refuses (`invalid_input`) a date whose first day is after today.
 * The year or the month that runs is not ahead; null says nothing of a day.
 */
export function requirePast(context: Context, date: PartialDate | null): void {
  if (date !== null && firstDay(date) > today(context)) throw new Refusal('invalid_input');
}
