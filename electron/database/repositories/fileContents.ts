import { Refusal } from '../../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { insert, type Table } from '../record.ts';

/** A file that evidence or a dossier holds, by its content. */
export type FileContent = { sha256: string; bytes: number; mediaType: string };

const FILE_CONTENT = {
  name: 'file_content',
  columns: { sha256: 'sha256', bytes: 'bytes', mediaType: 'media_type' },
} as const satisfies Table<keyof FileContent>;

/** Of a part, in bytes: what is written in one turn of the process. */
export const PART_BYTES = 1024 * 1024;

/** Whether a content is there whole; what is left of one that is being swept is not. */
export function hasFileContent(db: ReadableDb, sha256: string): boolean {
  const whole = db.get(
    `SELECT 1 FROM file_content AS f WHERE f.sha256 = ?
       AND (SELECT count(*) FROM file_part AS p WHERE p.sha256 = f.sha256) * ? >= f.bytes`,
    sha256,
    PART_BYTES,
  );
  return whole !== undefined;
}

/** A content without its bytes; null when it is not there. */
export function getFileContent(db: ReadableDb, sha256: string): FileContent | null {
  return (
    db.get<FileContent>(
      'SELECT sha256, bytes, media_type AS "mediaType" FROM file_content WHERE sha256 = ?',
      sha256,
    ) ?? null
  );
}

/** Whether one part of a content is there. */
export function hasFilePart(db: ReadableDb, sha256: string, position: number): boolean {
  const part = 'SELECT 1 FROM file_part WHERE sha256 = ? AND position = ?';
  return db.get(part, sha256, position) !== undefined;
}

/** Begins a content, if it is not begun; its parts follow. It goes once nothing holds it, and nothing that was undone or removed needs it. */
export function insertFileContent(db: WritableDb, file: FileContent): void {
  if (db.get('SELECT 1 FROM file_content WHERE sha256 = ?', file.sha256) !== undefined) return;
  insert(db, FILE_CONTENT, file);
}

/** Adds the next part of a content. */
export function insertFilePart(
  db: WritableDb,
  part: { sha256: string; position: number; content: Uint8Array },
): void {
  const { sha256, position, content } = part;
  db.run(
    'INSERT INTO file_part (sha256, position, content) VALUES (?, ?, ?)',
    sha256,
    position,
    content,
  );
}

/** One part of a content; null after the last. */
export function getFilePart(
  db: ReadableDb,
  sha256: string,
  position: number,
): Uint8Array<ArrayBuffer> | null {
  const row = db.get<{ content: Uint8Array<ArrayBuffer> }>(
    'SELECT content FROM file_part WHERE sha256 = ? AND position = ?',
    sha256,
    position,
  );
  if (row === undefined && position === 0) throw new Refusal('not_found');
  return row?.content ?? null;
}

/** The bytes of a content as its parts. */
export function* partsOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += PART_BYTES) {
    yield bytes.subarray(at, at + PART_BYTES);
  }
}

/** Keeps a small content that is not there yet, in one go. */
export function keepFileContent(db: WritableDb, file: FileContent, bytes: Uint8Array): void {
  if (hasFileContent(db, file.sha256)) return;
  insertFileContent(db, file);
  let position = 0;
  for (const content of partsOf(bytes)) {
    insertFilePart(db, { sha256: file.sha256, position, content });
    position += 1;
  }
}

/** The contents that nothing holds, the log of changes neither. */
export function listUnheldContents(db: ReadableDb): string[] {
  return db.all<{ sha256: string }>(UNHELD).map(({ sha256 }) => sha256);
}

/** Whether a content is there, whole or not, that nothing holds. */
export function isUnheld(db: ReadableDb, sha256: string): boolean {
  return db.get(`${UNHELD} AND f.sha256 = ?`, sha256) !== undefined;
}

/** Removes the last part of a content; false when it has none left. */
export function removeLastPart(db: WritableDb, sha256: string): boolean {
  const removed = db.run(
    `DELETE FROM file_part WHERE sha256 = ?
       AND position = (SELECT max(position) FROM file_part WHERE sha256 = ?)`,
    sha256,
    sha256,
  );
  return removed > 0;
}

/** Removes a content that has no part left. */
export function removeContent(db: WritableDb, sha256: string): void {
  db.run('DELETE FROM file_content WHERE sha256 = ?', sha256);
}

const UNHELD = `
  SELECT f.sha256 FROM file_content AS f
  WHERE NOT EXISTS (SELECT 1 FROM evidence AS e WHERE e.file_sha256 = f.sha256)
    AND NOT EXISTS (SELECT 1 FROM dossier_file AS d WHERE d.file_sha256 = f.sha256)
    AND NOT EXISTS (SELECT 1 FROM dossier_photo AS p WHERE p.file_sha256 = f.sha256)
    AND NOT EXISTS (SELECT 1 FROM change_file AS c WHERE c.sha256 = f.sha256)`;
