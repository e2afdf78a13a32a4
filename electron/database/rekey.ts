import { rmSync } from 'node:fs';
import { Refusal } from '../../shared/ipc/errors.ts';
import { flushFile } from '../files/atomicWrite.ts';
import { connect } from './connect.ts';
import { refusing } from './errors.ts';
import type { FileKey } from './fileKey.ts';
import { type PageMark, pageMarks } from './pageMarks.ts';
import { pourFile } from './pour.ts';
import { keyOpens } from './sqlcipher.ts';

/** A file at rest, and the copy of it to make under another key; null: in clear. */
export type Rekeying = {
  path: string;
  /** Where the copy goes; nothing is there yet. */
  copy: string;
  from: FileKey | null;
  to: FileKey | null;
};

/** Who hears how far the copy is, and may stop it while it is made. */
export type RekeyFollower = {
  /** How much of the file is copied, from 0 to 1. */
  onCopied: (done: number) => void;
  /** All of it is; from now on its pages change, and the file itself is not read any more. */
  onRewriting: (marks: PageMark[]) => void;
  onChecking: () => void;
  /** Whether to stop; asked while the file is copied only, as what follows is one call of SQLite. */
  isStopped: () => boolean;
};

const NOBODY: RekeyFollower = {
  onCopied: () => undefined,
  onRewriting: () => undefined,
  onChecking: () => undefined,
  isStopped: () => false,
};

/** Above this, pages are put in order on the disk rather than in memory, where the file was or will be in clear anyway. */
const IN_MEMORY_UP_TO = 300_000_000;

/**
 * Copies a portfolio under another key, flushed and verified. The file itself is only read: whatever
 * happens meanwhile, it opens as before. Nobody may write into it until the copy took its place.
 */
export function copyUnderKey({ path, copy, from, to }: Rekeying, follower = NOBODY): void {
  try {
    const size = pourFile(path, copy, follower);
    follower.onRewriting(pageMarks(copy));
    refusing(() => rewrite({ copy, from, to, size }));
    follower.onChecking();
    refusing(() => verifyCopy(copy, to));
    flushFile(copy);
  } catch (error) {
    rmSync(copy, { force: true });
    throw error;
  }
}

function rewrite({ copy, from, to, size }: Omit<Rekeying, 'path'> & { size: number }): void {
  const raw = connect(copy, 'writable', from);
  try {
    // A copy that fails is thrown away: it needs no way back, which would be in clear beside it.
    raw.pragma('journal_mode = OFF');
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
