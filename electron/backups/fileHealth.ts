import type { FileSum } from '../database/fileSum.ts';
import type { OpenFile } from '../database/open.ts';
import { readIdentity } from '../database/repositories/portfolios.ts';
import { ownFolder } from './ownFolder.ts';
import {
  dropSum,
  type Harm,
  type KeptSum,
  readHarm,
  readSum,
  writeHarm,
  writeSum,
} from './sumFile.ts';

/** What is known of the bytes of the open portfolio from one opening to the next, beside its copies. */
export type FileHealth = {
  /** As it was left when it was last written in; null when nobody knows, or once it is written in. */
  readonly sum: KeptSum | null;
  /** What was found and is not settled; null when nothing was. */
  readonly harm: Harm | null;
  open(file: OpenFile): void;
  /** It is written in from now on, or was elsewhere: whatever happens, no sum of before speaks of it. Never refuses. */
  written(): void;
  keep(path: string, sum: FileSum): void;
  /** Its bytes are not those of an instant any more. */
  found(since: string): void;
  settle(): void;
  /** It is about to be closed; null: to become another file. */
  leave(file: OpenFile | null): void;
};

/** See `FileHealth`. `root` is the application's own folder of copies; `now` an instant in ISO 8601. */
export function createFileHealth({ root, now }: { root: string; now: () => string }): FileHealth {
  let folder: string | null = null;
  let sum: KeptSum | null = null;
  let harm: Harm | null = null;
  let isDropped = true;

  const drop = () => {
    if (isDropped || folder === null) return;
    sum = null;
    isDropped = true;
    try {
      dropSum(folder);
    } catch {
      // What is written is not to wait for it.
    }
  };

  const keep = (path: string, found: FileSum) => {
    if (folder === null) return;
    const kept = { ...found, path, at: now() };
    writeSum(folder, kept);
    sum = kept;
    isDropped = false;
  };

  return {
    get sum() {
      return sum;
    },
    get harm() {
      return harm;
    },
    open(file) {
      try {
        folder = ownFolder(root, { path: file.path, identity: readIdentity(file.readable) });
      } catch {
        // Nothing can be kept on this disk; whoever copies tells it.
        return;
      }
      isDropped = false;
      sum = readSum(folder);
      harm = readHarm(folder);
      // What a change that was cut wrote into pages that hold nothing stays there, and harms nobody.
      if (file.wasCut || file.key !== null || sum?.path !== file.path) drop();
    },
    written: drop,
    keep,
    found(since) {
      if (folder === null) return;
      harm = { found: now(), since };
      // Told once: what it is now is what it is compared with from now on.
      drop();
      writeHarm(folder, harm);
    },
    settle() {
      harm = null;
      if (folder !== null) writeHarm(folder, null);
    },
    leave(file) {
      try {
        if (file === null) drop();
        else if (sum === null && folder !== null) {
          const left = file.sum();
          if (left !== null) keep(file.path, left);
        }
      } catch {
        // A full disk, or one that is away: nothing is known of it at the next opening.
      }
      folder = null;
      sum = null;
      harm = null;
      isDropped = true;
    },
  };
}
