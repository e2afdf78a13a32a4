import { connect, type Raw, type Statement, type Value } from '../connect.ts';
import { WritableDb } from '../connection.ts';
import type { FileKey } from '../fileKey.ts';
import { APPLICATION_ID } from '../inspect.ts';
import { migrate } from '../migrate.ts';
import type { Migration } from '../migrations/index.ts';
import { writeWords } from '../repositories/initiativeWords.ts';
import { alteredContents, alteredPdfs } from './contents.ts';
import { dropOrphans } from './orphans.ts';
import {
  type Aside,
  type Doubt,
  type NamedRow,
  type Salvage,
  type TableSalvage,
} from './report.ts';
import type { FoundRow } from './rows.ts';
import type { Shape } from './shapes.ts';

/** Rows that the report names, of each sort. */
const MOST_NAMED = 500;

/** The columns by which a row is named, the first that it has. */
const TITLES = ['title', 'name', 'statement', 'label', 'what', 'who', 'whom', 'gone_name'];

/** The file that is filled with what was saved. */
export type Filling = {
  /** Puts a row in, or aside when the rules refuse it; whether it is in. */
  put(shape: Shape, row: FoundRow, doubt: Doubt | null): boolean;
  /** Says that a row that was put in cannot be trusted. */
  suspect(shape: Shape, values: readonly Value[], doubt: Doubt): void;
  /** Takes out what refers to what is gone, and closes: a table a step. `addOwner` says whose it is when the file does not. */
  finish(
    shapes: readonly Shape[],
    totals: ReadonlyMap<string, number | null>,
    addOwner: (db: WritableDb) => void,
  ): Generator<void, Salvage>;
  close(): void;
};

/** Begins a file at a path with the form of a version; nothing of it need survive a failure. */
export function beginFilling(
  path: string,
  migrations: readonly Migration[],
  key: FileKey | null,
): Filling {
  const raw = connect(path, 'new', key);
  raw.pragma('journal_mode = MEMORY');
  raw.pragma('synchronous = OFF');
  raw.pragma(`application_id = ${APPLICATION_ID}`);
  migrate(raw, migrations);
  // What is missing is looked for at the end, row by row, so that each can be told.
  raw.pragma('foreign_keys = OFF');
  raw.exec('BEGIN');
  // The rules that hold from one state to the next are silent, as when a change is undone.
  raw.exec('INSERT INTO replay (id) VALUES (1)');
  return new Fill(raw);
}

class Fill implements Filling {
  readonly #raw: Raw;
  readonly #tables = new Map<string, TableSalvage>();
  /** Made once for each table: with its triggers, a statement takes longer to prepare than to run. */
  readonly #inserts = new Map<Shape, Statement>();
  readonly #doubtful: NamedRow<Doubt>[] = [];
  readonly #aside: NamedRow<Aside>[] = [];
  /** Rows that are in doubt, by table and key, so that none is counted twice. */
  readonly #suspected = new Set<string>();

  constructor(raw: Raw) {
    this.#raw = raw;
  }

