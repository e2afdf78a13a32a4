import { extensionOf, isProgram, mayOpen } from '../../shared/domain/fileKinds.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb } from '../database/connection.ts';
import { readContent } from '../database/keptFiles.ts';
import { fileName } from '../files/fileName.ts';

/** How a kept file is shown by other programs. */
export type ShowingFiles = {
  /** Writes a copy that stays for a while and cannot be changed; its path. */
  copy: (key: string, name: string, bytes: Uint8Array) => Promise<string>;
  openPath: (path: string) => Promise<void>;
};

/**
 * Opens a copy that cannot be changed in the system's viewer, its bytes verified against their hash; refuses
 * (`cannot_open_kind`) what is no document, picture or sound. `id`: what holds the file.
 */
export async function openKept(
  db: ReadableDb,
  showing: ShowingFiles,
  { id, name, sha256 }: { id: string; name: string; sha256: string },
): Promise<null> {
  const bytes = await readContent(db, sha256);
  // Locked or closed while it was read, nothing of it is written in clear.
  if (!db.isOpen) throw new Refusal('no_portfolio');
  if (!mayOpen(name) || isProgram(bytes)) throw new Refusal('cannot_open_kind');
  const key = `${id}-${sha256.slice(0, 16)}`;
  await showing.openPath(await showing.copy(key, copyName(name), bytes));
  return null;
}

/** The name as every system takes it, its ending kept. */
export function copyName(name: string): string {
  const ending = extensionOf(name);
  const suffix = ending === '' ? '' : `.${ending}`;
  const stem = ending === '' ? name : name.slice(0, -suffix.length);
  return fileName(stem, suffix);
}
