import { connectToMemory } from '../../electron/database/connect.ts';
import { migrate } from '../../electron/database/migrate.ts';
import { MIGRATIONS, type Migration } from '../../electron/database/migrations/index.ts';

/** The table that is made anew: others refer to it, and triggers of others write and read it. */
const TABLE = 'effect';

/**
 * A step that a later version could take, as heavy as one can be: a table in the midst of the others is made
 * anew with one more column, filled from the former one, and its place taken; every text of an initiative is
 * written again. It says what it did in `planted`.
 */
export function plantedStep(): Migration {
  const made = statementsOf(TABLE);
  const [table = '', ...rest] = made;
  const anew = table
    .replace(`CREATE TABLE ${TABLE} (`, `CREATE TABLE ${TABLE}_anew (\n  tint TEXT,`)
    .replaceAll(`"${TABLE}"`, `"${TABLE}_anew"`);
  return {
    version: MIGRATIONS.length + 1,
    name: 'planted',
    sql: `
      ${anew};
      INSERT INTO ${TABLE}_anew SELECT statement, * FROM ${TABLE};
      DROP TABLE ${TABLE};
      ALTER TABLE ${TABLE}_anew RENAME TO ${TABLE};
      ${rest.map((statement) => `${statement};`).join('\n')}
      INSERT INTO replay (id) VALUES (1);
      UPDATE initiative SET summary = summary || ' ';
      UPDATE initiative SET summary = substr(summary, 1, length(summary) - 1);
      DELETE FROM replay;
      CREATE TABLE planted (effects INTEGER NOT NULL) STRICT;
      INSERT INTO planted SELECT count(*) FROM ${TABLE} WHERE tint = statement;`,
  };
}

/** The statements that make a table of today, it first, then its indexes and triggers. */
function statementsOf(table: string): string[] {
  const raw = connectToMemory();
  try {
    migrate(raw, MIGRATIONS);
    return raw
      .prepare<[string], string>(
        `SELECT sql FROM sqlite_schema WHERE tbl_name = ? AND sql IS NOT NULL
         ORDER BY type <> 'table', rowid`,
      )
      .pluck()
      .all(table);
  } finally {
    raw.close();
  }
}
