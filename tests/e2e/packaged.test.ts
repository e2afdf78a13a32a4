import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { listPackage, statFile } from '@electron/asar';
import { FUSES, readFuses } from '../../electron/setup/packaging/fuses.mjs';
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
});

/** What the archive may hold: the built code, what the application reads, the one package that is not bundled. */
const SHIPPED =
  /^(package\.json|out\/(main|preload|renderer)\/[\w./-]+\.(m?js|cjs|css|html|ttf|woff2|svg|png|bcmap|wasm)|resources\/(fonts|grid|sample|templates|territories)\/[\w-]+\.(json|ttf)|node_modules\/better-sqlite3\/(LICENSE|package\.json|lib\/[\w/-]+\.js|prebuilds\/[\w-]+\.node))$/;

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
