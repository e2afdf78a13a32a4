import { writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { lockPath } from '../../electron/files/fileLock.ts';
import { heard, heardLines, startScript } from '../support/node.ts';
import { expect, test } from '../support/world.ts';

const taker = join(import.meta.dirname, 'lockTaker.ts');

for (let round = 1; round <= 5; round += 1) {
  test(`of six processes that find a dead one's lock at the same moment, one takes it (${round})`, async ({
    folder,
  }) => {
    const path = join(folder, 'A.essaim');
    const start = join(folder, 'start');
    const dead = { host: hostname(), pid: 2 ** 22 + 1, token: 'dead' };
    writeFileSync(lockPath(path), JSON.stringify(dead));
    const takers = Array.from({ length: 6 }, () => startScript(taker, [path, start]));
    const said = takers.map(heard);
    const answers = takers.map((child) => heardLines(child, 2));
    await Promise.all(takers.map((child) => heardLines(child, 1)));
    writeFileSync(start, '');
    await Promise.all(answers);
    for (const child of takers) child.kill('SIGKILL');
    const answered = (await Promise.all(said)).map((lines) => String(lines.split('\n')[1]));
    expect(answered.toSorted()).toEqual([
      ...Array.from({ length: 5 }, () => 'open_elsewhere'),
      'taken',
    ]);
  });
}
