import { spawnSync } from 'node:child_process';
import { createDecipheriv, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { inspect as shown } from 'node:util';
import { connect } from '../../electron/database/connect.ts';
import { createPortfolio } from '../../electron/database/create.ts';
import { FileKey, looksLikeRecoveryCode } from '../../electron/database/fileKey.ts';
import { inspect } from '../../electron/database/inspect.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import { looksEncrypted } from '../../electron/database/sqlcipher.ts';
import { create, listTitles } from '../../electron/services/initiatives.ts';
import { fillEmpty } from '../../electron/services/portfolio.ts';
import { test as base, contextAt, expect } from '../support/world.ts';

const PASSWORD = 'La réunion du mardi à Saint-Élie';
const TITLE = 'Cuisine collective des Érables';

/** Each test has a portfolio with a password and one initiative. */
const test = base.extend<{ path: string; key: FileKey }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  key: async ({}, use) => use(await FileKey.fromPassword(PASSWORD, randomBytes(16))),
  path: async ({ folder, key }, use) => {
    const path = join(folder, 'A.essaim');
    const context = contextAt();
    createPortfolio(
      path,
      (db) => {
        fillEmpty(db, context);
        create(db, context, { title: TITLE });
      },
      key,
    );
    await use(path);
  },
});

function titles(path: string, key: FileKey | null): string[] {
  const file = openPortfolio(path, { key });
  try {
    return listTitles(file.readable).map(({ title }) => title);
  } finally {
    file.close();
  }
}

test('a portfolio with a password opens with it, and by no other', async ({ path, key }) => {
  expect(titles(path, key)).toEqual([TITLE]);
  expect(() => openPortfolio(path)).toThrow('password_needed');
  const other = await FileKey.fromPassword(`${PASSWORD}.`, saltOf(path));
  expect(() => openPortfolio(path, { key: other })).toThrow('password_wrong');
  expect(titles(path, key)).toEqual([TITLE]);
});

test('an accent typed as two characters is the same password', async ({ path }) => {
  const key = await FileKey.fromPassword(PASSWORD.normalize('NFD'), saltOf(path));
  expect(titles(path, key)).toEqual([TITLE]);
});

test('nothing of the portfolio can be read in its file', ({ path }) => {
  const bytes = readFileSync(path);
  expect(bytes.includes(TITLE)).toBe(false);
  expect(bytes.includes('CREATE TABLE')).toBe(false);
  expect(bytes.includes('SQLite format 3')).toBe(false);
});

test('with SQLCipher’s own recipe the password alone opens the file, in twenty years too', ({
  path,
}) => {
  // PBKDF2, HMAC and AES as any library has them; nothing of ours.
  const page = readFileSync(path).subarray(0, 4096);
  const salt = page.subarray(0, 16);
  const key = pbkdf2Sync(PASSWORD, salt, 256_000, 32, 'sha512');
  const macKey = pbkdf2Sync(key, Buffer.from(salt.map((byte) => byte ^ 0x3a)), 2, 32, 'sha512');
  const seal = createHmac('sha512', macKey).update(page.subarray(16, 4032));
  expect(seal.update(Buffer.from([1, 0, 0, 0])).digest()).toEqual(page.subarray(4032));
  const aes = createDecipheriv('aes-256-cbc', key, page.subarray(4016, 4032));
  const plain = Buffer.concat([aes.setAutoPadding(false).update(page.subarray(16, 4016))]);
  expect(plain.toString('latin1', 52, 56)).toBe('ESSM');
});

test('a copy made by SQLite keeps the password', async ({ path, key, folder }) => {
  const copy = join(folder, 'Copie.essaim');
  const raw = connect(path, 'readonly', key);
  raw.pragma('query_only = OFF');
  raw.prepare('VACUUM INTO ?').run(copy);
  raw.close();
  expect(saltOf(copy)).toEqual(saltOf(path));
  expect(titles(copy, await FileKey.fromPassword(PASSWORD, saltOf(copy)))).toEqual([TITLE]);
});

test('the key of the recovery sheet opens the file, however it is copied by hand', ({
  path,
  key,
}) => {
  const code = key.recoveryCode();
  expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){13}[0-9A-HJKMNP-TV-Z]{4}$/);
  const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
  const copied = FileKey.fromRecoveryCode(typed, saltOf(path));
  expect(copied?.isSame(key)).toBe(true);
  expect(titles(path, copied)).toEqual([TITLE]);
  expect(looksLikeRecoveryCode(typed)).toBe(true);
  expect(looksLikeRecoveryCode(PASSWORD)).toBe(false);
  const wrong = code.startsWith('A') ? `B${code.slice(1)}` : `A${code.slice(1)}`;
  expect(FileKey.fromRecoveryCode(wrong, saltOf(path))).toBeNull();
});

