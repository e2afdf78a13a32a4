import type { Raw } from './connect.ts';

/** What there is in a portfolio. */
export type Counted = {
  /** Rows of each table. */
  rows: Readonly<Record<string, number>>;
  /** Initiatives that are not in the bin. */
  initiatives: number;
  /** Tells what was changed last; another one once a person changed something. */
  mark: string;
};

/** Counts a portfolio; null once it is not free any more. */
export function countRows(raw: Raw, isFree: () => boolean = () => true): Counted | null {
  const tables = raw
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all();
  const rows: Record<string, number> = {};
  for (const table of tables) {
    if (!isFree()) return null;
    rows[table] = Number(raw.prepare(`SELECT count(*) FROM "${table}"`).pluck().get());
  }
  const initiatives = Number(
    raw.prepare('SELECT count(*) FROM initiative WHERE removed_at IS NULL').pluck().get(),
  );
  return { rows, initiatives, mark: markOf(raw) };
}

/** What was changed last in a portfolio, as a word to be compared. */
export function markOf(raw: Raw): string {
  const last = raw
    .prepare<[], { id: number; at: string; row: number }>(
      'SELECT id, at, last_row AS row FROM change_action ORDER BY id DESC LIMIT 1',
    )
    .get();
  return last === undefined ? '' : `${last.id} ${last.at} ${last.row}`;
}

/** Whether the same was counted. */
export function isSameCount(a: Counted, b: Counted): boolean {
  const tables = new Set([...Object.keys(a.rows), ...Object.keys(b.rows)]);
  return (
    a.initiatives === b.initiatives &&
    a.mark === b.mark &&
    [...tables].every((table) => a.rows[table] === b.rows[table])
  );
}
