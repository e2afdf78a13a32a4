import { comparePartialDates } from '../../../shared/domain/dates.ts';
import type { GridApplication } from '../../../shared/domain/schemas/grid.ts';

/** The last application in which something was read; null when nothing ever was. */
export function lastReading(applications: readonly GridApplication[]): GridApplication | null {
  return (
    applications
      .filter(({ readings }) => readings.some(({ level }) => level !== null))
      .toSorted((a, b) => comparePartialDates(a.date, b.date))
      .at(-1) ?? null
  );
}