  put(shape: Shape, row: FoundRow, doubt: Doubt | null): boolean {
    const table = this.#table(shape.name);
    try {
      this.#insert(shape, row);
      table.saved += 1;
    } catch (error) {
      const why = refusalOf(error);
      if (why === 'double' && this.#isThere(shape, row.values)) return true;
      table.aside += 1;
      this.#name(this.#aside, shape, row.values, why);
      return false;
    }
    if (doubt !== null) this.suspect(shape, row.values, doubt);
    return true;
  }

  suspect(shape: Shape, values: readonly Value[], doubt: Doubt): void {
    const key = `${shape.name} ${keyOf(shape, values)}`;
    if (this.#suspected.has(key)) return;
    this.#suspected.add(key);
    this.#table(shape.name).doubtful += 1;
    this.#name(this.#doubtful, shape, values, doubt);
  }

  *finish(
    shapes: readonly Shape[],
    totals: ReadonlyMap<string, number | null>,
    addOwner: (db: WritableDb) => void,
  ): Generator<void, Salvage> {
    yield* dropOrphans(this.#raw, shapes, (shape, values, left) => {
      if (left === 'row') return this.suspect(shape, values, 'reference');
      const table = this.#table(shape.name);
      table.saved -= 1;
      table.aside += 1;
      this.#name(this.#aside, shape, values, 'reference');
    });
    yield* this.#verifyContents(shapes);
    const db = new WritableDb(this.#raw);
    for (const { id } of db.all<{ id: string }>('SELECT id FROM initiative')) {
      writeWords(db, id);
      yield;
    }
    // A portfolio that cannot say whose it is does not open.
    if (db.get('SELECT 1 FROM portfolio') === undefined) {
      db.run('DELETE FROM effect_setting');
      addOwner(db);
    }
    this.#raw.exec('DELETE FROM replay; UPDATE change_log SET is_kept = 1; COMMIT');
    this.close();
    return {
      tables: shapes.map(({ name }) => {
        const table = this.#table(name);
        const total = totals.get(name) ?? null;
        return {
          ...table,
          total: total === null ? null : Math.max(total, table.saved + table.aside),
        };
      }),
      doubtful: this.#doubtful,
      aside: this.#aside,
    };
  }

  close(): void {
    if (!this.#raw.open) return;
    if (this.#raw.inTransaction) this.#raw.exec('ROLLBACK');
    this.#raw.close();
  }

  #insert(shape: Shape, { rowid, values }: FoundRow): void {
    const isKeyed = shape.isIndex || shape.keyAt >= 0;
    let insert = this.#inserts.get(shape);
    if (insert === undefined) {
      const names = shape.columns.map(({ name }) => `"${name}"`);
      const columns = isKeyed ? names : ['rowid', ...names];
      insert = this.#raw.prepare<Value[]>(
        `INSERT INTO "${shape.name}" (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      );
      this.#inserts.set(shape, insert);
    }
    insert.run(...(isKeyed ? values : [rowid, ...values]));
  }

  /** The very same row was put in before: it was read twice. */
  #isThere(shape: Shape, values: readonly Value[]): boolean {
    const same = shape.columns.map(({ name }) => `"${name}" IS ?`).join(' AND ');
    return (
      this.#raw.prepare<Value[]>(`SELECT 1 FROM "${shape.name}" WHERE ${same}`).get(...values) !==
      undefined
    );
  }

  /** What is kept under its own hash is proved by it, or in doubt. */
  *#verifyContents(shapes: readonly Shape[]): Generator<void> {
    const altered = {
      file_content: yield* alteredContents(this.#raw),
      frozen_dossier: yield* alteredPdfs(this.#raw),
    };
    for (const [name, keys] of Object.entries(altered)) {
      const shape = shapes.find((one) => one.name === name);
      for (const key of shape === undefined ? [] : keys) {
        if (shape !== undefined) this.suspect(shape, this.#row(shape, key), 'content');
      }
    }
  }

  /** A row by its key of one column. */
  #row({ name, columns, primary: [at = 0] }: Shape, key: string): Value[] {
    const listed = columns.map((column) => `"${column.name}"`).join(', ');
    const question = `SELECT ${listed} FROM "${name}" WHERE "${columns[at]?.name}" = ?`;
    return this.#raw.prepare<[string], Value[]>(question).raw().get(key) ?? [];
  }

  #table(name: string): TableSalvage {
    const known = this.#tables.get(name);
    if (known !== undefined) return known;
    const made = { table: name, saved: 0, total: null, doubtful: 0, aside: 0 };
    this.#tables.set(name, made);
    return made;
  }

  #name<Why>(into: NamedRow<Why>[], shape: Shape, values: readonly Value[], why: Why): void {
    if (into.length >= MOST_NAMED) return;
    const titles = TITLES.map(
      (title) => values[shape.columns.findIndex(({ name }) => name === title)],
    );
    const title = titles.find((value) => typeof value === 'string' && value !== '');
    const key = keyOf(shape, values);
    into.push({ table: shape.name, key, title: typeof title === 'string' ? title : null, why });
  }
}

/** The primary key of a row, as text. */
function keyOf(shape: Shape, values: readonly Value[]): string {
  return shape.primary.map((place) => String(values[place] ?? '')).join(' ');
}

function refusalOf(error: unknown): Aside {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!code.startsWith('SQLITE_CONSTRAINT')) throw error;
  return /UNIQUE|PRIMARYKEY|ROWID/.test(code) ? 'double' : 'rule';
}
