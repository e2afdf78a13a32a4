import { firstDay, formatPartialDate, isLocalDate, lastDay } from '../domain/dates.ts';
import type { CalendarEvent } from '../domain/ics.ts';
import type { DatedThing } from '../domain/schemas/datedThing.ts';
import type { Translate } from '../strings/index.ts';

/**
 * The events of a calendar. A date known to the month or the year only stands on its first day, an end
 * and a report on its last, and the event says that its day is not known.
 */
export function calendarEvents(things: readonly DatedThing[], t: Translate): CalendarEvent[] {
  return things.map(({ kind, key, date, time, label, initiativeTitle }) => {
    const isEnd = kind === 'fundingEnd' || kind === 'report';
    const isVague = !isLocalDate(date);
    const title = t(`calendar:export.${kind}`, { label });
    const named =
      initiativeTitle === ''
        ? title
        : t('calendar:export.named', { what: title, title: initiativeTitle });
    return {
      uid: `${kind}-${key}@essaim`,
      day: isEnd ? lastDay(date) : firstDay(date),
      time,
      summary: isVague
        ? t('calendar:export.vague', { what: named, date: formatPartialDate(date) })
        : named,
      description: isVague ? t('calendar:export.vagueNote', { date: formatPartialDate(date) }) : '',
      category: t(`calendar:export.category.${kind}`),
    };
  });
}
