import type { LocalDate } from '../../../../shared/domain/dates.ts';
import { FUNDING_MONTHS, UNREAD_YEARS } from '../../../../shared/domain/initiativeFilter.ts';
import type {
  Facet,
  FacetCount,
  InitiativeFilter,
} from '../../../../shared/domain/schemas/initiativeQuery.ts';
import type { ReadableDb } from '../../connection.ts';
import { lastPossibleDay } from '../lastPossibleDay.ts';
import { fundingIs, unreadFor, whereOf } from './filters.ts';
import { lastReadAs } from './known.ts';
import { withLines } from './lines.ts';
import { GROUPINGS } from './order.ts';
import type { ListScope } from './scope.ts';
import { joined, type Sql, sql } from './sql.ts';
import { ask } from './windows.ts';

/**
 * How many initiatives each value of a property would give under the rest of the filter. Values that
 * none has are left out; an initiative of two sectors counts in both.
 */
export function countFacet(
  db: ReadableDb,
  filter: InitiativeFilter,
  facet: Facet,
  scope: ListScope,
): FacetCount[] {
  const { today } = scope;
  const where = whereOf(filter, scope, facet);
  const many = severalOf(facet, today);
  if (many !== null) return countSeveral(db, many, where, today);
  const { value, join } = valueOf(facet, scope);
  return ask(
    db,
    withLines(today),
    sql(`SELECT ${value.text} AS value, count(*) AS count FROM line ${join}`, ...value.values),
    where,
    sql('GROUP BY 1'),
  );
}

/** Where an initiative has one value, or one line for each. */
function valueOf(facet: Facet, { rows }: ListScope): { value: Sql; join: string } {
  if (typeof facet !== 'string') {
    return { value: lastReadAs(rows, facet.component), join: '' };
  }
  const grouping = GROUPINGS[GROUP_OF[facet] ?? 'stage'];
  if (facet in GROUP_OF) return { value: sql(grouping.value), join: grouping.join };
  return { value: sql(facet === 'followUp' ? FOLLOW_UP : ARCHIVED), join: '' };
}

const GROUP_OF: Readonly<Record<string, keyof typeof GROUPINGS>> = {
  stages: 'stage',
  sectors: 'sector',
  territories: 'territory',
  carriers: 'carrier',
  roles: 'role',
};

const FOLLOW_UP = `CASE WHEN line.follow_up_on IS NULL THEN 'none'
  WHEN ${lastPossibleDay('line.follow_up_on')} < line.today THEN 'late' ELSE 'ahead' END`;

const ARCHIVED = `CASE WHEN line.archived_at IS NULL THEN 'without' ELSE 'only' END`;

/** Values of which an initiative may have several, each its own condition. */
function severalOf(facet: Facet, today: LocalDate): readonly (readonly [string, Sql])[] | null {
  if (facet === 'notReadFor') {
    return UNREAD_YEARS.map((years) => [String(years), unreadFor(years, today)]);
  }
  if (facet !== 'funding') return null;
  return [
    ...FUNDING_MONTHS.map(
      (months) => [String(months), fundingIs({ kind: 'ending', months }, today)] as const,
    ),
    ...(['ended', 'open', 'none'] as const).map(
      (kind) => [kind, fundingIs({ kind }, today)] as const,
    ),
  ];
}

function countSeveral(
  db: ReadableDb,
  values: readonly (readonly [string, Sql])[],
  where: Sql,
  today: LocalDate,
): FacetCount[] {
  const sums = values.map(([, { text, values: bound }], index) =>
    sql(`count(*) FILTER (WHERE ${text}) AS "${index}"`, ...bound),
  );
  const [row] = ask<Record<string, number>>(
    db,
    withLines(today),
    sql('SELECT'),
    joined(sums, ', '),
    sql('FROM line'),
    where,
  );
  return values
    .map(([value], index) => ({ value, count: row?.[String(index)] ?? 0 }))
    .filter(({ count }) => count > 0);
}
