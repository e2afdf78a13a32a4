import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { tableOf } from '../../electron/setup/acts/faults.mjs';
import { closingLine, ofReport, sum } from '../../electron/setup/acts/tally.mjs';
import { keep } from '../../electron/setup/cache.mjs';
import { isStale, markBuilt } from '../../electron/setup/freshness.mjs';
import { alone } from '../../electron/setup/lock.mjs';
import { complete } from '../../electron/setup/lockfile.mjs';
import { dropEmptySettings } from '../../electron/setup/packaging/configuration.mjs';
import { cacheFolder, root } from '../../electron/setup/places.mjs';
import { verify } from '../../electron/setup/registry.mjs';
import { adapt } from '../../electron/setup/steps/compile.mjs';
import { isInstalled } from '../../electron/setup/steps/dependencies.mjs';
import { isSuitable } from '../../electron/setup/steps/node.mjs';
import { atLeast } from '../../electron/setup/versions.mjs';

let folder = '';

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'essaim-setup-'));
});

test.afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** The number of a process that has ended. */
function deadProcess() {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

test('a fresh clone reads every command before anything is installed', async () => {
  await cp('electron/setup', join(folder, 'electron/setup'), { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  const { stderr } = spawnSync(process.execPath, ['electron/setup/run.mjs', 'nothing'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(stderr).not.toContain('ERR_MODULE_NOT_FOUND');
  expect(stderr).toContain('nothing');
});

test('versions compare by number, not by letter', () => {
  expect(atLeast('v22.9.0', '22.14')).toBe(false);
  expect(atLeast('v22.14.0', '22.14')).toBe(true);
  expect(atLeast('24.0.0-nightly', '24')).toBe(true);
  expect(atLeast('9.99.99', '10.0.0')).toBe(false);
});

test('a Node whose Node-API the SQLite binding would crash is refused', () => {
  expect(isSuitable({ node: '20.20.2', napi: '9' })).toBe(false);
  expect(isSuitable({ node: '22.13.1', napi: '9' })).toBe(false);
  expect(isSuitable({ node: '23.5.0', napi: '9' })).toBe(false);
  expect(isSuitable({ node: '22.14.0', napi: '10' })).toBe(true);
});

test('the cache is where each system keeps such things, or where ESSAIM_CACHE says', () => {
  expect(cacheFolder({}, 'linux', '/home/a')).toBe('/home/a/.cache/essaim');
  expect(cacheFolder({ XDG_CACHE_HOME: '/c' }, 'linux', '/home/a')).toBe('/c/essaim');
  expect(cacheFolder({}, 'darwin', '/Users/a')).toBe('/Users/a/Library/Caches/Essaim');
  expect(cacheFolder({ LOCALAPPDATA: 'C:\\L' }, 'win32', 'C:\\U')).toBe('C:\\L\\Essaim\\Cache');
  expect(cacheFolder({ ESSAIM_CACHE: '/mine' }, 'win32', 'C:\\U')).toBe('/mine');
});

test('a thing in the cache is made once', async () => {
  let made = 0;
  const make = async (place: string) => {
    made += 1;
    await writeFile(join(place, 'content'), 'whole');
  };
  const first = await keep(folder, 'thing-1.0', make);
  expect(await keep(folder, 'thing-1.0', make)).toBe(first);
  expect(made).toBe(1);
  expect(await readFile(join(first, 'content'), 'utf8')).toBe('whole');
});

test('a making that fails leaves nothing under the final name, and is done again', async () => {
  const failing = keep(folder, 'thing', async (place) => {
    await writeFile(join(place, 'content'), 'half');
    throw new Error('cut short');
  });
  await expect(failing).rejects.toThrow('cut short');
  expect(await readdir(folder)).toEqual([]);
  await keep(folder, 'thing', (place) => writeFile(join(place, 'content'), 'whole'));
  expect(await readFile(join(folder, 'thing', 'content'), 'utf8')).toBe('whole');
});

test('what a killed making left is swept away; what a living one is at stays', async () => {
  const dead = join(folder, `thing.making-${deadProcess()}-abc`);
  const living = join(folder, `other.making-${process.pid}-abc`);
  await mkdir(dead);
  await mkdir(living);
  await keep(folder, 'thing', async () => {});
  expect(existsSync(dead)).toBe(false);
  expect(existsSync(living)).toBe(true);
});

test('two set-ups of one folder take turns', async () => {
  const events: string[] = [];
  const work = (name: string) => async () => {
    events.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    events.push(`${name} ends`);
  };
  await Promise.all([alone(folder, 'clone', work('one')), alone(folder, 'clone', work('two'))]);
  expect(events.map((event) => event.split(' ')[1])).toEqual(['begins', 'ends', 'begins', 'ends']);
});

test('the lock of a killed set-up holds nobody up', async () => {
  let name = '';
  await alone(folder, 'clone', async () => {
    [name = ''] = await readdir(folder);
  });
  await writeFile(join(folder, name), String(deadProcess()));
  expect(await alone(folder, 'clone', async () => 'done')).toBe('done');
});

test('a tarball that differs by one bit from the pinned one is refused', async () => {
  const file = join(folder, 'package.tgz');
  // The hash of nothing at all.
  const integrity =
    'sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==';
  const pin = { name: 'package', version: '1.0.0', integrity };
  await writeFile(file, '');
  await verify(file, pin);
  await writeFile(file, '\0');
  await expect(verify(file, pin)).rejects.toThrow('package@1.0.0');
});

test('node_modules agrees with the lock file when only what is for other platforms is missing', () => {
  const locked = {
    '': {},
    'node_modules/a': { version: '1.0.0', integrity: 'x' },
    'node_modules/b-win32': { version: '1.0.0', integrity: 'y', optional: true },
  };
  const a = { version: '1.0.0', integrity: 'x' };
  expect(isInstalled(locked, { 'node_modules/a': a })).toBe(true);
  expect(isInstalled(locked, {})).toBe(false);
  expect(isInstalled(locked, { 'node_modules/a': { ...a, integrity: 'z' } })).toBe(false);
  expect(isInstalled(locked, { 'node_modules/a': a, 'node_modules/c': a })).toBe(false);
});

test('what npm left out for other platforms is added to the lock file, once', () => {
  const packages = {
    'node_modules/tool': {
      version: '1.2.3',
      dev: true,
      optionalDependencies: { '@tool/win32-x64-msvc': '1.2.3', '@tool/linux-x64-musl': '1.2.3' },
    },
    'node_modules/tool/node_modules/@tool/linux-x64-musl': { version: '1.2.3' },
  };
  expect(complete(packages)).toEqual(['@tool/win32-x64-msvc@1.2.3']);
  expect(packages).toHaveProperty(['node_modules/@tool/win32-x64-msvc'], {
    version: '1.2.3',
    cpu: ['x64'],
    dev: true,
    optional: true,
    os: ['win32'],
  });
  expect(complete(packages)).toEqual([]);
});

test('package-lock.json is whole: if not, `node electron/setup/run.mjs lock` completes it', async () => {
  const lock: { packages: Parameters<typeof complete>[0] } = JSON.parse(
    await readFile('package-lock.json', 'utf8'),
  );
  expect(complete(lock.packages)).toEqual([]);
});

test('the recipe of the SQLite binding is adapted to runtimes with Node-API 9', async () => {
  const recipe = await readFile('node_modules/better-sqlite3/binding.gyp', 'utf8');
  const adapted = adapt(recipe);
  expect(adapted).toContain("'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'");
  expect(adapted).not.toContain('NAPI_VERSION');
  expect(adapted).not.toContain('-flto');
  expect(() => adapt('{}')).toThrow('recette');
});

test('a build is stale when a source is changed, added or removed after it', async () => {
  await mkdir(join(folder, 'src'));
  const source = join(folder, 'src', 'a.ts');
  await writeFile(source, '');
  expect(await isStale(folder)).toBe(true);
  await markBuilt(Date.now() + 1000, folder);
  expect(await isStale(folder)).toBe(false);
  await utimes(source, Date.now() / 1000 + 5, Date.now() / 1000 + 5);
  expect(await isStale(folder)).toBe(true);
  await markBuilt(Date.now() + 10_000, folder);
  expect(await isStale(folder)).toBe(false);
  await rm(source);
  await utimes(join(folder, 'src'), Date.now() / 1000 + 20, Date.now() / 1000 + 20);
  expect(await isStale(folder)).toBe(true);
});

test('a change under tests does not make the build stale', async () => {
  await markBuilt(Date.now() + 1000, folder);
  await mkdir(join(folder, 'tests'));
  await utimes(join(folder, 'tests'), Date.now() / 1000 + 5, Date.now() / 1000 + 5);
  expect(await isStale(folder)).toBe(false);
});

test('the closing line sums every count, and a run that found nothing counts as a failure', async () => {
  const report = join(folder, 'report.json');
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
  await writeFile(report, JSON.stringify({ stats }));
  const counted = await ofReport(report, 1);
  const whole = sum([counted, { passed: 1, failed: 0, skipped: 0 }]);
  expect(closingLine(whole)).toBe('7 passed, 1 failed, 2 skipped');
  await writeFile(report, JSON.stringify({ stats: { ...stats, unexpected: 0 } }));
  expect((await ofReport(report, 1)).failed).toBe(1);
  expect((await ofReport(join(folder, 'none.json'), 0)).failed).toBe(1);
});

/** What a test says of a fault that it counted. */
function faultSaid(name: string, tried: number, lost: number) {
  return { type: 'fault', description: JSON.stringify({ name, tried, lost, crashed: 0 }) };
}

/** A test as Playwright reports it. */
function reported(status: string, ...annotations: object[]) {
  return { status, annotations, results: [{ annotations }] };
}

test('the faults that were tried are told in one table, also those of which a test is red', () => {
  const once = { type: 'fault', description: 'newer version' };
  const report = {
    suites: [
      {
        specs: [
          {
            tests: [
              reported('expected', faultSaid('power cut', 50, 0)),
              reported('expected', { type: 'outcomes' }),
            ],
          },
        ],
      },
      {
        suites: [
          { specs: [{ tests: [reported('unexpected', faultSaid('power cut', 9, 2))] }] },
          // It failed, and not in what it held against what was promised.
          { specs: [{ tests: [reported('unexpected', faultSaid('killed while typing', 3, 0))] }] },
          {
            specs: [
              {
                tests: [
                  reported('expected', once),
                  reported('unexpected', once),
                  reported('skipped', once),
                ],
              },
            ],
          },
        ],
      },
    ],
  };
  const rows = tableOf(report)
    .trim()
    .split('\n')
    .map((line) => line.split(/\s{2,}/));
  expect(rows).toEqual([
    ['fault', 'tried', 'lost', 'crashed'],
    ['power cut', '59', '2', '0'],
    ['killed while typing', '3', '0', '1'],
    ['newer version', '2', '0', '1'],
  ]);
});

test('what a workflow leaves empty of who signs is not there, and nothing else is taken away', () => {
  const env = {
    CSC_LINK: '',
    WIN_CSC_KEY_PASSWORD: ' ',
    APPLE_API_KEY: 'k',
    ESSAIM_MAINTAINER: '',
  };
  const given: NodeJS.ProcessEnv = { ...env, PATH: '', CSC: '' };
  dropEmptySettings(given);
  expect(given).toEqual({ APPLE_API_KEY: 'k', PATH: '', CSC: '' });
});

test('every action of a workflow is named by its commit, with its version said', async () => {
  const text = await readFile(join(root, '.github', 'workflows', 'release.yml'), 'utf8');
  const used = text.split('\n').filter((line) => /\buses:/.test(line));
  expect(used.length).toBeGreaterThan(5);
  for (const line of used) {
    expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  }
});
