import { chmodSync, constants, copyFileSync, rmSync, statSync } from 'node:fs';
import { Refusal } from '../../shared/ipc/errors.ts';
import { asWriteRefusal, flushFile } from '../files/atomicWrite.ts';
import { connect } from './connect.ts';
import { refusing } from './errors.ts';
import type { FileKey } from './fileKey.ts';
import { keyOpens } from './sqlcipher.ts';

/** A file at rest, and the copy of it to make under another key; null: in clear. */
export type Rekeying = {
  path: string;
  /** Where the copy goes; nothing is there yet. */
  copy: string;
  from: FileKey | null;
  to: FileKey | null;
};

/** Above this, pages are put in order on the disk rather than in memory, where the file was or will be in clear anyway. */
const IN_MEMORY_UP_TO = 300_000_000;

/**
 * Copies a portfolio under another key, flushed and verified. The file itself is only read: whatever
 * happens meanwhile, it opens as before. Nobody may write into it until the copy took its place.
 */
export function copyUnderKey({ path, copy, from, to }: Rekeying): void {
  try {
    copied(path, copy);
    refusing(() => rewrite(copy, from, to));
    flushFile(copy);
  } catch (error) {
    rmSync(copy, { force: true });
    throw error;
  }
}

function copied(path: string, copy: string): void {
  try {
    copyFileSync(path, copy, constants.COPYFILE_EXCL);
    // A kept copy may only be read.
    chmodSync(copy, 0o600);
  } catch (error) {
    throw asWriteRefusal(error);
  }
}

function rewrite(copy: string, from: FileKey | null, to: FileKey | null): void {
  const raw = connect(copy, 'writable', from);
  try {
    // A copy that fails is thrown away: it needs no way back, which would be in clear beside it.
    raw.pragma('journal_mode = OFF');
    const size = statSync(copy).size;
    if ((from === null || to === null) && size > IN_MEMORY_UP_TO) raw.pragma('temp_store = FILE');
    if (to === null) {
      raw.rekey(Buffer.alloc(0));
    } else {
      if (from === null) {
        raw.pragma("cipher = 'sqlcipher'");
        raw.pragma('legacy = 4');
      }
      const form = to.forSqlcipher();
      try {
        raw.rekey(form);
      } finally {
        form.fill(0);
      }
    }
  } finally {
    raw.close();
  }
  verifyCopy(copy, to);
}

/** Every page, by its new key: the file whose place it takes is gone afterwards. */
function verifyCopy(copy: string, to: FileKey | null): void {
  if (to !== null && !keyOpens(copy, to)) throw new Refusal('unexpected');
  const raw = connect(copy, 'readonly', to);
  try {
    if (raw.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new Refusal('file_damaged');
  } finally {
    raw.close();
  }
}
