import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ConflictCopy } from '../../shared/domain/schemas/backup.ts';
import { isConflictCopy } from '../../shared/domain/syncedFolder.ts';
import type { CopyPassword } from '../../shared/domain/vocabulary.ts';
import type { FileKey } from '../database/fileKey.ts';
import { inspect } from '../database/inspect.ts';
import { conflictCopies } from '../files/syncedFolder.ts';

/** Before the name of a file beside the portfolio; no name of a copy has a slash. */
const BESIDE = 'beside/';

/** The portfolio that is open: where it is, and what opens it. */
type Open = { path: string; key: FileKey | null };

/** The copies beside a portfolio that a conflict made, as far as their names and their heads say. */
export async function listConflicts(open: Open): Promise<ConflictCopy[]> {
  const names = await conflictCopies(open.path);
  const found = await Promise.all(names.map((fileName) => headOf(open, fileName)));
  return found.filter((one) => one !== null);
}

/** One that is not a portfolio at all, or went meanwhile, is none. */
async function headOf({ path, key }: Open, fileName: string): Promise<ConflictCopy | null> {
  try {
    const file = join(dirname(path), fileName);
    const { mtime, size } = await stat(file);
    const password = passwordOf(file, key);
    return { name: BESIDE + fileName, fileName, at: mtime.toISOString(), bytes: size, password };
  } catch {
    return null;
  }
}

/** Where the copy beside a portfolio is that was asked for by its name; null when that names none. */
export function conflictAt(portfolio: string, name: string): string | null {
  if (!name.startsWith(BESIDE)) return null;
  const fileName = name.slice(BESIDE.length);
  const isPlain = !/[\\/]/.test(fileName);
  if (!isPlain || !isConflictCopy(fileName, basename(portfolio))) return null;
  return join(dirname(portfolio), fileName);
}

/** By what a file opens, beside a portfolio that opens by a key. */
export function passwordOf(path: string, key: FileKey | null): CopyPassword {
  const inspected = inspect(path, Number.POSITIVE_INFINITY);
  if (!inspected.isProtected) return 'none';
  return key?.use((_, salt) => salt.equals(inspected.salt)) === true ? 'own' : 'other';
}
