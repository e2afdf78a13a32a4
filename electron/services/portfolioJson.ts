import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  createReadStream,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  rmSync,
  type Stats,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { OpenPortfolio } from '../../shared/ipc/contract/portfolio.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { Translate } from '../../shared/strings/index.ts';
import type { ReadableDb } from '../database/connection.ts';
import { dropJournal } from '../database/create.ts';
import { asRefusal } from '../database/errors.ts';
import { BringingIn, type Expected } from '../database/portable/bringInRows.ts';
import { JsonScan } from '../database/portable/jsonScan.ts';
import { getPortfolio } from '../database/repositories/portfolios.ts';
import { flushFile, replace, temporaryBeside } from '../files/atomicWrite.ts';
import { takeLock } from '../files/fileLock.ts';
import { fileName } from '../files/fileName.ts';
import { requireFitName } from '../files/fitName.ts';
import { rememberUnfinished } from '../files/unfinished.ts';
import { freePlaces, writeFolder } from '../files/wholeFolder.ts';
import { type Context, today } from './context.ts';
import { PIECES, PORTABLE, writePortable } from './portableText.ts';
import type { Session } from './session.ts';
import type { TakeOut, TakeOutPace } from './takeOut.ts';
import type { WrittenFiles } from './writtenFiles.ts';

export { PORTABLE } from './portableText.ts';

const PIECE = /^([0-9a-f]{64})(?:\.[a-z]{1,4})?$/u;
/** How much of a piece is read at a time: the parts in which a portfolio keeps its files. */
const PART_BYTES = 1024 * 1024;

type Taking = {
  takeOut: TakeOut;
  written: Pick<WrittenFiles, 'remembered'>;
  t: Translate;
  schema: string;
};

/**
 * Writes all that a portfolio holds into a folder where the person says: a text with its published schema, and
 * the files beside it. In clear, with the names of persons and private notes. The folder has its name once it is
 * whole. Its name, and what it is found again by; null: the person gave up.
 */
export async function exportPortfolio(
  session: Session,
  context: Context,
  { takeOut, written, t, schema }: Taking,
): Promise<{ id: string; folder: string } | null> {
  const { organisation } = getPortfolio(session.readable());
  const parent = await session.dialogs.choosePlace();
  if (parent === null) return null;
  const called = t('portable:folder', { organisation: organisation.name });
  const name = fileName(called, ` ${today(context)}`);
  const places = freePlaces(parent, name, t('portable:unfinished'));
  const write = (db: ReadableDb) =>
    takeOut.run((pace) =>
      writeFolder(places, (to) => writePortable(db, context, { folder: to, schema, pace })),
    );
  // What is written down is of one moment: who writes meanwhile waits.
  const made = await session.whileNobodyWrites(write);
  return { ...made, id: written.remembered(places.folder) };
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
  // Not once it is whole, where it could not be opened.
  requireFitName(target);
  const attempt = takeLock(target);
  if (!attempt.ok) throw new Refusal('cannot_write');
  const temporary = temporaryBeside(target);
  const forget = rememberUnfinished(temporary);
  try {
    await takeOut.run((pace) => build(source, temporary, pace), 'in');
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
  return session.openInTime(target);
}

async function build(source: string, temporary: string, pace: TakeOutPace): Promise<void> {
  const found = statSync(source);
  if (!found.isFile()) throw new Refusal('export_unreadable');
  const pieces = join(dirname(source), PIECES);
  const coming = new BringingIn(temporary, (name, expected) => readPiece(pieces, name, expected));
  try {
    const scan = new JsonScan();
    const facts = new Map<string, unknown>();
    for await (const { text, done } of textOf(source, found.size)) {
      for (const one of scan.read(text)) {
        if (one.kind === 'table') {
          coming.begin(one.table);
        } else if (one.kind === 'row') {
          for (const _ of coming.put(one.table, parsed(one.text))) await pace.step(done * 0.8);
        } else {
          facts.set(one.name, parsed(one.text));
          requireFormat(facts, one.name);
        }
        await pace.step(done * 0.8);
      }
    }
    scan.end();
    // Another program may have put what is said of the whole after the tables.
    for (const name of FORMAT) requireFormat(facts, name);
    for (const _ of coming.finish()) await pace.step(0.9);
  } finally {
    coming.close();
  }
}

/** The text part by part, and how much of it is read, from 0 to 1. Refuses (`export_unreadable`) one that is not UTF-8. */
async function* textOf(path: string, size: number): AsyncGenerator<{ text: string; done: number }> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let read = 0;
  for await (const part of createReadStream(path, { highWaterMark: 65_536 })) {
    if (!(part instanceof Uint8Array)) throw new Error('bytes were asked for');
    read += part.byteLength;
    yield { text: decoded(() => decoder.decode(part, { stream: true })), done: read / (size + 1) };
  }
  yield { text: decoded(() => decoder.decode()), done: 1 };
}

/** Text of another encoding would come in with letters lost. */
function decoded(decode: () => string): string {
  try {
    return decode();
  } catch (cause) {
    throw new Refusal('export_unreadable', { cause });
  }
}

/** Which of the facts say the form. */
const FORMAT = ['format', 'version'] as const;

function requireFormat(facts: ReadonlyMap<string, unknown>, name: string): void {
  const form = FORMAT.find((one) => one === name);
  if (form !== undefined && facts.get(form) !== PORTABLE[form]) {
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

/**
 * The bytes of a piece, part by part: a file of that very folder, which is the one that its name says. Refuses
 * (`export_unreadable`) before it is read one that is none, or not as long as it must be.
 */
function* readPiece(
  folder: string,
  name: string,
  { bytes, most }: Expected,
): Generator<Uint8Array> {
  const sha256 = PIECE.exec(name)?.[1];
  if (sha256 === undefined) throw new Refusal('export_unreadable', { about: PIECES });
  const unreadable = () => new Refusal('export_unreadable', { about: name });
  const path = join(folder, name);
  const isRight = (found: Stats | undefined) =>
    found?.isFile() === true && found.size <= most && found.size === (bytes ?? found.size);
  if (!isRight(lstatSync(path, { throwIfNoEntry: false }))) throw unreadable();
  const file = openSync(path, OPEN_PLAIN);
  try {
    // What stands there may have been put in its place since.
    const found = fstatSync(file);
    if (!isRight(found)) throw unreadable();
    const hash = createHash('sha256');
    let left = found.size;
    while (left > 0) {
      const part = Buffer.alloc(Math.min(PART_BYTES, left));
      const count = readSync(file, part, 0, part.byteLength, null);
      if (count === 0) throw unreadable();
      left -= count;
      hash.update(part.subarray(0, count));
      yield part.subarray(0, count);
    }
    if (hash.digest('hex') !== sha256) throw unreadable();
  } finally {
    closeSync(file);
  }
}

/** No link is followed, and no pipe waited for; Windows knows neither. */
const OPEN_PLAIN =
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- missing on Windows
  constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
