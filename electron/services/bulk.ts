import { type AnyChange, bulkEffect, isBehind } from '../../shared/domain/bulkChange.ts';
import type { BulkChange, BulkDone, BulkPreview } from '../../shared/domain/schemas/bulkChange.ts';
import type { GridDefinition } from '../../shared/domain/schemas/gridDefinition.ts';
import type { InitiativeSelection } from '../../shared/domain/schemas/initiativeQuery.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import { type BulkRow, listBulkFacts } from '../database/repositories/bulkFacts.ts';
import { selectedIds } from '../database/repositories/initiativeQuery/windows.ts';
import { listSectorInitiatives } from '../database/repositories/sectors.ts';
import { type Doing, type Done, doTo, isUntouched, undoOn } from './bulkPart.ts';
import { type Context, instant, today } from './context.ts';
import { listScope } from './listScope.ts';

export { listSectors } from '../database/repositories/sectors.ts';

type Selected = { selection: InitiativeSelection; change: BulkChange };

/**
 * Changes of several initiatives at once: all or nothing, and undone as one. They advance by slices,
 * between which the window is answered; each refuses (`cancelled`) when it is stopped
 * (`WritableDb.stopSlices`), and nothing of it stays.
 */
export type BulkChanges = {
  /** What would happen, counted. */
  preview(db: ReadableDb, context: Context, input: Selected): Promise<BulkPreview>;
  change(db: WritableDb, context: Context, input: Selected): Promise<BulkDone>;
  /** The same for a sector, wherever it stands. */
  renameSector(
    db: WritableDb,
    context: Context,
    input: { name: string; to: string },
  ): Promise<BulkDone>;
  removeSector(db: WritableDb, context: Context, input: { name: string }): Promise<BulkDone>;
  /** Puts back exactly what was; refuses (`cannot_undo`) when one of the rows concerned changed since. */
  undo(db: WritableDb, context: Context, input: { id: string }): Promise<null>;
};

/** As many as there are messages on the screen, each with its « Annuler ». */
const REMEMBERED = 3;

/** How many initiatives are changed by one statement: with a hundred names each, a thousand rows between two looks at the clock. */
const PART = 10;

/** How many are counted at a time. */
const COUNTED = 500;

type Remembered = { id: string; db: WritableDb; done: readonly Done[] };

/**
 * The changes of one session; the last ones are remembered, to be undone, until the application ends.
 * `shipped` is the grid that ships; `say` hears how much of what is under way is done, from 0 to 1, and
 * null once it has ended.
 */
export function createBulkChanges(
  shipped: () => GridDefinition,
  say: (done: number | null) => void,
): BulkChanges {
  let remembered: readonly Remembered[] = [];

  async function saying<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } finally {
      say(null);
    }
  }

  async function apply(
    db: WritableDb,
    context: Context,
    select: () => readonly string[],
    change: AnyChange,
  ): Promise<BulkDone> {
    const done = await saying(db.transactionBySlices(applying(db, context, select, change), say));
    const id = context.newId();
    remembered = [{ id, db, done }, ...remembered].slice(0, REMEMBERED);
    return { undoId: id, changed: done.reduce((sum, { before }) => sum + before.length, 0) };
  }

  return {
    preview: async (db, context, { selection, change }) => {
      const counts = { total: 0, changed: 0, same: 0, full: 0, behind: 0 };
      const day = today(context);
      const selected = selectedIds(db, selection, listScope(db, context, shipped()));
      for (const ids of parts(selected, COUNTED)) {
        count(counts, listBulkFacts(db, ids, day), change);
        await new Promise((next) => setImmediate(next));
      }
      return counts;
    },
    change: (db, context, { selection, change }) =>
      apply(
        db,
        context,
        () => selectedIds(db, selection, listScope(db, context, shipped())),
        change,
      ),
    renameSector: (db, context, { name, to }) =>
      apply(db, context, () => listSectorInitiatives(db, name), {
        kind: 'renameSector',
        from: name,
        to,
      }),
    removeSector: (db, context, { name }) =>
      apply(db, context, () => listSectorInitiatives(db, name), {
        kind: 'removeSectors',
        sectors: [name],
      }),
    undo: async (db, context, { id }) => {
      const found = remembered.find((one) => one.id === id && one.db === db);
      if (found === undefined) throw new Refusal('cannot_undo');
      await saying(db.transactionBySlices(undoing(db, found.done, today(context)), say));
      remembered = remembered.filter((one) => one !== found);
      return null;
    },
  };
}

/** Does a change part by part; yields how much is done. */
function* applying(
  db: WritableDb,
  context: Context,
  select: () => readonly string[],
  change: AnyChange,
): Generator<number, Done[]> {
  const ids = select();
  const day = today(context);
  const doing: Doing = { now: instant(context), newId: context.newId };
  const done: Done[] = [];
  let seen = 0;
  for (const part of parts(ids, PART)) {
    const rows = listBulkFacts(db, part, day).filter(
      (row) => bulkEffect(row, change) === 'changed',
    );
    if (rows.length > 0) done.push(doTo(db, doing, rows, change));
    seen += part.length;
    yield seen / ids.length;
  }
  return done;
}

/** Undoes a change part by part; yields how much is done. */
function* undoing(db: WritableDb, done: readonly Done[], day: string): Generator<number, null> {
  for (const [index, part] of done.entries()) {
    if (!isUntouched(db, part, day)) throw new Refusal('cannot_undo');
    undoOn(db, part);
    yield (index + 1) / done.length;
  }
  return null;
}

/** The initiatives by so many at a time. */
function* parts(ids: readonly string[], size: number): Generator<readonly string[]> {
  for (let start = 0; start < ids.length; start += size) yield ids.slice(start, start + size);
}

function count(counts: BulkPreview, rows: readonly BulkRow[], change: BulkChange): void {
  for (const row of rows) {
    const effect = bulkEffect(row, change);
    counts.total += 1;
    counts[effect] += 1;
    if (effect === 'changed' && change.kind === 'stage' && isBehind(row, change.date)) {
      counts.behind += 1;
    }
  }
}
