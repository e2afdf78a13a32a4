import { comparePartialDates } from '../../../shared/domain/dates.ts';
import type { InitiativeRow } from '../../../shared/domain/schemas/detail.ts';
import { sortKey } from '../../../shared/domain/sortKey.ts';
import { STAGES } from '../../../shared/domain/vocabulary.ts';
import type { Sort } from '../../components/data/Table.tsx';

/** A row with what the filter reads of it. */
export interface SearchableRow {
  readonly row: InitiativeRow;
  readonly words: string;
}

/** Prepares rows for the filter: once for each answer, not for each keystroke. */
export function searchable(rows: readonly InitiativeRow[]): SearchableRow[] {
  return rows.map((row) => {
    const known = prepared.get(row);
    if (known !== undefined) return known;
    const text = [row.title, row.summary, row.carrier, ...row.sectors, ...row.territories];
    const fresh = { row, words: sortKey(text.join('\n')) };
    prepared.set(row, fresh);
    return fresh;
  });
}

/** What was prepared, for as long as the row itself is kept: another order prepares nothing again. */
const prepared = new WeakMap<InitiativeRow, SearchableRow>();

/** The rows in which every word of the filter is found, whatever accents and capitals. */
export function filtered(rows: readonly SearchableRow[], filter: string): InitiativeRow[] {
  const words = sortKey(filter).split(' ');
  return rows
    .filter((one) => words.every((word) => one.words.includes(word)))
    .map(({ row }) => row);
}

const byTitle = new Intl.Collator('fr-CA', { numeric: true });

type Order = (a: InitiativeRow, b: InitiativeRow) => number;

const ORDERS: Readonly<Record<string, Order>> = {
  title: (a, b) => byTitle.compare(a.title, b.title),
  stage: (a, b) => stagePlace(a) - stagePlace(b),
  reading: (a, b) => comparePartialDates(a.lastReadOn ?? '', b.lastReadOn ?? ''),
};

/** What is known of a row in the column that orders: unknown rows come last both ways. */
const KNOWN: Readonly<Record<string, (row: InitiativeRow) => boolean>> = {
  stage: (row) => row.stage !== null,
  reading: (row) => row.lastReadOn !== null,
};

/** Rows in the order of a column. By date or by the order of life; never by what was read. */
export function sorted(rows: readonly InitiativeRow[], sort: Sort): InitiativeRow[] {
  const order = ORDERS[sort.column] ?? byTitleOnly;
  const isKnown = KNOWN[sort.column] ?? (() => true);
  const way = sort.direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const known = Number(isKnown(b)) - Number(isKnown(a));
    return known || way * order(a, b) || byTitleOnly(a, b);
  });
}

const byTitleOnly: Order = (a, b) => byTitle.compare(a.title, b.title);

const stagePlace = (row: InitiativeRow): number =>
  row.stage === null ? STAGES.length : STAGES.indexOf(row.stage);
