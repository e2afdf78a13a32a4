import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '../../electron/database/connect.ts';
import { ReadableDb } from '../../electron/database/connection.ts';
import { type FileSum, isHarmed } from '../../electron/database/fileSum.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import { seeded } from '../support/chance.ts';
import { DAMAGES, damaged, pagesOf } from '../support/damage.ts';
import { counting, faultRounds } from '../support/faults.ts';
import { newExampleFile } from '../support/portfolioFile.ts';
import { contentOf } from '../support/undoing.ts';
import { expect, test } from '../support/world.ts';

/** What became of reading a damaged file: told, all there, something else than was written, or an end unforeseen. */
type Outcome = 'told' | 'whole' | 'wrong' | 'crashed';

function outcomeOf(whole: string, read: () => string): Outcome {
  try {
    return read() === whole ? 'whole' : 'wrong';
  } catch (error) {
    return error instanceof Refusal ? 'told' : 'crashed';
  }
}

/** All that a portfolio says, opened as the application opens it. */
function opened(path: string): string {
  const file = openPortfolio(path);
  try {
    return JSON.stringify(contentOf(file.readable));
  } finally {
    file.close();
  }
}

/** The sum of a portfolio that is closed, as the application keeps it. */
function sumOf(path: string): FileSum {
  const file = openPortfolio(path);
  try {
    const sum = file.sum();
    if (sum === null) throw new Error('no sum');
    return sum;
  } finally {
    file.close();
  }
}

/** Whether a file is found not to be what was kept of it, as the thread of the copies looks. */
function isTold(path: string, sum: FileSum): boolean {
  const live = connect(path, 'readonly');
  const liveFile = openSync(path, 'r');
  try {
    return isHarmed({ live, liveFile, isFree: () => true }, sum) === true;
  } finally {
    live.close();
    closeSync(liveFile);
  }
}

/** The same with the verification left out: the planted fault. */
function unverified(path: string): string {
  const raw = connect(path, 'readonly');
  try {
    return JSON.stringify(contentOf(new ReadableDb(raw)));
  } finally {
    raw.close();
  }
}

for (const damage of DAMAGES) {
  for (const { round, seed, tries } of faultRounds(8800, { short: 12, share: 0.5 })) {
    test(`a portfolio with a ${damage} opens with all it said, or its damage is told (${round})`, async ({
      folder,
    }) => {
      const path = join(folder, 'A.essaim');
      await newExampleFile(path);
      const bytes = readFileSync(path);
      const whole = opened(path);
      const sum = sumOf(path);
      expect(isTold(path, sum)).toBe(false);
      // A sum that is not of the file: what is told below comes from what is read.
      expect(isTold(path, { ...sum, sha256: '' })).toBe(true);
      const fault = counting(`opened after a ${damage}`);
      const random = seeded(seed);
      const found: Record<Outcome, number> = { told: 0, whole: 0, wrong: 0, crashed: 0 };
      let missed = 0;
      let silent = 0;
      for (let attempt = 0; attempt < tries; attempt += 1) {
        const page = Math.floor(random() * pagesOf(bytes));
        const spoilt = damaged(bytes, damage, { page, seed: seed * 1_000 + attempt });
        writeFileSync(path, spoilt);
        const outcome = outcomeOf(whole, () => opened(path));
        writeFileSync(path, spoilt);
        // Opened without a word, it is held against its sum.
        const isSilent = outcome === 'wrong' && !isTold(path, sum);
        if (isSilent) silent += 1;
        found[outcome] += 1;
        fault.add({
          tried: 1,
          lost: isSilent ? 1 : 0,
          crashed: outcome === 'crashed' ? 1 : 0,
        });
        writeFileSync(path, spoilt);
        if (outcome === 'told' && outcomeOf(whole, () => unverified(path)) !== 'told') missed += 1;
      }
      test.info().annotations.push({ type: 'outcomes', description: JSON.stringify(found) });
      process.stdout.write(
        `  ${damage}: ${JSON.stringify(found)}, ${missed} told by the verification alone; of what is wrong without a word, ${silent} not told by the sum either\n`,
      );
      expect(found.crashed).toBe(0);
      // A bit of a text, and a page in the place of another of the same table, look like any other: the sum tells them.
      const mayPass = damage === 'flipped byte' || damage === 'swapped pages';
      if (!mayPass) expect(found.wrong).toBe(0);
      expect(silent).toBe(0);
      // What the verification alone tells would have been shown as true, had it been left out.
      if (damage === 'random page') expect(missed).toBeGreaterThan(0);
    });
  }
}
