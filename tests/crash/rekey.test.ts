import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FileKey } from '../../electron/database/fileKey.ts';
import { inspect } from '../../electron/database/inspect.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import { count } from '../../electron/services/initiatives.ts';
import { seeded } from '../support/chance.ts';
import { counting, faultRounds } from '../support/faults.ts';
import { heard, heardLines, startScript } from '../support/node.ts';
import { newPortfolioFile } from '../support/portfolioFile.ts';
import { expect, test } from '../support/world.ts';
import { passwordOf } from './rekeyPasswords.ts';

const writer = join(import.meta.dirname, 'rekeyWriter.ts');

for (const { round, seed, tries } of faultRounds(91, { short: 8, perTest: 8, share: 0.1 })) {
  test(`killed ${tries} times while its password changes, a portfolio opens by the one or by the other (${round})`, async ({
    folder,
  }) => {
    test.setTimeout(240_000);
    const random = seeded(seed);
    const path = join(folder, 'A.essaim');
    await newPortfolioFile(path, 'La première');
    const fault = counting('killed while a password changes');
    let step = 0;
    for (let kill = 0; kill < tries; kill += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const acknowledged = await changedUntilKilled(path, step, { random });
      // oxlint-disable-next-line no-await-in-loop -- the same
      step = await fault.attemptLater(() => openedBy(path, [acknowledged, acknowledged + 1]));
      // What a next start takes away; the file is none of it.
      for (const name of readdirSync(folder)) {
        if (name.endsWith('.tmp')) rmSync(join(folder, name));
      }
    }
    expect(step).toBeGreaterThan(0);
  });
}

test('the harness of kills finds a password that changes in the file itself', async ({
  folder,
}) => {
  const random = seeded(2);
  let isFound = false;
  for (let kill = 0; kill < 8 && !isFound; kill += 1) {
    const path = join(folder, `${kill}.essaim`);
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await newPortfolioFile(path, 'La première');
    // oxlint-disable-next-line no-await-in-loop -- the same
    const step = await changedUntilKilled(path, 0, { random, planted: 'in place' });
    // oxlint-disable-next-line no-await-in-loop -- the same
    isFound = await openedBy(path, [step, step + 1]).then(
      () => false,
      () => true,
    );
  }
  expect(isFound).toBe(true);
});

/** Lets a process change the password again and again, kills it some time later; how many changes it said were made. */
async function changedUntilKilled(
  path: string,
  step: number,
  { random, planted = '' }: { random: () => number; planted?: string },
): Promise<number> {
  const child = startScript(writer, [path, String(step), planted]);
  const said = heard(child);
  await heardLines(child, 1);
  await new Promise((resolve) => setTimeout(resolve, random() * 2_500));
  child.kill('SIGKILL');
  return Number((await said).trim().split('\n').at(-1));
}

/** Which of the steps the file stands at; whatever was in it is there. */
async function openedBy(path: string, steps: readonly number[]): Promise<number> {
  const inspected = inspect(path, 1);
  for (const step of steps) {
    const password = passwordOf(step);
    if ((password !== null) !== inspected.isProtected) continue;
    const key =
      inspected.isProtected && password !== null
        ? // oxlint-disable-next-line no-await-in-loop -- two at most
          await FileKey.fromPassword(password, inspected.salt)
        : null;
    try {
      const file = openPortfolio(path, { key });
      expect(file.readOnly).toBeNull();
      expect(count(file.readable)).toBe(1);
      file.close();
      return step;
    } catch (refused) {
      if (!String(refused).includes('password_wrong')) throw refused;
    }
  }
  throw new Error('opens by neither');
}
