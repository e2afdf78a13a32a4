import type { PartialDate } from '../../../../shared/domain/dates.ts';
import type { InitiativeFilter } from '../../../../shared/domain/schemas/initiativeQuery.ts';
import type { StripLine, StripQuestion } from '../../../../shared/domain/schemas/strip.ts';
import type { StripOrder } from '../../../../shared/domain/stripTerms.ts';
import type { ReadableDb } from '../../connection.ts';
import { whereOf } from './filters.ts';
import { withLines } from './lines.ts';
import { orderBy } from './order.ts';
import type { ListScope } from './scope.ts';
import { sql } from './sql.ts';
import { ask } from './windows.ts';

const FIRST_STAGE = `(SELECT min(s.date) FROM stage_change AS s WHERE s.initiative_id = line.initiative_id)`;
const FIRST_READING = `(SELECT min(a.date) FROM grid_application AS a WHERE a.initiative_id = line.initiative_id)`;

const BY_TITLE = orderBy({ column: 'title', direction: 'ascending' });

const ORDERS: Readonly<Record<StripOrder, string>> = {
  title: BY_TITLE,
  oldest: `${FIRST_STAGE} NULLS LAST, ${BY_TITLE}`,
};

/** The initiatives of a filter, from one place on, with what the list works out of each. */
export function stripLines(
  db: ReadableDb,
  { filter, order, offset, limit }: Pick<StripQuestion, 'filter' | 'order' | 'offset' | 'limit'>,
  scope: ListScope,
): Omit<StripLine, 'stages' | 'marks'>[] {
  const ids = ask<{ id: string }>(
    db,
    withLines(scope.today),
    sql('SELECT line.initiative_id AS id FROM line'),
    whereOf(filter, scope),
    sql(`ORDER BY ${ORDERS[order]} LIMIT ? OFFSET ?`, limit, offset),
  );
  // What the list works out of an initiative is worked out for these only.
  const rows = ask<Omit<StripLine, 'stages' | 'marks' | 'isArchived'> & { isArchived: number }>(
    db,
    withLines(scope.today),
    sql(LINES, JSON.stringify(ids.map(({ id }) => id))),
  );
  return rows.map(({ isArchived, ...row }) => Object.assign(row, { isArchived: isArchived === 1 }));
}

const LINES = `SELECT line.initiative_id AS "initiativeId", line.title,
    line.archived_at IS NOT NULL AS "isArchived", line.funding_until AS "fundingUntil",
    line.follow_up_on AS "followUpOn"
  FROM json_each(?) AS wanted JOIN line ON line.initiative_id = wanted.value ORDER BY wanted.key`;

/** The first stage or reading of the initiatives of a filter; null where there is none. */
export function firstStripDate(
  db: ReadableDb,
  filter: InitiativeFilter,
  scope: ListScope,
): PartialDate | null {
  const [row] = ask<{ first: PartialDate | null }>(
    db,
    withLines(scope.today),
    sql(
      `SELECT min(min(coalesce(${FIRST_STAGE}, ${FIRST_READING}), coalesce(${FIRST_READING}, ${FIRST_STAGE}))) AS first FROM line`,
    ),
    whereOf(filter, scope),
  );
  return row?.first ?? null;
}
