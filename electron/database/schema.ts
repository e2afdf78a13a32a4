import { createHash } from 'node:crypto';
import { connectToMemory, type Raw } from './connect.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS, type Migration } from './migrations/index.ts';
import { SCHEMAS } from './schemas.ts';

type SchemaRow = { type: string; name: string; sql: string | null };

/**
 * SQLite's own statistics, which another tool may have left, are left out, letter for letter as SQLite makes
 * them: of a table of that name with another form, a column could be worked out each time that it is read.
 */
const QUESTION = `
  SELECT type, name, sql FROM sqlite_schema
  WHERE NOT (type = 'table' AND (name, sql) IN (VALUES
    ('sqlite_stat1', 'CREATE TABLE sqlite_stat1(tbl,idx,stat)'),
    ('sqlite_stat4', 'CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)')))
  ORDER BY type, name`;

/** What a file's schema is, to be compared: the SHA-256 of every statement of it, in hexadecimal. */
export function schemaOf(raw: Raw): string {
  const rows = JSON.stringify(raw.prepare<[], SchemaRow>(QUESTION).all());
  return createHash('sha256').update(rows).digest('hex');
}

/** What the schema of a version must be. For our own steps it is written down: making it takes as long as opening a file. */
export function expectedSchema(
  version: number,
  migrations: readonly Migration[] = MIGRATIONS,
): string {
  const written = migrations === MIGRATIONS ? SCHEMAS[version - 1] : undefined;
  return written ?? madeSchema(migrations.slice(0, version));
}

/** The schema of an empty file that some steps made. */
export function madeSchema(steps: readonly Migration[]): string {
  return inEmptyFile(steps, schemaOf);
}

/** The text of `schema.sql`: the present form of the file, for people to read and for a test to compare. */
export function schemaText(): string {
  const statements = inEmptyFile(MIGRATIONS, (raw) =>
    raw
      .prepare<[], SchemaRow>(
        // Tables in the order of the migrations, each followed by its indexes and its triggers.
        `SELECT s.type, s.name, s.sql FROM sqlite_schema AS s
         JOIN sqlite_schema AS t ON t.type = 'table' AND t.name = s.tbl_name
         WHERE s.sql IS NOT NULL ORDER BY t.rowid, s.type <> 'table', s.rowid`,
      )
      .all(),
  );
  return [
    '-- The form of a portfolio, written by `npm run schema` from the migrations. Not edited by hand.',
    `-- Version ${MIGRATIONS.length}.`,
    '',
    ...statements.map((row) => `${row.sql};\n`),
  ].join('\n');
}

function inEmptyFile<T>(migrations: readonly Migration[], ask: (raw: Raw) => T): T {
  const raw = connectToMemory();
  try {
    migrate(raw, migrations);
    return ask(raw);
  } finally {
    raw.close();
  }
}
