import { type AnyChange, bulkEffect, isBehind } from '../../shared/domain/bulkChange.ts';
import type { BulkChange, BulkDone, BulkPreview } from '../../shared/domain/schemas/bulkChange.ts';
import type { InitiativeSelection } from '../../shared/domain/schemas/initiativeQuery.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import { type BulkRow, listBulkFacts } from '../database/repositories/bulkFacts.ts';
import { selectedIds } from '../database/repositories/initiativeQuery/windows.ts';
import { listSectorInitiatives } from '../database/repositories/sectors.ts';
import { type Done, doTo, isUntouched, undoOn } from './bulkRow.ts';
import { type Context, today } from './context.ts';

export { listSectors } from '../database/repositories/sectors.ts';

type Selected = { selection: InitiativeSelection; change: BulkChange };

/** Changes of several initiatives at once: all or nothing, and undone as one. */
export type BulkChanges = {
  /** What would happen, counted. */
  preview(db: ReadableDb, context: Context, input: Selected): BulkPreview;
  change(db: WritableDb, context: Context, input: Selected): BulkDone;
  /** The same for a sector, wherever it stands. */
  renameSector(db: WritableDb, context: Context, input: { name: string; to: string }): BulkDone;
  removeSector(db: WritableDb, context: Context, input: { name: string }): BulkDone;
  /** Puts back exactly what was; refuses (`cannot_undo`) when one of the rows concerned changed since. */
  undo(db: WritableDb, context: Context, input: { id: string }): null;
};

/** As many as there are messages on the screen, each with its « Annuler ». */
const REMEMBERED = 3;

type Remembered = { id: string; db: WritableDb; done: readonly Done[] };

/** The changes of one session; the last ones are remembered, to be undone, until the application ends. */
export function createBulkChanges(): BulkChanges {
  let remembered: readonly Remembered[] = [];

  function apply(
    db: WritableDb,
    context: Context,
    ids: readonly string[],
    change: AnyChange,
  ): BulkDone {
    const done = db.transaction(() =>
      listBulkFacts(db, ids, today(context))
        .filter((row) => bulkEffect(row, change) === 'changed')
        .map((row) => doTo(db, context, row, change)),
    );
    const id = context.newId();
    remembered = [{ id, db, done }, ...remembered].slice(0, REMEMBERED);
    return { undoId: id, changed: done.length };
  }

  return {
    preview: (db, context, { selection, change }) =>
      counted(
        listBulkFacts(db, selectedIds(db, selection, today(context)), today(context)),
        change,
      ),
    change: (db, context, { selection, change }) =>
      apply(db, context, selectedIds(db, selection, today(context)), change),
    renameSector: (db, context, { name, to }) =>
      apply(db, context, listSectorInitiatives(db, name), {
        kind: 'renameSector',
        from: name,
        to,
      }),
    removeSector: (db, context, { name }) =>
      apply(db, context, listSectorInitiatives(db, name), {
        kind: 'removeSectors',
        sectors: [name],
      }),
    undo: (db, context, { id }) => {
      const found = remembered.find((one) => one.id === id && one.db === db);
      if (found === undefined) throw new Refusal('cannot_undo');
      db.transaction(() => {
        if (!isUntouched(db, found.done, today(context))) throw new Refusal('cannot_undo');
        for (const done of found.done) undoOn(db, done);
      });
      remembered = remembered.filter((one) => one !== found);
      return null;
    },
  };
}

function counted(rows: readonly BulkRow[], change: BulkChange): BulkPreview {
  const effects = rows.map((row) => bulkEffect(row, change));
  const count = (wanted: string) => effects.filter((effect) => effect === wanted).length;
  return {
    total: rows.length,
    changed: count('changed'),
    same: count('same'),
    full: count('full'),
    behind:
      change.kind === 'stage'
        ? rows.filter((row, at) => effects[at] === 'changed' && isBehind(row, change.date)).length
        : 0,
  };
}
