import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '../../electron/database/connect.ts';
import { ReadableDb } from '../../electron/database/connection.ts';
import { FileKey } from '../../electron/database/fileKey.ts';
import { type FileSum, isHarmed } from '../../electron/database/fileSum.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import { DAMAGES, damaged, everyPage } from '../support/damage.ts';
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
function opened(path: string, key: FileKey | null = null): string {
  const file = openPortfolio(path, { key });
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
  for (const { round, seed, before, tries } of faultRounds(8800, { short: 12, share: 0.5 })) {
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
      const pages = everyPage(bytes, seed - round);
      const found: Record<Outcome, number> = { told: 0, whole: 0, wrong: 0, crashed: 0 };
      let missed = 0;
      let silent = 0;
      for (let attempt = 0; attempt < tries; attempt += 1) {
        const page = pages[(before + attempt) % pages.length] ?? 0;
        const spoilt = damaged(bytes, damage, { page, seed: seed * 1_000 + attempt });
        writeFileSync(path, spoilt);
        const outcome = outcomeOf(whole, () => opened(path));
        writeFileSync(path, spoilt);
        // Opened without a word, it is held against its sum.
        const isSilent = outcome === 'wrong' && !isTold(path, sum);
        if (isSilent) silent += 1;
        found[outcome] += 1;
        fault.add(countOf(outcome, isSilent));
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

for (const { round, seed, before, tries } of faultRounds(8900, { short: 5, share: 1 })) {
  test(`with a password, a portfolio with any of these damages opens with all it said, or its damage is told (${round})`, async ({
    folder,
  }) => {
    const path = join(folder, 'A.essaim');
    const key = await FileKey.fromPassword('trois loutres', randomBytes(16));
    await newExampleFile(path, key);
    const bytes = readFileSync(path);
    const whole = opened(path, key);
    const fault = counting('with a password, opened after damage');
    const pages = everyPage(bytes, seed - round);
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const turn = before + attempt;
      const damage = DAMAGES[turn % DAMAGES.length] ?? 'cut';
      const page = pages[Math.floor(turn / DAMAGES.length) % pages.length] ?? 0;
      writeFileSync(path, damaged(bytes, damage, { page, seed: seed * 1_000 + attempt }));
      const outcome = outcomeOf(whole, () => opened(path, key));
      fault.add(countOf(outcome));
    }
    // Each page has its seal: nothing passes, not even what looks like any other text.
    expect(fault.count).toEqual({ tried: tries, lost: 0, crashed: 0 });
  });
}

const HEADER_BYTES = 100;

for (const { round, seed, before, tries } of faultRounds(8950, { short: 8, share: 0.8 })) {
  test(`a portfolio of which a bit of the header changed opens with all it said, or is refused by a code (${round})`, async ({
    folder,
  }) => {
    const path = join(folder, 'A.essaim');
    await newExampleFile(path);
    const bytes = readFileSync(path);
    const whole = opened(path);
    const fault = counting('opened after a flipped bit of the header');
    for (let attempt = 0; attempt < tries; attempt += 1) {
      // Seven has no divisor in common with how many there are: each once, the bytes in turn.
      const bit = ((seed - round + before + attempt) * 7) % (HEADER_BYTES * 8);
      const spoilt = Buffer.from(bytes);
      spoilt[bit >> 3] = (spoilt[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      writeFileSync(path, spoilt);
      const outcome = outcomeOf(whole, () => opened(path));
      fault.add(countOf(outcome));
    }
    expect(fault.count).toEqual({ tried: tries, lost: 0, crashed: 0 });
  });
}

/** One try as it is counted: what is told otherwise is lost, unless its silence is asked about. */
function countOf(outcome: ReturnType<typeof outcomeOf>, isLost = outcome === 'wrong') {
  return { tried: 1, lost: Number(isLost), crashed: Number(outcome === 'crashed') };
}
