import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { WritableDb } from '../../electron/database/connection.ts';
import { createPortfolio } from '../../electron/database/create.ts';
import { inGesture } from '../../electron/database/gesture.ts';
import { MIGRATIONS } from '../../electron/database/migrations/index.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import { next, undo } from '../../electron/services/changes.ts';
import type { Context } from '../../electron/services/context.ts';
import { fillExample } from '../../electron/services/examples.ts';
import { noteBaseline } from '../../electron/services/indicators.ts';
import * as initiatives from '../../electron/services/initiatives.ts';
import { removeLogo } from '../../electron/services/portfolio.ts';
import * as savedViews from '../../electron/services/savedViews.ts';
import { merge } from '../../electron/services/stakeholderMerge.ts';
import * as templates from '../../electron/services/templates.ts';
import type { ListView } from '../../shared/domain/schemas/initiativeQuery.ts';
import { add } from './filled.ts';
import { type Row, rows } from './rows.ts';
import { contextAt, resources } from './world.ts';

/** Where one file of each version is kept. */
export const keptFolder = resolve(import.meta.dirname, '../migrations/kept');

/** The name of the kept file of a version. */
export function keptName(version: number): string {
  return `${version}.essaim.gz`;
}

/** The kept file of a version, byte for byte as that version wrote it. */
export function keptFile(version: number): Buffer {
  return gunzipSync(readFileSync(join(keptFolder, keptName(version))));
}

/** Keeps a file as that of a version. */
export function keepFile(version: number, bytes: Buffer): void {
  writeFileSync(join(keptFolder, keptName(version)), gzipSync(bytes, { level: 9 }));
}

/** The log, and tables of which a good row alone is refused. */
const FILLED_BY_GESTURES =
  /^(?:change_|replay$|stakeholder_merge|own_template|saved_view|baseline_correction|inadmissible_cost)/;

/**
 * A portfolio with something in every table, made as today's application makes it: the invented one, a good
 * row where it has none, a few gestures, one of them undone. The same bytes each time.
 */
export function madeKeptFile(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'essaim-'));
  const path = join(folder, 'A.essaim');
  try {
    const context = { ...contextAt(new Date(Date.UTC(2026, 10, 22, 15))), newId: countedIds() };
    const parts = {
      grid: resources.grid(),
      gridOptions: resources.gridOptions(),
      templates: resources.templates(),
    };
    createPortfolio(path, (db) => {
      fillExample(db, context, resources.sample('fictional_example'), parts);
      db.run("UPDATE portfolio SET identity = '0123456789abcdef0123456789abcdef'");
      for (const [table, row] of rows) {
        if (!FILLED_BY_GESTURES.test(table) && isEmpty(db, table))
          add(db, table, placed(db, table, row));
      }
      db.run(
        `INSERT INTO inadmissible_cost (line_id, program_id)
         SELECT l.id, p.id FROM budget_line AS l, program AS p
         WHERE l.side = 'expense' ORDER BY l.id, p.id LIMIT 1`,
      );
    });
    // As a list of its own: the schemas that are written down may be about to change.
    const file = openPortfolio(path, { migrations: [...MIGRATIONS] });
    if (file.writable === null) throw new Error('read-only');
    gestures(file.writable, context);
    file.close();
    return readFileSync(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Without chance: they count. */
function countedIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `01a20739-8000-7000-8000-${count.toString(16).padStart(12, '0')}`;
  };
}

function isEmpty(db: WritableDb, table: string): boolean {
  return db.get(`SELECT 1 FROM "${table}"`) === undefined;
}

/** A row that refers to what is there, in the place of what it was written to refer to. */
function placed(db: WritableDb, table: string, row: Row): Row {
  const references = db.all<{ column: string; other: string; key: string }>(
    'SELECT "from" AS "column", "table" AS other, "to" AS "key" FROM pragma_foreign_key_list(?)',
    table,
  );
  const there = references
    .filter(({ column }) => row[column] !== null)
    .map(({ column, other, key }) => {
      const found = db.get<{ value: string }>(`SELECT "${key}" AS value FROM "${other}"`);
      return [column, found?.value ?? null] as const;
    });
  return { ...row, ...Object.fromEntries(there) };
}

/** What a person does, a gesture each: the log has them, and one that was taken back. */
function gestures(db: WritableDb, context: Context): void {
  const initiativeIds = db.all<{ id: string }>('SELECT id FROM initiative ORDER BY id');
  const [keptId = '', goneId = ''] = db
    .all<{ id: string }>('SELECT id FROM stakeholder ORDER BY id')
    .map(({ id }) => id);
  const id = initiativeIds[0]?.id ?? '';
  const indicatorId =
    db.get<{ id: string }>('SELECT id FROM indicator WHERE baseline_value IS NOT NULL ORDER BY id')
      ?.id ?? '';
  const fields = {
    baselineValue: '7',
    baselineDate: '2024',
    baselineSource: 'Le registre',
    reason: 'Recompté',
  };
  const shipped = resources.templates();
  const view: ListView = {
    filter: {},
    sort: { column: 'title', direction: 'ascending' },
    group: null,
    columns: [],
  };
  const each: readonly (() => unknown)[] = [
    () => initiatives.update(db, context, { id, patch: { summary: 'Ce qui a été récrit.' } }),
    () => merge(db, context, { keptId, goneId }),
    () => templates.copy(db, context, shipped, { id: shipped[0]?.id ?? '', name: 'Le nôtre' }),
    () => savedViews.add(db, context, { name: 'Ma vue', view, position: null }),
    () => noteBaseline(db, context, { id: indicatorId, fields }),
    () => removeLogo(db),
  ];
  for (const [index, act] of each.entries()) {
    inGesture({ kind: 'initiative.update', at: `2026-11-22T15:0${index}:00.000Z` }, act);
  }
  inGesture({ kind: 'change.undo', at: '2026-11-22T15:30:00.000Z' }, () =>
    undo(db, next(db).undo ?? { id: 0 }),
  );
}
