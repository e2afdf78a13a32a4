import { type AnyChange, sectorsAfter, territoriesAfter } from '../../shared/domain/bulkChange.ts';
import type { LocalDate } from '../../shared/domain/dates.ts';
import type { InitiativePatch, StageChange } from '../../shared/domain/schemas/initiative.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import { setArchived } from '../database/repositories/archive.ts';
import { binnedSince, putInBin, takeOutOfBin } from '../database/repositories/bin.ts';
import { type BulkRow, listBulkFacts } from '../database/repositories/bulkFacts.ts';
import { touchInitiative, updateInitiative } from '../database/repositories/initiatives.ts';
import { insertStage, listStages, removeStage } from '../database/repositories/stages.ts';
import { type Context, instant } from './context.ts';

/** What was done to one initiative: enough to see that it still stands so, and to put back what was. */
export type Done = { id: string } & (
  | { kind: 'patch'; before: InitiativePatch; after: InitiativePatch; updatedAt: Span<string> }
  | { kind: 'stage'; added: StageChange; updatedAt: Span<string> }
  | { kind: 'archived'; archivedAt: Span<string | null> }
  | { kind: 'binned'; removedAt: string }
);

/** A value before and after. */
type Span<T> = { before: T; after: T };

/** Does a change to one initiative, inside the transaction of all. */
export function doTo(db: WritableDb, context: Context, row: BulkRow, change: AnyChange): Done {
  const { id } = row;
  const now = instant(context);
  const updatedAt = { before: row.updatedAt, after: now };
  if (change.kind === 'stage') {
    const { stage, date } = change;
    const reason = change.reason.trim();
    const added = { id: context.newId(), initiativeId: id, stage, date, reason };
    touchInitiative(db, id, now);
    insertStage(db, added);
    return { id, kind: 'stage', added, updatedAt };
  }
  if (change.kind === 'archive' || change.kind === 'unarchive') {
    const after = change.kind === 'archive' ? now : null;
    setArchived(db, id, after);
    return { id, kind: 'archived', archivedAt: { before: row.archivedAt, after } };
  }
  if (change.kind === 'remove') {
    putInBin(db, id, now);
    return { id, kind: 'binned', removedAt: now };
  }
  const { before, after } = patches(row, change);
  updateInitiative(db, id, after, now);
  return { id, kind: 'patch', before, after, updatedAt };
}

type FieldChange = Exclude<AnyChange, { kind: 'stage' | 'archive' | 'unarchive' | 'remove' }>;

/** The one field that a change touches, before and after. */
function patches(row: BulkRow, change: FieldChange): Span<InitiativePatch> {
  switch (change.kind) {
    case 'carrier':
      return { before: { carrier: row.carrier }, after: { carrier: change.carrier } };
    case 'cdcRole':
      return { before: { cdcRole: row.cdcRole }, after: { cdcRole: change.cdcRole } };
    case 'addTerritories':
    case 'removeTerritories': {
      const territories = territoriesAfter(row.territories, change);
      return { before: { territories: row.territories }, after: { territories } };
    }
    case 'addSectors':
    case 'removeSectors':
    case 'renameSector':
    default: {
      const sectors = sectorsAfter(row.sectors, change);
      return { before: { sectors: row.sectors }, after: { sectors } };
    }
  }
}

/** Whether all that was done still stands as it was left. */
export function isUntouched(db: ReadableDb, done: readonly Done[], today: LocalDate): boolean {
  const ids = done.map(({ id }) => id);
  const rows = new Map(listBulkFacts(db, ids, today).map((row) => [row.id, row]));
  const bin = binnedSince(db);
  return done.every((one) => {
    if (one.kind === 'binned') return bin.get(one.id) === one.removedAt;
    const row = rows.get(one.id);
    if (row === undefined) return false;
    if (one.kind === 'archived') return row.archivedAt === one.archivedAt.after;
    if (row.updatedAt !== one.updatedAt.after) return false;
    if (one.kind === 'patch') return isSame(one.after, row);
    return listStages(db, one.id).some((stage) => isSame(stage, one.added));
  });
}

/** Puts one initiative back exactly as it was, inside the transaction of all. */
export function undoOn(db: WritableDb, done: Done): void {
  switch (done.kind) {
    case 'patch':
      updateInitiative(db, done.id, done.before, done.updatedAt.before);
      return;
    case 'stage':
      removeStage(db, done.added.id);
      touchInitiative(db, done.id, done.updatedAt.before);
      return;
    case 'archived':
      setArchived(db, done.id, done.archivedAt.before);
      return;
    case 'binned':
      takeOutOfBin(db, done.id);
  }
}

/** Whether every field of the one is in the other, with the same value. */
function isSame(some: object, whole: object): boolean {
  const all = new Map<string, unknown>(Object.entries(whole));
  return Object.entries(some).every(
    ([field, value]: [string, unknown]) => JSON.stringify(all.get(field)) === JSON.stringify(value),
  );
}
