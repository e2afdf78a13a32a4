// oxlint-disable typescript/unbound-method -- each is called with the key that it is of
import { randomBytes } from 'node:crypto';
import fs, { chmodSync, existsSync, renameSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { keeperThread } from '../../electron/backups/keeperThread.ts';
import { FileKey } from '../../electron/database/fileKey.ts';
import { copyUnderKey } from '../../electron/database/rekey.ts';
import { GATE_BYTES } from '../../electron/files/copyGate.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import { test as base, expect, type Office, openOffice } from '../support/office.ts';

// A key that opens nothing any more stays nowhere: what is left in the memory of a computer may be written to its
// disk, or read from it. As far as it can be seen from here: every key that is made, and each form of it that is
// given to SQLite, is watched. What the engine does with strings, and SQLite with what it was given, is not.

const PASSWORD = 'quatre mots au hasard';
const OTHER = 'une tout autre phrase';

/** The bytes of every key that is made while a test runs, as they are in memory. */
const test = base.extend<{ made: Buffer[] }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  made: async ({}, use) => {
    const made: Buffer[] = [];
    const watch = (key: FileKey) => {
      made.push(key.use((bytes) => bytes));
      return key;
    };
    const { fromPassword, fromRecoveryCode, restore } = FileKey;
    const { copy, forSqlcipher } = FileKey.prototype;
    FileKey.fromPassword = async (...given) => watch(await fromPassword(...given));
    FileKey.restore = (given) => watch(restore(given));
    FileKey.fromRecoveryCode = (...given) => {
      const key = fromRecoveryCode(...given);
      return key === null ? null : watch(key);
    };
    FileKey.prototype.copy = function copied() {
      return watch(copy.call(this));
    };
    FileKey.prototype.forSqlcipher = function formed() {
      const form = forSqlcipher.call(this);
      made.push(form);
      return form;
    };
    await use(made);
    Object.assign(FileKey, { fromPassword, fromRecoveryCode, restore });
    Object.assign(FileKey.prototype, { copy, forSqlcipher });
  },
});

/** How many of the keys that were made are still there. */
const left = (made: readonly Buffer[]) =>
  made.filter((bytes) => bytes.some((byte) => byte !== 0)).length;

/** Of an open portfolio with a password: its own, and that of the thread of its copies. */
const OPEN = 2;

async function protect({ call }: Office): Promise<void> {
  await call['portfolio.create'](undefined);
  await call['protection.change']({ former: null, password: PASSWORD });
}

test('whatever is done with a password, no key stays that opens nothing any more', async ({
  office,
  made,
}) => {
  const { call, session } = office;
  await protect(office);
  expect(left(made)).toBe(OPEN);
  await expect(call['protection.change']({ former: 'autre', password: OTHER })).rejects.toThrow(
    'password_wrong',
  );
  expect(left(made)).toBe(OPEN);
  await call['protection.change']({ former: PASSWORD, password: OTHER });
  expect(left(made)).toBe(OPEN);
  session.lock();
  expect(left(made)).toBe(0);
  await expect(call['protection.unlock']({ password: 'autre' })).rejects.toThrow('password_wrong');
  expect(left(made)).toBe(0);
  await call['protection.unlock']({ password: OTHER });
  const { code } = await call['protection.sheet']({ password: OTHER });
  await call['backup.make'](undefined);
  const { copies } = await call['backup.make'](undefined);
  await call['backup.restore']({ name: copies[0]?.name ?? '' });
  expect(left(made)).toBe(OPEN);
  session.lock();
  await call['protection.unlock']({ password: code });
  await call['portfolio.saveElsewhere'](undefined);
  expect(left(made)).toBe(OPEN);
  await call['protection.remove']({ former: OTHER });
  expect(left(made)).toBe(0);
  await call['portfolio.close'](undefined);
  expect(made.length).toBeGreaterThan(20);
});

