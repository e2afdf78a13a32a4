import {
  type KnownRow,
  knownReadings,
  type ReadWord,
} from '../../../../shared/domain/knownReadings.ts';
import type {
  InitiativeFilter,
  InitiativeQuery,
  InitiativeSelection,
  ListedInitiative,
} from '../../../../shared/domain/schemas/initiativeQuery.ts';
import type { ReadableDb } from '../../connection.ts';
import { parsed } from '../../record.ts';
import { lastPossibleDay } from '../lastPossibleDay.ts';
import { whereOf } from './filters.ts';
import { KNOWN_WORDS } from './known.ts';
import { withLines } from './lines.ts';
import { GROUPINGS, orderBy } from './order.ts';
import type { ListScope } from './scope.ts';
import { joined, listed, type Sql, sql } from './sql.ts';

/** How many initiatives answer a filter. */
export function countAnswers(db: ReadableDb, filter: InitiativeFilter, scope: ListScope): number {
  const count = ask<{ count: number }>(
    db,
    withLines(scope.today),
    sql('SELECT count(*) AS count FROM line'),
    whereOf(filter, scope),
  );
  return count[0]?.count ?? 0;
}

/** How many lines each group holds, in the order of the groups. */
export function countGroups(
  db: ReadableDb,
  { filter, group }: InitiativeQuery,
  scope: ListScope,
): { value: string; count: number }[] {
  if (group === null) return [];
  const { value, join, order } = GROUPINGS[group];
  return ask(
    db,
    withLines(scope.today),
    sql(`SELECT ${value} AS value, count(*) AS count FROM line ${join}`),
    whereOf(filter, scope),
    sql(`GROUP BY ${value} ORDER BY ${order}`),
  );
}

/** The lines of a query from one place on: an initiative of two groups has two. */
export function listAnswers(
  db: ReadableDb,
  { filter, sort, group }: InitiativeQuery,
  { offset, limit }: { offset: number; limit: number },
  scope: ListScope,
): ListedInitiative[] {
  const grouping = group === null ? null : GROUPINGS[group];
  const order = [grouping?.order, orderBy(sort)].filter((part) => part !== undefined).join(', ');
  const ids = ask<{ id: string }>(
    db,
    withLines(scope.today),
    sql(`SELECT line.initiative_id AS id FROM line ${grouping?.join ?? ''}`),
    whereOf(filter, scope),
    sql(`ORDER BY ${order} LIMIT ? OFFSET ?`, limit, offset),
  );
  return rowsOf(
    db,
    ids.map(({ id }) => id),
    scope,
  );
}

/** The initiatives of a selection that are there, in the order of their titles. */
export function selectedIds(
  db: ReadableDb,
  selection: InitiativeSelection,
  scope: ListScope,
): string[] {
  const isNamed = selection.kind === 'ids';
  const list = listed(isNamed ? selection.ids : selection.except);
  const answers = whereOf(isNamed ? {} : selection.filter, scope);
  const rows = ask<{ id: string }>(
    db,
    withLines(scope.today),
    sql('SELECT line.initiative_id AS id FROM line'),
    answers,
    sql(
      `${answers.text === '' ? 'WHERE' : 'AND'} line.initiative_id ${isNamed ? '' : 'NOT '}IN ${list.text}`,
      ...list.values,
    ),
    sql(`ORDER BY ${orderBy({ column: 'title', direction: 'ascending' })}`),
  );
  return rows.map(({ id }) => id);
}

type Stored = Omit<
  ListedInitiative,
  'sectors' | 'territories' | 'readings' | 'otherReadings' | 'followUp'
> & {
  sectors: string;
  territories: string;
  words: string;
  followUpOn: string | null;
  isLate: number | null;
};

const names = (table: string): string =>
  `(SELECT json_group_array(n.name) FROM (SELECT name FROM ${table}
    WHERE initiative_id = line.initiative_id ORDER BY position) AS n)`;

const ROWS = `SELECT line.initiative_id AS id, line.title, line.carrier, line.cdc_role AS "cdcRole",
    line.stage, line.stage_on AS "stageSince", line.read_on AS "lastReadOn", ${KNOWN_WORDS} AS words,
    line.funding_until AS "fundingUntil", line.follow_up_on AS "followUpOn",
    ${lastPossibleDay('line.follow_up_on')} < line.today AS "isLate",
    line.updated_at AS "updatedAt", line.archived_at AS "archivedAt",
    ${names('initiative_sector')} AS sectors, ${names('initiative_territory')} AS territories
  FROM json_each(?) AS wanted JOIN line ON line.initiative_id = wanted.value ORDER BY wanted.key`;

/** What the table shows of some initiatives, in their order; those that are not there are left out. */
export function rowsOf(
  db: ReadableDb,
  ids: readonly string[],
  { today, rows }: ListScope,
): ListedInitiative[] {
  return ask<Stored>(db, withLines(today), sql(ROWS, JSON.stringify(ids))).map((stored) =>
    rowOf(stored, rows),
  );
}

function rowOf(
  { followUpOn, isLate, words, ...stored }: Stored,
  rows: readonly KnownRow[],
): ListedInitiative {
  const known = knownReadings(rows, parsed<ReadWord[]>(words));
  return {
    ...stored,
    sectors: parsed<string[]>(stored.sectors),
    territories: parsed<string[]>(stored.territories),
    readings: known.flatMap((one) => (one.row.isFormer ? [] : (one.known ?? []))),
    otherReadings: known.flatMap((one) => {
      const { component, dimensionId, isFormer } = one.row;
      return isFormer && one.known !== null
        ? [{ ...one.known, label: component.label.text, dimensionId }]
        : [];
    }),
    followUp: followUpOn === null ? null : { date: followUpOn, isLate: isLate === 1 },
  };
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- as in `ReadableDb`
export function ask<Row>(db: ReadableDb, ...pieces: readonly Sql[]): Row[] {
  const { text, values } = joined(pieces, '\n');
  return db.all<Row>(text, ...values);
}
