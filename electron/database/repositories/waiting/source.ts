import type { LateAnswer } from '../../../../shared/domain/lateAnswers.ts';
import type { WaitingBounds, WaitingKind } from '../../../../shared/domain/waiting.ts';
import type { Sql } from '../initiativeQuery/sql.ts';
import { lastPossibleDay } from '../lastPossibleDay.ts';
import type { RuleToday } from '../retentionSubjects.ts';

/** A copy that left, with how many things it said wrong that nobody answered. */
export type WaitingNotice = { readonly id: string; readonly count: number };

/** The moment at which lines are asked for, with those that a rule found because SQL cannot; none of what is not given. */
export type Asked = WaitingBounds & {
  readonly lateAnswers?: readonly LateAnswer[];
  readonly notices?: readonly WaitingNotice[];
  /** The rules by which the yearly list is made; none while it does not wait. */
  readonly retention?: readonly RuleToday[];
};

/**
 * What one kind of line is asked with. Its rows have `id`, `about`, `initiative_id`, `title` (of the
 * initiative, or of the funding), `place_id` (what to open, where it is not the subject), `date`, `time`,
 * `amount`, `count`, `day` (the order of urgency; for dated kinds the last moment, `YYYY-MM-DDTHH:MM`)
 * and `sort_key`.
 */
export type Source = (asked: Asked) => Sql;

/** One source for each of some kinds. */
export type Sources<K extends WaitingKind> = Readonly<Record<K, Source>>;

/** Stands for the portfolio itself, which has no identifier: what is put off of it is so by this one. */
export const PORTFOLIO_ID = "'00000000-0000-7000-8000-000000000001'";

/** What is put aside, in the archives or in the bin, waits for no gesture. */
export const EVERYDAY = 'i.archived_at IS NULL AND i.removed_at IS NULL';

/** When a dossier `d` must be in: what its programme `p` says; where that says nothing, or there is none, what its template does. */
export const DEADLINE_ON = "coalesce(p.deadline_on, json_extract(d.template, '$.deadline.on'))";
export const DEADLINE_TIME =
  "iif(p.deadline_on IS NULL, json_extract(d.template, '$.deadline.time'), p.deadline_time)";

/** The last moment of a date, and of a time where it has one. */
export function lastMoment(date: string, time = 'NULL'): string {
  return `${lastPossibleDay(date)} || 'T' || coalesce(${time}, '24:00')`;
}

/** The columns of a row, those that are not given being empty. */
export function columns(given: {
  id: string;
  title: string;
  initiativeId?: string;
  about?: string;
  placeId?: string;
  date?: string;
  time?: string;
  amount?: string;
  count?: string;
  day?: string;
  sortKey?: string;
}): string {
  return `${given.id} AS id, ${given.about ?? "''"} AS about,
  ${given.initiativeId ?? 'NULL'} AS initiative_id, ${given.title} AS title,
  ${given.placeId ?? 'NULL'} AS place_id, ${given.date ?? 'NULL'} AS date, ${given.time ?? 'NULL'} AS time,
  ${given.amount ?? 'NULL'} AS amount, ${given.count ?? '0'} AS count, ${given.day ?? "''"} AS day,
  ${given.sortKey ?? "''"} AS sort_key`;
}

/** The same of a row that is about a dossier, joined to its initiative as `i` when it has one. */
export function ofDossier(given: Omit<Parameters<typeof columns>[0], 'title'>): string {
  return columns({
    title: "coalesce(i.title, '')",
    initiativeId: 'i.id',
    sortKey: "coalesce(i.sort_key, '')",
    ...given,
  });
}

/** The same of a row that is about an initiative joined as `i`. */
export function ofInitiative(given: Omit<Parameters<typeof columns>[0], 'title'>): string {
  return columns({ title: 'i.title', initiativeId: 'i.id', sortKey: 'i.sort_key', ...given });
}
