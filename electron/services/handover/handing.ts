import { existsSync, mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileLine, LeftOut } from '../../../shared/content/handover/handoverModel.ts';
import { html, type Markup, piecesOf, written } from '../../../shared/content/handover/html.ts';
import type { Pen } from '../../../shared/content/handover/page.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import type { ReadableDb } from '../../database/connection.ts';
import type { Tellers } from '../consentGate.ts';
import type { Context } from '../context.ts';

/** A handover that is being written: where, with what, and what it holds so far. */
export type Handing = {
  readonly db: ReadableDb;
  readonly context: Context;
  readonly t: Translate;
  /** The folder that is being written. */
  readonly folder: string;
  readonly withNames: boolean;
  /** Whether texts give somebody away who told something; never, with names. */
  readonly isTold: (texts: readonly string[]) => boolean;
  /** Those whom a dossier may give away, read once. */
  readonly tellers: Tellers;
  /** Stops at once. */
  readonly signal: AbortSignal;
  /** Lets others work, and refuses once it was stopped or the portfolio was left. */
  readonly between: () => Promise<void>;
  readonly files: FileLine[];
  readonly leftOut: LeftOut[];
};

/** How much is handed to the disk at a time. */
const SLICE_BYTES = 4 * 1024 * 1024;

/** Writes a file of the folder, which nothing had yet, through to the disk; a text may come part by part. */
export async function put(
  { folder, between }: Pick<Handing, 'folder' | 'between'>,
  path: string,
  content: Uint8Array | string | Iterable<string>,
): Promise<number> {
  makeFolders(folder, path);
  // In a thread of the system: a slow disk, of which each file is flushed, does not hold the window.
  const file = await open(join(folder, path), 'wx');
  let size = 0;
  try {
    for (const bytes of bytesOf(content)) {
      // oxlint-disable-next-line no-await-in-loop -- one slice after the other
      await file.writeFile(bytes);
      size += bytes.byteLength;
      // oxlint-disable-next-line no-await-in-loop -- the same
      await between();
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return size;
}

/** What is handed to the disk, slice by slice. */
function* bytesOf(content: Uint8Array | string | Iterable<string>): Generator<Uint8Array> {
  if (typeof content !== 'string' && !(content instanceof Uint8Array)) {
    for (const part of content) yield Buffer.from(part, 'utf8');
    return;
  }
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  for (let at = 0; at < bytes.byteLength; at += SLICE_BYTES) {
    yield bytes.subarray(at, at + SLICE_BYTES);
  }
}

/** Makes the folders of a path, never the one that is being written: where a key was pulled out, nothing is made in its place. */
function makeFolders(folder: string, path: string): void {
  let inside = folder;
  for (const name of path.split('/').slice(0, -1)) {
    inside = join(inside, name);
    if (!existsSync(inside)) mkdirSync(inside);
  }
}

/** A text, or what stands in the place of one that gives somebody away. */
export function shownText({ isTold, t }: Pick<Handing, 'isTold' | 't'>, text: string): string {
  return isTold([text]) ? t('handover:withheld') : text;
}

/** Shows each of some texts. Seldom is anybody told: they are looked through at once, one by one only where somebody is. */
export function showingOf(
  handing: Pick<Handing, 'isTold' | 't'>,
  texts: readonly string[],
): (text: string) => string {
  return handing.isTold(texts) ? (text) => shownText(handing, text) : (text) => text;
}

/** A title as a file may be named by it: nothing of one that gives somebody away. */
export function namedBy({ isTold }: Pick<Handing, 'isTold'>, title: string): string {
  return isTold([title]) ? '' : title;
}

/** Texts that are looked through, and written, at a time. */
const SLICE_TEXTS = 200;

/** Writes a page, each text of which is held back when it gives somebody away: some texts after the others, made as they are written. */
export async function putPage(
  handing: Handing,
  path: string,
  pen: Omit<Pen, 'html' | 'show'>,
  draw: (pen: Pen) => Markup,
): Promise<void> {
  const show = (text: string) => shownText(handing, text);
  await put(handing, path, textsBySlices(handing, draw({ ...pen, show, html })));
}

/** The text of a page, part by part. */
function* textsBySlices(handing: Handing, page: Markup): Generator<string> {
  const slice = { pieces: new Array<Piece>(), texts: new Array<string>() };
  const told = () => {
    const show = showingOf(handing, slice.texts);
    return slice.pieces
      .splice(0)
      .map((piece) => ('markup' in piece ? piece.markup : written(show(piece.said))))
      .join('');
  };
  for (const piece of piecesOf(page)) {
    slice.pieces.push(piece);
    if ('said' in piece) slice.texts.push(piece.said);
    if (slice.texts.length < SLICE_TEXTS) continue;
    yield told();
    slice.texts.length = 0;
  }
  yield told();
}

type Piece = ReturnType<typeof piecesOf> extends Iterable<infer P> ? P : never;
