import { addMonths, addYears, type LocalDate } from '../../../../shared/domain/dates.ts';
import type {
  ComponentFilter,
  Facet,
  FundingFilter,
  InitiativeFilter,
  NameChoice,
} from '../../../../shared/domain/schemas/initiativeQuery.ts';
import { sortKey } from '../../../../shared/domain/sortKey.ts';
import { lastPossibleDay } from '../lastPossibleDay.ts';
import { lastReadAs } from './known.ts';
import type { ListScope } from './scope.ts';
import { joined, listed, type Sql, sql } from './sql.ts';

/** `WHERE …` over `line`: what a filter leaves. A facet leaves its own part of the filter out. */
export function whereOf(filter: InitiativeFilter, scope: ListScope, without?: Facet): Sql {
  const conditions = conditionsOf(withoutFacet(filter, without), scope);
  const { text, values } = joined(
    conditions.map((condition) => sql(`(${condition.text})`, ...condition.values)),
    ' AND ',
  );
  return { text: text === '' ? '' : `WHERE ${text}`, values };
}

function withoutFacet(filter: InitiativeFilter, facet: Facet | undefined): InitiativeFilter {
  if (facet === undefined) return filter;
  if (typeof facet === 'string') return { ...filter, [facet]: undefined };
  return { ...filter, components: filter.components?.filter(({ id }) => id !== facet.component) };
}

/** One condition on `line` for each part of the filter, the cheapest first: SQLite goes from left to right. */
function conditionsOf(filter: InitiativeFilter, { today, rows }: ListScope): Sql[] {
  const { archived, carriers, roles, stages, notReadFor, funding } = filter;
  const { components = [], sectors, territories, followUp } = filter;
  const words = wordsOf(filter.text);
  return [
    archived && sql(`line.archived_at IS ${archived === 'only' ? 'NOT ' : ''}NULL`),
    carriers && nameIn('line.carrier', carriers),
    roles && nameIn('line.cdc_role', roles),
    stages && nameIn(`coalesce(line.stage, 'unknown')`, stages),
    notReadFor && unreadFor(notReadFor, today),
    funding && fundingIs(funding, today),
    ...components.map((component) => readAs(component, rows)),
    sectors && hasName('initiative_sector', sectors),
    territories && hasName('initiative_territory', territories),
    followUp && FOLLOW_UPS[followUp],
    words.length > 0 && allSaid(words),
  ].filter((condition) => typeof condition === 'object');
}

/** The words looked for, as they are kept. */
function wordsOf(text: string | undefined): string[] {
  return sortKey(text ?? '')
    .split(' ')
    .filter((word) => word !== '');
}

/** Every word, in one passage over what was written. */
function allSaid(words: readonly string[]): Sql {
  const each = words.map(() => 'instr(w.words, ?) > 0').join(' AND ');
  return sql(
    `line.initiative_id IN (SELECT w.initiative_id FROM initiative_words AS w WHERE ${each})`,
    ...words,
  );
}

function nameIn(column: string, { values, isExcept }: NameChoice): Sql {
  const list = listed(values);
  return sql(`${column} ${isExcept ? 'NOT IN' : 'IN'} ${list.text}`, ...list.values);
}

/** One of several names, or none at all where `''` is among them. */
function hasName(
  table: 'initiative_sector' | 'initiative_territory',
  { values, isExcept }: NameChoice,
): Sql {
  const list = listed(values.filter((value) => value !== ''));
  const known = `line.initiative_id IN (SELECT n.initiative_id FROM ${table} AS n WHERE n.name IN ${list.text})`;
  const unnamed = values.includes('')
    ? ` OR NOT EXISTS (SELECT 1 FROM ${table} AS n WHERE n.initiative_id = line.initiative_id)`
    : '';
  return sql(`${isExcept ? 'NOT ' : ''}(${known}${unnamed})`, ...list.values);
}

function readAs({ id, levels }: ComponentFilter, rows: ListScope['rows']): Sql {
  return joined([lastReadAs(rows, id), sql('IN'), listed(levels)], ' ');
}

/** Not read since the same day so many years ago; what was never read neither. */
export function unreadFor(years: number, today: LocalDate): Sql {
  return sql('line.read_on IS NULL OR line.read_on < ?', addYears(today, -years));
}

const FOLLOW_UP_ENDS = lastPossibleDay('line.follow_up_on');

const FOLLOW_UPS = {
  late: sql(`${FOLLOW_UP_ENDS} < line.today`),
  ahead: sql(`${FOLLOW_UP_ENDS} >= line.today`),
  none: sql('line.follow_up_on IS NULL'),
} as const;

/** A vague end counts until its last possible day, and is near from its first. */
export function fundingIs(funding: FundingFilter, today: LocalDate): Sql {
  if (funding.kind !== 'ending') return FUNDINGS[funding.kind];
  return sql(
    `${FUNDING_ENDS} >= line.today AND line.funding_until <= ?`,
    addMonths(today, funding.months),
  );
}

/** « open » comes after every date by its letters. */
const FUNDING_ENDS = lastPossibleDay('line.funding_until');

const FUNDINGS = {
  ended: sql(`${FUNDING_ENDS} < line.today`),
  open: sql(`line.funding_until = 'open'`),
  none: sql('line.funding_until IS NULL'),
} as const;
