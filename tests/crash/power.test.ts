import { mkdirSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '../../electron/database/connect.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import { seeded } from '../support/chance.ts';
import { counting, faultRounds } from '../support/faults.ts';
import { frozenHashes, newExampleFile, newPortfolioFile } from '../support/portfolioFile.ts';
import { expect, test } from '../support/world.ts';
import { besides, heldAgainst, lastOf } from './gestureHeld.ts';
import { cutPower, type Followed, follow } from './power/followed.ts';

const CHANGES = 12;

/** What a process did to a new portfolio; null where nothing can be compiled or preloaded. */
async function traced(folder: string, planted: string): Promise<Followed | null> {
  const disk = join(folder, 'disque');
  mkdirSync(disk);
  const path = join(disk, 'A.essaim');
  await newPortfolioFile(path, 'La première');
  const args = [path, String(CHANGES), planted];
  return follow(disk, { path: join(import.meta.dirname, 'power', 'writer.ts'), args });
}

type Found = { lost: number; broken: number };

/** Cuts the power at a moment, looks at what the disk has, and what of the promises is not there. */
function cutAt(followed: Followed, moment: number, random: () => number): Found {
  const promised = new Map<string, number>();
  for (const line of cutPower(followed, moment, random).split('\n').filter(Boolean)) {
    const [id = '', length = '0'] = line.split(' ');
    promised.set(id, Number(length));
  }
  try {
    const raw = connect(join(followed.folder, 'A.essaim'), 'writable');
    try {
      if (raw.pragma('integrity_check', { simple: true }) !== 'ok') return { lost: 0, broken: 1 };
      const kept = raw.prepare<[string], { length: number }>(
        'SELECT length(summary) AS length FROM initiative WHERE id = ?',
      );
      const lost = [...promised].filter(([id, length]) => {
        const row = kept.get(id);
        return row === undefined || row.length < length;
      });
      return { lost: lost.length, broken: 0 };
    } finally {
      raw.close();
    }
  } catch (error) {
    // What fails otherwise, as a file that the harness did not write, is a fault of the harness.
    if (!isUnreadable(error)) throw error;
    return { lost: 0, broken: 1 };
  }
}

/** Whether what was left by a power cut could not be read as a portfolio, or as a database at all. */
function isUnreadable(error: unknown): boolean {
  if (error instanceof Refusal) return UNREADABLE.has(error.code);
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_');
}

const UNREADABLE: ReadonlySet<string> = new Set(['file_damaged', 'file_foreign']);

for (const { round, seed, tries } of faultRounds(5200, { short: 60, share: 2 })) {
  test(`after a power cut at any moment, with any of what was not synced, nothing promised is lost (${round})`, async ({
    folder,
  }) => {
    const followed = await traced(folder, '');
    if (followed === null) return test.skip(true, 'no C compiler here, or no preloading');
    expect(followed.acts.some(({ kind }) => kind === 'sync')).toBe(true);
    expect(followed.acts.filter(({ kind }) => kind === 'said')).toHaveLength(2 * CHANGES);
    const fault = counting('power cut');
    const random = seeded(seed);
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const moment = 1 + Math.floor(random() * followed.acts.length);
      const { lost, broken } = cutAt(followed, moment, random);
      fault.add({ tried: 1, lost: lost > 0 ? 1 : 0, crashed: broken });
    }
    expect(fault.count).toEqual({ tried: tries, lost: 0, crashed: 0 });
  });
}

test('the harness of power cuts finds what writing without syncing loses', async ({ folder }) => {
  const followed = await traced(folder, 'off');
  if (followed === null) return test.skip(true, 'no C compiler here, or no preloading');
  const random = seeded(1);
  let found = 0;
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const moment = 1 + Math.floor(random() * followed.acts.length);
    const { lost, broken } = cutAt(followed, moment, random);
    found += lost + broken;
  }
  expect(found).toBeGreaterThan(0);
});

/** How many gestures of those that write whole files are followed. */
const GESTURES = 6;

/** Follows what puts whole files in their places, as it seals, restores and makes an example. */
async function gesturesTraced(
  folder: string,
  seed: number,
  planted = '',
): Promise<Followed | null> {
  const disk = join(folder, 'disque');
  mkdirSync(disk);
  await newExampleFile(join(disk, 'A.essaim'));
  return follow(disk, {
    path: join(import.meta.dirname, 'gestureWriter.ts'),
    args: [disk, String(seed), planted],
    isEnough: (said) => said.split('\ndone ').length > GESTURES,
  });
}

/** Cuts the power at a moment, and holds what is left against what was said; throws when it is not so. */
function gesturesHeld(
  followed: Followed,
  { moment, former, random }: { moment: number; former: ReadonlySet<string>; random: () => number },
): void {
  const { folder } = followed;
  const last = lastOf(cutPower(followed, moment, random));
  const path = join(folder, 'A.essaim');
  // A computer whose power was cut takes its time to start: a lock that was half written holds no more.
  const ago = new Date(Date.now() - 300_000);
  for (const name of readdirSync(folder)) {
    if (name.endsWith('verrou')) utimesSync(join(folder, name), ago, ago);
  }
  const file = openPortfolio(path);
  try {
    if (last !== null) heldAgainst(file, last);
  } finally {
    file.close();
  }
  besides(folder, path, former);
}

for (const { round, seed, tries } of faultRounds(5300, { short: 10, perTest: 40, share: 0.4 })) {
  test(`after a power cut while whole files take their places, a portfolio has all of a gesture or nothing (${round})`, async ({
    folder,
  }) => {
    const followed = await gesturesTraced(folder, seed, 'whole');
    if (followed === null) return test.skip(true, 'no C compiler here, or no preloading');
    expect(followed.acts.some(({ kind }) => kind === 'rename')).toBe(true);
    cutPower(followed, 0, seeded(1));
    const former = new Set(frozenHashes(join(followed.folder, 'A.essaim')));
    const fault = counting('power cut while a file takes its place');
    const random = seeded(seed);
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const moment = 1 + Math.floor(random() * followed.acts.length);
      fault.attempt(() => gesturesHeld(followed, { moment, former, random }));
    }
  });
}

test('the harness of power cuts finds a file that takes a place before it is flushed', async ({
  folder,
}) => {
  const followed = await gesturesTraced(folder, 1, 'unsynced');
  if (followed === null) return test.skip(true, 'no C compiler here, or no preloading');
  cutPower(followed, 0, seeded(1));
  const former = new Set(frozenHashes(join(followed.folder, 'A.essaim')));
  const random = seeded(2);
  let found = 0;
  for (let attempt = 0; attempt < 20 && found === 0; attempt += 1) {
    const moment = 1 + Math.floor(random() * followed.acts.length);
    try {
      gesturesHeld(followed, { moment, former, random });
    } catch (error) {
      // It is not what was said (a failed expectation), or cannot be read.
      const isOtherThanSaid = error instanceof Error && 'matcherResult' in error;
      if (!isOtherThanSaid && !isUnreadable(error)) throw error;
      found += 1;
    }
  }
  expect(found).toBe(1);
});
