import { lstatSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { asOutRefusal, flushFolder, takeAway } from './atomicWrite.ts';
import { rememberUnfinished } from './unfinished.ts';

/** Where a folder is written, and where it is once whole. */
export type Places = { readonly folder: string; readonly unfinished: string };

/** Names that nothing has yet; `mark` says, at the end of a name, that the folder is not whole. Refuses (`cannot_write`) a place that one may not look into. */
export function freePlaces(parent: string, name: string, mark: string): Places {
  try {
    return firstFree(parent, name, mark);
  } catch (error) {
    throw asOutRefusal(error);
  }
}

function firstFree(parent: string, name: string, mark: string): Places {
  for (let again = 1; ; again += 1) {
    const folder = join(parent, again === 1 ? name : `${name} (${again})`);
    // The ending by which the next start knows what it may take away.
    const unfinished = `${folder} ${mark}.tmp`;
    if (!isThere(folder) && !isThere(unfinished)) return { folder, unfinished };
  }
}

/** A link that leads nowhere is there too. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Makes a folder, which has its name once it is whole; takes away what it made when that fails, and nothing else. */
export async function writeFolder(
  { folder, unfinished }: Places,
  write: (folder: string) => Promise<void>,
): Promise<{ folder: string }> {
  const forget = rememberUnfinished(unfinished);
  let isMade = false;
  let isGone = true;
  try {
    mkdirSync(unfinished);
    isMade = true;
    await write(unfinished);
    flushFolders(unfinished);
    renameSync(unfinished, folder);
    // Without it, a cut of power may lose the name of what was said to be there.
    flushFolder(dirname(folder));
    return { folder: basename(folder) };
  } catch (error) {
    isGone = !isMade || takeAway(unfinished, true);
    throw asOutRefusal(error);
  } finally {
    // What cannot be taken away now, as where the right to write there went, is at the next start.
    if (isGone) forget();
  }
}

/** The names in a folder, and in those that it holds: without it, a cut of power may lose those of files that are flushed. */
function flushFolders(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isDirectory()) flushFolder(join(entry.parentPath, entry.name));
  }
  flushFolder(folder);
}
