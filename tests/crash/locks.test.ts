import { writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { lockPath } from '../../electron/files/fileLock.ts';
import { counting, faultRounds } from '../support/faults.ts';
import { heard, heardLines, startScript } from '../support/node.ts';
import { expect, test } from '../support/world.ts';

const taker = join(import.meta.dirname, 'lockTaker.ts');

/** Six processes find a dead one's lock at the same moment; what each says of it. */
async function sixAtOnce(folder: string, attempt: number, planted = ''): Promise<string[]> {
  const path = join(folder, `${attempt}.essaim`);
  const start = join(folder, `start ${attempt}`);
  const dead = { host: hostname(), pid: 2 ** 22 + 1, token: 'dead' };
  writeFileSync(lockPath(path), JSON.stringify(dead));
  const takers = Array.from({ length: 6 }, () => startScript(taker, [path, start, planted]));
  const said = takers.map(heard);
  const answers = takers.map((child) => heardLines(child, 2));
  await Promise.all(takers.map((child) => heardLines(child, 1)));
  writeFileSync(start, '');
  await Promise.all(answers);
  for (const child of takers) child.kill('SIGKILL');
  return (await Promise.all(said)).map((lines) => String(lines.split('\n')[1]));
}

for (const { round, tries } of faultRounds(1, { short: 5, perTest: 1, share: 0.1 })) {
  test(`of six processes that find a dead one's lock at the same moment, one takes it (${round})`, async ({
    folder,
  }) => {
    const fault = counting('lock taken by six at once');
    for (let attempt = 0; attempt < tries; attempt += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const answered = await sixAtOnce(folder, attempt);
      fault.attempt(() =>
        expect(answered.toSorted()).toEqual([
          ...Array.from({ length: 5 }, () => 'open_elsewhere'),
          'taken',
        ]),
      );
    }
  });
}

test('the harness of locks finds one that is looked at, then written', async ({ folder }) => {
  let most = 0;
  for (let attempt = 0; attempt < 20 && most < 2; attempt += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const answered = await sixAtOnce(folder, attempt, 'careless');
    most = Math.max(most, answered.filter((one) => one === 'taken').length);
  }
  expect(most).toBeGreaterThan(1);
});
