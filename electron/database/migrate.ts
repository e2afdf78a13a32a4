import { Refusal } from '../../shared/ipc/errors.ts';
import type { FormProgress } from '../../shared/ipc/events.ts';
import type { Raw } from './connect.ts';
import type { Migration } from './migrations/index.ts';
import { requireEachSound, requireSound } from './sound.ts';

/** Who hears how far a change of form is, and may stop it: until it is committed, the file is as it was. */
export type FormFollower = {
  say: (progress: FormProgress) => void;
  isStopped: () => boolean;
};

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
 * leaves the file as it was and is raised as it came, as is `cancelled` once a follower has stopped it.
 */
export function migrate(
  raw: Raw,
  migrations: readonly Migration[],
  follower: FormFollower | null = null,
): void {
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
          goOn(follower, { stage: 'changing', done: null });
          raw.exec(migration.sql);
          raw.pragma(`user_version = ${migration.version}`);
        }
        if (follower === null) requireSound(raw);
        else requireEachSound(raw, (done) => goOn(follower, { stage: 'checking', done }));
        goOn(follower, { stage: 'checking', done: 1 });
      })
      .exclusive();
  } finally {
    raw.pragma('legacy_alter_table = OFF');
    raw.pragma('foreign_keys = ON');
  }
}

/** Says how far a change of form is; refuses (`cancelled`) once it is stopped. */
export function goOn(follower: FormFollower | null, progress: FormProgress): void {
  if (follower?.isStopped() === true) throw new Refusal('cancelled');
  follower?.say(progress);
}

/** Numbers are 1, 2, 3…: a gap or a repeat is a mistake of ours, told at once. */
function inOrder(migrations: readonly Migration[]): void {
  for (const [index, migration] of migrations.entries()) {
    if (migration.version !== index + 1) {
      throw new Error(`Migration « ${migration.name} » is out of order`);
    }
  }
}
