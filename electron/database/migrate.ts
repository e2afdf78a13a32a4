import { Refusal } from '../../shared/ipc/errors.ts';
import type { Raw } from './connect.ts';
import type { Migration } from './migrations/index.ts';

/** The version of a file that has had all these migrations. */
export function lastVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

/** Version of an open file, from its header. */
export function versionOf(raw: Raw): number {
  return Number(raw.pragma('user_version', { simple: true }));
}

/**
 * Takes a file through every migration that it has not had, in one transaction with the raise of its
 * version: it is afterwards wholly old or wholly new. Verified before it is committed; a failure
 * leaves the file as it was and is raised as it came.
 */
export function migrate(raw: Raw, migrations: readonly Migration[]): void {
  inOrder(migrations);
  const from = versionOf(raw);
  const pending = migrations.filter((migration) => migration.version > from);
  if (pending.length === 0) return;
  // A table that others refer to is rebuilt by dropping it, which must not cascade. The setting has
  // no effect inside a transaction; the check below stands in for it.
  raw.pragma('foreign_keys = OFF');
  // What takes the place of a dropped table is otherwise refused as long as a trigger elsewhere names it;
  // and what names it goes on doing so, whichever table has that name.
  raw.pragma('legacy_alter_table = ON');
  try {
    raw
      .transaction(() => {
        for (const migration of pending) {
          raw.exec(migration.sql);
          raw.pragma(`user_version = ${migration.version}`);
        }
        verify(raw);
      })
      .exclusive();
  } finally {
    raw.pragma('legacy_alter_table = OFF');
    raw.pragma('foreign_keys = ON');
  }
}

function verify(raw: Raw): void {
  const broken = raw.prepare('PRAGMA foreign_key_check').get();
  const damage = raw.pragma('integrity_check', { simple: true });
  if (broken !== undefined || damage !== 'ok') throw new Refusal('file_damaged');
}

/** Numbers are 1, 2, 3…: a gap or a repeat is a mistake of ours, told at once. */
function inOrder(migrations: readonly Migration[]): void {
  for (const [index, migration] of migrations.entries()) {
    if (migration.version !== index + 1) {
      throw new Error(`Migration « ${migration.name} » is out of order`);
    }
  }
}
