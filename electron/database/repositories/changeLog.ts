import { ACTION, type Action } from '../actions.ts';
import type { ReadableDb } from '../connection.ts';

/** Instants: the first that is taken, and the first that is not any more. */
export type Period = { from: string | null; until: string | null };

/** Actions looked at by one question where few may be of the period: about a millisecond. */
const LOOKED_AT = 10_000;

/** Actions that are looked at for the latest instant: a clock that was set back has written the last of them before others. */
const LAST_ACTIONS = 200;

/** The latest instant of what was written lately, by whichever clock; null of a file without any. */
export function lastWritten(db: ReadableDb): string | null {
  const found = db.get<{ at: string | null }>(
    `SELECT max(at) AS at FROM (
       SELECT * FROM (SELECT at FROM change_action ORDER BY id DESC LIMIT ${LAST_ACTIONS})
       UNION ALL SELECT updated_at FROM portfolio)`,
  );
  return found?.at ?? null;
}

/** The number after the last action. */
export function afterLastAction(db: ReadableDb): number {
  return (db.get<{ id: number | null }>('SELECT max(id) AS id FROM change_action')?.id ?? 0) + 1;
}

/**
 * Actions of a period from before a number, newest first, at most `most`; and the number from before which
 * the next ones are to be asked, null when there are none before.
 */
export function actionsBefore(
  db: ReadableDb,
  before: number,
  { from, until }: Period,
  most: number,
): { actions: Action[]; next: number | null } {
  const first =
    db.get<{ id: number | null }>('SELECT min(id) AS id FROM change_action')?.id ?? null;
  if (first === null || before <= first) return { actions: [], next: null };
  const lowest = Math.max(first, before - LOOKED_AT);
  const actions = db.all<Action>(
    `SELECT ${ACTION} FROM change_action
     WHERE id < ? AND id >= ? AND at >= ? AND at < ? ORDER BY id DESC LIMIT ?`,
    before,
    lowest,
    from ?? '',
    until ?? '~',
    most,
  );
  const reached = actions.length === most ? (actions.at(-1)?.id ?? lowest) : lowest;
  return { actions, next: reached > first ? reached : null };
}

/** The action that a row of the log belongs to: the first whose last row is not before it. */
export function actionOfRow(db: ReadableDb, row: number): Action | null {
  const ends = db.get<{ low: number | null; high: number | null }>(
    'SELECT (SELECT min(id) FROM change_action) AS low, (SELECT max(id) FROM change_action) AS high',
  );
  let low = ends?.low ?? 1;
  let high = ends?.high ?? 0;
  let found: Action | null = null;
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    const action = db.get<Action>(
      `SELECT ${ACTION} FROM change_action WHERE id >= ? ORDER BY id LIMIT 1`,
      middle,
    );
    if (action === undefined || action.lastRow >= row) {
      if (action !== undefined) found = action;
      high = middle - 1;
    } else low = action.id + 1;
  }
  return found !== null && found.firstRow <= row ? found : null;
}

/** Actions that changed something of an initiative, its fundings included, from before a number, newest first. */
export function* actionsOfInitiative(
  db: ReadableDb,
  initiativeId: string,
  before: number,
): Generator<Action> {
  const fundings = rowsOfFundings(db, initiativeId);
  let row =
    db.get<{ row: number | null }>(
      'SELECT last_row AS row FROM change_action WHERE id < ? ORDER BY id DESC LIMIT 1',
      before,
    )?.row ?? 0;
  for (;;) {
    while (fundings.length > 0 && (fundings.at(-1) ?? 0) > row) fundings.pop();
    const own =
      db.get<{ row: number | null }>(
        'SELECT max(id) AS row FROM change_row WHERE initiative_id = ? AND id <= ?',
        initiativeId,
        row,
      )?.row ?? 0;
    const newest = Math.max(own, fundings.at(-1) ?? 0);
    if (newest === 0) return;
    const action = actionOfRow(db, newest);
    if (action === null) return;
    yield action;
    row = action.firstRow - 1;
  }
}

/** Actions that some rows of the log belong to, the oldest row first, from before a number; newest first. */
export function* actionsOfRows(
  db: ReadableDb,
  rows: readonly number[],
  before: number,
): Generator<Action> {
  let reached = Number.POSITIVE_INFINITY;
  for (const row of rows.toReversed()) {
    if (row >= reached) continue;
    const action = actionOfRow(db, row);
    if (action === null) continue;
    reached = action.firstRow;
    if (action.id < before) yield action;
  }
}

/** The tables of what a funding is made of, whose rows do not say of which initiative they are. */
const FUNDING_PARTS = ['funding_state', 'funding_instalment', 'funding_report'] as const;

