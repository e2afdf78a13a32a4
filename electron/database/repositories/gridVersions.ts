import { createHash } from 'node:crypto';
import type { GridDefinition } from '../../../shared/domain/schemas/grid.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { columnList, insert, type Table } from '../record.ts';

/** A version of the grid as the file keeps it: the definition as text, with its hash. */
export type GridVersion = {
  id: string;
  name: string;
  version: number;
  source: string;
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
export function keepGridVersion(db: WritableDb, grid: GridDefinition, now: string): void {
  if (getGridVersion(db, grid.id) !== null) return;
  const definition = JSON.stringify(grid);
  const sha256 = createHash('sha256').update(definition).digest('hex');
  const { id, name, version, source } = grid;
  insert(db, GRID_VERSION, { id, name, version, source, definition, sha256, addedAt: now });
}
