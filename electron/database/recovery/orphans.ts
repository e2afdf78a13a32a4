import type { Raw, Value } from '../connect.ts';
import type { Reference, Shape } from './shapes.ts';

/** What becomes of a row that refers to one that is gone: it goes without, or it goes. */
export type Orphaned = (shape: Shape, values: readonly Value[], left: 'row' | 'nothing') => void;

/**
 * Takes out what refers to rows that are gone, and then what refers to these, until nothing does; a
 * reference that a row may do without is emptied. A table a step.
 */
export function* dropOrphans(
  raw: Raw,
  shapes: readonly Shape[],
  onOrphan: Orphaned,
): Generator<void> {
  for (let more = true; more; ) {
    more = false;
    for (const shape of shapes) {
      yield;
      for (const reference of shape.references) {
        const orphan = orphanOf(shape, reference);
        const columns = shape.columns.map(({ name }) => `"${name}"`).join(', ');
        const rows = raw
          .prepare<[], Value[]>(`SELECT ${columns} FROM "${shape.name}" WHERE ${orphan}`)
          .raw()
          .all();
        if (rows.length === 0) continue;
        more = true;
        const left = reference.without === 'the row' && empty(raw, shape, reference, orphan);
        if (!left) raw.exec(`DELETE FROM "${shape.name}" WHERE ${orphan}`);
        for (const values of rows) onOrphan(shape, values, left ? 'row' : 'nothing');
      }
    }
  }
}

/** Whether the rows may do without what they referred to: a rule may ask for one thing or the other. */
function empty(raw: Raw, shape: Shape, { columns }: Reference, orphan: string): boolean {
  const nothing = columns.map((column) => `"${column}" = NULL`).join(', ');
  try {
    raw.exec(`UPDATE "${shape.name}" SET ${nothing} WHERE ${orphan}`);
    return true;
  } catch {
    return false;
  }
}

function orphanOf(shape: Shape, { table, columns, to }: Reference): string {
  const refers = columns.map((column) => `"${column}" IS NOT NULL`);
  const same = to.map(
    (column, place) => `other."${column}" = "${shape.name}"."${columns[place] ?? ''}"`,
  );
  return `${refers.join(' AND ')}
    AND NOT EXISTS (SELECT 1 FROM "${table}" AS other WHERE ${same.join(' AND ')})`;
}
