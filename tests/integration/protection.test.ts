import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileKey } from '../../electron/database/fileKey.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import { copyUnderKey } from '../../electron/database/rekey.ts';
import { copyUnderKeyInThread } from '../../electron/database/rekeyThread.ts';
import { lockPath } from '../../electron/files/fileLock.ts';
import { listTitles } from '../../electron/services/initiatives.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import { expect, openOffice, test } from '../support/office.ts';
import { newExampleFile, newPortfolioFile } from '../support/portfolioFile.ts';

const PASSWORD = 'La réunion du mardi';
const TITLE = 'Cuisine collective des Érables';

test('a password is set, asked for, changed and taken away; what is written meanwhile stays', async ({
  office,
  call,
  folder,
}) => {
  const path = join(folder, 'A.essaim');
  await call['portfolio.create'](undefined);
  await call['initiative.create']({ title: TITLE });
  expect(readFileSync(path).includes(TITLE)).toBe(true);

  const setting = call['protection.change']({ former: null, password: PASSWORD });
  // Written while the file is copied: it waits, then goes into the new one.
  const meanwhile = call['initiative.create']({ title: 'Pendant la copie' });
  await setting;
  await meanwhile;
  expect(readFileSync(path).includes(TITLE)).toBe(false);
  expect((await call['app.state'](undefined)).open).toMatchObject({
    isProtected: true,
    session: 1,
  });
  await call['portfolio.close'](undefined);

  await expect(async () => call['portfolio.open'](undefined)).rejects.toThrow('password_needed');
  const { asking, open } = await call['app.state'](undefined);
  expect(open).toBeNull();
  expect(asking).toMatchObject({ fileName: 'A.essaim', folder, why: 'opening' });
  await expect(call['protection.unlock']({ password: 'autre' })).rejects.toThrow('password_wrong');
  expect((await call['app.state'](undefined)).asking).not.toBeNull();
  await call['protection.unlock']({ password: PASSWORD });
  expect((await call['app.state'](undefined)).asking).toBeNull();
  expect(listTitles(office.session.readable()).map(({ title }) => title)).toEqual(
    expect.arrayContaining([TITLE, 'Pendant la copie']),
  );

  const change = { former: 'autre', password: 'Une autre phrase' };
  await expect(call['protection.change'](change)).rejects.toThrow('password_wrong');
  await call['protection.change']({ ...change, former: PASSWORD });
  await call['portfolio.close'](undefined);
  await expect(async () => call['portfolio.open'](undefined)).rejects.toThrow('password_needed');
  await expect(call['protection.unlock']({ password: PASSWORD })).rejects.toThrow('password_wrong');
  await call['protection.unlock']({ password: 'Une autre phrase' });

  await expect(call['protection.remove']({ former: PASSWORD })).rejects.toThrow('password_wrong');
  await call['protection.remove']({ former: 'Une autre phrase' });
  await call['portfolio.close'](undefined);
  expect((await call['portfolio.open'](undefined))?.isProtected).toBe(false);
  expect(readFileSync(path).includes(TITLE)).toBe(true);
  await call['portfolio.close'](undefined);
  expect(readdirSync(folder).toSorted()).toEqual(['A.essaim', 'profile']);
});

test('locked, nothing answers and nothing is open; unlocked, it goes on', async ({
  office,
  call,
  folder,
}) => {
  await call['portfolio.create'](undefined);
  await call['protection.lock'](undefined);
  // Without a password there is nothing to lock it with.
  expect((await call['app.state'](undefined)).open).not.toBeNull();
  await call['protection.change']({ former: null, password: PASSWORD });
  const file = office.session.key;
  await call['protection.lock'](undefined);
  expect(file?.use((bytes) => bytes.every((byte) => byte === 0))).toBe(true);
  const state = await call['app.state'](undefined);
  expect(state).toMatchObject({ open: null, asking: { why: 'locked', fileName: 'A.essaim' } });
  expect(existsSync(lockPath(join(folder, 'A.essaim')))).toBe(false);
  expect(() => call['initiative.count'](undefined)).toThrow('no_portfolio');
  await call['protection.unlock']({ password: PASSWORD });
  expect(await call['initiative.count'](undefined)).toBe(0);
  await call['protection.lock'](undefined);
  await call['protection.giveUp'](undefined);
  expect(await call['app.state'](undefined)).toMatchObject({ open: null, asking: null });
});