test('a change of password that is given up, or that fails, leaves no key of it', async ({
  folder,
  world,
  made,
}) => {
  let how: 'whole' | 'given up' | 'full disk' = 'whole';
  const office = openOffice(folder, world, {
    copyUnderKey: async (rekeying, watch) => {
      if (how === 'full disk') throw new Refusal('disk_full');
      if (how === 'whole') return copyUnderKey(rekeying);
      return new Promise((_resolve, reject) => {
        watch?.signal.addEventListener('abort', () => reject(new Refusal('cancelled')));
        setImmediate(() => void office.call['protection.stop'](undefined));
      });
    },
  });
  await protect(office);
  for (const [next, code] of [
    ['given up', 'cancelled'],
    ['full disk', 'disk_full'],
  ] as const) {
    how = next;
    const change = { former: PASSWORD, password: OTHER };
    await expect(office.call['protection.change'](change), next).rejects.toThrow(code);
    expect(left(made), next).toBe(OPEN);
  }
  // Left while the key of the new one is made: the copy takes nothing's place.
  how = 'whole';
  const changing = office.call['protection.change']({ former: PASSWORD, password: OTHER });
  office.session.lock();
  await expect(changing).rejects.toThrow('no_portfolio');
  expect(left(made)).toBe(0);
});

test('a portfolio that cannot be opened again after a change of password leaves neither key', async ({
  office,
  folder,
  made,
}) => {
  await protect(office);
  const path = join(folder, 'A.essaim');
  const { renameSync: renaming } = fs;
  fs.renameSync = (from, to) => {
    renaming(from, to);
    // Gone in the very moment in which the copy took its place.
    if (String(to) === path) renaming(to, `${path}.ailleurs`);
  };
  syncBuiltinESMExports();
  try {
    await expect(
      office.call['protection.change']({ former: PASSWORD, password: OTHER }),
    ).rejects.toThrow('file_missing');
  } finally {
    fs.renameSync = renaming;
    syncBuiltinESMExports();
  }
  expect(existsSync(path)).toBe(false);
  expect(left(made)).toBe(0);
  renameSync(`${path}.ailleurs`, path);
  expect(() => office.session.openPath(path)).toThrow('password_needed');
  await office.session.unlock(OTHER);
  expect(left(made)).toBe(OPEN);
});

test('the key of a copy under a former password goes with the portfolio, also when that is left meanwhile', async ({
  office,
  made,
}) => {
  const { call, session } = office;
  await protect(office);
  await call['backup.make'](undefined);
  await call['protection.change']({ former: PASSWORD, password: OTHER });
  const { copies } = await call['backup.list'](undefined);
  const name = copies[0]?.name ?? '';
  await expect(call['backup.unlock']({ name, password: 'autre' })).rejects.toThrow(
    'password_wrong',
  );
  expect(left(made)).toBe(OPEN);
  await call['backup.unlock']({ name, password: PASSWORD });
  await call['backup.compare']({ name });
  expect(left(made)).toBe(OPEN + 1);
  session.lock();
  expect(left(made)).toBe(0);
  await session.unlock(OTHER);
  const unlocking = call['backup.unlock']({ name, password: PASSWORD });
  session.lock();
  await expect(unlocking).rejects.toThrow('no_portfolio');
  expect(left(made)).toBe(0);
});

test('the thread of the copies wipes what it is given, also when it cannot follow', async ({
  folder,
  made,
}) => {
  const path = join(folder, 'A.essaim');
  writeFileSync(path, randomBytes(8_192));
  chmodSync(path, 0o600);
  const said: unknown[] = [];
  const gate = new SharedArrayBuffer(GATE_BYTES);
  const act = keeperThread({ root: join(folder, 'copies'), gate }, (heard) => said.push(heard));
  const key = { bytes: Uint8Array.from(randomBytes(32)), salt: Uint8Array.from(randomBytes(16)) };
  act({
    id: 1,
    command: { type: 'follow', path: join(folder, 'Absent.essaim'), identity: 'a', key },
  });
  expect(said).toMatchObject([{ answer: { ok: false } }]);
  expect(key.bytes.every((byte) => byte === 0)).toBe(true);
  expect(made.length).toBeGreaterThan(0);
  expect(left(made)).toBe(0);
});
