import { type TableForm, tablesOf } from './tableForms.ts';

/** Made by triggers or by `writeWords` from the other tables, or content that never changes under its hash. */
const DERIVED = new Set([
  'initiative_facts',
  'known_reading',
  'effect_look',
  'indicator_look',
  'initiative_words',
  'file_content',
  'file_part',
  // What came by parcels, and nothing else, in a file where nobody writes.
  'received_parcel',
  'received_initiative',
]);

/** What left is only told: it is never undone, and its bytes and words stand in its own row. */
const UNTOLD = new Set(['frozen_dossier.source', 'frozen_dossier.texts', 'frozen_dossier.pdf']);

/**
 * The triggers that write down what changes in every table of some SQL: all of a row that comes or goes, of
 * one that changes the columns that do. They are silent while a portfolio is being made.
 */
export function changeTriggers(sql: string): string {
  const all = tablesOf(sql);
  const byName = new Map(all.map((table) => [table.name, table]));
  return all
    .filter(({ name }) => !DERIVED.has(name))
    .flatMap((table) => [
      trigger(table, byName, 'INSERT', 'NEW'),
      trigger(table, byName, 'UPDATE', 'NEW'),
      trigger(table, byName, 'DELETE', 'OLD'),
    ])
    .join('\n');
}

const KEPT = '(SELECT is_kept FROM change_log)';

function trigger(
  table: TableForm,
  tables: ReadonlyMap<string, TableForm>,
  event: 'INSERT' | 'UPDATE' | 'DELETE',
  row: 'NEW' | 'OLD',
): string {
  const { name } = table;
  const told = table.columns.filter((column) => !UNTOLD.has(`${name}.${column.name}`));
  const plain = told.filter(({ type }) => type !== 'BLOB').map((column) => column.name);
  const blob = told.find(({ type }) => type === 'BLOB')?.name;
  const isUpdate = event === 'UPDATE';
  const differs = [...plain, ...(blob === undefined ? [] : [blob])]
    .map((column) => `OLD."${column}" IS NOT NEW."${column}"`)
    .join(' OR ');
  const bytes = (side: 'OLD' | 'NEW', absent: string) =>
    blob === undefined || event === absent
      ? 'NULL'
      : isUpdate
        ? `CASE WHEN OLD."${blob}" IS NOT NEW."${blob}" THEN ${side}."${blob}" END`
        : `${side}."${blob}"`;
  const values = [
    `'${name}'`,
    `'${event.toLowerCase()}'`,
    `json_array(${table.key.map((column) => `${isUpdate ? 'OLD' : row}."${column}"`).join(', ')})`,
    table.hasRowid ? `${row}.rowid` : 'NULL',
    initiativeOf(table, tables, row),
    isUpdate ? changed(plain) : whole(plain, row),
    bytes('OLD', 'INSERT'),
    bytes('NEW', 'DELETE'),
  ];
  return `CREATE TRIGGER change_${name}_${event.toLowerCase()} AFTER ${event} ON ${name}
WHEN ${KEPT}${isUpdate ? ` AND (${differs})` : ''}
BEGIN
  INSERT INTO change_row (table_name, op, key, row_number, initiative_id, data, former_bytes, later_bytes)
  VALUES (${values.join(', ')});${files(table, event)}
END;`;
}

/** Every column with its value. */
function whole(columns: readonly string[], row: 'NEW' | 'OLD'): string {
  return `json_object(${columns.map((column) => `'${column}', ${row}."${column}"`).join(', ')})`;
}

/** The columns that changed, each with what it was and what it is. */
function changed(columns: readonly string[]): string {
  const each = columns.map((column, index) =>
    index === 0
      ? `SELECT '${column}' AS name, OLD."${column}" AS former, NEW."${column}" AS later`
      : `SELECT '${column}', OLD."${column}", NEW."${column}"`,
  );
  return `(SELECT json_group_object(name, json_array(former, later)) FROM (${each.join(' UNION ALL ')}) WHERE former IS NOT later)`;
}

/** The initiative that a row is part of; null when it is none's, or when it went before its parts. */
function initiativeOf(
  table: TableForm,
  tables: ReadonlyMap<string, TableForm>,
  row: string,
  depth = 0,
): string {
  if (table.name === 'initiative') return `${row}.id`;
  if (table.columns.some(({ name }) => name === 'initiative_id')) return `${row}.initiative_id`;
  const parents = table.parents.flatMap(({ name, columns, references }) => {
    const parent = tables.get(name);
    if (parent === undefined) return [];
    const alias = `p${depth}`;
    const found = initiativeOf(parent, tables, alias, depth + 1);
    if (found === 'NULL') return [];
    const same = columns.map((column, index) => `${alias}.${references[index]} = ${row}.${column}`);
    return [`(SELECT ${found} FROM ${name} AS ${alias} WHERE ${same.join(' AND ')})`];
  });
  return parents.length > 1 ? `coalesce(${parents.join(', ')})` : (parents[0] ?? 'NULL');
}

/** Remembers which contents a row needs, so that they stay as long as it can be brought back. */
function files(table: TableForm, event: string): string {
  if (!table.columns.some(({ name }) => name === 'file_sha256')) return '';
  const sides = event === 'UPDATE' ? ['OLD', 'NEW'] : [event === 'DELETE' ? 'OLD' : 'NEW'];
  const needed = sides.map(
    (side) =>
      `SELECT ${side}.file_sha256, last_insert_rowid() WHERE ${side}.file_sha256 IS NOT NULL`,
  );
  return `
  INSERT INTO change_file (sha256, row_id) ${needed.join(' UNION ')};`;
}
