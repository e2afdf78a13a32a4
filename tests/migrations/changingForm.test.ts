import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changeFormInThread } from '../../electron/backups/migrationThread.ts';
import { connect } from '../../electron/database/connect.ts';
import { FileKey } from '../../electron/database/fileKey.ts';
import { MIGRATIONS } from '../../electron/database/migrations/index.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import { copyUnderKey } from '../../electron/database/rekey.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { FormProgress } from '../../shared/ipc/events.ts';
import { formOf } from '../support/formOf.ts';
import { keptFile } from '../support/keptFile.ts';
import { type Office, openOffice } from '../support/office.ts';
import { plantedStep } from '../support/plantedStep.ts';
import { expect, type TestContext, test } from '../support/world.ts';

const NOW = MIGRATIONS.length;
const STEP = plantedStep();
const workerFile = join(import.meta.dirname, '../../electron/backups/migrationWorker.ts');

type Older = {
  path: string;
  office: Office;
  told: (FormProgress | null)[];
  hear: { now: () => void };
};

/** A portfolio of today's form, and an office for which there is a later one. */
function older(folder: string, world: TestContext): Older {
  const path = join(folder, 'Portefeuille.essaim');
  writeFileSync(path, keptFile(NOW));
  const migrations = [...MIGRATIONS, STEP];
  const told: Older['told'] = [];
  const hear = { now: () => undefined as void };
  const root = join(folder, 'profile', 'backups');
  const office = openOffice(folder, world, {
    changeForm: changeFormInThread({ workerFile, root, migrations }),
    migrations,
    onForm: (progress) => {
      told.push(progress);
      hear.now();
    },
  });
  office.answers.portfolio = path;
  return { path, office, told, hear };
}

function copiesIn(folder: string): string[] {
  const root = join(folder, 'profile', 'backups');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(essaim|tmp)$/.test(name))
    .map((name) => join(root, name));
}

test('a portfolio of an older form is taken to today’s in a thread that says how far it is, and then opens', async ({
  folder,
  world,
}) => {
  const { path, office, told } = older(folder, world);
  const before = readFileSync(path);
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  const open = await office.call['portfolio.open'](undefined);
  clearInterval(timer);
  expect(open?.readOnly).toBeNull();
  expect(turns).toBeGreaterThan(5);
  const stages = told.map((progress) => progress?.stage ?? 'end');
  expect(stages.filter((stage, index) => stage !== stages[index - 1])).toEqual([
    'keeping',
    'changing',
    'checking',
    'end',
  ]);
  const dones = told.flatMap((one) => (one?.stage === 'keeping' ? [one.done ?? 0] : []));
  expect(dones.length).toBeGreaterThan(20);
  expect(dones).toEqual(dones.toSorted((a, b) => a - b));
  await office.call['portfolio.close'](undefined);
  expect(formOf(path).startsWith(`${STEP.version} `)).toBe(true);
  const copies = copiesIn(folder);
  expect(copies).toHaveLength(1);
  expect(readFileSync(copies[0] ?? '').equals(before)).toBe(true);
  expect(readdirSync(folder).filter((name) => name.includes('Portefeuille'))).toEqual([
    'Portefeuille.essaim',
  ]);
});

for (const stage of ['keeping', 'changing', 'checking'] as const) {
  test(`given up while it is ${stage}, a portfolio of an older form stays byte for byte, and nothing is left of it`, async ({
    folder,
    world,
  }) => {
    const { path, office, told, hear } = older(folder, world);
    const before = readFileSync(path);
    hear.now = () => {
      if (told.at(-1)?.stage === stage) void office.call['portfolio.stopOpening'](undefined);
    };
    await expect(office.call['portfolio.open'](undefined)).rejects.toEqual(
      new Refusal('cancelled'),
    );
    expect(told.at(-1)).toBeNull();
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(copiesIn(folder)).toEqual([]);
    expect(readdirSync(folder).filter((name) => name.includes('Portefeuille'))).toEqual([
      'Portefeuille.essaim',
    ]);
    hear.now = () => undefined;
    expect((await office.call['portfolio.open'](undefined))?.readOnly).toBeNull();
    await office.call['portfolio.close'](undefined);
  });
}

test('one with a password is taken there once its password is given', async ({ folder, world }) => {
  const { path, office, told } = older(folder, world);
  const clear = join(folder, 'Clair.essaim');
  copyFileSync(path, clear);
  const key = await FileKey.fromPassword('Une phrase', Buffer.alloc(16, 3));
  const locked = join(folder, 'Secret.essaim');
  copyUnderKey({ path: clear, copy: locked, from: null, to: key });
  office.answers.portfolio = locked;
  await expect(office.call['portfolio.open'](undefined)).rejects.toEqual(
    new Refusal('password_needed'),
  );
  expect(told).toEqual([]);
  await office.call['protection.unlock']({ password: 'Une phrase' });
  expect(told.length).toBeGreaterThan(20);
  await office.call['portfolio.close'](undefined);
});

test('a change of form that was cut as it wrote which version the file is, is undone, and begun again', async ({
  folder,
}) => {
  const path = join(folder, 'A.essaim');
  const cut = join(folder, 'B.essaim');
  writeFileSync(path, keptFile(NOW));
  const before = formOf(path);
  const raw = connect(path, 'writable');
  raw.pragma('journal_mode = TRUNCATE');
  // So that what changes is written before its end, as of a file larger than the memory.
  raw.pragma('cache_size = 10');
  raw.pragma('foreign_keys = OFF');
  raw.pragma('legacy_alter_table = ON');
  raw.exec(`BEGIN; ${STEP.sql}; PRAGMA user_version = ${STEP.version};`);
  copyFileSync(path, cut);
  copyFileSync(`${path}-journal`, `${cut}-journal`);
  raw.exec('ROLLBACK');
  raw.close();
  const bytes = readFileSync(cut);
  bytes.writeUInt32BE(STEP.version, 60);
  writeFileSync(cut, bytes);

  const file = openPortfolio(cut, { migrations: [...MIGRATIONS, STEP] });
  expect(file.wasCut).toBe(true);
  file.close();
  expect(formOf(cut).startsWith(`${STEP.version} `)).toBe(true);
  expect(formOf(join(folder, `B (version ${NOW}).essaim`))).toBe(before);
});

test('a portfolio of an older form that is damaged is told so, and can be recovered', async ({
  folder,
  world,
}) => {
  const { path, office } = older(folder, world);
  writeFileSync(path, readFileSync(path).fill(0xa5, 4096 * 4, 4096 * 6));
  await expect(office.call['portfolio.open'](undefined)).rejects.toMatchObject({
    code: 'file_damaged',
  });
  expect(await office.call['recovery.offer'](undefined)).toMatchObject({
    code: 'file_damaged',
    damaged: 'Portefeuille.essaim',
  });
});
