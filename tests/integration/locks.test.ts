import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openPortfolio } from '../../electron/database/open.ts';
import { lockPath, takeLock } from '../../electron/files/fileLock.ts';
import { create, listTitles } from '../../electron/services/initiatives.ts';
import { triedOnce } from '../support/faults.ts';
import { newPortfolioFile } from '../support/portfolioFile.ts';
import { expect, test } from '../support/world.ts';

/** A process number that no process has. */
const DEAD = 2 ** 22 + 1;

function leaveLock(path: string, holder: { host: string; pid: number }, minutesAgo = 0): void {
  writeFileSync(lockPath(path), JSON.stringify({ ...holder, token: 'other' }));
  const at = new Date(Date.now() - minutesAgo * 60_000);
  utimesSync(lockPath(path), at, at);
}

test('the second to open a portfolio reads what the first writes, and cannot write', async ({
  folder,
  world,
}) => {
  triedOnce('opened twice');
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'Une initiative');
  const first = openPortfolio(path);
  const second = openPortfolio(path);
  expect(first.readOnly).toBeNull();
  expect(second.readOnly).toBe('open_elsewhere');
  expect(second.writable).toBeNull();
  if (first.writable === null) throw new Error('read-only');
  create(first.writable, world, { title: 'Une autre' });
  expect(listTitles(second.readable)).toHaveLength(2);
  second.close();
  expect(existsSync(lockPath(path))).toBe(true);
  first.close();
  expect(existsSync(lockPath(path))).toBe(false);
});

test('closed by the first, it can be written by the next', async ({ folder }) => {
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'Une initiative');
  openPortfolio(path).close();
  const next = openPortfolio(path);
  expect(next.readOnly).toBeNull();
  next.close();
});

test('the lock of a process that ended on this computer does not hold', async ({ folder }) => {
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'Une initiative');
  leaveLock(path, { host: hostname(), pid: DEAD });
  const file = openPortfolio(path);
  expect(file.readOnly).toBeNull();
  file.close();
});

test('the lock of another computer holds while it is heard of, and two minutes more', async ({
  folder,
}) => {
  triedOnce('two computers, one shared folder');
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'Une initiative');
  leaveLock(path, { host: 'autre-poste', pid: DEAD }, 1.9);
  const early = openPortfolio(path);
  expect(early.readOnly).toBe('open_elsewhere');
  early.close();
  expect(readFileSync(lockPath(path), 'utf8')).toContain('autre-poste');

  leaveLock(path, { host: 'autre-poste', pid: DEAD }, 2.1);
  const late = openPortfolio(path);
  expect(late.readOnly).toBeNull();
  late.close();
});

test('a lock that cannot be read holds for two minutes', async ({ folder }) => {
  triedOnce('two computers, one shared folder');
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'Une initiative');
  writeFileSync(lockPath(path), '{');
  const file = openPortfolio(path);
  expect(file.readOnly).toBe('open_elsewhere');
  file.close();
});

test('a portfolio that is refused keeps no lock', async ({ folder }) => {
  const path = join(folder, 'A.essaim');
  writeFileSync(path, Buffer.concat([readFileSync(await made(folder)).subarray(0, 4096)]));
  expect(() => openPortfolio(path)).toThrow('file_damaged');
  expect(existsSync(lockPath(path))).toBe(false);
});

async function made(folder: string): Promise<string> {
  const path = join(folder, 'B.essaim');
  await newPortfolioFile(path, 'Une initiative');
  return path;
}

test('the holder says that it is there, and knows when another took its place', async ({
  folder,
}) => {
  triedOnce('two computers, one shared folder');
  const path = join(folder, 'A.essaim');
  let lost = 0;
  const attempt = takeLock(path, { heartbeat: 20, onLost: () => (lost += 1) });
  if (!attempt.ok) throw new Error(attempt.why);
  const old = new Date(Date.now() - 600_000);
  utimesSync(lockPath(path), old, old);
  // The next heartbeat makes it young again, so that no other takes it.
  await expect.poll(() => takeLock(path, { host: 'autre-poste' }).ok).toBe(false);

  leaveLock(path, { host: 'autre-poste', pid: DEAD });
  await expect.poll(() => lost).toBe(1);
  attempt.lock.release();
  expect(readFileSync(lockPath(path), 'utf8')).toContain('autre-poste');
});

test('a lock that cannot be read for a while is not lost; one that is gone is', async ({
  folder,
}) => {
  triedOnce('two computers, one shared folder');
  const place = lockPath(join(folder, 'A.essaim'));
  let lost = 0;
  const attempt = takeLock(join(folder, 'A.essaim'), { heartbeat: 10, onLost: () => (lost += 1) });
  if (!attempt.ok) throw new Error(attempt.why);

  // The share is away: reading fails, but not because nothing is there.
  renameSync(place, `${place}.away`);
  mkdirSync(place);
  await setTimeout(100);
  expect(lost).toBe(0);

  // It is back, and the heart still beats.
  rmdirSync(place);
  renameSync(`${place}.away`, place);
  const old = new Date(Date.now() - 600_000);
  utimesSync(place, old, old);
  await expect.poll(() => Date.now() - statSync(place).mtimeMs).toBeLessThan(60_000);
  expect(lost).toBe(0);

  rmSync(place);
  await expect.poll(() => lost).toBe(1);
  attempt.lock.release();
});

test('of many that find a stale lock at once, one takes it', ({ folder }) => {
  const path = join(folder, 'A.essaim');
  leaveLock(path, { host: hostname(), pid: DEAD });
  const attempts = Array.from({ length: 5 }, () => takeLock(path));
  expect(attempts.filter(({ ok }) => ok)).toHaveLength(1);
  for (const attempt of attempts) if (attempt.ok) attempt.lock.release();
});

test('a turn to remove a stale lock that a killed process left is given up after ten seconds', ({
  folder,
}) => {
  const path = join(folder, 'A.essaim');
  leaveLock(path, { host: hostname(), pid: DEAD });
  const turn = `${lockPath(path)}.tour`;
  writeFileSync(turn, '');
  expect(takeLock(path)).toEqual({ ok: false, why: 'open_elsewhere' });
  const before = new Date(Date.now() - 11_000);
  utimesSync(turn, before, before);
  const attempt = takeLock(path);
  expect(attempt.ok).toBe(true);
  expect(existsSync(turn)).toBe(false);
  if (attempt.ok) attempt.lock.release();
});
