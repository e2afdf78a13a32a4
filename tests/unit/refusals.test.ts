import { expect, test } from '@playwright/test';
import { asRefusal, refusing } from '../../electron/database/errors.ts';
import { asOutRefusal, asWriteRefusal } from '../../electron/files/atomicWrite.ts';
import { Refusal } from '../../shared/ipc/errors.ts';

const failure = (code: string, message = 'x') => Object.assign(new Error(message), { code });

test('what SQLite says becomes a code that a person can be told', () => {
  for (const [said, code] of [
    ['SQLITE_FULL', 'disk_full'],
    ['SQLITE_READONLY', 'read_only'],
    ['SQLITE_READONLY_DBMOVED', 'file_missing'],
    ['SQLITE_CORRUPT', 'file_damaged'],
    ['SQLITE_CORRUPT_VTAB', 'file_damaged'],
    ['SQLITE_NOTADB', 'file_damaged'],
    ['SQLITE_IOERR_WRITE', 'cannot_write'],
    ['SQLITE_IOERR_FSYNC', 'cannot_write'],
    ['SQLITE_BUSY', 'cannot_write'],
    ['SQLITE_CANTOPEN', 'file_denied'],
    ['SQLITE_CONSTRAINT_CHECK', 'invalid_input'],
    ['SQLITE_CONSTRAINT_UNIQUE', 'invalid_input'],
    ['SQLITE_CONSTRAINT_FOREIGNKEY', 'not_found'],
  ] as const) {
    expect(asRefusal(failure(said)), said).toMatchObject({ name: 'Refusal', code });
  }
  expect(asRefusal(failure('SQLITE_CONSTRAINT_TRIGGER', 'sealed'))).toMatchObject({
    code: 'sealed',
  });
  expect(asRefusal(failure('SQLITE_CONSTRAINT_TRIGGER', 'other'))).toMatchObject({
    code: 'invalid_input',
  });
});

test('what SQLite did not say stays as it came, and the cause is kept for the log', () => {
  const bug = new TypeError('x');
  expect(asRefusal(bug)).toBe(bug);
  expect(asRefusal(failure('SQLITE_MISUSE'))).toMatchObject({ code: 'SQLITE_MISUSE' });
  const refusal = new Refusal('sealed');
  expect(asRefusal(refusal)).toBe(refusal);
  const full = failure('SQLITE_FULL');
  expect(() =>
    refusing(() => {
      throw full;
    }),
  ).toThrow(expect.objectContaining({ code: 'disk_full', cause: full }));
});

test('what leaves is told of a full place, and what the portfolio itself was refused stays so', () => {
  expect(asOutRefusal(failure('ENOSPC')).code).toBe('place_full');
  expect(asOutRefusal(failure('EACCES')).code).toBe('cannot_write');
  expect(asOutRefusal(new Refusal('disk_full')).code).toBe('disk_full');
});

test('what the system says of a write becomes one of two codes', () => {
  expect(asWriteRefusal(failure('ENOSPC')).code).toBe('disk_full');
  expect(asWriteRefusal(failure('EDQUOT')).code).toBe('disk_full');
  for (const code of ['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'ENOENT', 'EISDIR', 'EFBIG']) {
    expect(asWriteRefusal(failure(code)).code).toBe('cannot_write');
  }
});
