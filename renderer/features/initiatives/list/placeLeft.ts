/** The row where one is. */
export interface CurrentRow {
  /** Its line; -1 before any was chosen. */
  readonly index: number;
  readonly id: string | null;
  readonly isPaneOpen: boolean;
}

interface Place {
  readonly current: CurrentRow;
  readonly closed: ReadonlySet<string>;
  /** In px from the top. */
  readonly scroll: number;
}

const START: Place = {
  current: { index: -1, id: null, isPaneOpen: true },
  closed: new Set(),
  scroll: 0,
};

/** Where one was in the table of each portfolio, for the query that was shown: another one starts at its top. */
const places = new Map<string, Place & { readonly query: string }>();

/** Where the table was left, and how to keep where it is. */
export function placeLeft(portfolio: string, query: string) {
  const known = places.get(portfolio);
  const place = known?.query === query ? known : START;
  return {
    ...place,
    keep(change: Partial<Place>) {
      const before = places.get(portfolio);
      const base = before?.query === query ? before : START;
      places.set(portfolio, { ...base, ...change, query });
    },
  };
}
