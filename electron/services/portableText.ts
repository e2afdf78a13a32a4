import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb } from '../database/connection.ts';
import { takeOutRows } from '../database/portable/takeOutRows.ts';
import { type Context, instant } from './context.ts';
import type { TakeOutPace } from './takeOut.ts';

/** What says that a text is an exported portfolio, and of which form. */
export const PORTABLE = { format: 'essaim-portefeuille', version: 1 } as const;

/** The names of what an export is made of: its text, what describes it, the folder of its files. */
export const TEXT = 'portefeuille.json';
export const SCHEMA = 'portefeuille.schema.json';
export const PIECES = 'pieces';

/** How often an export that another computer wrote under begins again. */
const MOST_TRIES = 3;

/**
 * Writes all that a portfolio holds into a folder, with what describes it: of one moment. Of a file that is open to read only, another may write meanwhile, who is not to be kept
 * waiting by a long reading. Refuses (`file_changed`) what changes again and again.
 */
export async function writePortable(
  db: ReadableDb,
  context: Context,
  { folder, schema, pace }: { folder: string; schema: string; pace: Pick<TakeOutPace, 'step'> },
): Promise<void> {
  for (let tried = 0; tried < MOST_TRIES; tried += 1) {
    const moment = db.moment();
    mkdirSync(join(folder, PIECES));
    // oxlint-disable-next-line no-await-in-loop -- again only when the one before is of no use
    await writeAll(db, context, folder, pace);
    if (db.moment() === moment) {
      writeFileSync(join(folder, SCHEMA), schema);
      return;
    }
    rmSync(join(folder, PIECES), { recursive: true });
    rmSync(join(folder, TEXT));
  }
  throw new Refusal('file_changed');
}

async function writeAll(
  db: ReadableDb,
  context: Context,
  folder: string,
  pace: Pick<TakeOutPace, 'step'>,
): Promise<void> {
  const text = openSync(join(folder, TEXT), 'wx');
  let piece: number | null = null;
  const written = new Set<string>();
  let done = 0;
  let isFirstTable = true;
  let isFirstRow = true;
  try {
    const facts = { ...PORTABLE, $schema: SCHEMA, exportedAt: instant(context) };
    const head = Object.entries(facts).map(
      ([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`,
    );
    writeFileSync(text, `{\n${head.join('')}  "tables": {`);
    for (const taken of takeOutRows(db)) {
      if (taken.kind === 'table') {
        writeFileSync(
          text,
          `${isFirstTable ? '' : '\n    ],'}\n    ${JSON.stringify(taken.name)}: [`,
        );
        isFirstTable = false;
        isFirstRow = true;
        ({ done } = taken);
      } else if (taken.kind === 'row') {
        writeFileSync(text, `${isFirstRow ? '' : ','}\n      ${JSON.stringify(taken.row)}`);
        isFirstRow = false;
      } else if (!written.has(taken.name)) {
        piece ??= openSync(join(folder, PIECES, taken.name), 'wx');
        writeFileSync(piece, taken.bytes);
        if (taken.isLast) {
          fsyncSync(piece);
          closeSync(piece);
          piece = null;
          written.add(taken.name);
        }
      }
      // oxlint-disable-next-line no-await-in-loop -- one row after the other
      await pace.step(done);
    }
    writeFileSync(text, `${isFirstTable ? '' : '\n    ]'}\n  }\n}\n`);
    fsyncSync(text);
  } finally {
    if (piece !== null) closeSync(piece);
    closeSync(text);
  }
}
