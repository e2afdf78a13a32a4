import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openPortfolio } from '../../electron/database/open.ts';
import { next, redo, undo } from '../../electron/services/changes.ts';
import { seeded } from '../support/chance.ts';
import { counting, faultRounds } from '../support/faults.ts';
import { startScript } from '../support/node.ts';
import { ask, newExampleFile } from '../support/portfolioFile.ts';
import { expect, test } from '../support/world.ts';
import { digestOf } from './gestureState.ts';

const writer = join(import.meta.dirname, 'importingWriter.ts');

/** What the writer said last: what the file was, and what had begun since. */
type Last = { digest: string; begun: string | null };

/** The last that a writer said; the line that was cut told nobody. */
function lastOf(said: string): Last | null {
  let last: Last | null = null;
  for (const line of said.split('\n').slice(0, -1)) {
    const [what = '', one = '', two = ''] = line.split(' ');
    if (what === 'begin' && last !== null) last.begun = one;
    else if (what === 'open' || what === 'done') last = { digest: `${one} ${two}`, begun: null };
  }
  return last;
}

/** How long an act lasts, in milliseconds, until one was heard of. */
const FIRST_GUESS = 1_500;

type Killed = { last: Last | null; wasCut: boolean };

/** Starts a writer, and ends it within one of its next imports, or while it takes one back. */
async function killed(
  folder: string,
  seed: number,
  { random, planted = '' }: { random: () => number; planted?: string },
): Promise<Killed> {
  const child = startScript(writer, [folder, String(seed), planted]);
  // The planted fault shows in the first one.
  const acts = planted === '' ? 1 + Math.floor(random() * 3) : 1;
  let said = '';
  let isEnding = false;
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (isEnding || said.split('\nbegin ').length <= acts) return;
    isEnding = true;
    const took = Number(/ (\d+\.\d)\n/.exec(said)?.[1] ?? FIRST_GUESS);
    setTimeout(() => child.kill('SIGKILL'), (planted === '' ? random() : 1) * took);
  });
  await new Promise((resolve) => child.once('close', resolve));
  const journal = statSync(join(folder, 'A.essaim-journal'), { throwIfNoEntry: false });
  return { last: lastOf(said), wasCut: (journal?.size ?? 0) > 0 };
}

/** Holds the file against what was said of it: as then, or as what had begun leaves it, whole. */
function heldAgainst(path: string, last: Last): 'before' | 'after' {
  const file = openPortfolio(path);
  try {
    expect(file.readOnly).toBeNull();
    const db = file.writable;
    if (db === null) throw new Error('read-only');
    if (digestOf(db) === last.digest) return 'before';
    expect(last.begun, 'it changed, and nothing had begun').not.toBeNull();
    // All of one action, or nothing: an import is taken back as one, and what took it back is one as well.
    if (last.begun === 'undo') redo(db, next(db).redo ?? { id: 0 });
    else undo(db, next(db).undo ?? { id: 0 });
    expect(digestOf(db)).toBe(last.digest);
    return 'after';
  } finally {
    file.close();
    expect(ask(path, (raw) => raw.pragma('integrity_check', { simple: true }))).toBe('ok');
    expect(ask(path, (raw) => raw.prepare('PRAGMA foreign_key_check').all())).toEqual([]);
  }
}

for (const { round, seed, tries } of faultRounds(9200, { short: 8, perTest: 20, share: 0.5 })) {
  test(`killed ${tries} times while a sheet is brought in or taken back, a portfolio has all of it or nothing (${round})`, async ({
    folder,
  }) => {
    const random = seeded(seed);
    const path = join(folder, 'A.essaim');
    await newExampleFile(path);
    const fault = counting('killed while importing a sheet');
    const found: Record<string, number> = {};
    for (let attempt = 0; attempt < tries; attempt += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { last, wasCut } = await killed(folder, seed * 100 + attempt, { random });
      expect(last).not.toBeNull();
      if (last === null) continue;
      fault.attempt(() => {
        const kind = `${last.begun ?? 'between'} ${heldAgainst(path, last)}`;
        found[kind] = (found[kind] ?? 0) + 1;
      });
      if (wasCut) found['in the middle of a write'] = (found['in the middle of a write'] ?? 0) + 1;
    }
    process.stdout.write(`  killed within: ${JSON.stringify(found)}\n`);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
}

test('the harness of imports finds one that is not one transaction', async ({ folder }) => {
  const random = seeded(7);
  const path = join(folder, 'A.essaim');
  await newExampleFile(path);
  let found = 0;
  for (let attempt = 0; attempt < 12 && found === 0; attempt += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const { last } = await killed(folder, attempt, { random, planted: 'loose' });
    if (last === null) continue;
    try {
      heldAgainst(path, last);
    } catch {
      found += 1;
    }
  }
  expect(found).toBe(1);
});
