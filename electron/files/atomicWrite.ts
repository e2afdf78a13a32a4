import { randomUUID } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Refusal } from '../../shared/ipc/errors.ts';
import { rememberUnfinished } from './unfinished.ts';

/** A file written whole beside its place, waiting to take it. */
export type StagedWrite = {
  /** Takes the place of what was there, in one step; what was there is kept aside until `settle`, unless told otherwise. */
  commit(keepsFormer?: boolean): void;
  /** Leaves no trace: takes away what waits, or gives the place back to what had it. */
  undo(): void;
  /** Lets go of what was kept aside. */
  settle(): void;
};

/** Writes beside the target and flushes to the disk; nothing is at the target yet. */
export function stageWrite(path: string, bytes: Uint8Array): StagedWrite {
  const { temporary, remember, staged } = stageBeside(path);
  try {
    remember();
    // `wx`: never through a link that somebody left under that name.
    const file = openSync(temporary, 'wx');
    try {
      writeFileSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    staged.undo();
    throw asOutRefusal(error);
  }
  return staged;
}

/** The same of a large file, without keeping the process from others while the disk takes it. */
export async function stageWriteSlowly(path: string, bytes: Uint8Array): Promise<StagedWrite> {
  const { temporary, remember, staged } = stageBeside(path);
  try {
    remember();
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    staged.undo();
    throw asOutRefusal(error);
  }
  return staged;
}

/** A place beside the target, and what follows when it is written; once it is remembered, the next start takes away what a kill leaves there. */
function stageBeside(path: string) {
  const temporary = temporaryBeside(path);
  let placed = false;
  let former: Aside | null = null;
  let forget: (() => void) | undefined;
  const staged: StagedWrite = {
    commit(keepsFormer = true) {
      if (keepsFormer) former = keepAside(path);
      replaceOutside(temporary, path);
      placed = true;
      forget?.();
    },
    undo() {
      if (placed) return giveBack(former, path);
      // Where the place could not be taken, as of a file that a viewer holds, what it has was kept aside for nothing.
      if (former !== null) letGo(former);
      if (takeAway(temporary)) forget?.();
    },
    settle() {
      if (former !== null) letGo(former);
    },
  };
  const remember = () => {
    forget = rememberUnfinished(temporary);
  };
  return { temporary, remember, staged };
}

/** Writes a file whole or not at all: a crash, a full disk or a refusal leaves what was there. */
export function atomicWrite(path: string, bytes: Uint8Array): void {
  stageWrite(path, bytes).commit(false);
}

/** How much is handed to the disk at a time. */
const SLICE_BYTES = 4 * 1024 * 1024;

/**
 * The same of a large file, without keeping the process from others: nobody else may write there meanwhile.
 * `between` is awaited after each slice, and before the file takes its place: it throws to stop, and nothing is left.
 */
export async function atomicWriteSlowly(
  path: string,
  bytes: Uint8Array,
  between: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const temporary = temporaryBeside(path);
  const forget = rememberUnfinished(temporary);
  let isGone = true;
  try {
    // `wx`: never through a link that somebody left under that name.
    const file = await open(temporary, 'wx');
    try {
      for (let at = 0; at < bytes.byteLength; at += SLICE_BYTES) {
        // oxlint-disable-next-line no-await-in-loop -- one slice after the other
        await file.writeFile(bytes.subarray(at, at + SLICE_BYTES));
        // oxlint-disable-next-line no-await-in-loop -- one slice after the other
        await between();
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await between();
  } catch (error) {
    isGone = takeAway(temporary);
    throw asOutRefusal(error);
  } finally {
    // What cannot be taken away now is at the next start.
    if (isGone) forget();
  }
  replaceOutside(temporary, path);
}

/** What had a place, beside it; `forget`: it is not to be taken away at the next start any more. */
type Aside = { readonly copy: string; readonly forget: () => void };

/** A copy of what a path holds, beside it; null when there is nothing. Killed meanwhile, nobody finds it hidden there. */
function keepAside(path: string): Aside | null {
  const copy = temporaryBeside(path);
  const aside = { copy, forget: rememberUnfinished(copy) };
  try {
    copyFileSync(path, copy, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
    return aside;
  } catch (error) {
    letGo(aside);
    if (codeOf(error) === 'ENOENT') return null;
    throw asOutRefusal(error);
  }
}

function letGo({ copy, forget }: Aside): void {
  if (takeAway(copy)) forget();
}

/** What was kept aside goes back to its place; nothing is left there where nothing was. */
function giveBack(former: Aside | null, path: string): void {
  try {
    if (former === null) rmSync(path, { force: true });
    else {
      renameSync(former.copy, path);
      former.forget();
    }
  } catch {
    // As of what cannot be taken away: what failed first is told.
  }
}

/** Moves a finished file over another, and flushes the folder so that the move survives a power cut. */
export function replace(temporary: string, path: string): void {
  takePlace(temporary, path, asWriteRefusal);
}

/** The same of a file that leaves the portfolio, or lies beside it. */
function replaceOutside(temporary: string, path: string): void {
  takePlace(temporary, path, asOutRefusal);
}

function takePlace(temporary: string, path: string, refusalOf: (error: unknown) => Refusal): void {
  try {
    renameSync(temporary, path);
    flushFolder(dirname(path));
  } catch (error) {
    takeAway(temporary);
    throw refusalOf(error);
  }
}

/**
 * Takes a file away after a failure, or a folder with what it holds (`isFolder`); that it cannot be (false) is not
 * told, for it would hide what failed first.
 */
export function takeAway(path: string, isFolder = false): boolean {
  try {
    rmSync(path, { force: true, recursive: isFolder });
    return true;
  } catch (error) {
    return NOWHERE.has(codeOf(error));
  }
}

/** What the system says of a path at which nothing can ever be. */
const NOWHERE: ReadonlySet<string> = new Set(['ENOTDIR', 'ENAMETOOLONG']);

/**
 * A name beside a file, on the same disk, that no other writer uses. The file's own name is no part of it:
 * one that is as long as the disk allows leaves no room for more.
 */
export function temporaryBeside(path: string): string {
  return join(dirname(path), `.${randomUUID()}.tmp`);
}

/** Flushes a file that somebody else wrote. */
export function flushFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Flushes a folder's list of names. Windows has no such call: there the rename is enough. */
export function flushFolder(path: string): void {
  if (process.platform === 'win32') return;
  let folder: number | null = null;
  try {
    folder = openSync(path, 'r');
    fsyncSync(folder);
  } catch (error) {
    if (!NO_FLUSH.has(codeOf(error))) throw error;
  } finally {
    if (folder !== null) closeSync(folder);
  }
}

/** Some network disks know no flush of a folder, and one where files are only dropped may not be read. */
const NO_FLUSH: ReadonlySet<string> = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'EACCES']);

/** The system's own code of a failure: `ENOSPC`, `EACCES`… or an empty text. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** The refusal that a failure to write stands for. */
export function asWriteRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (codeOf(error) === 'ENAMETOOLONG') return new Refusal('name_unfit', { cause: error });
  const full = ['ENOSPC', 'EDQUOT'].includes(codeOf(error));
  return new Refusal(full ? 'disk_full' : 'cannot_write', { cause: error });
}

/** The same of a file that leaves the portfolio, or lies beside it: the disk that is full may be another. */
export function asOutRefusal(error: unknown): Refusal {
  const refusal = asWriteRefusal(error);
  // What the portfolio itself was refused meanwhile stays what it is.
  if (error instanceof Refusal || refusal.code !== 'disk_full') return refusal;
  return new Refusal('place_full', { cause: error });
}
