import { createHash } from 'node:crypto';
import type { GridDefinition } from '../../../shared/domain/schemas/grid.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { columnList, insert, type Kept, type Table } from '../record.ts';

/** A version of the grid as the file keeps it: the definition as text, with its hash. */
export type GridVersion = {
  id: string;
  name: string;
  version: number;
  source: string;
  /** Of which form the definition is. */
  form: number;
  definition: string;
  sha256: string;
  addedAt: string;
};

const GRID_VERSION = {
  name: 'grid_version',
  columns: {
    id: 'id',
    name: 'name',
    version: 'version',
    source: 'source',
    form: 'form',
    definition: 'definition',
    sha256: 'sha256',
    addedAt: 'added_at',
  },
} as const satisfies Table<keyof GridVersion>;

/** A version that the file has, or null. */
export function getGridVersion(db: ReadableDb, id: string): GridVersion | null {
  const sql = `SELECT ${columnList(GRID_VERSION)} FROM grid_version WHERE id = ?`;
  return db.get<GridVersion>(sql, id) ?? null;
}

/**
 * Keeps the definition in the file, unless it is there, so that a reading can be understood without the
 * application. Once an application used it, nothing changes it.
 */
export function keepGridVersion(
  db: WritableDb,
  grid: GridDefinition,
  kept: Kept,
  now: string,
): void {
  if (getGridVersion(db, grid.id) !== null) return;
  const sha256 = createHash('sha256').update(kept.text).digest('hex');
  insert(db, GRID_VERSION, {
    id: grid.id,
    name: grid.name,
    version: grid.version,
    source: grid.source,
    form: kept.form,
    definition: kept.text,
    sha256,
    addedAt: now,
  });
}