test('the recovery sheet opens the file, and lets a new password be chosen', async ({
  call,
  office,
}) => {
  await call['portfolio.create'](undefined);
  await expect(call['protection.sheet']({ password: PASSWORD })).rejects.toThrow('invalid_input');
  await call['protection.change']({ former: null, password: PASSWORD });
  await expect(call['protection.sheet']({ password: 'x' })).rejects.toThrow('password_wrong');
  const sheet = await call['protection.sheet']({ password: PASSWORD });
  await call['protection.lock'](undefined);
  expect((await call['app.state'](undefined)).asking?.sheetNumber).toBe(sheet.number);
  await call['protection.unlock']({ password: sheet.code.toLowerCase() });
  await call['protection.change']({ former: sheet.code, password: 'Nouvelle' });
  await call['protection.lock'](undefined);
  // The former sheet is of no use any more, and its number says so.
  expect((await call['app.state'](undefined)).asking?.sheetNumber).not.toBe(sheet.number);
  await expect(call['protection.unlock']({ password: sheet.code })).rejects.toThrow(
    'password_wrong',
  );
  await call['protection.unlock']({ password: 'Nouvelle' });
  expect(office.session.state()).not.toBeNull();
});

test('what opens while another asks for its password leaves the open one as it is', async ({
  call,
  office,
  folder,
  world,
}) => {
  const other = openOffice(folder, world);
  other.answers.newPortfolio = join(folder, 'B.essaim');
  await other.call['portfolio.create'](undefined);
  await other.call['protection.change']({ former: null, password: PASSWORD });
  other.session.close();
  await call['portfolio.create'](undefined);
  office.answers.portfolio = join(folder, 'B.essaim');
  await expect(async () => call['portfolio.open'](undefined)).rejects.toThrow('password_needed');
  expect(await call['app.state'](undefined)).toMatchObject({
    open: { fileName: 'A.essaim' },
    asking: { fileName: 'B.essaim' },
  });
  await call['protection.giveUp'](undefined);
  expect(await call['app.state'](undefined)).toMatchObject({
    open: { fileName: 'A.essaim', session: 1 },
    asking: null,
  });
});

test('the list of a portfolio with a password is not remembered on the disk', async ({
  call,
  office,
  folder,
}) => {
  await call['portfolio.create'](undefined);
  const session = office.session.state()?.session ?? 0;
  const recent = () => readFileSync(join(folder, 'profile', 'recent.json'), 'utf8');
  await call['app.leaveList']({ session, left: '{"mots":"Lavigueur"}' });
  expect(recent()).toContain('Lavigueur');
  await call['protection.change']({ former: null, password: PASSWORD });
  expect(recent()).not.toContain('Lavigueur');
  await call['app.leaveList']({ session, left: '{"mots":"Gervais"}' });
  expect(recent()).not.toContain('Gervais');
  expect(await call['app.listLeft']({ session })).toContain('Gervais');
});

test('a portfolio that is only read keeps its password', async ({ call, folder, world }) => {
  await call['portfolio.create'](undefined);
  const second = openOffice(folder, world);
  await second.call['portfolio.open'](undefined);
  await expect(async () =>
    second.call['protection.change']({ former: null, password: PASSWORD }),
  ).rejects.toThrow('read_only');
  second.session.close();
});

