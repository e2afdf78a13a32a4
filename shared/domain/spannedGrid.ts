/** A cell of a pasted table, with how many columns and rows it says that it covers. */
export interface SpannedCell<T> {
  readonly content: T;
  readonly wide: number;
  /** 0: to the last row. */
  readonly high: number;
}

/** Columns that one cell may cover: a page may say any number. */
const MOST_WIDE = 100;

/**
 * Places that cells may cover in one table in all. Some kilobytes of a page may say millions, which would take
 * the memory of the window: beyond, a cell covers its own place alone. No content is ever lost.
 */
const MOST_COVERED = 1_000_000;

/** A place that another cell covers. */
const COVERED: { readonly of: null } = { of: null };

/** The cells of the rows, each in its column; null: covered by another, or left of what one covers. */
export function spannedGrid<T>(rows: readonly (readonly SpannedCell<T>[])[]): (T | null)[][] {
  const grid = rows.map((): { of: T | null }[] => []);
  let left = MOST_COVERED;
  for (const [at, cells] of rows.entries()) {
    const places = grid[at] ?? [];
    let column = 0;
    for (const { content, ...said } of cells) {
      while (places[column] !== undefined) column += 1;
      const beside = Math.min(Math.max(said.wide, 1), MOST_WIDE);
      const below = Math.min(
        said.high === 0 ? rows.length : Math.max(said.high, 1),
        rows.length - at,
      );
      // A row is as long as its last place: what is left of it counts too.
      const taken = beside - 1 + (below - 1) * (column + beside);
      const isWhole = taken <= left;
      if (isWhole) left -= taken;
      const [wide, high] = isWhole ? [beside, below] : [1, 1];
      for (const row of grid.slice(at, at + high)) {
        for (let right = 0; right < wide; right += 1) row[column + right] = COVERED;
      }
      places[column] = { of: content };
      column += wide;
    }
  }
  return grid.map((row) =>
    Array.from(row, (place: { of: T | null } | undefined) => place?.of ?? null),
  );
}
