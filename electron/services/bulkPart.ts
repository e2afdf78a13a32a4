import { type AnyChange, sectorsAfter, territoriesAfter } from '../../shared/domain/bulkChange.ts';
import type { LocalDate } from '../../shared/domain/dates.ts';
import type { StageChange } from '../../shared/domain/schemas/initiative.ts';
import type { Territory } from '../../shared/domain/schemas/territory.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import { binnedSince } from '../database/repositories/bin.ts';
import { type BulkRow, listBulkFacts } from '../database/repositories/bulkFacts.ts';
import {
  countStages,
  insertStages,
  removeStages,
  setAllArchived,
  setAllBinned,
  setLines,
  setSectors,
  setTerritories,
  touchAll,
} from '../database/repositories/bulkWrites.ts';

/** What was done to a part of a selection: enough to see that it still stands so, and to put back what was. */
export type Done = { readonly before: readonly BulkRow[] } & (
  | { kind: 'lines'; field: 'carrier' | 'cdcRole'; line: string; updatedAt: string }
  | { kind: 'sectors'; sectors: readonly string[][]; updatedAt: string }
  | { kind: 'territories'; territories: readonly Territory[][]; updatedAt: string }
  | { kind: 'stages'; added: readonly StageChange[]; updatedAt: string }
  | { kind: 'archived'; archivedAt: string | null }
  | { kind: 'binned'; removedAt: string }
);

/** When a change is made, and where its identifiers come from. */
export type Doing = { readonly now: string; readonly newId: () => string };

/** Does a change to a part of a selection, in which it changes all, inside the transaction of the whole. */
export function doTo(
  db: WritableDb,
  { now, newId }: Doing,
  before: readonly BulkRow[],
  change: AnyChange,
): Done {
  switch (change.kind) {
    case 'stage': {
      const { stage, date } = change;
      const reason = change.reason.trim();
      const added = before.map(({ id }) => ({
        id: newId(),
        initiativeId: id,
        stage,
        date,
        reason,
        endKind: stage === 'closed' ? (change.endKind ?? null) : null,
      }));
      touchAll(db, at(before, now));
      insertStages(db, added);
      return { kind: 'stages', before, added, updatedAt: now };
    }
    case 'archive':
    case 'unarchive': {
      const archivedAt = change.kind === 'archive' ? now : null;
      setAllArchived(
        db,
        before.map(({ id }) => ({ id, archivedAt })),
      );
      return { kind: 'archived', before, archivedAt };
    }
    case 'remove':
      setAllBinned(db, idsOf(before), now);
      return { kind: 'binned', before, removedAt: now };
    case 'carrier':
    case 'cdcRole': {
      const field = change.kind;
      const line = change.kind === 'carrier' ? change.carrier : change.cdcRole;
      setLines(
        db,
        field,
        before.map(({ id }) => ({ id, line, updatedAt: now })),
      );
      return { kind: 'lines', before, field, line, updatedAt: now };
    }
    case 'addTerritories':
    case 'removeTerritories': {
      const territories = before.map((row) => territoriesAfter(row.territories, change));
      touchAll(db, at(before, now));
      setTerritories(
        db,
        before.map((row, index) => ({
          id: row.id,
          before: row.territories,
          territories: territories[index] ?? [],
        })),
      );
      return { kind: 'territories', before, territories, updatedAt: now };
    }
    case 'addSectors':
    case 'removeSectors':
    case 'renameSector':
    default: {
      const sectors = before.map((row) => sectorsAfter(row.sectors, change));
      touchAll(db, at(before, now));
      setSectors(
        db,
        before.map((row, index) => ({
          id: row.id,
          before: row.sectors,
          sectors: sectors[index] ?? [],
        })),
      );
      return { kind: 'sectors', before, sectors, updatedAt: now };
    }
  }
}

/** Whether all that was done to a part still stands as it was left. */
export function isUntouched(db: ReadableDb, done: Done, today: LocalDate): boolean {
  if (done.kind === 'binned') {
    const bin = binnedSince(db, idsOf(done.before));
    return done.before.every(({ id }) => bin.get(id) === done.removedAt);
  }
  const rows = new Map(
    listBulkFacts(db, idsOf(done.before), today).map((row) => [row.id, row] as const),
  );
  const present = done.before.map(({ id }) => rows.get(id));
  if (!present.every((row) => row !== undefined)) return false;
  if (done.kind === 'archived') {
    return present.every(({ archivedAt }) => archivedAt === done.archivedAt);
  }
  if (!present.every(({ updatedAt }) => updatedAt === done.updatedAt)) return false;
  switch (done.kind) {
    case 'lines':
      return present.every((row) => row[done.field] === done.line);
    case 'sectors':
      return isSame(
        present.map(({ sectors }) => sectors),
        done.sectors,
      );
    case 'territories':
      return isSame(
        present.map(({ territories }) => territories),
        done.territories,
      );
    case 'stages':
    default:
      return countStages(db, done.added) === done.added.length;
  }
}

/** Puts a part back exactly as it was, inside the transaction of the whole. */
export function undoOn(db: WritableDb, done: Done): void {
  const { before } = done;
  switch (done.kind) {
    case 'archived':
      setAllArchived(db, before);
      return;
    case 'binned':
      setAllBinned(db, idsOf(before), null);
      return;
    case 'lines': {
      const { field } = done;
      setLines(
        db,
        field,
        before.map(({ id, updatedAt, [field]: line }) => ({ id, line, updatedAt })),
      );
      return;
    }
    case 'sectors':
      setSectors(
        db,
        before.map(({ id, sectors }, index) => ({
          id,
          sectors,
          before: done.sectors[index] ?? [],
        })),
      );
      break;
    case 'territories':
      setTerritories(
        db,
        before.map(({ id, territories }, index) => ({
          id,
          territories,
          before: done.territories[index] ?? [],
        })),
      );
      break;
    case 'stages':
    default:
      removeStages(db, done.added);
  }
  touchAll(db, before);
}

function idsOf(rows: readonly BulkRow[]): string[] {
  return rows.map(({ id }) => id);
}

function at(rows: readonly BulkRow[], updatedAt: string) {
  return rows.map(({ id }) => ({ id, updatedAt }));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
