import { addDays } from '../../../shared/domain/dates.ts';
import { idsUntil, overBy } from '../../../shared/domain/retention.ts';
import type { RetentionLine } from '../../../shared/domain/schemas/retention.ts';
import type { RetentionKind } from '../../../shared/domain/vocabulary.ts';
import type { ReadableDb } from '../connection.ts';
import { joined, type Sql, sql } from './initiativeQuery/sql.ts';
import { lastPossibleDay } from './lastPossibleDay.ts';

/** How long a kind is kept, in months, on the day on which it is asked. */
export type RuleToday = {
  readonly kind: RetentionKind;
  readonly months: number;
  readonly today: string;
};

/** A line as SQL tells it: without `since` when it counts from the adding. */
export type RetentionRow = Omit<RetentionLine, 'kind' | 'since' | 'isSealed'> & {
  since: string | null;
  isSealed: number;
};

/** Comes after every day: what is not over. */
const NEVER = "'9999-12-31'";

const columns = (given: {
  id: string;
  about: string;
  since: string;
  cause?: string;
  initiativeId?: string;
  title?: string;
  count?: string;
  isSealed?: string;
}): string => `${given.id} AS id, ${given.about} AS about, ${given.since} AS since,
  ${given.cause ?? "'kind'"} AS cause, ${given.initiativeId ?? 'NULL'} AS "initiativeId",
  ${given.title ?? "''"} AS "initiativeTitle", ${given.count ?? '1'} AS count, ${given.isSealed ?? '0'} AS "isSealed"`;

const OVER = `min(coalesce(c.withdrawn_on, ${NEVER}), coalesce(c."end", ${NEVER}))`;

/** The day since which no consent holds; none at all: it counts from the adding. */
const TESTIMONY = `SELECT ${columns({
  id: 't.evidence_id',
  about: "iif(t.private_name = '', iif(t.pseudonym = '', v.title, t.pseudonym), t.private_name)",
  since: 't.since',
  cause: "iif(t.since IS NULL, 'no_consent', iif(t.withdrawn >= t.since, 'withdrawn', 'ended'))",
  initiativeId: 'i.id',
  title: 'i.title',
  isSealed: `EXISTS (SELECT 1 FROM reading_evidence AS l JOIN grid_application AS a ON a.id = l.application_id
    WHERE l.evidence_id = t.evidence_id AND a.concluded_at IS NOT NULL)`,
})}
FROM (
  SELECT w.*, (SELECT max(${OVER}) FROM consent AS c WHERE c.evidence_id = w.evidence_id) AS since,
    (SELECT max(c.withdrawn_on) FROM consent AS c WHERE c.evidence_id = w.evidence_id) AS withdrawn
  FROM testimony AS w
) AS t JOIN evidence AS v ON v.id = t.evidence_id JOIN initiative AS i ON i.id = v.initiative_id
WHERE i.removed_at IS NULL AND iif(t.since IS NULL, t.evidence_id < ?, t.since <= ?)`;

/** Where a stakeholder takes part, until when: it left, or the initiative is closed. One that adopted something is in use. */
const CONTACT = `SELECT ${columns({ id: 's.id', about: 's.name', since: 's.since', cause: "'unused'" })}
FROM (
  SELECT k.id, k.name, iif(
    EXISTS (SELECT 1 FROM diffusion AS d WHERE d.stakeholder_id = k.id), ${NEVER},
    (SELECT max(coalesce(${lastPossibleDay('p.until')}, iif(f.stage = 'closed', ${lastPossibleDay('f.stage_on')}, ${NEVER})))
     FROM participation AS p JOIN initiative_facts AS f ON f.initiative_id = p.initiative_id
     WHERE p.stakeholder_id = k.id)) AS since
  FROM stakeholder AS k WHERE k.contact <> ''
) AS s WHERE iif(s.since IS NULL, s.id < ?, s.since <= ?)`;

const FOLLOW_UP = `SELECT ${columns({
  id: 'w.id',
  about: 'w.whom',
  since: 'w.done_on',
  initiativeId: 'i.id',
  title: 'i.title',
})}
FROM follow_up AS w JOIN initiative AS i ON i.id = w.initiative_id
WHERE w.whom <> '' AND i.removed_at IS NULL AND ${lastPossibleDay('w.done_on')} <= ?`;

