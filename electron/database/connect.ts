// oxlint-disable-next-line import/default -- its types say `export =`, which is its default export
import Database from 'better-sqlite3';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { FileKey } from './fileKey.ts';
import { pageCacheBytes } from './pageCache.ts';

/** SQLite on a file. Repositories never see it: they get a `ReadableDb` or a `WritableDb`. */
export type Raw = Database.Database;

/** What SQLite stores, and a parameter may be. */
export type Value = string | number | null | Uint8Array;

/** A prepared statement. */
export type Statement = Database.Statement<Value[]>;

/** An empty portfolio in memory, to know what a schema must be. */
export function connectToMemory(): Raw {
  return new Database(':memory:');
}

/** A database of this connection alone, which the system takes away with it: for what is longer than memory. */
export function connectToScratch(): Raw {
  return new Database('');
}

/**
 * Opens SQLite on a file with the settings that every connection of ours has. `readonly` cannot write
 * by any means. With a key, an encrypted file; whether it is the right one must be known (`keyOpens`).
 * Reasons and measures: README, « Journal » and « A password ».
 */
export function connect(
  path: string,
  mode: 'readonly' | 'writable' | 'new',
  key: FileKey | null = null,
): Raw {
  // The library leaves the last spaces out: it would be another file.
  if (path !== path.trim()) throw new Refusal('name_unfit');
  const raw = new Database(path, {
    readonly: mode === 'readonly',
    fileMustExist: mode !== 'new',
    timeout: 5_000,
  });
  try {
    if (key !== null) unlock(raw, key);
    raw.pragma('foreign_keys = ON');
    raw.pragma('trusted_schema = OFF');
    // Without it, what REPLACE takes away fires no trigger, and a seal could be replaced.
    raw.pragma('recursive_triggers = ON');
    raw.pragma('cell_size_check = ON');
    // The least: what goes once through a file, as a copy or a verification, needs no more.
    keepPages(raw, pageCacheBytes({ file: 0, memory: 0, isProtected: key !== null }));
    // Temporary tables never reach the disk, in clear or otherwise.
    raw.pragma('temp_store = MEMORY');
    if (mode === 'readonly') {
      raw.pragma('query_only = ON');
    } else {
      // What is removed is overwritten: a withdrawn testimony does not stay in a free page.
      raw.pragma('secure_delete = ON');
      raw.pragma('synchronous = EXTRA');
      if (process.platform === 'darwin') raw.pragma('fullfsync = ON');
    }
    return raw;
  } catch (error) {
    raw.close();
    throw error;
  }
}

/** Lets a connection keep so many bytes of pages in memory. */
export function keepPages(raw: Raw, bytes: number): void {
  raw.pragma(`cache_size = ${-Math.ceil(bytes / 1000)}`);
}

/** The form that any SQLCipher 4 opens. */
function unlock(raw: Raw, key: FileKey): void {
  raw.pragma("cipher = 'sqlcipher'");
  raw.pragma('legacy = 4');
  // As bytes: an SQL text could not be overwritten.
  const form = key.forSqlcipher();
  try {
    raw.key(form);
  } finally {
    form.fill(0);
  }
}
