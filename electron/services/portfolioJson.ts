import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { OpenPortfolio } from '../../shared/ipc/contract/portfolio.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { Translate } from '../../shared/strings/index.ts';
import type { ReadableDb } from '../database/connection.ts';
import { dropJournal } from '../database/create.ts';
import { asRefusal } from '../database/errors.ts';
import { BringingIn } from '../database/portable/bringInRows.ts';
import { JsonScan } from '../database/portable/jsonScan.ts';
import { takeOutRows } from '../database/portable/takeOutRows.ts';
import { getPortfolio } from '../database/repositories/portfolios.ts';
import { asWriteRefusal, flushFile, replace, temporaryBeside } from '../files/atomicWrite.ts';
import { takeLock } from '../files/fileLock.ts';
import { fileName } from '../files/fileName.ts';
import { rememberUnfinished } from '../files/unfinished.ts';
import { type Context, instant, today } from './context.ts';
import type { Session } from './session.ts';
import type { TakeOut, TakeOutPace } from './takeOut.ts';

/** What says that a text is an exported portfolio, and of which form. */
export const PORTABLE = { format: 'essaim-portefeuille', version: 1 } as const;

/** The names of what an export is made of. */
const TEXT = 'portefeuille.json';
const SCHEMA = 'portefeuille.schema.json';
const PIECES = 'pieces';

const PIECE = /^([0-9a-f]{64})(?:\.[a-z]{1,4})?$/u;
/** How much of a piece is read at a time: the parts in which a portfolio keeps its files. */
const PART_BYTES = 1024 * 1024;

type Taking = { takeOut: TakeOut; t: Translate; schema: string };

/**
 * Writes all that a portfolio holds into a folder where the person says: a text with its published schema, and
 * the files beside it. In clear, with the names of persons and private notes. The folder has its name once it is
 * whole. Its name; null: the person gave up.
 */
export async function exportPortfolio(
  session: Session,
  context: Context,
  { takeOut, t, schema }: Taking,
): Promise<{ folder: string } | null> {
  const { organisation } = getPortfolio(session.readable());
  const parent = await session.dialogs.choosePlace();
  if (parent === null) return null;
  const called = t('portable:folder', { organisation: organisation.name });
  const folder = freeName(parent, fileName(called, ` ${today(context)}`));
  const unfinished = `${folder} ${t('portable:unfinished')}`;
  const write = (db: ReadableDb) =>
    takeOut.run(async (pace) => {
      try {
        mkdirSync(join(unfinished, PIECES), { recursive: true });
        await writeAll(db, context, unfinished, pace);
        writeFileSync(join(unfinished, SCHEMA), schema);
        renameSync(unfinished, folder);
        return { folder: basename(folder) };
      } catch (error) {
        rmSync(unfinished, { recursive: true, force: true });
        throw asWriteRefusal(error);
      }
    });
  // What is written down is of one moment: who writes meanwhile waits.
  return session.whileNobodyWrites(write);
}

/** A name that nothing has yet. */
function freeName(parent: string, name: string): string {
  for (let again = 1; ; again += 1) {
    const path = join(parent, again === 1 ? name : `${name} (${again})`);
    if (!existsSync(path)) return path;
  }
}

async function writeAll(
  db: ReadableDb,
  context: Context,
  folder: string,
  pace: TakeOutPace,
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
    writeSync(text, `{\n${head.join('')}  "tables": {`);
    for (const taken of takeOutRows(db)) {
      if (taken.kind === 'table') {
        writeSync(text, `${isFirstTable ? '' : '\n    ],'}\n    ${JSON.stringify(taken.name)}: [`);
        isFirstTable = false;
        isFirstRow = true;
        ({ done } = taken);
      } else if (taken.kind === 'row') {
        writeSync(text, `${isFirstRow ? '' : ','}\n      ${JSON.stringify(taken.row)}`);
        isFirstRow = false;
      } else if (!written.has(taken.name)) {
        piece ??= openSync(join(folder, PIECES, taken.name), 'wx');
        writeSync(piece, taken.bytes);
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
    writeSync(text, `${isFirstTable ? '' : '\n    ]'}\n  }\n}\n`);
    fsyncSync(text);
  } finally {
    if (piece !== null) closeSync(piece);
    closeSync(text);
  }
}

/**
 * Makes a portfolio of an export that the person chooses, where the person says, and opens it. Refuses
 * (`export_unreadable`) what is no whole export of this form, and leaves nothing of it. Null: the person gave up.
 */
export async function openExport(
  session: Session,
  { takeOut }: Pick<Taking, 'takeOut'>,
): Promise<OpenPortfolio | null> {
  const source = await session.dialogs.chooseExport();
  if (source === null) return null;
  const target = await session.dialogs.chooseNewPortfolio();
  if (target === null) return null;
  const attempt = takeLock(target);
  if (!attempt.ok) throw new Refusal('cannot_write');
  const temporary = temporaryBeside(target);
  const forget = rememberUnfinished(temporary);
  try {
    await takeOut.run((pace) => build(source, temporary, pace));
    flushFile(temporary);
    dropJournal(target);
    replace(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw asRefusal(error);
  } finally {
    forget();
    attempt.lock.release();
  }
  return session.openPath(target);
}

async function build(source: string, temporary: string, pace: TakeOutPace): Promise<void> {
  const { size } = lstatSync(source);
  const pieces = join(dirname(source), PIECES);
  const coming = new BringingIn(temporary, (name) => readPiece(pieces, name));
  try {
    const scan = new JsonScan();
    const facts = new Map<string, unknown>();
    let read = 0;
    for await (const part of createReadStream(source, {
      encoding: 'utf8',
      highWaterMark: 65_536,
    })) {
      const text = String(part);
      read += text.length;
      for (const found of scan.read(read === text.length ? text.replace(/^\ufeff/u, '') : text)) {
        if (found.kind === 'fact') {
          facts.set(found.name, parsed(found.text));
        } else {
          requireFormat(facts);
          coming.put(found.table, parsed(found.text));
        }
        await pace.step((read / (size + 1)) * 0.8);
      }
    }
    scan.end();
    requireFormat(facts);
    for (const _ of coming.finish()) await pace.step(0.9);
  } finally {
    coming.close();
  }
}

function requireFormat(facts: ReadonlyMap<string, unknown>): void {
  if (facts.get('format') !== PORTABLE.format || facts.get('version') !== PORTABLE.version) {
    throw new Refusal('export_unreadable');
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Refusal('export_unreadable', { cause });
  }
}

/** The bytes of a piece, part by part: a file of that very folder, which is the one that its name says. */
function* readPiece(folder: string, name: string): Generator<Uint8Array> {
  const sha256 = PIECE.exec(name)?.[1];
  const path = join(folder, name);
  if (sha256 === undefined || !isPlainFile(path)) {
    throw new Refusal('export_unreadable', { about: sha256 === undefined ? PIECES : name });
  }
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const part = Buffer.alloc(PART_BYTES);
      const count = readSync(file, part, 0, PART_BYTES, null);
      if (count === 0) break;
      hash.update(part.subarray(0, count));
      yield part.subarray(0, count);
    }
  } finally {
    closeSync(file);
  }
  if (hash.digest('hex') !== sha256) throw new Refusal('export_unreadable', { about: name });
}

function isPlainFile(path: string): boolean {
  try {
    return lstatSync(path).isFile();
  } catch {
    return false;
  }
}