/** The rows of the log about the fundings in which an initiative has, or had, a share; the oldest first. */
function rowsOfFundings(db: ReadableDb, initiativeId: string): number[] {
  const fundings = db.all<{ id: string }>(
    `SELECT funding_id AS id FROM funding_share WHERE initiative_id = ?
     UNION SELECT json_extract(key, '$[0]') FROM change_row
       WHERE initiative_id = ? AND table_name = 'funding_share'`,
    initiativeId,
    initiativeId,
  );
  const rows = fundings.flatMap(({ id }) => {
    const parts = FUNDING_PARTS.flatMap((table) =>
      partIds(db, table, id).flatMap((part) => rowsOfRecord(db, table, part)),
    );
    return rowsOfRecord(db, 'funding', id).concat(parts);
  });
  return rows.toSorted((a, b) => a - b);
}

function partIds(db: ReadableDb, table: (typeof FUNDING_PARTS)[number], funding: string): string[] {
  return db
    .all<{ id: string }>(
      `SELECT id FROM ${table} WHERE funding_id = ?
       UNION SELECT json_extract(data, '$.id') FROM change_row
         WHERE table_name = '${table}' AND op = 'delete' AND json_extract(data, '$.funding_id') = ?`,
      funding,
      funding,
    )
    .map(({ id }) => id);
}

function rowsOfRecord(db: ReadableDb, table: string, id: string): number[] {
  return db
    .all<{ id: number }>(
      'SELECT id FROM change_row WHERE table_name = ? AND key = json_array(?)',
      table,
      id,
    )
    .map((row) => row.id);
}

/** The initiatives that have a share in a funding now, or had one when the last one went. */
export function initiativesOfFunding(db: ReadableDb, fundingId: string): string[] {
  const now = db.all<{ id: string }>(
    'SELECT initiative_id AS id FROM funding_share WHERE funding_id = ? ORDER BY initiative_id',
    fundingId,
  );
  if (now.length > 0) return now.map(({ id }) => id);
  const prefix = JSON.stringify([fundingId]).slice(0, -1);
  return db
    .all<{ id: string }>(
      `SELECT DISTINCT json_extract(key, '$[1]') AS id FROM change_row
       WHERE table_name = 'funding_share' AND key >= ? AND key < ?`,
      `${prefix},`,
      `${prefix}-`,
    )
    .map(({ id }) => id);
}

/** Rows measured to say about what the log weighs. */
const MEASURED = 400;

/** What the log holds, and about what it weighs in the file, in bytes: the contents of files that it alone keeps included. */
export function logSize(db: ReadableDb): { actions: number; since: string | null; bytes: number } {
  // Their numbers follow one another: counting them one by one would take longer.
  const { first, last, since } = db.get<{
    first: number | null;
    last: number | null;
    since: string | null;
  }>(
    `SELECT (SELECT min(id) FROM change_action) AS first, (SELECT max(id) FROM change_action) AS last,
       (SELECT at FROM change_action ORDER BY id LIMIT 1) AS since`,
  ) ?? { first: null, last: null, since: null };
  const actions = first === null || last === null ? 0 : last - first + 1;
  const ends = db.get<{ low: number | null; high: number | null }>(
    'SELECT (SELECT min(id) FROM change_row) AS low, (SELECT max(id) FROM change_row) AS high',
  );
  const low = ends?.low ?? 1;
  const rows = (ends?.high ?? 0) - low + 1;
  let weighed = 0;
  const measured = Math.min(MEASURED, rows);
  for (let n = 0; n < measured; n += 1) {
    weighed += weightOf(db, low + Math.floor((n * rows) / measured));
  }
  const ofRows = measured === 0 ? 0 : (weighed / measured) * rows;
  return { actions, since, bytes: Math.round(ofRows) + contentsHeld(db) };
}

/** A row with what its two indexes repeat of it. */
function weightOf(db: ReadableDb, row: number): number {
  return (
    db.get<{ bytes: number }>(
      `SELECT 40 + length(table_name) * 2 + length(key) * 2 + 2 * ifnull(length(initiative_id), 0)
         + ifnull(length(data), 0) + ifnull(length(former_bytes), 0) + ifnull(length(later_bytes), 0) AS bytes
       FROM change_row WHERE id >= ? ORDER BY id LIMIT 1`,
      row,
    )?.bytes ?? 0
  );
}

/** Contents of files that nothing but the log needs. */
function contentsHeld(db: ReadableDb): number {
  return (
    db.get<{ bytes: number }>(
      `SELECT total(f.bytes) AS bytes FROM file_content AS f
       WHERE EXISTS (SELECT 1 FROM change_file AS c WHERE c.sha256 = f.sha256)
         AND NOT EXISTS (SELECT 1 FROM evidence AS e WHERE e.file_sha256 = f.sha256)
         AND NOT EXISTS (SELECT 1 FROM dossier_file AS d WHERE d.file_sha256 = f.sha256)
         AND NOT EXISTS (SELECT 1 FROM dossier_photo AS p WHERE p.file_sha256 = f.sha256)`,
    )?.bytes ?? 0
  );
}
