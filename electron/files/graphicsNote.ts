import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fieldsOf, readJson, refuseOthers, writeJson } from './jsonFile.ts';

/** How long it is believed that this computer has no graphics: a driver may come. */
const BELIEVED_MS = 7 * 24 * 3_600_000;

/** What a start found out about the graphics of this computer, for the next ones. */
export type GraphicsNote = {
  /** True when a start of this Electron found, within a week, that the processor draws everything. */
  saysNone(): boolean;
  /** Keeps what this start found by looking. */
  keep(hasGraphics: boolean): void;
};

/** Opens the note in the user's data folder; a damaged one is as none. */
export function openGraphicsNote(folder: string, electron: string, now: () => Date): GraphicsNote {
  const path = join(folder, 'graphics.json');
  const lookedAt = readJson(path, (value) => lookedWith(value, electron));
  const age = lookedAt === null ? Number.NaN : now().getTime() - Date.parse(lookedAt);
  return {
    saysNone: () => age >= 0 && age < BELIEVED_MS,
    keep(hasGraphics) {
      if (hasGraphics) {
        rmSync(path, { force: true });
        return;
      }
      mkdirSync(folder, { recursive: true });
      writeJson(path, { electron, lookedAt: now().toISOString() });
    },
  };
}

/** When that Electron found none; empty for another one, which is asked again. */
function lookedWith(value: unknown, electron: string): string {
  const { electron: by, lookedAt, ...unknown } = fieldsOf(value);
  if (typeof by !== 'string' || typeof lookedAt !== 'string') throw new TypeError('note');
  refuseOthers(unknown);
  return by === electron ? lookedAt : '';
}
