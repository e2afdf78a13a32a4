import { createHash } from 'node:crypto';
import type { GridDefinition } from '../../../shared/domain/schemas/gridDefinition.ts';
import type { GridOrigin } from '../../../shared/domain/vocabulary.ts';
import { Refusal } from '../../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { columnList, insert, type Kept, remove, type Table } from '../record.ts';

/** A version of the grid as the file keeps it: the definition as text, with its hash. */
type Row = {
  id: string;
  origin: GridOrigin;
  name: string;
  version: number;
  basedOn: string | null;
  form: number;
  definition: string;
  sha256: string;
  serves: boolean;
  setAside: boolean;
  addedAt: string;
};

const GRID_VERSION = {
  name: 'grid_version',
  columns: {
    id: 'id',
    origin: 'origin',
    name: 'name',
    version: 'version',
    basedOn: 'based_on',
    form: 'form',
    definition: 'definition',
    sha256: 'sha256',
    serves: 'serves',
    setAside: 'set_aside',
    addedAt: 'added_at',
  },
} as const satisfies Table<keyof Row>;

/** A version that the file has: its document, and how it stands in the portfolio. */
export type KeptGridVersion = {
  id: string;
  origin: GridOrigin;
  kept: Kept;
  serves: boolean;
  setAside: boolean;
  addedAt: string;
  /** Its text is the one that was kept: something else than Essaim did not change it. */
  isIntact: boolean;
  /** Applications that use it. */
  uses: number;
  /** Versions that were made from it. */
  followedBy: number;
};

type Selected = Omit<Row, 'serves' | 'setAside'> & {
  serves: number;
  setAside: number;
  uses: number;
  followedBy: number;
};

const SELECT = `
  SELECT ${columnList(GRID_VERSION)},
    (SELECT count(*) FROM grid_application AS a WHERE a.grid_version_id = grid_version.id) AS "uses",
    (SELECT count(*) FROM grid_version AS v WHERE v.based_on = grid_version.id) AS "followedBy"
  FROM grid_version`;

/** The versions that the file has, in the order in which they were added. */
export function listGridVersions(db: ReadableDb): KeptGridVersion[] {
  return db.all<Selected>(`${SELECT} ORDER BY added_at, rowid`).map(versionOf);
}

/** A version that the file has, or null. */
export function findGridVersion(db: ReadableDb, id: string): KeptGridVersion | null {
  const row = db.get<Selected>(`${SELECT} WHERE id = ?`, id);
  return row === undefined ? null : versionOf(row);
}

/** The version that the portfolio chose for new applications, or null when it chose none. */
export function findServingGridVersion(db: ReadableDb): KeptGridVersion | null {
  const row = db.get<Selected>(`${SELECT} WHERE serves = 1`);
  return row === undefined ? null : versionOf(row);
}

function versionOf(row: Selected): KeptGridVersion {
  return {
    id: row.id,
    origin: row.origin,
    kept: { form: row.form, text: row.definition },
    serves: row.serves === 1,
    setAside: row.setAside === 1,
    addedAt: row.addedAt,
    isIntact: hashOf(row.definition) === row.sha256,
    uses: row.uses,
    followedBy: row.followedBy,
  };
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
  origin: GridOrigin = 'shipped',
): void {
  if (findGridVersion(db, grid.id) !== null) return;
  insert(db, GRID_VERSION, {
    ...documentOf(grid, kept),
    id: grid.id,
    origin,
    basedOn: grid.basedOn,
    serves: false,
    setAside: false,
    addedAt: now,
  });
}

/** Writes a draft as it now is; refuses (`sealed`) when it was used or another version was made from it. */
export function updateGridVersion(db: WritableDb, grid: GridDefinition, kept: Kept): void {
  const { name, version, form, definition, sha256 } = documentOf(grid, kept);
  const changed = db.run(
    'UPDATE grid_version SET name = ?, version = ?, form = ?, definition = ?, sha256 = ? WHERE id = ?',
    name,
    version,
    form,
    definition,
    sha256,
    grid.id,
  );
  if (changed === 0) throw new Refusal('not_found');
}

function documentOf(grid: GridDefinition, kept: Kept) {
  return {
    name: grid.name,
    version: grid.version,
    form: kept.form,
    definition: kept.text,
    sha256: hashOf(kept.text),
  };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** New applications use this version from now on, and no other. */
export function setServingGridVersion(db: WritableDb, id: string): void {
  db.run('UPDATE grid_version SET serves = 0 WHERE serves = 1');
  db.run('UPDATE grid_version SET serves = 1, set_aside = 0 WHERE id = ?', id);
}

/** Proposes a version no longer, or again. The one that serves is proposed. */
export function setGridVersionAside(db: WritableDb, id: string, setAside: boolean): void {
  db.run('UPDATE grid_version SET set_aside = ? WHERE id = ?', setAside ? 1 : 0, id);
}

/** Removes a version; refuses when it was used or another was made from it. */
export function removeGridVersion(db: WritableDb, id: string): void {
  remove(db, GRID_VERSION, id);
}
