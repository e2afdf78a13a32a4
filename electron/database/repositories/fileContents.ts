import { Refusal } from '../../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { insert, type Table } from '../record.ts';

/** The bytes of a file that evidence holds. */
export type FileContent = {
  sha256: string;
  bytes: number;
  mediaType: string;
  content: Uint8Array;
};

const FILE_CONTENT = {
  name: 'file_content',
  columns: { sha256: 'sha256', bytes: 'bytes', mediaType: 'media_type', content: 'content' },
} as const satisfies Table<keyof FileContent>;

/** Keeps a content that is not there yet. It goes by itself with the last evidence that holds it. */
export function keepFileContent(db: WritableDb, file: FileContent): void {
  const found = db.get('SELECT 1 FROM file_content WHERE sha256 = ?', file.sha256);
  if (found === undefined) insert(db, FILE_CONTENT, file);
}

/** The bytes of a content. */
export function getFileContent(db: ReadableDb, sha256: string): Uint8Array<ArrayBuffer> {
  const row = db.get<{ content: Uint8Array<ArrayBuffer> }>(
    'SELECT content FROM file_content WHERE sha256 = ?',
    sha256,
  );
  if (row === undefined) throw new Refusal('not_found');
  return row.content;
}
