import {
  FACETS,
  GROUPS,
  LIST_COLUMNS,
  type ListColumn,
  type ListGroup,
} from '../../../../shared/domain/initiativeFilter.ts';
import type {
  InitiativeFilter,
  InitiativeSort,
  ListView,
  SavedView,
} from '../../../../shared/domain/schemas/initiativeQuery.ts';

/** A view that Essaim proposes by itself. */
export const BUILT_IN = ['all', 'living', 'funding', 'unread', 'archives'] as const;
export type BuiltIn = (typeof BUILT_IN)[number];

/** What each of them leaves. « Toutes » is all that the portfolio holds, archives included. */
export const BUILT_IN_FILTERS: Readonly<Record<BuiltIn, InitiativeFilter>> = {
  all: {},
  living: { archived: 'without', stages: { values: ['closed'], isExcept: true } },
  funding: { archived: 'without', funding: { kind: 'ending', months: 6 } },
  unread: {
    archived: 'without',
    stages: { values: ['closed'], isExcept: true },
    notReadFor: 2,
  },
  archives: { archived: 'only' },
};

/** Columns shown until one chooses others. */
const COLUMNS: ListView['columns'] = ['stage', 'reading', 'funding', 'followUp'];

const BY_TITLE: InitiativeSort = { column: 'title', direction: 'ascending' };

/** What a view shows before anything is changed. */
export function viewNamed(id: string, saved: readonly SavedView[]): ListView {
  const kept = saved.find((view) => view.id === id);
  if (kept !== undefined) return kept.view;
  const filter = isBuiltIn(id) ? BUILT_IN_FILTERS[id] : {};
  return { filter, sort: BY_TITLE, group: null, columns: COLUMNS };
}

/** True for the name of a view that Essaim proposes. */
export function isBuiltIn(id: string): id is BuiltIn {
  return BUILT_IN.some((name) => name === id);
}

/** Whether two views show the same. */
export function sameView(a: ListView, b: ListView): boolean {
  return canonical(a) === canonical(b);
}

/** The list as its address says it: the view, and what was changed of it. */
export interface ListSearch {
  readonly vue?: string | undefined;
  /** By stage, as a board, rather than the table. */
  readonly aspect?: 'etapes' | undefined;
  readonly filtre?: InitiativeFilter | undefined;
  readonly tri?: InitiativeSort | undefined;
  readonly groupe?: ListGroup | 'aucun' | undefined;
  readonly colonnes?: ListView['columns'] | undefined;
  /** The dialog of a new initiative is open. */
  readonly nouvelle?: true | undefined;
}

/** Reads an address, which a person may have changed: what is not understood is left out. */
export function readSearch(search: Readonly<Record<string, unknown>>): ListSearch {
  const { vue, aspect, filtre, tri, groupe, colonnes } = search;
  return {
    ...(aspect === 'etapes' ? { aspect } : {}),
    ...(typeof vue === 'string' ? { vue } : {}),
    ...(isFilter(filtre) ? { filtre } : {}),
    ...(isSort(tri) ? { tri } : {}),
    ...(isOneOf([...GROUPS, 'aucun'] as const, groupe) ? { groupe } : {}),
    ...(isColumns(colonnes) ? { colonnes } : {}),
    ...('nouvelle' in search ? { nouvelle: true as const } : {}),
  };
}

/** What an address shows. */
export function viewOfSearch(search: ListSearch, base: ListView): ListView {
  return {
    filter: search.filtre ?? base.filter,
    sort: search.tri ?? base.sort,
    group: search.groupe === undefined ? base.group : groupOf(search.groupe),
    columns: search.colonnes ?? base.columns,
  };
}

/** The address of a view: only what differs from the view that it started from. */
export function searchOf(id: string, view: ListView, base: ListView): ListSearch {
  return {
    vue: id,
    ...(differs(view.filter, base.filter) ? { filtre: withoutNothing(view.filter) } : {}),
    ...(differs(view.sort, base.sort) ? { tri: view.sort } : {}),
    ...(view.group === base.group ? {} : { groupe: view.group ?? ('aucun' as const) }),
    ...(differs(view.columns, base.columns) ? { colonnes: view.columns } : {}),
  };
}

const differs = (a: unknown, b: unknown): boolean => canonical(a) !== canonical(b);

/** A filter without its parts that ask for nothing, and without an empty text. */
export function withoutNothing(filter: InitiativeFilter): InitiativeFilter {
  return Object.fromEntries(
    Object.entries(filter).filter(([, part]) => part !== undefined && part !== ''),
  );
}

const groupOf = (group: ListGroup | 'aucun'): ListGroup | null =>
  group === 'aucun' ? null : group;

/** The same text for the same content, whatever the order of its fields. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    isRecord(part)
      ? Object.fromEntries(
          Object.entries(part)
            .filter(([, inner]) => inner !== undefined && inner !== '')
            .toSorted(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  );
}

const PARTS = new Set<string>(['text', 'components', ...FACETS]);

/** Its parts are those of a filter; what they hold is verified where the filter is asked. */
function isFilter(value: unknown): value is InitiativeFilter {
  return isRecord(value) && Object.keys(value).every((part) => PARTS.has(part));
}

function isSort(value: unknown): value is InitiativeSort {
  return (
    isRecord(value) &&
    isOneOf(LIST_COLUMNS, value['column']) &&
    isOneOf(['ascending', 'descending'] as const, value['direction'])
  );
}

function isColumns(value: unknown): value is ListView['columns'] {
  return (
    Array.isArray(value) &&
    new Set(value).size === value.length &&
    value.every((name: unknown) => name !== 'title' && isOneOf(LIST_COLUMNS, name))
  );
}

function isOneOf<T extends string>(all: readonly T[], value: unknown): value is T {
  return all.some((one) => one === value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A column that can be shown or hidden. */
export type OtherColumn = Exclude<ListColumn, 'title'>;
