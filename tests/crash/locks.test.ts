import { writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { lockPath } from '../../electron/files/fileLock.ts';
import { heard, startScript } from '../support/node.ts';
import { expect, test } from '../support/world.ts';

const taker = join(import.meta.dirname, 'lockTaker.ts');

for (let round = 1; round <= 5; round += 1) {
  test(`of six processes that find a dead one's lock at the same moment, one takes it (${round})`, async ({
    folder,
  }) => {
    const path = join(folder, 'A.essaim');
    const dead = { host: hostname(), pid: 2 ** 22 + 1, token: 'dead' };
    writeFileSync(lockPath(path), JSON.stringify(dead));
    const moment = String(Date.now() + 2_500);
    const takers = Array.from({ length: 6 }, () => heard(startScript(taker, [path, moment])));
    const said = await Promise.all(takers);
    expect(said.toSorted()).toEqual([
      ...Array.from({ length: 5 }, () => 'open_elsewhere'),
      'taken',
    ]);
  });
}
