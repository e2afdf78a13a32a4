import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { listPackage, statFile } from '@electron/asar';
import { bundledPackages } from '../../electron/setup/packaging/bundled.mjs';
import { FUSES, readFuses } from '../../electron/setup/packaging/fuses.mjs';
import { licencesOf } from '../../electron/setup/packaging/licences.mjs';
import { shipped } from '../../electron/setup/packaging/shipped.mjs';
import { electronFlags, expect, test } from '../support/app.ts';
import { firstQuarterHour } from '../support/firstQuarterHour.ts';
import { type OwnScreen, ownScreen } from '../support/ownScreen.ts';
import { launchPackaged, packaged } from '../support/packaged.ts';
import { newExampleFile } from '../support/portfolioFile.ts';

// What ships, unpacked: made once by the project's own command, then tried as a person would.

test.skip(process.platform !== 'linux', 'the packaged application is tried on Linux');
test.describe.configure({ mode: 'default', timeout: 300_000 });

const run = promisify(execFile);

let output = '';
let executable = '';
let screen: OwnScreen;

test.beforeAll(async () => {
  output = await mkdtemp(join(tmpdir(), 'essaim-packaged-'));
  executable = await packaged(output);
  screen = await ownScreen();
});

test.afterAll(async () => {
  screen.close();
  await rm(output, { recursive: true, force: true });
});

test('it goes into no folder that holds something, which stays as it was', async ({ folder }) => {
  await writeFile(join(folder, 'à garder.txt'), 'dix ans de travail');
  const act = ['electron/setup/run.mjs', 'package', '--output', folder];
  const said = await run(process.execPath, act).then(
    () => '',
    (failure: { stderr: string }) => failure.stderr,
  );
  expect(said).toContain('contient déjà quelque chose');
  expect(readdirSync(folder)).toEqual(['à garder.txt']);
});

test('every fuse that this Electron has is as decided, read back from the executable', async () => {
  const read = await readFuses(executable);
  const known = read.filter(({ on }) => on !== null);
  expect(known).toEqual(
    FUSES.filter(({ name }) => known.some((fuse) => fuse.name === name)).map(({ name, on }) => ({
      name,
      on,
    })),
  );
  // The youngest came after the runtime that stands in for the official one.
  expect(read.length - known.length).toBeLessThanOrEqual(1);
});

