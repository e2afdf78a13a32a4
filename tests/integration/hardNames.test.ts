import { existsSync, linkSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { provedCopies } from '../../electron/backups/lastProved.ts';
import { createPortfolio } from '../../electron/database/create.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import { lockPath, takeLock } from '../../electron/files/fileLock.ts';
import { requireFitName } from '../../electron/files/fitName.ts';
import { expect, type Office, test } from '../support/office.ts';
import { newPortfolioFile } from '../support/portfolioFile.ts';

const titles = async (call: Office['call']) =>
  (await call['initiative.find']({ text: '', chosenId: null }))
    .map(({ title }) => title)
    .toSorted();

/** « é » of which the accent is a character of its own, as macOS gives it. */
const DECOMPOSED = 'Été à l’Épicerie'.normalize('NFD');

for (const [how, name] of Object.entries({
  'an emoji': '🌱 Semences 👩🏽‍🌾',
  'what an address would read': 'A#b?c=1&d %41%2F..',
  'accents apart': DECOMPOSED,
  'quotes and spaces': ` 'A' "B" ; -- L’un  et l’autre`,
  'what SQLite would read': 'file:A?mode=memory',
  'the longest that leaves room for its lock': `${'é'.repeat(117)}x`,
})) {
  test(`a portfolio named with ${how}, in such a folder, is made, copied, taken back, moved, taken out and opened again`, async ({
    call,
    office,
    folder,
  }) => {
    const place = join(folder, name);
    mkdirSync(place);
    const path = join(place, `${name}.essaim`);
    office.answers.newPortfolio = path;
    await call['portfolio.create'](undefined);
    await call['initiative.create']({ title: 'La Halte' });
    const [copy] = (await call['backup.make'](undefined)).copies;
    await call['initiative.create']({ title: 'La Coop' });
    await call['backup.restore']({ name: copy?.name ?? '' });
    expect(await titles(call)).toEqual(['La Halte']);
    await call['protection.change']({ former: null, password: 'quatre mots au hasard' });
    await call['protection.remove']({ former: 'quatre mots au hasard' });
    office.answers.place = place;
    const taken = await call['takeOut.portfolio'](undefined);
    expect(existsSync(join(place, taken?.folder ?? 'rien'))).toBe(true);
    office.answers.elsewhere = join(place, `2 ${name.slice(-20)}.essaim`);
    await call['portfolio.saveElsewhere'](undefined);
    await call['portfolio.close'](undefined);
    expect(await call['portfolio.recent'](undefined)).toHaveLength(2);
    for (const { id, missing } of await call['portfolio.recent'](undefined)) {
      expect(missing).toBe(false);
      // oxlint-disable-next-line no-await-in-loop -- one portfolio is open at a time
      await call['portfolio.openRecent']({ id });
      // oxlint-disable-next-line no-await-in-loop -- as above
      expect(await titles(call)).toEqual(['La Halte']);
      // oxlint-disable-next-line no-await-in-loop -- as above
      await call['initiative.create']({ title: 'Encore' });
    }
    await call['portfolio.close'](undefined);
    const left = readdirSync(place).filter((one) => /verrou|journal|tmp$/.test(one));
    expect(left).toEqual([]);
  });
}

test('where a portfolio could not be written, for its name or its path, nothing is made and the open one stays as it was', async ({
  call,
  office,
  folder,
}) => {
  await call['portfolio.create'](undefined);
  await call['initiative.create']({ title: 'La Halte' });
  const path = office.session.path();
  const deep = join(folder, ...Array.from({ length: 10 }, () => 'd'.repeat(50)));
  mkdirSync(deep, { recursive: true });
  const unfit = {
    long: join(folder, `${'é'.repeat(120)}.essaim`),
    longer: join(folder, `${'é'.repeat(200)}.essaim`),
    deep: join(deep, 'B.essaim'),
    space: join(folder, 'B.essaim '),
    fixed: join(folder, 'B.essaim\u{A0}'),
  };
  const taken = await call['takeOut.portfolio'](undefined);
  office.answers.export = join(folder, taken?.folder ?? '', 'portefeuille.json');
  for (const [how, target] of Object.entries(unfit)) {
    office.answers.newPortfolio = target;
    office.answers.elsewhere = target;
    office.answers.recovered = target;
    for (const make of [
      () => call['portfolio.create'](undefined),
      () => call['portfolio.saveElsewhere'](undefined),
      () => call['portfolio.openExport'](undefined),
      () => call['recovery.run'](undefined),
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await expect((async () => make())(), how).rejects.toThrow('name_unfit');
    }
    expect(office.session.path()).toBe(path);
  }
  expect(readdirSync(folder).filter((one) => one.startsWith('B') || one.endsWith('.tmp'))).toEqual(
    [],
  );
  expect(readdirSync(deep)).toEqual([]);
  await call['initiative.create']({ title: 'La Coop' });
  expect(await titles(call)).toEqual(['La Coop', 'La Halte']);
});

test('a file whose name ends in a space is never taken for the one without it', async ({
  folder,
}) => {
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'La Halte');
  const other = join(folder, 'A.essaim ');
  const before = join(folder, 'B.essaim');
  await newPortfolioFile(before, 'Autre');
  renameSync(before, other);
  expect(() => openPortfolio(other)).toThrow('name_unfit');
  expect(readdirSync(folder).toSorted()).toEqual(['A.essaim', 'A.essaim ']);
});

test('the longest name that is accepted is locked, taken over from who is gone, and written', ({
  folder,
}) => {
  const path = join(folder, `${'é'.repeat(117)}x.essaim`);
  expect(() => requireFitName(path, 'linux')).not.toThrow();
  expect(() => requireFitName(`${path}x`, 'linux')).toThrow('name_unfit');
  createPortfolio(path, () => undefined);
  // Another computer's, of long ago: its age is asked of the disk.
  writeFileSync(lockPath(path), JSON.stringify({ host: 'ailleurs', pid: 1, token: 'x' }));
  expect(takeLock(path, { stale: 60_000 })).toMatchObject({ ok: false, why: 'open_elsewhere' });
  const taken = takeLock(path, { stale: -1 });
  expect(taken.ok).toBe(true);
  if (taken.ok) taken.lock.release();
  expect(readdirSync(folder)).toHaveLength(1);
});

test('one file by a name written otherwise is the one that is open, and has the copies of the other', async ({
  call,
  office,
  folder,
}) => {
  await call['portfolio.create'](undefined);
  await call['initiative.create']({ title: 'La Halte' });
  await call['backup.make'](undefined);
  // As on a disk that takes a capital for a small letter.
  const other = join(folder, 'a.essaim');
  linkSync(office.session.path(), other);
  office.answers.portfolio = other;
  expect(await call['portfolio.open'](undefined)).toMatchObject({ readOnly: null, session: 1 });
  await call['portfolio.close'](undefined);
  const root = join(folder, 'profile', 'backups');
  expect(provedCopies(root, other)).toHaveLength(1);
  office.session.openPath(other);
  const copies = async () => (await call['backup.list'](undefined)).copies.length;
  await expect.poll(copies).toBe(1);
  expect(readdirSync(root)).toHaveLength(1);
});
