import { constants, copyFileSync, existsSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { asWriteRefusal, flushFile } from '../files/atomicWrite.ts';

/** A copy kept beside a file. */
export type KeptCopy = { path: string; discard(): void };

/**
 * Copies a closed file beside itself before its form changes: `Portefeuille (version 1).essaim`. The
 * copy stays; an earlier one is never replaced.
 */
export function keepCopy(path: string, version: number): KeptCopy {
  const copy = freeName(path, version);
  const discard = () => rmSync(copy, { force: true });
  try {
    copyFileSync(path, copy, constants.COPYFILE_EXCL);
    flushFile(copy);
  } catch (error) {
    discard();
    throw asWriteRefusal(error);
  }
  return { path: copy, discard };
}

function freeName(path: string, version: number): string {
  const extension = extname(path);
  const stem = join(dirname(path), basename(path, extension));
  const named = (more: string) => `${stem} (version ${version}${more})${extension}`;
  let name = named('');
  for (let count = 2; existsSync(name); count++) name = named(`, ${count}`);
  return name;
}
