import { statSync } from 'node:fs';
import { connect, type Raw } from '../../electron/database/connect.ts';
import type { FileKey } from '../../electron/database/fileKey.ts';

// What SQLite does by itself of an opening, a save and a copy: the reference of each.

/** As much as an opening verifies of a file of this size: beyond a gigabyte, its schema. */
export function verifyAlone(path: string): void {
  const raw = connect(path, 'writable');
  const { size } = statSync(path);
  raw.pragma(`ignore_check_constraints = ${size > 50_000_000 ? 'ON' : 'OFF'}`);
  if (size <= 1_000_000_000) raw.pragma('quick_check(1)');
  else raw.prepare('SELECT count(*) FROM portfolio').get();
  raw.close();
}

/** Saves the need of an initiative, one synced commit each, nothing written down of what changed. */
export function savingAlone(path: string): {
  save(id: string, need: string): void;
  close(): void;
} {
  const raw = aloneOn(path);
  const statement = raw.prepare(
    'UPDATE initiative SET social_need = ?, updated_at = ? WHERE id = ?',
  );
  const commit = raw.transaction((id: string, need: string) =>
    statement.run(need, new Date().toISOString(), id),
  );
  return {
    save: (id, need) => void commit.immediate(id, need),
    close() {
      raw.exec('UPDATE change_log SET is_kept = 1');
      raw.pragma('journal_mode = DELETE');
      raw.close();
    },
  };
}

/** The file under SQLite alone: nothing is written down of what changes. */
function aloneOn(path: string): Raw {
  const raw = connect(path, 'writable');
  raw.pragma('journal_mode = TRUNCATE');
  raw.exec('UPDATE change_log SET is_kept = 0');
  return raw;
}

/** Copies a file by `VACUUM INTO`, unproved. */
export function copyAlone(path: string, to: string, by: FileKey | null = null): void {
  const raw = connect(path, 'readonly', by);
  raw.pragma('query_only = OFF');
  raw.prepare('VACUUM INTO ?').run(to);
  raw.close();
}