test('it ships what it reads, and nothing else', () => {
  const archive = join(dirname(executable), 'resources', 'app.asar');
  const files = listPackage(archive, { isPack: false })
    .map((path) => path.slice(1))
    .filter((path) => !('files' in statFile(archive, path)));
  const strangers = files.filter((path) => !SHIPPED.test(path));
  expect(strangers).toEqual([]);
  expect(files.filter((path) => path.endsWith('.node'))).toEqual([
    `node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`,
  ]);
  expect(files).toContain('out/main/backupWorker.js');
  expect(files).toContain('resources/templates/01-complete.json');
  // 16 MB on the day it was written.
  expect(statSync(archive).size).toBeLessThan(24e6);

  const beside = readdirSync(join(dirname(executable), 'resources'), {
    recursive: true,
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .toSorted();
  expect(beside).toEqual(['app.asar', `linux-${process.arch}.node`]);
  expect(readdirSync(dirname(executable))).toContain('LICENSES.chromium.html');
  expect(readdirSync(join(dirname(executable), 'reseau')).toSorted()).toEqual([
    'RESEAU.md',
    'essaim-reseau.sql',
  ]);
});

/** What the archive may hold: the built code, what the application reads, the one package that is not bundled. */
const SHIPPED =
  /^(package\.json|out\/(main|preload|renderer)\/[\w./-]+\.(m?js|cjs|css|html|ttf|woff2|svg|png|webp|bcmap|wasm)|resources\/(fonts|grid|portable|sample|templates|territories)\/[\w.-]+\.(json|ttf)|resources\/handover\/(style\.css|OFL\.txt)|node_modules\/better-sqlite3\/(LICENSE|package\.json|lib\/[\w/-]+\.js|prebuilds\/[\w-]+\.node))$/;

test('each library that a bundle took is in the bill of materials and in the licences, with its text', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const bill = JSON.parse(readFileSync(join(output, `Essaim-${version}.cdx.json`), 'utf8')) as {
    specVersion: string;
    components: { name: string; version: string; hashes?: { content: string }[] }[];
  };
  expect(bill.specVersion).toBe('1.6');
  const billed = new Set(bill.components.map((one) => `${one.name}@${one.version}`));
  const bundled = (await bundledPackages(process.cwd())).map((folder) => {
    const text = readFileSync(join(folder, 'package.json'), 'utf8');
    const found = JSON.parse(text) as { name: string; version: string };
    return `${found.name}@${found.version}`;
  });
  expect(bundled.length).toBeGreaterThan(50);
  expect(bundled.filter((one) => !billed.has(one))).toEqual([]);
  for (const name of ['Electron', 'SQLite', 'better-sqlite3-multiple-ciphers', 'Source Sans 3']) {
    expect(bill.components.map((one) => one.name)).toContain(name);
  }
  const react = bill.components.find(({ name }) => name === 'react');
  expect(react?.hashes?.[0]?.content).toMatch(/^[0-9a-f]{128}$/);

  // Red after a dependency was changed: `npm run licences` writes the page's list anew.
  const components = await shipped();
  expect(JSON.parse(readFileSync('resources/licences/licences.json', 'utf8'))).toEqual(
    licencesOf(components),
  );
  expect(components.filter(({ licence }) => !GIVEN.has(licence))).toEqual([]);
  expect(components.filter(({ text }) => text.length < 100)).toEqual([]);
});

/** Licences under which something may ship in an application that is not itself given away. */
const GIVEN = new Set([
  'MIT',
  'Apache-2.0',
  'BlueOak-1.0.0',
  '0BSD',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'OFL-1.1',
  'blessing',
]);

test('from an empty folder to a funder’s PDF, in the packaged application', async ({
  folder,
  profile,
}) => {
  // A keyboard without « ’ » types this name.
  await firstQuarterHour(join(folder, 'CDC.essaim'), (file) =>
    launchPackaged({ executable, profile, screen, args: file === undefined ? [] : [file] }),
  );
});

test('nobody enters it: not as Node, not by the inspector, not by a folder beside its archive', async ({
  folder,
  profile,
}) => {
  const entered = join(folder, 'entered');
  const intruder = `require('node:fs').writeFileSync(${JSON.stringify(entered)}, '')`;
  const script = join(folder, 'intruder.cjs');
  await writeFile(script, intruder);
  const beside = join(dirname(executable), 'resources', 'app');
  await mkdir(beside);
  await writeFile(join(beside, 'package.json'), '{"main":"index.js"}');
  await writeFile(join(beside, 'index.js'), intruder);
  const app = await launchPackaged({
    executable,
    profile,
    screen,
    args: ['--inspect=0', '--require', script],
    env: { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require ${script}` },
  });
  await expect(app.page.getByRole('button', { name: 'Nouveau portefeuille' })).toBeVisible();
  expect(app.said()).not.toContain('Debugger listening');
  await app.close();
  expect(existsSync(entered)).toBe(false);
  await rm(beside, { recursive: true });
});

test('a file given to it opens in the window that is there', async ({ folder, profile }) => {
  const file = join(folder, 'Exemple.essaim');
  await newExampleFile(file);
  const app = await launchPackaged({ executable, profile, screen });
  await expect(app.page.getByRole('button', { name: 'Nouveau portefeuille' })).toBeVisible();
  // What the system does on a double click: another start, with the file.
  await run(executable, [...electronFlags(), `--user-data-dir=${profile}`, file], {
    env: { ...process.env, ...screen.env },
    timeout: 60_000,
  });
  await expect(app.page.getByRole('link', { name: 'Initiatives' })).toBeVisible();
  await app.close();
});
