import {
  close,
  closeSync,
  fsync,
  fsyncSync,
  mkdirSync,
  openSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
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

/** Pieces that the disk is made to take at a time: it waits once for several, and this process for none. */
const MOST_FLUSHING = 16;

/** Letters of the text that are handed to the system at once. */
const WRITTEN_AT_ONCE = 65_536;

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
      writeFileSync(join(folder, SCHEMA), schema, { flush: true });
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
  const flushing = new Flushing();
  let lines = '';
  const write = (more: string) => {
    lines += more;
    if (lines.length < WRITTEN_AT_ONCE) return;
    writeFileSync(text, lines);
    lines = '';
  };
  const written = new Set<string>();
  let done = 0;
  let isFirstTable = true;
  let isFirstRow = true;
  try {
    const facts = { ...PORTABLE, $schema: SCHEMA, exportedAt: instant(context) };
    const head = Object.entries(facts).map(
      ([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`,
    );
    write(`{\n${head.join('')}  "tables": {`);
    for (const taken of takeOutRows(db)) {
      if (taken.kind === 'table') {
        write(`${isFirstTable ? '' : '\n    ],'}\n    ${JSON.stringify(taken.name)}: [`);
        isFirstTable = false;
        isFirstRow = true;
        ({ done } = taken);
      } else if (taken.kind === 'row') {
        write(`${isFirstRow ? '' : ','}\n      ${JSON.stringify(taken.row)}`);
        isFirstRow = false;
      } else if (!written.has(taken.name)) {
        piece ??= openSync(join(folder, PIECES, taken.name), 'wx');
        writeFileSync(piece, taken.bytes);
        if (taken.isLast) {
          const whole = piece;
          piece = null;
          written.add(taken.name);
          // oxlint-disable-next-line no-await-in-loop -- waits for the disk when it lags behind
          await flushing.add(whole);
        }
      }
      // oxlint-disable-next-line no-await-in-loop -- one row after the other
      await pace.step(done);
    }
    writeFileSync(text, `${lines}${isFirstTable ? '' : '\n    ]'}\n  }\n}\n`);
    await flushing.end();
    fsyncSync(text);
  } finally {
    await flushing.end().catch(() => undefined);
    if (piece !== null) closeSync(piece);
    closeSync(text);
  }
}

/** Files that are written and that the disk has not wholly taken yet. */
class Flushing {
  readonly #underWay = new Set<Promise<void>>();
  #failure: unknown = null;

  /** Has a file flushed, then closed; throws what an earlier one failed with. */
  async add(file: number): Promise<void> {
    const one: Promise<void> = flushed(file)
      .catch((error: unknown) => {
        this.#failure ??= error;
      })
      .finally(() => this.#underWay.delete(one));
    this.#underWay.add(one);
    if (this.#underWay.size >= MOST_FLUSHING) await Promise.race(this.#underWay);
    this.#requireNone();
  }

  /** Waits for all of them; throws what one failed with. */
  async end(): Promise<void> {
    await Promise.all(this.#underWay);
    this.#requireNone();
  }

  #requireNone(): void {
    if (this.#failure !== null) throw this.#failure;
  }
}

async function flushed(file: number): Promise<void> {
  try {
    await promisify(fsync)(file);
  } finally {
    await promisify(close)(file);
  }
}
