import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { WrittenPlace } from '../../shared/ipc/contract/written.ts';
import { Refusal } from '../../shared/ipc/errors.ts';

/** What the system does with a file that was written. */
export type FileWorld = {
  /** Opens a file with the system's program for it; refuses (`no_viewer`) when there is none. */
  openPath: (path: string) => Promise<void>;
  /** Shows a file in its folder. */
  showInFolder: (path: string) => void;
};

/** The files written in this session (PDFs, lists, calendars), known to the window by identifiers: it never holds a path. */
export type WrittenFiles = {
  remember(id: string, path: string): void;
  /** The same for what has no identifier yet: a new one. */
  remembered(path: string): string;
  /** The bytes that lie now where a file was written; null when none was, or when they cannot be read. */
  bytesOf(id: string): { path: string; bytes: Uint8Array } | null;
  /** Names of the file and of its folder; null for what was not written in this session. */
  place(id: string): WrittenPlace | null;
  /** Opens it in the system's program for it; refuses (`written_moved`) when it is no longer there. */
  open(id: string): Promise<null>;
  /** Shows it in its folder; refuses (`written_moved`) when it is no longer there. */
  show(id: string): null;
};

/** The register of what was written; it lasts as long as the application runs. */
export function createWrittenFiles(world: FileWorld & { newId: () => string }): WrittenFiles {
  const paths = new Map<string, string>();
  const pathOf = (id: string): string => {
    const path = paths.get(id);
    if (path === undefined || !existsSync(path)) throw new Refusal('written_moved');
    return path;
  };
  return {
    remember: (id, path) => void paths.set(id, path),
    remembered(path) {
      const id = world.newId();
      paths.set(id, path);
      return id;
    },
    bytesOf(id) {
      const path = paths.get(id);
      if (path === undefined) return null;
      try {
        return { path, bytes: readFileSync(path) };
      } catch {
        return null;
      }
    },
    place(id) {
      const path = paths.get(id);
      if (path === undefined) return null;
      const folder = dirname(path);
      return { name: basename(path), folder: basename(folder) || folder };
    },
    async open(id) {
      await world.openPath(pathOf(id));
      return null;
    },
    show(id) {
      world.showInFolder(pathOf(id));
      return null;
    },
  };
}
