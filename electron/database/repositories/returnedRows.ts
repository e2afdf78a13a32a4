import { Refusal } from '../../../shared/ipc/errors.ts';
import type { Value } from '../connect.ts';
import type { WritableDb } from '../connection.ts';
import type { Held } from './changedRecords.ts';
import { type GoneRow, isThere, parentsOf, type Reference, referencesOf } from './formerRecords.ts';
import { addRow, withSilentRules } from './recordWrites.ts';

/** Parts of a history: each was checked against what it corrected, which has changed since. */
const HISTORY: ReadonlySet<string> = new Set([
  'recheck_correction',
  'baseline_correction',
  'target_correction',
  'measure_correction',
]);

/**
 * Puts rows that are gone back as they were, each after what it refers to; one that is a part of something
 * that is gone, and does not come back, stays away. `isOneState`: they were together in one sound file, so
 * that the rules from one state to the next are silent, but for the first, which is what is asked for.
 * Yields how much is done, from 0 to 1. Refuses (`parent_gone`) what cannot be without something that is gone.
 */
export function* returnRows(
  db: WritableDb,
  rows: readonly GoneRow[],
  isOneState: boolean,
): Generator<number, void> {
  const [first] = rows;
  const waiting = new Set(rows);
  const coming = new Coming(rows);
  const add = (row: GoneRow): void => {
    waiting.delete(row);
    coming.delete(row);
    const isOfThose = parentsOf(db, row.table).every((parent) => isThere(db, parent, row.held));
    if (row !== first && !isOfThose) return;
    addChecked(db, row, HISTORY.has(row.table) || (isOneState && row !== first));
  };
  while (waiting.size > 0) {
    const before = waiting.size;
    for (const row of waiting) {
      if (referencesOf(db, row.table).some((one) => coming.has(one, row.held))) continue;
      add(row);
      yield 1 - waiting.size / rows.length;
    }
    // Two that refer to one another: one of them goes without.
    const [stuck] = waiting;
    if (waiting.size === before && stuck !== undefined) add(stuck);
  }
}

/** Adds a row without what it referred to and is gone, where it may be without. */
function addChecked(
  db: WritableDb,
  { table, rowNumber, held }: GoneRow,
  areRulesSilent: boolean,
): void {
  const row: Record<string, Value> = { ...held };
  for (const reference of referencesOf(db, table)) {
    if (isThere(db, reference, held)) continue;
    if (reference.onDelete !== 'SET NULL') throw new Refusal('parent_gone');
    for (const column of reference.columns) row[column] = null;
  }
  const add = () => addRow(db, table, row, rowNumber);
  if (areRulesSilent) withSilentRules(db, add);
  else add();
}

/** The rows that are still to come, as what refers to them knows them. */
class Coming {
  readonly #left: Set<GoneRow>;
  /** How many rows of a table have some values in some columns. */
  readonly #counts = new Map<string, { table: string; to: readonly string[]; of: Counts }>();

  constructor(rows: readonly GoneRow[]) {
    this.#left = new Set(rows);
  }

  has({ table, columns, to }: Reference, held: Held): boolean {
    const values = columns.map((column) => held[column] ?? null);
    if (values.includes(null)) return false;
    return (this.#countsOf(table, to).get(JSON.stringify(values)) ?? 0) > 0;
  }

  delete(row: GoneRow): void {
    this.#left.delete(row);
    for (const { table, to, of } of this.#counts.values()) {
      if (table === row.table) count(of, row.held, to, -1);
    }
  }

  #countsOf(table: string, to: readonly string[]): Counts {
    const name = `${table} ${to.join(' ')}`;
    const known = this.#counts.get(name);
    if (known !== undefined) return known.of;
    const of: Counts = new Map();
    for (const row of this.#left) if (row.table === table) count(of, row.held, to, 1);
    this.#counts.set(name, { table, to, of });
    return of;
  }
}

type Counts = Map<string, number>;

function count(of: Counts, held: Held, columns: readonly string[], by: number): void {
  const values = JSON.stringify(columns.map((column) => held[column] ?? null));
  of.set(values, (of.get(values) ?? 0) + by);
}
