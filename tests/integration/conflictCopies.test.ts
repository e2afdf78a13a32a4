import { appendFileSync, copyFileSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CopyKeeper } from '../../electron/backups/copyKeeper.ts';
import { copyUnderKey } from '../../electron/database/rekey.ts';
import { readIdentity } from '../../electron/database/repositories/portfolios.ts';
import { CopyGate, GATE_BYTES } from '../../electron/files/copyGate.ts';
import type { Handlers } from '../../electron/ipc/handlers.ts';
import { triedOnce } from '../support/faults.ts';
import { expect, openOffice, test } from '../support/office.ts';
import { ask } from '../support/portfolioFile.ts';

const SERVICE = '(Copie en conflit de PC-Julie 2026-11-26)';

/** What a service leaves beside a portfolio when two computers changed it; where it is. */
function conflictBeside(path: string, added = ` ${SERVICE}`): string {
  const beside = join(dirname(path), `${basename(path, '.essaim')}${added}.essaim`);
  copyFileSync(path, beside);
  return beside;
}

async function conflicts(call: Handlers) {
  return (await call['synced.get'](undefined)).conflicts;
}

async function counts(call: Handlers, name: string) {
  const { nouns } = await call['backup.compare']({ name });
  return Object.fromEntries(nouns.map(({ table, ...of }) => [table, of]));
}

test('a copy that a conflict made is compared record by record, and one record comes from it as one action', async ({
  office,
  call,
}) => {
  triedOnce('copy made by a conflict');
  await call['portfolio.create'](undefined);
  const { id } = await call['initiative.create']({ title: 'La Halte' });
  await call['initiative.update']({ id, patch: { carrier: 'La Coop' } });
  const { id: onlyThere } = await call['initiative.create']({ title: 'Le Verger' });
  const beside = conflictBeside(office.session.path());
  const before = readFileSync(beside);
  await call['initiative.update']({ id, patch: { carrier: 'La Ville' } });
  await call['initiative.remove']({ id: onlyThere });
  await call['bin.delete']({ id: onlyThere });
  await call['initiative.create']({ title: 'Le Relais' });

  const [conflict] = await conflicts(call);
  expect(conflict).toMatchObject({ fileName: `A ${SERVICE}.essaim` });
  const name = conflict?.name ?? '';
  expect(await counts(call, name)).toMatchObject({ initiative: { gone: 1, changed: 1, new: 1 } });
  expect(await call['backup.compare']({ name })).toMatchObject({
    initiatives: 2,
    password: 'none',
    at: conflict?.at,
  });
  const record = { name, table: 'initiative' as const, key: JSON.stringify([id]) };
  expect((await call['backup.compareRecord'](record)).columns).toEqual([
    { column: 'carrier', former: 'La Coop', later: 'La Ville' },
  ]);
  const entry = await call['backup.bringBack']({ ...record, columns: ['carrier'], lists: [] });
  expect((await call['initiative.get']({ id })).carrier).toBe('La Coop');
  await call['change.undo']({ id: entry.id });
  expect((await call['initiative.get']({ id })).carrier).toBe('La Ville');
  const gone = { ...record, key: JSON.stringify([onlyThere]) };
  await call['backup.compareRecord'](gone);
  await call['backup.bringBack']({ ...gone, columns: [], lists: [] });
  expect((await call['initiative.get']({ id: onlyThere })).title).toBe('Le Verger');
  // Nothing is written in what another computer made, and it is no copy of ours.
  expect(readFileSync(beside).equals(before)).toBe(true);
  expect((await call['backup.list'](undefined)).copies).toEqual([]);
});

test('a copy that a conflict made may take the place of the portfolio, which is copied first', async ({
  office,
  call,
}) => {
  triedOnce('copy made by a conflict');
  await call['portfolio.create'](undefined);
  const { id } = await call['initiative.create']({ title: 'La Halte' });
  conflictBeside(office.session.path());
  await call['initiative.update']({ id, patch: { title: 'La Halte du Nord' } });
  const [conflict] = await conflicts(call);
  await call['backup.restore']({ name: conflict?.name ?? '' });
  await call['app.state'](undefined);
  expect((await call['initiative.get']({ id })).title).toBe('La Halte');
  expect((await call['backup.list'](undefined)).copies.map(({ why }) => why)).toEqual([
    'restoring',
  ]);
});

test('what is not a copy of this portfolio, or is damaged, says so and changes nothing', async ({
  office,
  call,
  folder,
}) => {
  office.answers.newPortfolio = join(folder, 'Autre.essaim');
  await call['portfolio.create'](undefined);
  office.answers.newPortfolio = join(folder, 'A.essaim');
  await call['portfolio.create'](undefined);
  await call['initiative.create']({ title: 'La Halte' });
  const path = office.session.path();
  copyFileSync(join(folder, 'Autre.essaim'), join(folder, 'A 2.essaim'));
  const damaged = conflictBeside(path, ' (1)');
  const bytes = readFileSync(damaged);
  bytes.fill(0x5a, 4096, 3 * 4096);
  writeFileSync(damaged, bytes);
  writeFileSync(join(folder, 'A 3.essaim'), 'Un texte.');
  // As far as the folder says, it may be one: it is only read once it is compared.
  writeFileSync(join(folder, 'A 5.essaim'), 'Un texte. '.repeat(1000));
  symlinkSync(join(folder, 'Autre.essaim'), join(folder, 'A 4.essaim'));
  const found = await conflicts(call);
  expect(found.map(({ fileName }) => fileName)).toEqual([
    'A (1).essaim',
    'A 2.essaim',
    'A 5.essaim',
  ]);
  const [first, second, third] = found;
  await expect(call['backup.compare']({ name: first?.name ?? '' })).rejects.toThrow('copy_damaged');
  await expect(call['backup.compare']({ name: second?.name ?? '' })).rejects.toThrow(
    'copy_foreign',
  );
  await expect(call['backup.compare']({ name: third?.name ?? '' })).rejects.toThrow('copy_foreign');
  await expect(call['backup.restore']({ name: second?.name ?? '' })).rejects.toThrow(
    'copy_foreign',
  );
});

