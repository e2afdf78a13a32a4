import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OpenFile, openPortfolio } from '../../electron/database/open.ts';
import { next, undo } from '../../electron/services/changes.ts';
import { count } from '../../electron/services/initiatives.ts';
import { ask, frozenHashes } from '../support/portfolioFile.ts';
import { expect } from '../support/world.ts';
import { digestOf } from './gestureState.ts';

/** The last that a writer said: what the file was, and what had begun since. */
export type Last = { digest: string; sent: number; begun: string | null; becomes: string | null };

/** What the writer said last; the line that was cut told nobody. */
export function lastOf(said: string): Last | null {
  let last: Last | null = null;
  for (const line of said.split('\n').slice(0, -1)) {
    const [what = '', one = '', two = '', three = ''] = line
      .replace('bring back', 'bring-back')
      .split(' ');
    if (what === 'begin' && last !== null) {
      last.begun = one;
      last.becomes = two === '' ? null : `${two} ${three}`;
    } else if (what === 'open' || what === 'done') {
      last = { digest: one, sent: Number(two), begun: null, becomes: null };
    }
  }
  return last;
}

/** Holds a file against what was said of it: as then, or as the gesture that had begun would leave it, whole. */
export function heldAgainst(file: OpenFile, last: Last): 'before' | 'after' {
  expect(file.readOnly).toBeNull();
  const now = digestOf(file.readable);
  const said = `${last.digest} ${last.sent}`;
  if (now === said) return 'before';
  expect(last.begun, 'it changed, and nothing had begun').not.toBeNull();
  if (last.begun === 'restore') {
    expect(now).toBe(last.becomes);
    return 'after';
  }
  if (last.begun === 'seal') {
    expect(Number(now.split(' ')[1])).toBe(last.sent + 1);
    return 'after';
  }
  // All of one action, or nothing: taken back, the file is what it was.
  const db = file.writable;
  if (db === null) throw new Error('read-only');
  undo(db, next(db).undo ?? { id: 0 });
  expect(digestOf(db)).toBe(said);
  return 'after';
}

/** What stands beside the file: a PDF for all that was sent, an example that is whole or not there, copies that open. */
export function besides(folder: string, path: string, former: ReadonlySet<string>): void {
  const hashes = frozenHashes(path).filter((hash) => !former.has(hash));
  const written = readdirSync(folder).filter((name) => name.startsWith('dossier-'));
  const found = new Set(
    written.map((name) =>
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ),
  );
  for (const name of written) {
    const bytes = readFileSync(join(folder, name));
    expect(bytes.subarray(-7).toString()).toMatch(/%%EOF\s*$/);
  }
  for (const hash of hashes) expect(found.has(hash)).toBe(true);
  const examples = join(folder, 'examples');
  for (const name of existsSync(examples) ? readdirSync(examples) : []) {
    if (!name.endsWith('.essaim')) continue;
    const file = openPortfolio(join(examples, name));
    expect(count(file.readable)).toBeGreaterThan(5);
    file.close();
  }
  expect(ask(path, (raw) => raw.pragma('integrity_check', { simple: true }))).toBe('ok');
  expect(ask(path, (raw) => raw.prepare('PRAGMA foreign_key_check').all())).toEqual([]);
}
