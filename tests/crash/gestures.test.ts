import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openPortfolio } from '../../electron/database/open.ts';
import { seeded } from '../support/chance.ts';
import { counting, faultRounds } from '../support/faults.ts';
import { startScript } from '../support/node.ts';
import { frozenHashes, newExampleFile } from '../support/portfolioFile.ts';
import { expect, test } from '../support/world.ts';
import { besides, heldAgainst, lastOf } from './gestureHeld.ts';

const writer = join(import.meta.dirname, 'gestureWriter.ts');

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
