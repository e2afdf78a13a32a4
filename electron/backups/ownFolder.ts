import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { isSamePlace } from '../files/fileMark.ts';
import { readRegister } from './copyRegister.ts';

/**
 * The folder of the copies of a portfolio, among those of the application: by what the file is known by, so
 * that one that was moved keeps its copies. Of two files that are known by the same (one was copied by hand),
 * each has its own.
 */
export function ownFolder(
  root: string,
  { identity, path }: { identity: string; path: string },
): string {
  mkdirSync(root, { recursive: true, mode: 0o700 });
  for (let count = 1; ; count += 1) {
    const folder = join(root, count === 1 ? identity : `${identity}-${count}`);
    if (!existsSync(folder)) {
      mkdirSync(folder, { mode: 0o700 });
      return folder;
    }
    const file = readRegister(folder)?.file;
    if (file === undefined || isSamePlace(file, path) || !existsSync(file)) return folder;
  }
}
