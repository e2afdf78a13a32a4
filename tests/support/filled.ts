import { join } from 'node:path';
import type { WritableDb } from '../../electron/database/connection.ts';
import { createPortfolio } from '../../electron/database/create.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import { type Row, rows } from './rows.ts';
import { test as base } from './world.ts';

/** Each test has a portfolio with one good row of each table. */
export const test = base.extend<{ db: WritableDb }>({
  db: async ({ folder }, use) => {
    const path = join(folder, 'A.essaim');
    createPortfolio(path, (db) => {
      for (const [table, row] of rows) add(db, table, row);
    });
    const file = openPortfolio(path);
    if (file.writable === null) throw new Error('read-only');
    await use(file.writable);
    file.close();
  },
});

/** Adds a row as it is given. */
export function add(
  db: WritableDb,
  table: string,
  row: Row,
  verb: 'INSERT' | 'REPLACE' = 'INSERT',
): void {
  const columns = Object.keys(row).map((column) => `"${column}"`);
  const marks = columns.map(() => '?').join(', ');
  db.run(`${verb} INTO ${table} (${columns.join(', ')}) VALUES (${marks})`, ...Object.values(row));
}

export { expect } from '@playwright/test';
