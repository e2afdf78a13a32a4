import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { MOST_SEEN, SEEN_TABLES, type SeenRecord } from '../../shared/domain/search/seen.ts';
import type { RecentFile } from '../../shared/ipc/contract/portfolio.ts';
import { fieldsOf, readJson, refuseOthers, writeJson } from './jsonFile.ts';

type Entry = {
  id: string;
  path: string;
  openedAt: string;
  /** How its list was left, as the window says it. */
  left?: string;
  /** What was seen in it last, the newest first: tables and numbers, never names. */
  seen?: SeenRecord[];
  /** Its person knows what a synchronised folder means for it. */
  told?: true;
};

const MOST = 10;

/** The portfolios opened lately on this computer. The window sees identifiers, never the paths. */
export type RecentFiles = {
  list(): RecentFile[];
  /** The path behind an identifier, or null. */
  path(id: string): string | null;
  /** Puts a file first. */
  add(path: string, now: Date, newId: () => string): void;
  forget(id: string): void;
  /** How the list of a portfolio was left on this computer, as the window said it; null when it is not known. */
  listLeft(path: string): string | null;
  /** Keeps how the list of a portfolio is left, until the portfolio is forgotten. */
  leaveList(path: string, left: string): void;
  /** Forgets it: the portfolio has a password from now on. */
  dropList(path: string): void;
  /** The records of a portfolio that were seen last, the newest first. */
  seen(path: string): readonly SeenRecord[];
  leaveSeen(path: string, seen: readonly SeenRecord[]): void;
  /** Whether the person was told what the folder of a portfolio means for it. */
  isTold(path: string): boolean;
  tell(path: string): void;
};

/** Reads the list of a folder; a damaged one is set aside and an empty one takes its place. */
export function openRecentFiles(folder: string): RecentFiles {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'recent.json');
  let entries = readJson(file, entriesOf) ?? [];
  const keep = (next: Entry[]) => {
    entries = next;
    writeJson(file, entries);
  };
  /** What is kept of a portfolio becomes what `of` says; null: it stays. */
  const change = (path: string, of: (entry: Entry) => Entry | null) => {
    const index = entries.findIndex((entry) => entry.path === path);
    const entry = entries[index];
    const next = entry === undefined ? null : of(entry);
    if (next !== null) keep(entries.with(index, next));
  };
  return {
    list: () =>
      entries.map(({ id, path, openedAt }) => ({
        id,
        name: basename(path, extname(path)),
        folder: dirname(path),
        openedAt,
        missing: !existsSync(path),
      })),
    path: (id) => entries.find((entry) => entry.id === id)?.path ?? null,
    add(path, now, newId) {
      const known = entries.find((entry) => entry.path === path);
      const id = known?.id ?? newId();
      const entry = { ...known, id, path, openedAt: now.toISOString() };
      keep([entry, ...entries.filter((other) => other.path !== path)].slice(0, MOST));
    },
    forget: (id) => keep(entries.filter((entry) => entry.id !== id)),
    listLeft: (path) => entries.find((entry) => entry.path === path)?.left ?? null,
    leaveList: (path, left) =>
      change(path, (entry) => (entry.left === left ? null : { ...entry, left })),
    dropList: (path) => change(path, ({ left, ...rest }) => (left === undefined ? null : rest)),
    seen: (path) => entries.find((entry) => entry.path === path)?.seen ?? [],
    leaveSeen: (path, seen) =>
      change(path, (entry) =>
        JSON.stringify(entry.seen) === JSON.stringify(seen) ? null : { ...entry, seen: [...seen] },
      ),
    isTold: (path) => entries.find((entry) => entry.path === path)?.told === true,
    tell: (path) => change(path, (entry) => ({ ...entry, told: true })),
  };
}

function entriesOf(value: unknown): Entry[] {
  if (!Array.isArray(value)) throw new TypeError('not a list');
  return value.map(entryOf);
}

function entryOf(value: unknown): Entry {
  const { id, path, openedAt, left, seen, told, ...unknown } = fieldsOf(value);
  refuseOthers(unknown);
  if (typeof id !== 'string' || typeof path !== 'string') throw new TypeError('entry');
  if (typeof openedAt !== 'string' || Number.isNaN(Date.parse(openedAt)))
    throw new TypeError('day');
  const entry: Entry = {
    id,
    path,
    openedAt,
    ...(seen === undefined ? {} : { seen: seenOf(seen) }),
    ...(told === true ? { told } : {}),
  };
  if (left === undefined) return entry;
  if (typeof left !== 'string') throw new TypeError('left');
  return { ...entry, left };
}

/** Those that are known: what another version saw costs nobody the list of their portfolios. */
function seenOf(value: unknown): SeenRecord[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap(seenIn).slice(0, MOST_SEEN);
}

function seenIn(value: unknown): SeenRecord[] {
  if (typeof value !== 'object' || value === null) return [];
  const { table, id } = fieldsOf(value);
  const known = SEEN_TABLES.find((name) => name === table);
  return known === undefined || typeof id !== 'string' ? [] : [{ table: known, id }];
}
