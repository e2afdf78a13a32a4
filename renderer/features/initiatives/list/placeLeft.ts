import type { ListLeft } from './listLeft.ts';

/** The row where one is. */
export interface CurrentRow {
  /** Its line; -1 before any was chosen. */
  readonly index: number;
  readonly id: string | null;
  readonly isPaneOpen: boolean;
}

/** Where one is in the table. */
export interface Place {
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

/** Where the table was left for the query that is shown, another one starting at its top; and how to keep where it is. */
export function placeLeft(left: ListLeft, query: string) {
  const known = left.place();
  const place = known?.query === query ? known : START;
  return {
    ...place,
    keep(change: Partial<Place>) {
      const before = left.place();
      const base = before?.query === query ? before : START;
      left.keepPlace({ ...base, ...change, query });
    },
  };
}
