import { copyFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { connect, type Raw, type Statement, type Value } from '../../electron/database/connect.ts';
import { createWorkerSheets } from '../../electron/sheets/workerSheets.ts';
import { longCsv, longSheet } from '../support/longSheet.ts';
import { openOffice } from '../support/office.ts';
import { contextAt } from '../support/world.ts';
import { type Measured, processorTime } from './measure.ts';

/** The longest list that is promised. */
const ROWS = 50_000;

/**
 * A list of fifty thousand initiatives from a text file to the portfolio, and its undo, against the same rows
 * inserted by SQLite alone in one transaction, without the journal. What the processor worked: on a machine
 * that is busy elsewhere, the clock tells of the others. And the longest turn of the main process in each.
 */
export async function importMeasures(folder: string): Promise<Measured[]> {
  const sheets = createWorkerSheets(resolve('electron/sheets/sheetWorker.ts'));
  const { call, session } = openOffice(folder, contextAt(), { sheets });
  await call['portfolio.create'](undefined);
  const file = join(folder, 'A.essaim');
  const empty = join(folder, 'Vide.essaim');
  copyFileSync(file, empty);
  const content = longCsv(longSheet(ROWS));
  const reading = await measured(() => call['import.drop']({ name: 'Longue.csv', content }));
  // What was received without a date is written without one.
  await call['import.say']({ kind: 'undated', date: null });
  const writing = await measured(() => call['import.apply'](undefined));
  const id = writing.answer.change ?? 0;
  const alone = bareInserts(file, empty);
  const undoing = await measured(() => call['change.undo']({ id }));
  session.close();
  await sheets.forget();
  return [
    line('read and understood, in its thread', reading.worked, null, '–'),
    line('written, against its rows inserted alone', writing.worked, alone, '≤ 8'),
    line('taken back, against its rows inserted alone', undoing.worked, alone, '≤ 8'),
    line('longest turn while it is read', reading.turn, null, '≤ 50 ms'),
    line('longest turn while it is written (the commit)', writing.turn, null, '–'),
    line('longest turn while it is taken back (the commit)', undoing.turn, null, '–'),
  ];
}

const line = (what: string, ours: number, reference: number | null, aim: string): Measured => ({
  what: `import of fifty thousand rows: ${what}`,
  ours,
  reference,
  aim,
});

async function measured<T>(
  work: () => T | Promise<T>,
): Promise<{ answer: T; worked: number; turn: number }> {
  const turns = monitorEventLoopDelay({ resolution: 2 });
  turns.enable();
  await pause();
  turns.reset();
  const before = processorTime();
  const answer = await work();
  const worked = processorTime() - before;
  await pause();
  turns.disable();
  return { answer, worked, turn: turns.max / 1e6 };
}

const pause = () => new Promise((next) => setTimeout(next, 50));

/** What it takes to insert the rows that the last action of a file wrote into another, in one transaction. */
function bareInserts(imported: string, empty: string): number {
  const rows = insertedRows(imported);
  const raw = connect(empty, 'writable');
  raw.pragma('journal_mode = TRUNCATE');
  raw.exec('UPDATE change_log SET is_kept = 0');
  const statements = new Map<string, Statement>();
  const insert = raw.transaction(() => {
    raw.pragma('defer_foreign_keys = ON');
    for (const { table, fields } of rows) {
      const columns = Object.keys(fields);
      const sql = `INSERT INTO "${table}" (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
      const statement = statements.get(sql) ?? raw.prepare(sql);
      statements.set(sql, statement);
      statement.run(...Object.values(fields));
    }
  });
  const before = processorTime();
  insert.immediate();
  const worked = processorTime() - before;
  raw.close();
  return worked;
}

function insertedRows(file: string): { table: string; fields: Record<string, Value> }[] {
  const raw: Raw = connect(file, 'readonly');
  try {
    return raw
      .prepare<[], { table: string; data: string }>(
        `SELECT table_name AS "table", data FROM change_row
         WHERE op = 'insert' AND id >= (SELECT max(first_row) FROM change_action) ORDER BY id`,
      )
      .all()
      .map(({ table, data }) => ({
        table,
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the triggers write nothing else
        fields: JSON.parse(data) as Record<string, Value>,
      }));
  } finally {
    raw.close();
  }
}
