import { Refusal } from '../../shared/ipc/errors.ts';
import type { Raw } from './connect.ts';

/** Refuses (`file_damaged`) unless every page and every index is sound, and nothing refers to what is not there. */
export function requireSound(raw: Raw): void {
  if (raw.pragma('integrity_check(1)', { simple: true }) !== 'ok') {
    throw new Refusal('file_damaged');
  }
  const [missing] = raw.prepare('PRAGMA foreign_key_check').all();
  if (missing !== undefined) throw new Refusal('file_damaged');
}

/**
 * The same, table after table, with their indexes, which leaves out only the pages that hold nothing. `say` hears
 * how much is looked at, from 0 to 1; what it throws ends it.
 */
export function requireEachSound(raw: Raw, say: (done: number) => void): void {
  const names = raw
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all();
  for (const [index, name] of ['sqlite_schema', ...names].entries()) {
    say(index / (names.length + 1));
    const found = raw.pragma(`integrity_check("${name}")`, { simple: true });
    const [missing] = raw.prepare(`PRAGMA foreign_key_check("${name}")`).all();
    if (found !== 'ok' || missing !== undefined) throw new Refusal('file_damaged');
  }
}
