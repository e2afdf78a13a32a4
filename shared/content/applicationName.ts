import { formatPartialDate, formatTime } from '../domain/dates.ts';
import { inOrder } from '../domain/gridComponents.ts';
import type { GridApplication } from '../domain/schemas/grid.ts';
import type { Translate } from '../strings/index.ts';

/** What tells an application from the others of its day. */
export type NamedApplication = Pick<GridApplication, 'id' | 'date' | 'concludedAt' | 'inMeeting'>;

/** « 1re », « 2e » among the applications of its day; null when it is the only one. */
export function placeInDay(
  application: Pick<NamedApplication, 'id' | 'date'>,
  applications: readonly Pick<NamedApplication, 'id' | 'date'>[],
  t: Translate,
): string | null {
  const sameDay = inOrder(applications.filter(({ date }) => date === application.date));
  if (sameDay.length < 2) return null;
  const place = sameDay.findIndex(({ id }) => id === application.id) + 1;
  return place === 1 ? t('grid:name.first') : t('grid:name.nth', { place });
}

/**
 * What an application is called by: its date; of several of one day, its place among them, whether it was
 * led before a room, and the hour at which it was sealed.
 */
export function applicationName(
  application: NamedApplication,
  applications: readonly NamedApplication[],
  t: Translate,
): string {
  const date = formatPartialDate(application.date);
  const place = placeInDay(application, applications, t);
  if (place === null) return date;
  const how = [
    t(application.inMeeting ? 'grid:name.meeting' : 'grid:name.alone'),
    application.concludedAt === null
      ? t('grid:name.open')
      : t('grid:name.sealed', { time: timeOf(application.concludedAt) }),
  ].join(', ');
  return t('grid:name.ofDay', { date, place, how });
}

/** The same, and that it is still open: where one is chosen among others. */
export function applicationChoice(
  application: NamedApplication,
  applications: readonly NamedApplication[],
  t: Translate,
): string {
  const name = applicationName(application, applications, t);
  const saysSo = placeInDay(application, applications, t) !== null;
  return application.concludedAt !== null || saysSo ? name : t('grid:name.openDate', { name });
}

/** The hour that an instant of the file has on this computer. */
function timeOf(instant: string): string {
  const date = new Date(instant);
  return formatTime(date.getHours(), date.getMinutes());
}
