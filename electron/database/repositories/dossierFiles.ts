import type { DossierFile } from '../../../shared/domain/schemas/dossier.ts';
import type { KeptFile } from '../../../shared/domain/schemas/keptFile.ts';
import type { ReusableFile } from '../../../shared/ipc/contract/dossierFiles.ts';
import { Refusal } from '../../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { insert, type Patch, remove, type Table, update } from '../record.ts';

const FILE = {
  name: 'dossier_file',
  columns: {
    id: 'id',
    dossierId: 'dossier_id',
    pieceKey: 'piece_key',
    position: 'position',
    title: 'title',
    sha256: 'file_sha256',
    name: 'file_name',
    isAppended: 'appended',
    pages: 'pages',
    fault: 'fault',
  },
} as const satisfies Table<string>;

type FileRow = Omit<DossierFile, 'file' | 'isAppended'> & KeptFile & { isAppended: number };

const FILES = `
  SELECT d.id, d.piece_key AS "pieceKey", d.title, d.file_sha256 AS "sha256", d.file_name AS "name",
    f.bytes, f.media_type AS "mediaType", d.appended AS "isAppended", d.pages, d.fault
  FROM dossier_file AS d JOIN file_content AS f ON f.sha256 = d.file_sha256`;

function fileOf({ sha256, name, bytes, mediaType, ...row }: FileRow): DossierFile {
  return { ...row, isAppended: row.isAppended === 1, file: { sha256, name, bytes, mediaType } };
}

/** The files given with a dossier, in their order. */
export function listDossierFiles(db: ReadableDb, dossierId: string): DossierFile[] {
  return db
    .all<FileRow>(`${FILES} WHERE d.dossier_id = ? ORDER BY d.position, d.id`, dossierId)
    .map(fileOf);
}

/** One file, and the dossier that it is given with. */
export function getDossierFile(
  db: ReadableDb,
  id: string,
): { file: DossierFile; dossierId: string } {
  const row = db.get<FileRow>(`${FILES} WHERE d.id = ?`, id);
  const holder = db.get<{ dossierId: string }>(
    'SELECT dossier_id AS "dossierId" FROM dossier_file WHERE id = ?',
    id,
  );
  if (row === undefined || holder === undefined) throw new Refusal('not_found');
  return { file: fileOf(row), ...holder };
}

/** Gives a file with a dossier, after those that it has. Its content must be there. */
export function insertDossierFile(db: WritableDb, dossierId: string, given: DossierFile): void {
  const last = db.get<{ position: number }>(
    'SELECT coalesce(max(position), -1) AS "position" FROM dossier_file WHERE dossier_id = ?',
    dossierId,
  );
  const { file, ...rest } = given;
  insert(db, FILE, { ...rest, ...file, dossierId, position: (last?.position ?? -1) + 1 });
}

/** Changes how a file is called, or whether it is appended. */
export function updateDossierFile(
  db: WritableDb,
  id: string,
  patch: Patch<Pick<DossierFile, 'title' | 'isAppended'>>,
): void {
  update(db, FILE, id, patch);
}

/** Puts the files of a dossier in this order. */
export function orderDossierFiles(db: WritableDb, ids: readonly string[]): void {
  for (const [position, id] of ids.entries()) update(db, FILE, id, { position });
}

/** Takes a file away; its content goes with the last thing that holds it. */
export function removeDossierFile(db: WritableDb, id: string): void {
  remove(db, FILE, id);
}

/** Beyond, nobody looks for a file in a list. */
const MOST_REUSABLE = 500;

/** The files given with other dossiers that this one has not, each content once, the last used first. */
export function listReusableFiles(db: ReadableDb, dossierId: string): ReusableFile[] {
  const rows = db.all<ReusableFile & { sha256: string }>(
    `SELECT g.id, g.piece_key AS "pieceKey", g.title, g.file_name AS "name", f.bytes, p.date,
       d.title AS "dossierTitle", g.file_sha256 AS "sha256"
     FROM dossier_file AS g
     JOIN dossier AS d ON d.id = g.dossier_id
     LEFT JOIN initiative AS i ON i.id = d.initiative_id
     JOIN file_content AS f ON f.sha256 = g.file_sha256
     LEFT JOIN dossier_piece AS p ON p.dossier_id = g.dossier_id AND p.key = g.piece_key
     WHERE g.dossier_id <> ? AND i.removed_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM dossier_file AS o WHERE o.dossier_id = ? AND o.file_sha256 = g.file_sha256)
     ORDER BY d.updated_at DESC, d.id DESC, g.position, g.id
     LIMIT ?`,
    dossierId,
    dossierId,
    MOST_REUSABLE,
  );
  const once = new Map<string, ReusableFile>();
  for (const { sha256, ...row } of rows) if (!once.has(sha256)) once.set(sha256, row);
  return [...once.values()];
}