test('a key says nothing of itself, and opens nothing once forgotten', ({ path, key }) => {
  const secret = key.use((bytes) => bytes.toString('hex'));
  const said = [shown(key, { depth: 9, showHidden: true }), JSON.stringify({ key })];
  for (const text of said) expect(text).not.toContain(secret.slice(0, 8));
  key.forget();
  expect(() => openPortfolio(path, { key })).toThrow('password_wrong');
});

test('a wrong password after a crash changes no byte, and the right one brings all back', async ({
  path,
  key,
}) => {
  // A change that was cut: its journal lies beside the file, and pages of it are in the file already.
  const secret = key.forSqlcipher().toString('latin1');
  const script = `
    import Database from 'better-sqlite3';
    const db = new Database(${JSON.stringify(path)});
    db.pragma("cipher = 'sqlcipher'"); db.pragma('legacy = 4');
    db.key(Buffer.from(${JSON.stringify(secret)}, 'latin1'));
    db.pragma('journal_mode = TRUNCATE'); db.pragma('cache_size = 10');
    db.exec('BEGIN'); db.exec('CREATE TABLE cut (x)');
    const add = db.prepare('INSERT INTO cut VALUES (randomblob(3000))');
    for (let i = 0; i < 200; i++) add.run();
    process.kill(process.pid, 'SIGKILL');`;
  spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: process.cwd() });
  expect(statSync(`${path}-journal`).size).toBeGreaterThan(0);
  const before = readFileSync(path);
  const other = await FileKey.fromPassword('autre', saltOf(path));
  expect(() => openPortfolio(path, { key: other })).toThrow('password_wrong');
  expect(() => openPortfolio(path)).toThrow('password_needed');
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(titles(path, key)).toEqual([TITLE]);
});

test('a damaged page is told as damage, not as a wrong password', async ({ path, key, folder }) => {
  const first = readFileSync(path);
  first[100] = (first[100] ?? 0) ^ 1;
  const flipped = join(folder, 'Bit.essaim');
  writeFileSync(flipped, first);
  expect(() => openPortfolio(flipped, { key })).toThrow('file_damaged');
  const short = join(folder, 'Coupé.essaim');
  copyFileSync(path, short);
  truncateSync(short, 4096 * 3 + 100);
  expect(() => openPortfolio(short, { key })).toThrow('file_damaged');
  const other = await FileKey.fromPassword('autre', saltOf(flipped));
  expect(() => openPortfolio(flipped, { key: other })).toThrow('password_wrong');
});

test('what asks for a password is told from what is no portfolio', ({ path, folder }) => {
  expect(inspect(path, 1)).toEqual({ isProtected: true, salt: saltOf(path) });
  const cases: readonly (readonly [name: string, bytes: Buffer])[] = [
    ['vide.essaim', Buffer.alloc(0)],
    ['court.essaim', randomBytes(2000)],
    ['zéros.essaim', Buffer.alloc(8192)],
    ['texte.essaim', Buffer.from('Bonjour. '.repeat(2000))],
    ['document.pdf', Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(8184, 'a')])],
    // Noise, but neither in whole pages nor under our name.
    ['archive.gz', randomBytes(9000)],
  ];
  for (const [name, bytes] of cases) {
    writeFileSync(join(folder, name), bytes);
    expect(() => inspect(join(folder, name), 1), name).toThrow('file_foreign');
  }
});

test('a first page of noise is told from documents of a computer', () => {
  for (let turn = 0; turn < 2000; turn++) expect(looksEncrypted(randomBytes(4096))).toBe(true);
  const font = readFileSync(join(process.cwd(), 'resources/pictures/accueil.png'));
  expect(looksEncrypted(font.subarray(0, 4096))).toBe(false);
});

test('a file of another program behind a password is no portfolio', ({ folder, key }) => {
  const path = join(folder, 'Autre.essaim');
  const raw = connect(path, 'new', key);
  raw.exec('CREATE TABLE notes (text)');
  raw.close();
  expect(() => openPortfolio(path, { key })).toThrow('file_foreign');
});

test('a newer form behind a password is told as newer', ({ path, key }) => {
  const raw = connect(path, 'writable', key);
  raw.pragma('user_version = 99');
  raw.close();
  expect(() => openPortfolio(path, { key })).toThrow('file_newer');
});

test('who comes second reads it with the password, and it is one file at rest', ({ path, key }) => {
  const first = openPortfolio(path, { key });
  const second = openPortfolio(path, { key });
  expect(second.readOnly).toBe('open_elsewhere');
  expect(listTitles(second.readable)).toHaveLength(1);
  expect(first.committed().get('SELECT count(*) AS n FROM initiative')).toEqual({ n: 1 });
  second.close();
  first.close();
  expect(existsSync(`${path}-journal`)).toBe(false);
});

function saltOf(path: string): Buffer {
  const inspected = inspect(path, 1);
  if (!inspected.isProtected) throw new Error('in clear');
  return inspected.salt;
}
