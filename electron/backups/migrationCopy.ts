import { chmodSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { KeepBefore } from '../database/backup.ts';
import { goOn } from '../database/migrate.ts';
import { pourFile } from '../database/pour.ts';
import { proveCopy } from '../database/proveCopy.ts';
import { asWriteRefusal, flushFile, replace, temporaryBeside } from '../files/atomicWrite.ts';
import { copyPath } from './copyName.ts';
import { type CopyRegister, emptyRegister, readRegister, writeRegister } from './copyRegister.ts';
import { identityOf } from './identity.ts';
import { ownFolder } from './ownFolder.ts';

/** Of keeping it, the share of the copying; proving it takes the rest. */
const COPYING_SHARE = 0.3;

/**
 * Keeps a portfolio as it is before its form changes among its copies, proved like them; refuses what cannot
 * be kept, and then nothing changes form. `root` is the application's own folder of copies.
 */
export function keepAmongCopies(root: string, now: () => Date): KeepBefore {
  return (path, { key, follower }) => {
    const say = (done: number) => goOn(follower, { stage: 'keeping', done });
    const identity = identityOf(path, key);
    const folder = ownFolder(root, { path, identity });
    const temporary = temporaryBeside(join(folder, 'copie'));
    try {
      mkdirSync(folder, { recursive: true });
      pourFile(path, temporary, {
        onCopied: (done) => say(done * COPYING_SHARE),
        isStopped: () => follower?.isStopped() === true,
      });
      flushFile(temporary);
      const { sha256, bytes, counted, salt } = proveCopy(temporary, {
        expected: null,
        key,
        ...(follower === null
          ? {}
          : { say: (done: number) => say(COPYING_SHARE + (1 - COPYING_SHARE) * done) }),
      });
      const of = registerIn(folder, { identity, path });
      const same = of.copies.find((one) => one.sha256 === sha256 && existsIn(folder, one.name));
      if (same !== undefined) {
        // Made before by a process that was killed, or when nothing has changed since.
        rmSync(temporary, { force: true });
        return { path: join(folder, same.name), discard: () => undefined };
      }
      const at = now();
      const kept = copyPath(folder, path, at);
      replace(temporary, kept);
      // Opened by a double click, it is read and nothing more.
      chmodSync(kept, 0o400);
      const name = basename(kept);
      const { initiatives, mark } = counted;
      const entry = { name, at: at.toISOString(), why: 'migration' as const, bytes, sha256 };
      const copies = [...of.copies, { ...entry, initiatives, mark, salt }];
      writeRegister(folder, { ...of, copies });
      return {
        path: kept,
        discard() {
          rmSync(kept, { force: true });
          const left = registerIn(folder, { identity, path });
          writeRegister(folder, {
            ...left,
            copies: left.copies.filter((one) => one.name !== name),
          });
        },
      };
    } catch (error) {
      rmSync(temporary, { force: true });
      throw asWriteRefusal(error);
    }
  };
}

function existsIn(folder: string, name: string): boolean {
  return existsSync(join(folder, name));
}

function registerIn(
  folder: string,
  { identity, path }: { identity: string; path: string },
): CopyRegister {
  return readRegister(folder) ?? emptyRegister(identity, path);
}
