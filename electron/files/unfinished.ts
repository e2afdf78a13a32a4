import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Files and folders that are being written beside their place, remembered in the user's own folder: if the process
 * is killed meanwhile, the next start takes away what was left half written.
 */
let folder: string | null = null;

/** Takes away what a former process left unfinished, and remembers from now on what this one writes. */
export function sweepUnfinished(userData: string): void {
  folder = join(userData, 'unfinished');
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const note = join(folder, name);
    try {
      const path = readFileSync(note, 'utf8');
      // Only names that we give: a damaged note must never take a person's file away.
      if (path.endsWith('.tmp') && !isGone(path)) continue;
      rmSync(note, { force: true });
    } catch {
      // No note of ours, or one that cannot be taken away: no start is stopped by it.
    }
  }
}

/** Takes it away; false: something holds it, and the next start tries again. */
function isGone(path: string): boolean {
  try {
    rmSync(path, { recursive: true, force: true });
    return true;
  } catch {
    return false;
  }
}

/** Remembers a temporary file, or folder, about to be written; returns how to forget it once it is moved or removed. */
export function rememberUnfinished(temporary: string): () => void {
  if (folder === null) return () => undefined;
  const note = join(folder, `${process.pid}-${temporary.replaceAll(/[^\w]/g, '').slice(-60)}`);
  try {
    writeFileSync(note, temporary);
  } catch {
    // Without a note the write is as safe; only a kill in its middle would leave a file to remove by hand.
  }
  return () => {
    try {
      rmSync(note, { force: true });
    } catch {
      // It is looked at again at the next start, and says nothing that is there; what was written stays so.
    }
  };
}
