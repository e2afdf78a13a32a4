import type { ListColumn, ListGroup } from '../../../../shared/domain/initiativeFilter.ts';
import type { InitiativeSort } from '../../../../shared/domain/schemas/initiativeQuery.ts';
import { STAGES } from '../../../../shared/domain/vocabulary.ts';

/** The place of a stage in the order of life; null for none. */
const stagePlace = (column: string): string =>
  `CASE ${column} ${STAGES.map((stage, place) => `WHEN '${stage}' THEN ${place}`).join(' ')} END`;

/** What each column orders by; null where it is not known. None orders by what was read. */
const KEYS: Readonly<Record<ListColumn, string>> = {
  title: 'line.sort_key',
  stage: stagePlace('line.stage'),
  reading: 'line.read_on',
  funding: 'line.funding_until',
  followUp: 'line.follow_up_on',
  sectors: 'line.sector_key',
  territories: 'line.territory_key',
  carrier: `nullif(line.carrier_key, '')`,
  role: `nullif(line.cdc_role_key, '')`,
  updated: 'line.updated_at',
};

/** `key [DESC], …` of a sort: what is not known last both ways, then by title. */
export function orderBy({ column, direction }: InitiativeSort): string {
  const way = direction === 'descending' ? ' DESC' : '';
  const byTitle = ['line.sort_key', 'line.title', 'line.initiative_id'];
  if (column === 'title') return byTitle.map((key) => `${key}${way}`).join(', ');
  const first = `${KEYS[column]}${way} NULLS LAST`;
  return [first, ...byTitle].join(', ');
}

/** What a group is made of: its value, where it comes from, its place among the groups. */
export type Grouping = { readonly value: string; readonly join: string; readonly order: string };

/** A name once for each initiative, also where two kinds of territory share it. */
const named = (table: string): Grouping => ({
  value: `coalesce(g.name, '')`,
  join: `LEFT JOIN ${table} AS g ON g.initiative_id = line.initiative_id AND NOT EXISTS (
    SELECT 1 FROM ${table} AS h
    WHERE h.initiative_id = g.initiative_id AND h.position < g.position AND h.name = g.name)`,
  order: 'g.sort_key NULLS LAST, g.name',
});

/** The groups that the table knows; `''` and `unknown` are those of which nothing is known, and come last. */
export const GROUPINGS: Readonly<Record<ListGroup, Grouping>> = {
  stage: {
    value: `coalesce(line.stage, 'unknown')`,
    join: '',
    order: `${stagePlace('line.stage')} NULLS LAST`,
  },
  sector: named('initiative_sector'),
  territory: named('initiative_territory'),
  carrier: {
    value: 'line.carrier',
    join: '',
    order: `nullif(line.carrier_key, '') NULLS LAST, line.carrier`,
  },
  role: {
    value: 'line.cdc_role',
    join: '',
    order: `nullif(line.cdc_role_key, '') NULLS LAST, line.cdc_role`,
  },
};
