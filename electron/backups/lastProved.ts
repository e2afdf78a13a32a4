import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type CopyEntry, type CopyRegister, readRegister, stateOf } from './copyRegister.ts';

/** A proved copy, and where it is. */
export type ProvedCopy = CopyEntry & { path: string };

/**
 * The last proved copy of the portfolio that was last opened at a path, which need not be readable any more:
 * the registers say of which file they are. One that is gone, or has not its size any more, is passed over.
 * `root`: the application's own folder of copies.
 */
export function lastProvedCopy(root: string, path: string): ProvedCopy | null {
  const found = foldersIn(root)
    .map((name) => join(root, name))
    .flatMap((folder) => {
      const register = registerIn(folder);
      if (register?.file !== path) return [];
      const last = register.copies.findLast((copy) => stateOf(folder, copy) === 'there');
      return last === undefined ? [] : [{ ...last, path: join(folder, last.name) }];
    });
  return found.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))[0] ?? null;
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