test('a copy that cannot be made leaves the file and its password as they were', async ({
  folder,
  world,
}) => {
  const office = openOffice(folder, world, {
    copyUnderKey: (rekeying) => {
      writeFileSync(rekeying.copy, 'à moitié');
      return Promise.reject(new Error('disk'));
    },
  });
  await office.call['portfolio.create'](undefined);
  await expect(
    office.call['protection.change']({ former: null, password: PASSWORD }),
  ).rejects.toThrow('disk');
  expect(office.session.state()?.isProtected).toBe(false);
  await office.call['initiative.create']({ title: TITLE });
  office.session.close();
  expect(readdirSync(folder).toSorted()).toEqual(['A.essaim', 'profile']);
});

test('the thread makes the same copy, and says why when it cannot', async ({ folder }) => {
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, TITLE);
  const to = await FileKey.fromPassword(PASSWORD, Buffer.alloc(16, 7));
  const inThread = copyUnderKeyInThread(
    join(import.meta.dirname, '../../electron/database/rekeyWorker.ts'),
  );
  const heard: string[] = [];
  await inThread(
    { path, copy: join(folder, 'B.essaim'), from: null, to },
    { signal: new AbortController().signal, onProgress: ({ stage }) => heard.push(stage) },
  );
  expect([...new Set(heard)]).toEqual(['copying', 'rewriting', 'checking']);
  const file = openPortfolio(join(folder, 'B.essaim'), { key: to });
  expect(listTitles(file.readable)).toHaveLength(1);
  file.close();
  copyUnderKey({
    path: join(folder, 'B.essaim'),
    copy: join(folder, 'C.essaim'),
    from: to,
    to: null,
  });
  openPortfolio(join(folder, 'C.essaim')).close();
  const gone = { path: join(folder, 'Absent.essaim'), copy: join(folder, 'D.essaim') };
  await expect(inThread({ ...gone, from: null, to })).rejects.toThrow('cannot_write');
  expect(existsSync(gone.copy)).toBe(false);
});

test('given up at any moment, a change of password leaves the file as it was and nothing beside it', async ({
  folder,
}) => {
  const path = join(folder, 'A.essaim');
  await newExampleFile(path);
  const before = readFileSync(path);
  const to = await FileKey.fromPassword(PASSWORD, Buffer.alloc(16, 7));
  const inThread = copyUnderKeyInThread(
    join(import.meta.dirname, '../../electron/database/rekeyWorker.ts'),
  );
  for (const stage of ['at once', 'copying', 'rewriting', 'checking'] as const) {
    const copy = join(folder, `${stage}.tmp`);
    const stopping = new AbortController();
    if (stage === 'at once') stopping.abort();
    const run = inThread(
      { path, copy, from: null, to },
      { signal: stopping.signal, onProgress: (at) => at.stage === stage && stopping.abort() },
    );
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await expect(run, stage).rejects.toThrow('cancelled');
    // oxlint-disable-next-line no-await-in-loop -- whoever waited does no more; the thread ends at its next page
    await expect.poll(() => existsSync(copy), stage).toBe(false);
  }
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(folder)).toEqual(['A.essaim']);
});

test('a change of password that is given up lets others write again, and can be made again', async ({
  folder,
  world,
}) => {
  const begun = { told: () => {} };
  const beginning = new Promise<void>((resolve) => {
    begun.told = resolve;
  });
  let isFirst = true;
  const office = openOffice(folder, world, {
    copyUnderKey: (rekeying, watch) => {
      if (!isFirst) return Promise.resolve().then(() => copyUnderKey(rekeying));
      isFirst = false;
      begun.told();
      return new Promise((_resolve, reject) => {
        watch?.signal.addEventListener('abort', () => reject(new Refusal('cancelled')));
      });
    },
  });
  await office.call['portfolio.create'](undefined);
  const setting = office.call['protection.change']({ former: null, password: PASSWORD });
  const meanwhile = office.call['initiative.create']({ title: TITLE });
  await beginning;
  await office.call['protection.stop'](undefined);
  await expect(setting).rejects.toThrow('cancelled');
  await meanwhile;
  expect(office.session.state()?.isProtected).toBe(false);
  await office.call['protection.stop'](undefined);
  await office.call['protection.change']({ former: null, password: PASSWORD });
  expect(office.session.state()?.isProtected).toBe(true);
  office.session.close();
});
