import { Refusal } from '../../../shared/ipc/errors.ts';
import type { WritableDb } from '../connection.ts';
import type { FileKey } from '../fileKey.ts';
import { MIGRATIONS, type Migration } from '../migrations/index.ts';
import { keyOpens } from '../sqlcipher.ts';
import { readBtreePage } from './btreePage.ts';
import { beginFilling, type Filling } from './filling.ts';
import { openPages, type Pages } from './pages.ts';
import type { Salvage } from './report.ts';
import { type FoundRow, mayHold, rowsOf } from './rows.ts';
import { type Shape, shapesOf } from './shapes.ts';
import { type Trees, treesOf } from './trees.ts';

/** Held by triggers, or by whoever writes: made anew from the rest. */
export const DERIVED = new Set([
  'initiative_facts',
  'initiative_words',
  'known_reading',
  'effect_look',
  'indicator_look',
]);

/** The log of changes goes from one state to the next, which what was saved does not. */
export const LOG = /^(?:change_|replay$)/;

/** What is recovered, and into what. */
export type RecoverySource = {
  /** The damaged file, which is only read. */
  source: string;
  /** Where the new one is made; the caller takes it away when the work is given up or fails. */
  target: string;
  /** Of an encrypted file; the new one has it too. */
  key: FileKey | null;
};

/** What is recovered, into what and how. */
export type Recovery = RecoverySource & {
  migrations?: readonly Migration[];
  /** Writes whose the portfolio is, when the file does not say it any more. */
  addOwner: (db: WritableDb) => void;
};

/**
 * Reads all that can be read of a damaged file into a new one, of the same version, by small steps that say
 * how much is done, from 0 to 1. Refuses (`password_wrong`) a key that opens none of them: nothing would be read.
 */
export function* recover({
  source,
  target,
  key,
  migrations = MIGRATIONS,
  addOwner,
}: Recovery): Generator<number, Salvage> {
  if (key !== null && !keyOpens(source, key)) throw new Refusal('password_wrong');
  const pages = openPages(source, key);
  let filling: Filling | null = null;
  try {
    const steps = migrations.slice(0, versionOf(pages, migrations.length));
    const shapes = shapesOf(steps);
    const trees = yield* share(treesOf(pages, shapes), pages.count, { from: 0, to: 0.4 });
    const kept = shapes.filter(({ name }) => !DERIVED.has(name) && !LOG.test(name));
    filling = beginFilling(target, steps, key);
    yield 0.4;
    yield* share(fill(pages, kept, trees, filling), pages.count * 5, { from: 0.4, to: 0.9 });
    const totals = new Map(kept.map(({ name }) => [name, trees.tables.get(name)?.total ?? null]));
    return yield* share(filling.finish(kept, totals, addOwner), 1_000, { from: 0.9, to: 1 });
  } finally {
    filling?.close();
    pages.close();
  }
}

/** The version that the file says it is of; the newest when that makes no sense. */
function versionOf({ version }: Pages, newest: number): number {
  return version >= 1 && version <= newest ? version : newest;
}

/** Which row a page beyond the first was read for. */
type Reader = { shape: Shape; row: FoundRow };

/**
 * Puts the rows in, table after table: those of its tree, then those of pages to which nothing leads. What is
 * derived is held by triggers that look at what is there: a row comes after all that it refers to.
 */
function* fill(
  pages: Pages,
  shapes: readonly Shape[],
  { tables, strays }: Trees,
  filling: Filling,
): Generator<void> {
  const straysOf = new Map<Shape, number[]>();
  for (const number of strays) {
    yield;
    const owner = ownerOf(pages, number, { shapes, tables });
    if (owner !== null) straysOf.set(owner, [...(straysOf.get(owner) ?? []), number]);
  }
  const readers = new Map<number, Reader>();
  for (const shape of shapes) {
    for (const number of tables.get(shape.name)?.pages ?? []) {
      for (const row of rowsOf(pages, number, shape)) {
        yield;
        filling.put(shape, row, row.isSound ? null : 'page');
        shareChain(readers, { shape, row }, filling);
      }
    }
    // After those of the tree, which are of today: what a stray page says of the same record is kept aside.
    for (const number of straysOf.get(shape) ?? []) {
      for (const row of rowsOf(pages, number, shape)) {
        yield;
        filling.put(shape, row, 'stray');
        shareChain(readers, { shape, row }, filling);
      }
    }
  }
}

/** The one table of which a page may be: only one has its form, or only one of those that have it lacks a page. */
function ownerOf(
  pages: Pages,
  number: number,
  { shapes, tables }: { shapes: readonly Shape[]; tables: Trees['tables'] },
): Shape | null {
  const page = readBtreePage(pages, number);
  if (page === null) return null;
  const lacking = shapes.filter(
    (shape) =>
      shape.isIndex !== page.isTable &&
      tables.get(shape.name)?.isWhole === false &&
      mayHold(page, shape),
  );
  return (lacking.length === 1 ? lacking[0] : undefined) ?? null;
}

/** A page that two rows go on in is of one of them at most. */
function shareChain(readers: Map<number, Reader>, reader: Reader, filling: Filling): void {
  for (const page of reader.row.overflow) {
    const other = readers.get(page);
    if (other === undefined) {
      readers.set(page, reader);
      continue;
    }
    for (const { shape, row } of [other, reader]) {
      filling.suspect(shape, row.values, 'page');
    }
  }
}

/** Steps of a part of the work, as a share of the whole. */
function* share<T>(
  steps: Generator<void, T>,
  count: number,
  { from, to }: { from: number; to: number },
): Generator<number, T> {
  for (let done = 0; ; done += 1) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield from + (to - from) * Math.min(1, done / count);
  }
}
