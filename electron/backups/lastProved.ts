import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type CopyEntry, type CopyRegister, readRegister, stateOf } from './copyRegister.ts';

/** A proved copy, and where it is. */
export type ProvedCopy = CopyEntry & { path: string };

/**
 * The proved copies of the portfolio that was last opened at a path, the last made first; it need not be readable
 * any more: the registers say of which file they are. One that is gone, or has not its size any more, is passed
 * over. `root`: the application's own folder of copies.
 */
export function provedCopies(root: string, path: string): ProvedCopy[] {
  return foldersIn(root)
    .map((name) => join(root, name))
    .flatMap((folder) => {
      const register = registerIn(folder);
      if (register?.file !== path) return [];
      // Of two of the same moment, the one that was made last is before the other.
      return register.copies
        .toReversed()
        .flatMap((copy) =>
          stateOf(folder, copy) === 'there' ? [{ ...copy, path: join(folder, copy.name) }] : [],
        );
    })
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

/** One that cannot be read now hides no other. */
function registerIn(folder: string): CopyRegister | null {
  try {
    return readRegister(folder);
  } catch {
    return null;
  }
}

function foldersIn(root: string): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}
