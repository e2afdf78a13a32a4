import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ConflictCopy } from '../../shared/domain/schemas/backup.ts';
import { isConflictCopy } from '../../shared/domain/syncedFolder.ts';
import type { CopyPassword } from '../../shared/domain/vocabulary.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { FileKey } from '../database/fileKey.ts';
import { type Inspected, inspect } from '../database/inspect.ts';
import { PAGE_BYTES } from '../database/sqlcipher.ts';
import { conflictCopies } from '../files/syncedFolder.ts';

/** Before the name of a file beside the portfolio; no name of a copy has a slash. */
const BESIDE = 'beside/';

/** The copies beside a portfolio that a conflict made, as far as the folder says: a service would fetch one that is read. */
export async function listConflicts(portfolio: string): Promise<ConflictCopy[]> {
  const names = await conflictCopies(portfolio);
  const found = await Promise.all(names.map((fileName) => listed(portfolio, fileName)));
  return found.filter((one) => one !== null);
}

/** One that is too small for a portfolio, or went meanwhile, is none. */
async function listed(portfolio: string, fileName: string): Promise<ConflictCopy | null> {
  try {
    const { mtime, size } = await stat(join(dirname(portfolio), fileName));
    if (size < PAGE_BYTES) return null;
    return { name: BESIDE + fileName, fileName, at: mtime.toISOString(), bytes: size };
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

/** By what a file opens, beside a portfolio that opens by a key. Refuses (`copy_foreign`) what is no portfolio, and (`copy_damaged`) the rest of one. */
export function passwordOf(path: string, key: FileKey | null): CopyPassword {
  const inspected = inspectedAt(path);
  if (!inspected.isProtected) return 'none';
  return key?.use((_, salt) => salt.equals(inspected.salt)) === true ? 'own' : 'other';
}

function inspectedAt(path: string): Inspected {
  try {
    return inspect(path, Number.POSITIVE_INFINITY);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === 'file_foreign') throw new Refusal('copy_foreign', { cause: error });
    if (error.code === 'file_damaged') throw new Refusal('copy_damaged', { cause: error });
    throw error;
  }
}
