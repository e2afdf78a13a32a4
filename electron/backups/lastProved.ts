import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type CopyEntry, type CopyRegister, readRegister, stateOf } from './copyRegister.ts';

/** A proved copy, and where it is. */
export type ProvedCopy = CopyEntry & { path: string };

/** A portfolio of which copies are kept, whatever became of it. */
export type KeptPortfolio = {
  /** The name of the folder of its copies, by which the window names it. */
  id: string;
  /** Where it was last opened. */
  file: string;
  /** Where it was opened before that. */
  former: readonly string[];
  /** Its proved copies, the last made first; at least one. One that is gone, or has not its size any more, is passed over. */
  copies: ProvedCopy[];
};

/**
 * The portfolios of which proved copies are kept on this computer, the one with the last copy first; none need be
 * readable any more: the registers say of which file the copies are. `root`: the application's own folder of copies.
 * `isAsked`: of which of them.
 */
export function keptPortfolios(
  root: string,
  isAsked: (register: CopyRegister) => boolean = () => true,
): KeptPortfolio[] {
  return foldersIn(root)
    .flatMap((id) => {
      const folder = join(root, id);
      const register = registerIn(folder);
      if (register === null || !isAsked(register)) return [];
      // Of two of the same moment, the one that was made last is before the other.
      const copies = lastFirst(
        register.copies
          .toReversed()
          .flatMap((copy) =>
            stateOf(folder, copy) === 'there' ? [{ ...copy, path: join(folder, copy.name) }] : [],
          ),
      );
      return copies.length === 0
        ? []
        : [{ id, file: register.file, former: register.former, copies }];
    })
    .toSorted((a, b) => madeAt(b) - madeAt(a));
}

/**
 * The proved copies of the portfolio that was last opened at a path, the last made first; where nothing is any more,
 * also of the one that was there before it went on under another name, unless it is there still: a copy of that one
 * opened beside it would be two portfolios of one identity (`wentOnAt`).
 */
export function provedCopies(root: string, path: string): ProvedCopy[] {
  const ofPath = keptPortfolios(root, ({ file }) => file === path);
  const found =
    ofPath.length > 0 ? ofPath : wentOn(root, path).filter(({ file }) => !existsSync(file));
  return lastFirst(found.flatMap(({ copies }) => copies));
}

/** Where the portfolio that was at a path went on, as one that a person renamed does: the file that is there; null where something still is, or when nothing says it. */
export function wentOnAt(root: string, path: string): string | null {
  const [found] = wentOn(root, path);
  if (found === undefined || !existsSync(found.file)) return null;
  return keptPortfolios(root, ({ file }) => file === path).length === 0 ? found.file : null;
}

/** The portfolio with the last copy of those that were at a path where nothing is any more; none or one. */
function wentOn(root: string, path: string): KeptPortfolio[] {
  if (existsSync(path)) return [];
  return keptPortfolios(root, ({ former }) => former.includes(path)).slice(0, 1);
}

function lastFirst(copies: readonly ProvedCopy[]): ProvedCopy[] {
  return copies.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

function madeAt({ copies: [last] }: KeptPortfolio): number {
  return last === undefined ? 0 : Date.parse(last.at);
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
