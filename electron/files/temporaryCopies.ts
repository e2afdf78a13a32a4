import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { atomicWrite } from './atomicWrite.ts';

/** Copies that another program shows for a while; they hold what the portfolio holds, so they do not stay. */
export type TemporaryCopies = {
  /** Writes a copy that cannot be changed, under a name of its own; its path. `key` tells it from the others. */
  write(key: string, name: string, bytes: Uint8Array): string;
  /** Takes away every copy that no program holds. */
  clear(): void;
};

/** Copies in a folder of the user's own, emptied when the application starts and when it ends. */
export function openTemporaryCopies(folder: string): TemporaryCopies {
  const clear = () => {
    if (!existsSync(folder)) return;
    for (const name of readdirSync(folder)) {
      try {
        rmSync(join(folder, name), { recursive: true, force: true });
      } catch {
        // A viewer holds it: the next start takes it away.
      }
    }
  };
  clear();
  return {
    clear,
    write(key, name, bytes) {
      const place = join(folder, key);
      const path = join(place, name);
      if (existsSync(path)) return path;
      mkdirSync(place, { recursive: true, mode: 0o700 });
      atomicWrite(path, bytes);
      chmodSync(path, 0o400);
      return path;
    },
  };
}
