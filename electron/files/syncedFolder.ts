import { readdir, statfs } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import {
  isConflictCopy,
  type SyncService,
  syncServiceOf,
} from '../../shared/domain/syncedFolder.ts';

/** What Linux says of a disk that is another computer's: NFS, SMB, CIFS, SMB 2. */
const NETWORK_DISKS: ReadonlySet<number> = new Set([
  0x69_69, 0x51_7b, 0xff_53_4d_42, 0xfe_53_4d_42,
]);

/** Who copies the folder of a file: told by its path, or by its disk. */
export async function syncServiceAt(path: string): Promise<SyncService | null> {
  const told = syncServiceOf(path);
  if (told !== null || process.platform !== 'linux') return told;
  try {
    return NETWORK_DISKS.has((await statfs(path)).type) ? 'network' : null;
  } catch {
    return null;
  }
}

/** Names of the copies beside a file that a conflict made, in their order; none where the folder cannot be read. */
export async function conflictCopies(path: string): Promise<string[]> {
  try {
    const found = await readdir(dirname(path), { withFileTypes: true });
    return found
      .filter((entry) => entry.isFile() && isConflictCopy(entry.name, basename(path)))
      .map(({ name }) => name)
      .toSorted();
  } catch {
    return [];
  }
}
