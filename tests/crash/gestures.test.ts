import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type OpenFile, openPortfolio } from '../../electron/database/open.ts';
import { next, undo } from '../../electron/services/changes.ts';
import { count } from '../../electron/services/initiatives.ts';
import { seeded } from '../support/chance.ts';
import { counting, faultRounds } from '../support/faults.ts';
import { startScript } from '../support/node.ts';
import { ask, frozenHashes, newExampleFile } from '../support/portfolioFile.ts';
import { expect, test } from '../support/world.ts';
import { digestOf } from './gestureState.ts';

const writer = join(import.meta.dirname, 'gestureWriter.ts');

/** The last that a writer said: what the file was, and what had begun since. */
type Last = { digest: string; sent: number; begun: string | null; becomes: string | null };

/** What the writer said last; the line that was cut told nobody. */
function lastOf(said: string): Last | null {
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

/** About how long a gesture takes, in milliseconds; the others take less than a tenth of a second. */
const TAKES: Readonly<Record<string, number>> = {
  seal: 600,
  example: 1_500,
  restore: 800,
  copy: 250,
  file: 300,
};

/** Starts a writer, and ends it within one of its next gestures. */
async function killed(folder: string, seed: number, random: () => number, planted = '') {
  const child = startScript(writer, [folder, String(seed), planted]);
  const gestures = 1 + Math.floor(random() * 12);
  let said = '';
  let isEnding = false;
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (isEnding || said.split('\nbegin ').length <= gestures) return;
    isEnding = true;
    const kind = /\nbegin (\w+)[^\n]*\n?$/.exec(said)?.[1] ?? '';
    setTimeout(() => child.kill('SIGKILL'), random() * (TAKES[kind] ?? 80));
  });
  await new Promise((resolve) => child.once('close', resolve));
  return lastOf(said);
}

/** Holds a file against what was said of it: as then, or as the gesture that had begun would leave it, whole. */
function heldAgainst(file: OpenFile, last: Last): 'before' | 'after' {
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
function besides(folder: string, path: string, former: ReadonlySet<string>): void {
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

for (const { round, seed, tries } of faultRounds(8300, { short: 6, perTest: 12, share: 0.5 })) {
  test(`killed ${tries} times while sealing, concluding, importing, bringing back and restoring, a portfolio has all of a gesture or nothing (${round})`, async ({
    folder,
  }) => {
    const random = seeded(seed);
    const path = join(folder, 'A.essaim');
    await newExampleFile(path);
    const former = new Set(frozenHashes(path));
    const begun: Record<string, number> = {};
    for (let attempt = 0; attempt < tries; attempt += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const last = await killed(folder, seed * 100 + attempt, random);
      expect(last).not.toBeNull();
      if (last === null) continue;
      const kind = last.begun ?? 'between';
      const fault = counting(`killed: ${kind}`);
      fault.attempt(() => {
        const file = openPortfolio(path);
        const outcome = heldAgainst(file, last);
        begun[`${kind} ${outcome}`] = (begun[`${kind} ${outcome}`] ?? 0) + 1;
        file.close();
        besides(folder, path, former);
      });
      // What a next start takes away.
      for (const name of readdirSync(folder)) {
        if (name.endsWith('.tmp')) rmSync(join(folder, name));
      }
    }
    process.stdout.write(`  killed within: ${JSON.stringify(begun)}\n`);
  });
}

test('the harness of gestures finds one that is not one transaction', async ({ folder }) => {
  const random = seeded(3);
  const path = join(folder, 'A.essaim');
  await newExampleFile(path);
  let found = 0;
  for (let attempt = 0; attempt < 20 && found === 0; attempt += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const last = await killed(folder, attempt, random, 'loose');
    if (last === null) continue;
    const file = openPortfolio(path);
    try {
      heldAgainst(file, last);
    } catch {
      found += 1;
    } finally {
      file.close();
    }
  }
  expect(found).toBe(1);
});
