import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '../../electron/database/connect.ts';
import { seeded } from '../support/chance.ts';
import { counting, faultRounds } from '../support/faults.ts';
import { heard, startScript } from '../support/node.ts';
import { newPortfolioFile } from '../support/portfolioFile.ts';
import { expect, test } from '../support/world.ts';
import { type Act, actsIn, Disk } from './power/trace.ts';

const CHANGES = 12;

/** What a process did to a new portfolio, and the file before it; null where nothing can be compiled or preloaded. */
async function traced(
  folder: string,
  planted: string,
): Promise<{ path: string; before: Buffer; acts: Act[] } | null> {
  const shim = join(folder, 'shim.so');
  const source = join(import.meta.dirname, 'power', 'shim.c');
  const compiled = spawnSync('gcc', [
    '-O1',
    '-shared',
    '-fPIC',
    '-o',
    shim,
    source,
    '-ldl',
    '-lpthread',
  ]);
  if (process.platform !== 'linux' || compiled.status !== 0) return null;
  const path = join(folder, 'A.essaim');
  const trace = join(folder, 'trace');
  await newPortfolioFile(path, 'La première');
  const before = readFileSync(path);
  const preload = [`LD_PRELOAD=${shim}`, `POWER_FOLDER=${path}`, `POWER_TRACE=${trace}`];
  const script = join(import.meta.dirname, 'power', 'writer.ts');
  const args = [path, String(CHANGES), planted];
  await heard(startScript(script, args, ['env', ...preload]));
  return { path, before, acts: existsSync(trace) ? actsIn(readFileSync(trace)) : [] };
}

type Found = { lost: number; broken: number };

/** Cuts the power at a moment, looks at what the disk has, and what of the promises is not there. */
function cutAt(
  { path, before, acts }: { path: string; before: Buffer; acts: readonly Act[] },
  moment: number,
  random: () => number,
): Found {
  const disk = new Disk(new Map([[path, before]]));
  const promised = new Map<string, number>();
  for (const act of acts.slice(0, moment)) {
    disk.follow(act);
    if (act.kind !== 'said') continue;
    for (const line of act.text.trim().split('\n')) {
      const [id = '', length = '0'] = line.split(' ');
      promised.set(id, Number(length));
    }
  }
  const left = disk.cut(random);
  for (const name of [path, `${path}-journal`]) {
    rmSync(name, { force: true });
    const bytes = left.get(name);
    if (bytes !== undefined) writeFileSync(name, bytes);
  }
  try {
    const raw = connect(path, 'writable');
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
  } catch {
    return { lost: 0, broken: 1 };
  }
}

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
