import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { createUpdates } from '../../electron/services/updates.ts';

let folder = '';
let chosen: string | null = null;
let shown: string[] = [];

const updates = (platform: NodeJS.Platform = 'win32') =>
  createUpdates({
    version: '1.1.0',
    platform,
    chooseInstaller: () => Promise.resolve(chosen),
    showInFolder: (path) => void shown.push(path),
  });

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'essaim-updates-'));
  shown = [];
  chosen = join(folder, 'Essaim-1.2.0-win-x64.exe');
  await writeFile(chosen, 'an installer');
});

test.afterEach(() => rm(folder, { recursive: true, force: true }));

const HASH = createHash('sha256').update('an installer').digest('hex');

test('a newer installer that the list beside it names is known as whole, and shown, not run', async () => {
  await writeFile(join(folder, 'SHA256SUMS'), `${HASH}  Essaim-1.2.0-win-x64.exe\n`);
  const own = updates();
  expect(await own.choose()).toEqual({
    name: 'Essaim-1.2.0-win-x64.exe',
    version: '1.2.0',
    against: 'newer',
    forThisSystem: true,
    hash: HASH,
    sums: 'match',
  });
  own.show();
  expect(shown).toEqual([chosen]);
});

test('one byte less, and it differs from its list', async () => {
  await writeFile(join(folder, 'SHA256SUMS'), `${HASH}  Essaim-1.2.0-win-x64.exe\n`);
  await writeFile(String(chosen), 'an installe');
  const own = updates();
  expect((await own.choose())?.sums).toBe('differ');
  // What is not what was published is not put under the hand, nor what was chosen before it.
  expect(() => own.show()).toThrow();
  await writeFile(String(chosen), 'an installer');
  await own.choose();
  await writeFile(String(chosen), 'an installe');
  await own.choose();
  expect(() => own.show()).toThrow();
  expect(shown).toEqual([]);
});

test('without a list, or out of it, nothing is said to be proved', async () => {
  expect((await updates().choose())?.sums).toBe('absent');
  await writeFile(join(folder, 'SHA256SUMS'), `${HASH}  another.exe\n`);
  expect((await updates().choose())?.sums).toBe('unlisted');
});

test('what is for another system, or no installer at all, is said so', async () => {
  expect((await updates('darwin').choose())?.forThisSystem).toBe(false);
  chosen = join(folder, 'facture.exe');
  await writeFile(chosen, 'x');
  expect(await updates().choose()).toMatchObject({
    version: null,
    against: null,
    forThisSystem: false,
  });
});

test('giving up answers nothing; what was never chosen is not shown; what cannot be read is refused', async () => {
  const own = updates();
  chosen = null;
  expect(await own.choose()).toBeNull();
  expect(() => own.show()).toThrow();
  chosen = join(folder, 'gone.exe');
  await expect(own.choose()).rejects.toThrow();
});
