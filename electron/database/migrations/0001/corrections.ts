import { id, instant, reference, refuse, replaces, writtenText } from './checks.ts';

/** A record that is corrected beside itself: what it said stays in a table of its own. */
export type Corrected = {
  table: string;
  /** The table of what it said before. */
  former: string;
  /** The column of `former` that names the record. */
  key: string;
  /** What is corrected: each column of the record, by the name that it has in `former` after `former_`. */
  columns: Readonly<Record<string, string>>;
  /** The definitions of the former columns. */
  kept: readonly string[];
  /** True while there is something to keep; by default, always. */
  isWritten?: string;
};

/**
 * The table of what a record said before, and the triggers by which nothing is written over: the columns
 * change only once the last correction (by its place, as a clock may go back) holds exactly what is about
 * to go, and no correction is ever changed, or removed without its record.
 */
export function correctionTable(corrected: Corrected): string {
  const { table, former, key, columns, kept, isWritten = 'true' } = corrected;
  const pairs = Object.entries(columns);
  const rewritten = pairs.map(([, column]) => `NEW.${column} IS NOT OLD.${column}`).join(' OR ');
  const holds = pairs.map(([name, column]) => `c.former_${name} IS OLD.${column}`).join(' AND ');
  const says = pairs.map(([name, column]) => `r.${column} IS NEW.former_${name}`).join(' AND ');
  const unkept = `NOT EXISTS (
  SELECT 1 FROM ${former} AS c WHERE c.${key} = OLD.id
  AND c.rowid = (SELECT max(rowid) FROM ${former} WHERE ${key} = OLD.id)
  AND ${holds})`;
  return `
CREATE TABLE ${former} (
  ${id},
  ${reference(key, table, 'CASCADE')},
  ${kept.join(',\n  ')},
  ${instant('made_at')},
  ${writtenText('reason')}
) STRICT;
CREATE INDEX ${former}_by_${table} ON ${former} (${key});
${refuse(`${former}_missing`, `UPDATE OF ${pairs.map(([, column]) => column).join(', ')} ON ${table}`, `${isWritten} AND (${rewritten}) AND ${unkept}`, 'correction_missing')}
${refuse(`${former}_insert`, `INSERT ON ${former}`, replaces(former, ['id'], 'true'), 'sealed')}
${refuse(`${former}_former`, `INSERT ON ${former}`, `NOT EXISTS (SELECT 1 FROM ${table} AS r WHERE r.id = NEW.${key} AND ${says})`, 'correction_missing')}
${refuse(`${former}_update`, `UPDATE ON ${former}`, 'true', 'sealed')}
${refuse(`${former}_delete`, `DELETE ON ${former}`, `EXISTS (SELECT 1 FROM ${table} WHERE id = OLD.${key})`, 'sealed')}
`;
}

/**
 * The record itself: it keeps its identifier and its owner, no other takes its place (`same`: the columns
 * that another record of its owner may not share), and once it was corrected it goes only with its owner.
 */
export function correctedRecord(
  { table, former, key }: Corrected,
  owner: { table: string; key: string; same: readonly string[] },
): string {
  const twin = [owner.key, ...owner.same].map((column) => `${column} = NEW.${column}`);
  const replaced = replaces(table, ['id'], 'true');
  const isTwin = `EXISTS (SELECT 1 FROM ${table} WHERE ${twin.join(' AND ')})`;
  return `
${refuse(`${table}_replaced`, `INSERT ON ${table}`, owner.same.length === 0 ? replaced : `${replaced} OR ${isTwin}`, 'correction_missing')}
${refuse(`${table}_moved`, `UPDATE OF id, ${owner.key} ON ${table}`, `NEW.id IS NOT OLD.id OR NEW.${owner.key} IS NOT OLD.${owner.key}`, 'correction_missing')}
${refuse(`${table}_corrected_delete`, `DELETE ON ${table}`, `EXISTS (SELECT 1 FROM ${owner.table} WHERE id = OLD.${owner.key}) AND EXISTS (SELECT 1 FROM ${former} WHERE ${key} = OLD.id)`, 'sealed')}
`;
}
