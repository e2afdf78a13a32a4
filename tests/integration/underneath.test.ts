import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '../../electron/database/connect.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import { lockPath } from '../../electron/files/fileLock.ts';
import { triedOnce } from '../support/faults.ts';
import { expect, test } from '../support/office.ts';
import { ask, newPortfolioFile } from '../support/portfolioFile.ts';

test.beforeEach(async ({ folder, office }) => {
  await newPortfolioFile(join(folder, 'A.essaim'), 'Une initiative');
  await office.session.open();
});

for (const [how, spoil] of [
  ['renamed', (path: string) => renameSync(path, `${path}.autre`)],
  ['removed', (path: string) => rmSync(path)],
] as const) {
  test(`a file that is ${how} while it is open is told, and what is written since goes on elsewhere`, async ({
    folder,
    office,
  }) => {
    triedOnce('file removed or renamed underneath');
    test.skip(process.platform === 'win32', 'an open file stays in its place there');
    const path = join(folder, 'A.essaim');
    const { call, session } = office;
    await call['initiative.create']({ title: 'Avant' });
    expect(session.underneath()).toBe('same');
    spoil(path);
    expect(session.underneath()).toBe('gone');
    await expect(async () => call['initiative.create']({ title: 'Pendant' })).rejects.toThrow(
      'file_missing',
    );
    const before = session.state()?.session;
    expect(await call['portfolio.saveElsewhere'](undefined)).toBe(true);
    expect(session.state()).toMatchObject({
      session: before,
      fileName: 'Ailleurs.essaim',
      readOnly: null,
    });
    expect(session.underneath()).toBe('same');
    await call['initiative.create']({ title: 'Pendant' });
    await call['portfolio.close'](undefined);
    expect(
      ask(join(folder, 'Ailleurs.essaim'), (raw) =>
        raw.prepare('SELECT title FROM initiative ORDER BY rowid').pluck().all(),
      ),
    ).toEqual(['Une initiative', 'Avant', 'Pendant']);
  });
}

test('a file that is put back in its place is written again as if nothing had been', async ({
  folder,
  office,
}) => {
  triedOnce('file removed or renamed underneath');
  test.skip(process.platform === 'win32', 'an open file stays in its place there');
  const path = join(folder, 'A.essaim');
  renameSync(path, `${path}.autre`);
  expect(office.session.underneath()).toBe('gone');
  renameSync(`${path}.autre`, path);
  expect(office.session.underneath()).toBe('same');
  await office.call['initiative.create']({ title: 'Après' });
});

test('a file in whose place another was put keeps both versions', async ({ folder, office }) => {
  triedOnce('file replaced underneath');
  test.skip(process.platform === 'win32', 'an open file stays in its place there');
  const path = join(folder, 'A.essaim');
  await office.call['initiative.create']({ title: 'La nôtre' });
  await newPortfolioFile(join(folder, 'B.essaim'), 'L’autre');
  const other = readFileSync(join(folder, 'B.essaim'));
  renameSync(join(folder, 'B.essaim'), path);
  expect(office.session.underneath()).toBe('replaced');
  await expect(async () => office.call['initiative.create']({ title: 'Non' })).rejects.toThrow();
  // Not over the other version, by whatever name it is asked.
  office.answers.elsewhere = path;
  await expect(office.call['portfolio.saveElsewhere'](undefined)).rejects.toThrow('cannot_write');
  office.answers.elsewhere = join(folder, 'C.essaim');
  expect(await office.call['portfolio.saveElsewhere'](undefined)).toBe(true);
  expect(readFileSync(path).equals(other)).toBe(true);
  expect(
    ask(join(folder, 'C.essaim'), (raw) =>
      raw.prepare('SELECT title FROM initiative ORDER BY rowid').pluck().all(),
    ),
  ).toEqual(['Une initiative', 'La nôtre']);
});

test('what another program writes in the file is noticed, and our own writes are not', async ({
  folder,
  office,
}) => {
  triedOnce('file changed underneath');
  await office.call['initiative.create']({ title: 'La nôtre' });
  expect(office.session.underneath()).toBe('same');
  const raw = connect(join(folder, 'A.essaim'), 'writable');
  raw.exec("UPDATE initiative SET summary = 'Par un autre programme'");
  raw.close();
  expect(office.session.underneath()).toBe('changed');
});

test('when the whole folder goes, with the lock, what is open is not let go of', async ({
  folder,
  office,
}) => {
  triedOnce('file removed or renamed underneath');
  test.skip(process.platform === 'win32', 'an open file stays in its place there');
  const path = join(folder, 'A.essaim');
  renameSync(path, `${path}.autre`);
  rmSync(lockPath(path));
  office.session.lostLock();
  expect(office.session.state()?.fileName).toBe('A.essaim');
  expect(await office.call['portfolio.saveElsewhere'](undefined)).toBe(true);
  expect(existsSync(join(folder, 'Ailleurs.essaim'))).toBe(true);
  copyFileSync(join(folder, 'Ailleurs.essaim'), path);
});

test('a portfolio that goes on in the place of another takes nothing of the change that was cut there', async ({
  folder,
  office,
}) => {
  const other = join(folder, 'B.essaim');
  await newPortfolioFile(other, 'L’autre');
  // As a killed process leaves it: pages of a change that was not committed, and what undoes them.
  const torn = ask(other, (raw) => {
    raw.pragma('cache_size = 1');
    raw.exec("BEGIN; UPDATE initiative SET title = 'à moitié', summary = hex(randomblob(9000))");
    const left = { file: readFileSync(other), journal: readFileSync(`${other}-journal`) };
    raw.exec('ROLLBACK');
    return left;
  });
  writeFileSync(other, torn.file);
  writeFileSync(`${other}-journal`, torn.journal);
  await office.call['initiative.create']({ title: 'La nôtre' });
  office.answers.elsewhere = other;
  expect(await office.call['portfolio.saveElsewhere'](undefined)).toBe(true);
  await office.call['initiative.create']({ title: 'Ensuite' });
  await office.call['portfolio.close'](undefined);
  expect(
    ask(other, (raw) => [
      raw.pragma('integrity_check', { simple: true }),
      raw.prepare('SELECT title FROM initiative ORDER BY rowid').pluck().all(),
    ]),
  ).toEqual(['ok', ['Une initiative', 'La nôtre', 'Ensuite']]);
});

test('a portfolio does not go on in the place of one that is open elsewhere', async ({
  folder,
  office,
}) => {
  const other = join(folder, 'B.essaim');
  await newPortfolioFile(other, 'L’autre');
  const elsewhere = openPortfolio(other);
  const before = readFileSync(other);
  office.answers.elsewhere = other;
  await expect(office.call['portfolio.saveElsewhere'](undefined)).rejects.toThrow('cannot_write');
  expect(elsewhere.underneath()).toBe('same');
  elsewhere.close();
  expect(readFileSync(other).equals(before)).toBe(true);
  // Once it is closed there, and the person agreed to replace it.
  expect(await office.call['portfolio.saveElsewhere'](undefined)).toBe(true);
  expect(office.session.state()).toMatchObject({ fileName: 'B.essaim', readOnly: null });
});
