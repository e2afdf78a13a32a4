import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { newExampleFile } from '../support/portfolioFile.ts';
import { expect, test } from '../support/world.ts';

test('a portfolio is read, and found sound, by the SQLite of the system, without us', async ({
  folder,
}) => {
  test.skip(spawnSync('sqlite3', ['--version']).status !== 0, 'sqlite3 is not on this computer');
  const path = join(folder, 'A.essaim');
  await newExampleFile(path);
  const questions =
    'PRAGMA integrity_check; PRAGMA foreign_key_check; SELECT count(*) FROM initiative;';
  const { stdout, stderr } = spawnSync('sqlite3', ['-readonly', path, questions], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^ok\n\d+\n$/);
});
