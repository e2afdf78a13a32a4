import { open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readInstallerName, sumOf, versionAgainst } from '../../shared/domain/installer.ts';
import type { ChosenInstaller } from '../../shared/ipc/contract/updates.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import { hashOf } from '../files/hashOf.ts';

export type UpdateParts = {
  /** The version that is used. */
  version: string;
  platform: NodeJS.Platform;
  /** Asks for an installer; null if the person gives up. */
  chooseInstaller: () => Promise<string | null>;
  showInFolder: (path: string) => void;
};

export type Updates = {
  choose: () => Promise<ChosenInstaller | null>;
  show: () => void;
};

/** The list of sums that is published beside the installers. */
const SUMS = 'SHA256SUMS';

/** A list of sums is a few lines; no more than this is read of what bears its name. */
const MOST_OF_SUMS = 64 * 1024;

const SYSTEMS: Partial<Record<NodeJS.Platform, 'win' | 'mac' | 'linux'>> = {
  win32: 'win',
  darwin: 'mac',
  linux: 'linux',
};

/**
 * Looks at a file that a person gives to install another version: what it says of itself, and whether it is
 * whole. Nothing is fetched and nothing is run.
 */
export function createUpdates(parts: UpdateParts): Updates {
  let chosen: string | null = null;
  return {
    async choose() {
      const path = await parts.chooseInstaller();
      if (path === null) return null;
      // Until it is known, neither this file nor the one before it is to be shown.
      chosen = null;
      const name = basename(path);
      const read = readInstallerName(name);
      const hash = await hashOf(path).catch(() => {
        throw new Refusal('file_denied');
      });
      const list = await sumsBeside(path);
      const sums = list === null ? 'absent' : compared(sumOf(list, name), hash);
      if (sums !== 'differ') chosen = path;
      return {
        name,
        version: read?.version ?? null,
        against: read === null ? null : versionAgainst(read.version, parts.version),
        forThisSystem: read !== null && read.system === SYSTEMS[parts.platform],
        hash,
        sums,
      };
    },
    show() {
      if (chosen === null) throw new Refusal('not_found');
      parts.showInFolder(chosen);
    },
  };
}

function compared(listed: string | null, hash: string): ChosenInstaller['sums'] {
  if (listed === null) return 'unlisted';
  return listed === hash ? 'match' : 'differ';
}

/** The list of sums beside a file; null where there is none that can be read. */
async function sumsBeside(path: string): Promise<string | null> {
  try {
    const file = await open(join(dirname(path), SUMS));
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(MOST_OF_SUMS), 0, MOST_OF_SUMS, 0);
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}
