import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockPath } from '../../electron/files/fileLock.ts';
import type { Handlers } from '../../electron/ipc/handlers.ts';
import type { InitiativeDetail } from '../../shared/domain/schemas/detail.ts';
import { everyInitiative } from '../support/everyInitiative.ts';
import { expect, openOffice, test } from '../support/office.ts';

test('giving up at a question changes nothing', async ({ call, office, folder }) => {
  office.answers.newPortfolio = null;
  office.answers.portfolio = null;
  expect(await call['portfolio.create'](undefined)).toBeNull();
  expect(await call['portfolio.open'](undefined)).toBeNull();
  expect(office.changes()).toBe(0);
  expect(readdirSync(folder)).toEqual(['profile']);
});

test('a new portfolio is empty, and its file is named without its folder', async ({ call }) => {
  const opened = await call['portfolio.create'](undefined);
  expect(opened).toMatchObject({ fileName: 'A.essaim', readOnly: null, session: 1 });
  expect(opened?.portfolio).toMatchObject({ kind: 'own', hasLogo: false });
  expect(await everyInitiative(call)).toEqual([]);
});

test('each opening has its own number, and the window is told once of each', async ({
  call,
  office,
}) => {
  await call['portfolio.create'](undefined);
  await call['portfolio.close'](undefined);
  expect(office.changes()).toBe(2);
  expect((await call['portfolio.open'](undefined))?.session).toBe(2);
  // Asked for again, the one that is open stays open.
  expect((await call['portfolio.open'](undefined))?.session).toBe(2);
  expect(office.changes()).toBe(3);
});

test('a file that is refused leaves the open one open', async ({ call, office, folder }) => {
  await call['portfolio.create'](undefined);
  office.answers.portfolio = join(folder, 'note.txt');
  writeFileSync(office.answers.portfolio, 'Une note');
  await expect(async () => call['portfolio.open'](undefined)).rejects.toThrow('file_foreign');
  expect(await everyInitiative(call)).toEqual([]);
  expect((await call['portfolio.recent'](undefined)).map(({ name }) => name)).toEqual(['A']);
});

test('opening another closes the first, whose lock is released', async ({
  call,
  office,
  folder,
}) => {
  await call['portfolio.create'](undefined);
  office.answers.newPortfolio = join(folder, 'B.essaim');
  await call['portfolio.create'](undefined);
  expect(existsSync(lockPath(join(folder, 'A.essaim')))).toBe(false);
  expect(existsSync(lockPath(join(folder, 'B.essaim')))).toBe(true);
  const { open } = await call['app.state'](undefined);
  const recent = await call['portfolio.recent'](undefined);
  expect(open?.fileName).toBe('B.essaim');
  expect(recent.map(({ name, folder: where }) => [name, where])).toEqual([
    ['B', folder],
    ['A', folder],
  ]);
});

test('a recent file that is gone says so, and can be forgotten', async ({ call, folder }) => {
  await call['portfolio.create'](undefined);
  await call['portfolio.close'](undefined);
  renameSync(join(folder, 'A.essaim'), join(folder, 'B.essaim'));
  const [gone] = await call['portfolio.recent'](undefined);
  expect(gone?.missing).toBe(true);
  const id = gone?.id ?? '';
  await expect(async () => call['portfolio.openRecent']({ id })).rejects.toThrow('file_missing');
  await call['portfolio.forgetRecent']({ id });
  expect(await call['portfolio.recent'](undefined)).toEqual([]);
  await expect(async () => call['portfolio.openRecent']({ id })).rejects.toThrow('file_missing');
});

test('an example is made once, kept as it was left, and is not among the recent files', async ({
  call,
}) => {
  const example = 'fictional_example';
  const opened = await call['portfolio.openExample']({ example });
  expect(opened.portfolio.kind).toBe(example);
  await call['initiative.create']({ title: 'Ajoutée par une personne' });
  await call['portfolio.close'](undefined);
  await call['portfolio.openExample']({ example });
  const rows = await everyInitiative(call);
  expect(rows.map(({ title }) => title)).toContain('Ajoutée par une personne');
  expect(await call['portfolio.recent'](undefined)).toEqual([]);
});

test('a portfolio taken over by another computer is only read from then on', async ({
  office,
  folder,
  world,
}) => {
  await office.call['portfolio.create'](undefined);
  const path = join(folder, 'A.essaim');
  rmSync(lockPath(path));
  const other = openOffice(folder, world);
  expect((await other.call['portfolio.open'](undefined))?.readOnly).toBeNull();
  // What the heartbeat does when it finds another's lock.
  office.session.lostLock();
  expect(office.session.state()?.readOnly).toBe('open_elsewhere');
  expect(office.changes()).toBe(2);
  await expect(async () => office.call['initiative.create']({ title: 'x' })).rejects.toThrow(
    'read_only',
  );
  expect(readFileSync(lockPath(path), 'utf8')).not.toBe('');
  other.session.close();
  expect(existsSync(lockPath(path))).toBe(false);
});

async function details(call: Handlers): Promise<InitiativeDetail[]> {
  const found: InitiativeDetail[] = [];
  for (const { id } of await everyInitiative(call)) {
    found.push(await call['initiative.get']({ id }));
  }
  return found;
}

test('what a person typed into every field is there after closing and opening', async ({
  call,
}) => {
  await call['portfolio.openExample']({ example: 'fictional_example' });
  const read = async () => ({
    home: await call['home.get'](undefined),
    rows: await everyInitiative(call),
    details: await details(call),
    funders: await call['funder.list'](undefined),
    revenues: await call['revenue.list'](undefined),
    dossiers: await call['dossier.list'](undefined),
    stakeholders: await call['stakeholder.list'](undefined),
  });
  const before = await read();
  await call['portfolio.close'](undefined);
  await call['portfolio.openExample']({ example: 'fictional_example' });
  expect(await read()).toEqual(before);
});

test('how the list of a portfolio was left stays on this computer, until the portfolio is forgotten', async ({
  folder,
  world,
}) => {
  const first = openOffice(folder, world);
  await first.call['portfolio.create'](undefined);
  const session = first.session.state()?.session ?? 0;
  expect(await first.call['app.listLeft']({ session })).toBeNull();
  await first.call['app.leaveList']({ session, left: '{"search":{"vue":"all"}}' });
  // Meant for the portfolio of another opening: it is nothing.
  await first.call['app.leaveList']({ session: session - 1, left: '{}' });
  first.session.close();
  const bytes = readFileSync(join(folder, 'A.essaim'), 'latin1');
  expect(bytes).not.toContain('{"search"');

  const second = openOffice(folder, world);
  await second.call['portfolio.open'](undefined);
  expect(await second.call['app.listLeft']({ session: 1 })).toBe('{"search":{"vue":"all"}}');
  const [recent] = await second.call['portfolio.recent'](undefined);
  await second.call['portfolio.forgetRecent']({ id: recent?.id ?? '' });
  expect(await second.call['app.listLeft']({ session: 1 })).toBeNull();
  second.session.close();
});
