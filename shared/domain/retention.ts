import { addDays, addMonths, addYears, type LocalDate } from './dates.ts';
import { dayHere } from './dayHere.ts';
import type { RetentionDecision, RetentionKind } from './vocabulary.ts';

/**
 * How long each kind may be kept once its purpose is over, in months: an advice that nobody has to follow,
 * since the law sets no length but that of the register of incidents (five years).
 */
export const ADVISED_MONTHS: Readonly<Record<RetentionKind, number>> = {
  testimony: 12,
  contact: 24,
  follow_up: 36,
  participant: 60,
  access_request: 24,
  incident: 60,
  bin: 12,
};

/** The register of incidents is kept so long at the least: five years from when the incident was known (Règlement sur les incidents de confidentialité, art. 8). */
export const INCIDENT_YEARS = 5;

/** The shortest rule of a kind, in months. */
export function leastMonths(kind: RetentionKind): number {
  return kind === 'incident' ? INCIDENT_YEARS * 12 : 1;
}

/** What can be decided of a kind: a name is taken out of what stays, the rest goes whole. */
export function decisionsOf(kind: RetentionKind): readonly RetentionDecision[] {
  if (kind === 'testimony') return ['destroyed', 'anonymised', 'kept'];
  return kind === 'follow_up' || kind === 'participant'
    ? ['anonymised', 'kept']
    : ['destroyed', 'kept'];
}

/** The last day on which something must have been over for its time to be up today. */
export function overBy(today: LocalDate, months: number): LocalDate {
  let day = addMonths(today, -months);
  // Several days of a long month fall on the last of a short one.
  while (addMonths(addDays(day, 1), months) <= today) day = addDays(day, 1);
  while (addMonths(day, months) > today) day = addDays(day, -1);
  return day;
}

/** The last day on which an incident must stay in the register. */
export function incidentKeptUntil(discoveredOn: LocalDate): LocalDate {
  return addYears(discoveredOn, INCIDENT_YEARS);
}

/** True from a year after the last list on; the first list waits at once. */
export function isListDue(lastRoundOn: LocalDate | null, today: LocalDate): boolean {
  return lastRoundOn === null || addYears(lastRoundOn, 1) <= today;
}

/** The day on which a record was added, by the computer's own zone (its identifier is a UUID of version 7, which begins with the milliseconds). */
export function addedOn(id: string): LocalDate {
  return dayHere(new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)));
}

/** What comes after the identifier of everything that was added until the end of a day. */
export function idsUntil(day: LocalDate): string {
  const end = new Date(`${addDays(day, 1)}T00:00:00`).getTime();
  const time = Math.max(0, end).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-`;
}
