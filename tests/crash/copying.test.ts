import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CopyKeeper } from '../../electron/backups/copyKeeper.ts';
import { readRegister } from '../../electron/backups/copyRegister.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import { hashed, proveCopy } from '../../electron/database/proveCopy.ts';
import { readIdentity } from '../../electron/database/repositories/portfolios.ts';
import { CopyGate, GATE_BYTES } from '../../electron/files/copyGate.ts';
import { seeded } from '../support/chance.ts';
import { counting, faultRounds } from '../support/faults.ts';
import { heard, heardLines, startScript } from '../support/node.ts';
import { newPortfolioFile } from '../support/portfolioFile.ts';
import { expect, test } from '../support/world.ts';

const writer = join(import.meta.dirname, 'copyWriter.ts');

type Places = { path: string; root: string; place: string };

async function placesIn(folder: string): Promise<Places> {
  const places = {
    path: join(folder, 'A.essaim'),
    root: join(folder, 'profile', 'backups'),
    place: join(folder, 'cle'),
  };
  mkdirSync(places.place);
  await newPortfolioFile(places.path, 'La Halte');
  return places;
}

/** Copies in a process of its own, which is ended after a while; how many initiatives the last proved copy was said to have. */
async function killed({ path, root, place }: Places, after: number, fault = ''): Promise<number> {
  const child = startScript(writer, [path, root, place, fault]);
  const saying = heard(child);
  await heardLines(child, 1);
  await new Promise((resolve) => setTimeout(resolve, after));
  child.kill('SIGKILL');
  return Number((await saying).trim().split('\n').at(-1) ?? 0);
}

/** What is named as a copy is one, here and in the second place; the last that was said is there. */
function expectWhole({ path, root, place }: Places, said: number): void {
  const file = openPortfolio(path);
  const identity = readIdentity(file.readable);
  for (const folder of [join(root, identity), join(place, 'Copies de A')]) {
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.essaim'))) {
      proveCopy(join(folder, name), { expected: null, key: null });
    }
    const copies = readRegister(folder)?.copies ?? [];
    // Killed between taking an old copy away and saying so, it is named still, and known to be gone; never the last.
    const there = copies.filter(({ name }) => existsSync(join(folder, name)));
    expect(there.at(-1)).toEqual(copies.at(-1));
    for (const { name, sha256 } of there) {
      expect(hashed(join(folder, name)).sha256).toBe(sha256);
    }
  }
  const gate = new CopyGate(new SharedArrayBuffer(GATE_BYTES));
  const keeper = new CopyKeeper(root, { path: file.path, identity, key: null }, gate);
  expect(keeper.state().copies.at(-1)?.initiatives ?? 0).toBeGreaterThanOrEqual(said);
  keeper.mirror(new Date());
  expect(keeper.state().second?.code).toBeNull();
  expect(readdirSync(join(root, identity)).filter((name) => name.includes('.tmp'))).toEqual([]);
  keeper.close();
  file.close();
}

for (const { round, seed, tries } of faultRounds(7400, { short: 6, share: 0.5 })) {
  test(`killed ${tries} times while copying, every copy that has its name is whole, here and in the second place (${round})`, async ({
    folder,
  }) => {
    test.setTimeout(600_000);
    const random = seeded(seed);
    const fault = counting('killed while copying');
    const places = await placesIn(folder);
    for (let attempt = 0; attempt < tries; attempt += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const said = await killed(places, random() * 250);
      fault.attempt(() => expectWhole(places, said));
    }
    expect(fault.count).toMatchObject({ tried: tries, lost: 0 });
  });
}

test('a copy that had its name before it was whole would be caught', async ({ folder }) => {
  const places = await placesIn(folder);
  const said = await killed(places, 50, 'named');
  expect(() => expectWhole(places, said)).toThrow('file_damaged');
});