const PARTICIPANT = `SELECT ${columns({
  id: 'a.id',
  about: `(SELECT group_concat(p.name, ', ' ORDER BY p.position) FROM grid_application_participant AS p
    WHERE p.application_id = a.id AND p.name <> '')`,
  since: 'a.date',
  initiativeId: 'i.id',
  title: 'i.title',
  count: `(SELECT count(*) FROM grid_application_participant AS p WHERE p.application_id = a.id AND p.name <> '')`,
  isSealed: 'a.concluded_at IS NOT NULL',
})}
FROM grid_application AS a JOIN initiative AS i ON i.id = a.initiative_id
WHERE i.removed_at IS NULL AND ${lastPossibleDay('a.date')} <= ?
  AND EXISTS (SELECT 1 FROM grid_application_participant AS p WHERE p.application_id = a.id AND p.name <> '')`;

const ACCESS = `SELECT ${columns({ id: 'q.id', about: 'q.person', since: 'q.answered_on' })}
FROM access_request AS q WHERE q.answered_on <= ?`;

const INCIDENT = `SELECT ${columns({
  id: 'n.id',
  about: 'substr(n.circumstances, 1, 120)',
  since: 'n.discovered_on',
})}
FROM privacy_incident AS n WHERE n.discovered_on <= ?`;

const BIN = `SELECT ${columns({
  id: 'i.id',
  about: 'i.title',
  since: "date(i.removed_at, 'localtime')",
})}
FROM initiative AS i WHERE i.removed_at IS NOT NULL AND date(i.removed_at, 'localtime') <= ?`;

const SOURCES: Readonly<Record<RetentionKind, (until: string) => Sql>> = {
  testimony: (until) => sql(TESTIMONY, idsUntil(until), until),
  contact: (until) => sql(CONTACT, idsUntil(until), until),
  follow_up: (until) => sql(FOLLOW_UP, until),
  participant: (until) => sql(PARTICIPANT, until),
  access_request: (until) => sql(ACCESS, until),
  incident: (until) => sql(INCIDENT, until),
  bin: (until) => sql(BIN, until),
};

/** What is over for longer than its rule, but what is settled or kept on purpose. */
function over(select: string, { kind, months, today }: RuleToday): Sql {
  return joined(
    [
      sql(`SELECT ${select} FROM (`),
      // Five whole years: the day on which they end is still one of them.
      SOURCES[kind](overBy(kind === 'incident' ? addDays(today, -1) : today, months)),
      sql(
        `) AS w WHERE NOT EXISTS (SELECT 1 FROM retention_hold AS h
           WHERE h.kind = ? AND h.subject_id = w.id AND (h.until IS NULL OR h.until > ?))`,
        kind,
        today,
      ),
    ],
    '\n',
  );
}

/** The first lines of a kind whose time is over, the oldest first. */
export function listOver(db: ReadableDb, rule: RuleToday, most: number): RetentionRow[] {
  const { text, values } = joined(
    [over('w.*', rule), sql('ORDER BY w.since IS NOT NULL, w.since, w.id LIMIT ?', most)],
    ' ',
  );
  return db.all(text, ...values);
}

/** How many lines of a kind there are. */
export function countOver(db: ReadableDb, rule: RuleToday): number {
  const { text, values } = over('count(*) AS count', rule);
  return db.get<{ count: number }>(text, ...values)?.count ?? 0;
}

/** One line of the list; null when it is not in it. */
export function findOver(db: ReadableDb, rule: RuleToday, id: string): RetentionRow | null {
  const { text, values } = joined([over('w.*', rule), sql('AND w.id = ?', id)], ' ');
  return db.get<RetentionRow>(text, ...values) ?? null;
}

/** Whether anything of some kinds is over, as one condition. */
export function anyOver(rules: readonly RuleToday[]): Sql {
  if (rules.length === 0) return sql('0');
  return joined(
    rules.map((rule) => joined([sql('EXISTS ('), over('1', rule), sql(')')], '')),
    ' OR ',
  );
}
