import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isSamePlace } from '../files/fileMark.ts';
import { type CopyEntry, type CopyRegister, readRegister, stateOf } from './copyRegister.ts';

/** A proved copy, and where it is. */
export type ProvedCopy = CopyEntry & { path: string };

/** A portfolio of which copies are kept, whatever became of it. */
export type CopiedPortfolio = {
  /** The name of the folder of its copies, by which the window names it. */
  id: string;
  /** Where it was last opened. */
  file: string;
  /** Its proved copies, the last made first; at least one. One that is gone, or has not its size any more, is passed over. */
  copies: ProvedCopy[];
};

/**
 * The portfolios of which proved copies are kept on this computer, the one with the last copy first; none need be
 * readable any more: the registers say of which file the copies are. `root`: the application's own folder of copies.
 */
export function keptPortfolios(root: string): CopiedPortfolio[] {
  return keptAmong(registersIn(root));
}

type Registered = { readonly id: string; readonly folder: string; readonly register: CopyRegister };

function registersIn(root: string): Registered[] {
  return foldersIn(root).flatMap((id) => {
    const folder = join(root, id);
    const register = registerIn(folder);
    return register === null ? [] : { id, folder, register };
  });
}

function keptAmong(registers: readonly Registered[]): CopiedPortfolio[] {
  return registers
    .flatMap(({ id, folder, register }) => {
      // Of two of the same moment, the one that was made last is before the other.
      const copies = lastFirst(
        register.copies
          .toReversed()
          .flatMap((copy) =>
            stateOf(folder, copy) === 'there' ? [{ ...copy, path: join(folder, copy.name) }] : [],
          ),
      );
      return copies.length === 0 ? [] : [{ id, file: register.file, copies }];
    })
    .toSorted((a, b) => madeAt(b) - madeAt(a));
}

/**
 * The proved copies of the portfolio that was last opened at a path, the last made first; where nothing is any more,
 * also of the one that was there before it went on under another name, unless it is there still: a copy of that one
 * opened beside it would be two portfolios of one identity (`wentOnAt`).
 */
export function provedCopies(root: string, path: string): ProvedCopy[] {
  const { here, wentOn } = keptAt(root, path);
  const isGone = wentOn !== null && !existsSync(wentOn.file);
  const found = here.length === 0 && isGone ? [wentOn] : here;
  return lastFirst(found.flatMap(({ copies }) => copies));
}

/** Where the portfolio that was at a path went on, as one that a person renamed does: the file that is there; null where something still is, or when nothing says it. */
export function wentOnAt(root: string, path: string): string | null {
  const { here, wentOn } = keptAt(root, path);
  return here.length === 0 && wentOn !== null && existsSync(wentOn.file) ? wentOn.file : null;
}

/** Those that were last opened at a path; and, where nothing is there any more, the one with the last copy of those that were opened there before. */
function keptAt(
  root: string,
  path: string,
): { here: CopiedPortfolio[]; wentOn: CopiedPortfolio | null } {
  const all = registersIn(root);
  const here = keptAmong(all.filter(({ register }) => isSamePlace(register.file, path)));
  if (existsSync(path)) return { here, wentOn: null };
  const [wentOn = null] = keptAmong(all.filter(({ register }) => register.former.includes(path)));
  return { here, wentOn };
}

function lastFirst(copies: readonly ProvedCopy[]): ProvedCopy[] {
  return copies.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

function madeAt({ copies: [last] }: CopiedPortfolio): number {
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