test('the window names no path: only what a conflict made beside the portfolio is looked at', async ({
  office,
  call,
  folder,
}) => {
  await call['portfolio.create'](undefined);
  const path = office.session.path();
  conflictBeside(path);
  copyFileSync(path, join(folder, 'Ailleurs.essaim'));
  const asked = [
    'beside/Ailleurs.essaim',
    'beside/A.essaim',
    'beside/../A (1).essaim',
    `beside/${join(folder, 'Ailleurs.essaim')}`,
    `A ${SERVICE}.essaim`,
    'beside/A (copie en conflit/../../Ailleurs).essaim',
  ];
  for (const name of asked) {
    await expect(call['backup.compare']({ name }), name).rejects.toThrow('not_found');
    await expect(call['backup.restore']({ name }), name).rejects.toThrow('not_found');
  }
});

test('one that the service writes over after it was compared is not read from', async ({
  office,
  call,
}) => {
  triedOnce('copy made by a conflict');
  await call['portfolio.create'](undefined);
  const { id } = await call['initiative.create']({ title: 'La Halte' });
  const beside = conflictBeside(office.session.path());
  await call['initiative.update']({ id, patch: { carrier: 'La Coop' } });
  const name = (await conflicts(call))[0]?.name ?? '';
  await call['backup.compare']({ name });
  appendFileSync(beside, Buffer.alloc(4096));
  const record = { name, table: 'initiative' as const, key: JSON.stringify([id]) };
  await expect(async () => call['backup.compareRecord'](record)).rejects.toThrow('copy_altered');
});

test('one of before a change of password asks for the former one', async ({ office, call }) => {
  await call['portfolio.create'](undefined);
  const { id } = await call['initiative.create']({ title: 'La Halte' });
  await office.session.changePassword({ former: null, password: 'quatre mots au hasard' });
  conflictBeside(office.session.path());
  const own = (await conflicts(call))[0]?.name ?? '';
  expect(await call['backup.compare']({ name: own })).toMatchObject({ password: 'own' });
  await office.session.changePassword({
    former: 'quatre mots au hasard',
    password: 'trois loutres sans parapluie',
  });
  await call['initiative.update']({ id, patch: { carrier: 'La Coop' } });
  const [conflict] = await conflicts(call);
  const name = conflict?.name ?? '';
  await expect(call['backup.compare']({ name })).rejects.toThrow('password_needed');
  await call['backup.unlock']({ name, password: 'quatre mots au hasard' });
  expect(await counts(call, name)).toMatchObject({ initiative: { changed: 1 } });
  expect(await call['backup.compare']({ name })).toMatchObject({ password: 'other' });
  await call['backup.restore']({ name });
  await call['app.state'](undefined);
  expect((await call['initiative.get']({ id })).carrier).toBe('');
});

test('one that the service writes over while it is put under today’s password does not take the place', async ({
  folder,
  world,
}) => {
  triedOnce('copy made by a conflict');
  let touched: string | null = null;
  const office = openOffice(folder, world, {
    copyUnderKey: (rekeying) =>
      Promise.resolve().then(() => {
        copyUnderKey(rekeying);
        if (touched !== null) appendFileSync(touched, Buffer.alloc(4096));
      }),
  });
  const { call, session } = office;
  await call['portfolio.create'](undefined);
  const { id } = await call['initiative.create']({ title: 'La Halte' });
  const beside = conflictBeside(session.path());
  await session.changePassword({ former: null, password: 'quatre mots au hasard' });
  await call['initiative.update']({ id, patch: { carrier: 'La Coop' } });
  touched = beside;
  const name = (await conflicts(call))[0]?.name ?? '';
  await expect(call['backup.restore']({ name })).rejects.toThrow('copy_altered');
  expect((await call['initiative.get']({ id })).carrier).toBe('La Coop');
  session.close();
});

test('how much of what a conflict made is looked at is said from the beginning, and it can be given up', async ({
  office,
  call,
  folder,
}) => {
  await call['portfolio.openExample']({ example: 'fictional_example' });
  const path = office.session.path();
  const beside = conflictBeside(path);
  const identity = readIdentity(office.session.readable());
  const gate = new CopyGate(new SharedArrayBuffer(GATE_BYTES));
  const keeper = new CopyKeeper(join(folder, 'copies'), { path, identity, key: null }, gate);
  const steps: number[] = [];
  keeper.compareBeside(beside, null, (done) => void steps.push(done));
  // Looking at it is the first half, comparing the second.
  expect(steps.filter((done) => done < 0.35).length).toBeGreaterThan(20);
  expect(steps.some((done) => done > 0.36 && done <= 0.5)).toBe(true);
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  expect(() =>
    keeper.compareBeside(beside, null, (done) => void (done > 0.1 && gate.setStopped(true))),
  ).toThrow('cancelled');
  gate.setStopped(false);
  // Table after table, what is damaged is found as it was at once.
  for (const table of ['effect', 'initiative_sector', 'milestone']) {
    const root = ask(beside, (raw) =>
      raw.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table),
    );
    const whole = readFileSync(beside);
    const at = (Number(root) - 1) * 4096;
    writeFileSync(beside, Buffer.from(whole).fill(0, at, at + 4096));
    expect(() => keeper.compareBeside(beside, null, () => undefined), table).toThrow(
      'copy_damaged',
    );
    writeFileSync(beside, whole);
  }
  keeper.close();
});
