import { connectToMemory, type Raw } from './connect.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS, type Migration } from './migrations/index.ts';

type SchemaRow = { type: string; name: string; sql: string | null };

/** `sqlite_stat1` and `sqlite_stat4` are SQLite's own statistics, which another tool may have left: tables, by their very names. */
const QUESTION = `
  SELECT type, name, sql FROM sqlite_schema
  WHERE NOT (type = 'table' AND name IN ('sqlite_stat1', 'sqlite_stat4'))
  ORDER BY type, name`;

/** What a file's schema is, as one text that can be compared. */
export function schemaOf(raw: Raw): string {
  return JSON.stringify(raw.prepare<[], SchemaRow>(QUESTION).all());
}

const known = new Map<string, string>();

/** What the schema of a version must be: that of an empty file taken to it. */
export function expectedSchema(
  version: number,
  migrations: readonly Migration[] = MIGRATIONS,
): string {
  const steps = migrations.slice(0, version);
  const key = JSON.stringify(steps);
  const before = known.get(key);
  if (before !== undefined) return before;
  const schema = inEmptyFile(steps, schemaOf);
  known.set(key, schema);
  return schema;
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
