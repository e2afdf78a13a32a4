import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import {
  atomicWrite,
  atomicWriteSlowly,
  stageWrite,
  stageWriteSlowly,
} from '../../electron/files/atomicWrite.ts';
import { openGraphicsNote } from '../../electron/files/graphicsNote.ts';
import { openLog } from '../../electron/files/log.ts';
import { openRecentFiles } from '../../electron/files/recentFiles.ts';
import { openSettings } from '../../electron/files/settings.ts';
import { openTemporaryCopies } from '../../electron/files/temporaryCopies.ts';
import { rememberUnfinished, sweepUnfinished } from '../../electron/files/unfinished.ts';
import { freePlaces, writeFolder } from '../../electron/files/wholeFolder.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import { asOrdinaryUser } from '../support/ordinaryUser.ts';
import { expect, test } from '../support/world.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('a file is replaced whole, and nothing is left beside it', ({ folder }) => {
  const path = join(folder, 'a.pdf');
  atomicWrite(path, bytes('un'));
  atomicWrite(path, bytes('deux'));
  expect(readFileSync(path, 'utf8')).toBe('deux');
  expect(readdirSync(folder)).toEqual(['a.pdf']);
});

test('what was there stays until the very end', ({ folder }) => {
  const path = join(folder, 'a.pdf');
  atomicWrite(path, bytes('un'));
  const staged = stageWrite(path, bytes('deux'));
  expect(readFileSync(path, 'utf8')).toBe('un');
  staged.undo();
  expect(readFileSync(path, 'utf8')).toBe('un');
  expect(readdirSync(folder)).toEqual(['a.pdf']);
});

test('what was replaced comes back when the rest could not be done', ({ folder }) => {
  const path = join(folder, 'a.pdf');
  atomicWrite(path, bytes('un'));
  const staged = stageWrite(path, bytes('deux'));
  staged.commit();
  expect(readFileSync(path, 'utf8')).toBe('deux');
  staged.undo();
  expect(readFileSync(path, 'utf8')).toBe('un');
  const again = stageWrite(path, bytes('trois'));
  again.commit();
  again.settle();
  expect(readFileSync(path, 'utf8')).toBe('trois');
  expect(readdirSync(folder)).toEqual(['a.pdf']);
});

test('a large file is staged while others are answered, then as a small one, and leaves nothing where it is refused', async ({
  folder,
}) => {
  const path = join(folder, 'a.pdf');
  atomicWrite(path, bytes('un'));
  let turns = 0;
  const ticking = setInterval(() => (turns += 1));
  const whole = Buffer.alloc(40_000_000, 'deux');
  const staged = await stageWriteSlowly(path, whole);
  clearInterval(ticking);
  expect(turns).toBeGreaterThan(1);
  expect(readFileSync(path, 'utf8')).toBe('un');
  staged.commit();
  expect(readFileSync(path).equals(whole)).toBe(true);
  staged.undo();
  expect(readFileSync(path, 'utf8')).toBe('un');
  await expect(stageWriteSlowly(join(folder, 'nowhere', 'a.pdf'), whole)).rejects.toThrow(
    'cannot_write',
  );
  expect(readdirSync(folder)).toEqual(['a.pdf']);
});

test('a target that cannot be written is refused, and nothing is left', ({ folder }) => {
  mkdirSync(join(folder, 'a.pdf'));
  expect(() => atomicWrite(join(folder, 'a.pdf'), bytes('un'))).toThrow('cannot_write');
  expect(() => atomicWrite(join(folder, 'nowhere', 'a.pdf'), bytes('un'))).toThrow('cannot_write');
  expect(readdirSync(folder)).toEqual(['a.pdf']);
});

test('a file may have the longest name that the disk takes', ({ folder }) => {
  test.skip(process.platform === 'win32', 'there a path counts whole, its folders too');
  const name = `${'a'.repeat(251)}.pdf`;
  const path = join(folder, name);
  atomicWrite(path, bytes('un'));
  const staged = stageWrite(path, bytes('deux'));
  staged.commit();
  staged.settle();
  expect(readFileSync(path, 'utf8')).toBe('deux');
  expect(readdirSync(folder)).toEqual([name]);
});

test('what cannot be taken away again does not hide what failed', ({ folder }) => {
  writeFileSync(join(folder, 'a.pdf'), 'un');
  const refusals = { 'a.pdf': 'cannot_write', ['a'.repeat(300)]: 'name_unfit' };
  for (const [place, refusal] of Object.entries(refusals)) {
    expect(() => atomicWrite(join(folder, place, 'b.pdf'), bytes('un'))).toThrow(refusal);
  }
});

test('over a file that cannot be replaced, as one that a viewer holds, nothing is left beside it', ({
  folder,
}) => {
  const path = join(folder, 'a.pdf');
  writeFileSync(path, 'un');
  // There one may make files, and replace none of another's.
  chmodSync(folder, 0o1777);
  const ran = asOrdinaryUser(() => {
    const staged = stageWrite(path, bytes('deux'));
    expect(() => staged.commit()).toThrow('cannot_write');
    staged.undo();
  });
  test.skip(!ran || process.geteuid?.() !== 0, 'whose file it is cannot be chosen here');
  expect(readdirSync(folder)).toEqual(['a.pdf']);
  expect(readFileSync(path, 'utf8')).toBe('un');
});

test('a folder where files are only dropped takes one', ({ folder }) => {
  const box = join(folder, 'boîte');
  mkdirSync(box);
  chmodSync(folder, 0o755);
  chmodSync(box, 0o333);
  const ran = asOrdinaryUser(() => atomicWrite(join(box, 'a.pdf'), bytes('un')));
  test.skip(!ran, 'rights cannot be taken here');
  chmodSync(box, 0o755);
  expect(readdirSync(box)).toEqual(['a.pdf']);
});

test('a folder whose place is closed, before or while it is written, is refused in words, and what is left of it is taken away later', async ({
  folder,
}) => {
  test.skip(process.platform === 'win32', 'rights cannot be taken here');
  const profile = join(folder, 'profile');
  sweepUnfinished(profile);
  chmodSync(folder, 0o755);
  chmodSync(profile, 0o777);
  chmodSync(join(profile, 'unfinished'), 0o777);
  const parent = join(folder, 'clé');
  mkdirSync(parent);
  chmodSync(parent, 0o777);
  const closed = join(folder, 'fermé');
  mkdirSync(closed, { mode: 0o000 });
  const places = freePlaces(parent, 'Portefeuille', '(incomplet)');
  let failed: unknown = null;
  asOrdinaryUser(() => {
    expect(() => freePlaces(closed, 'Portefeuille', '(incomplet)')).toThrow('cannot_write');
  });
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    await writeFolder(places, async (to) => {
      writeFileSync(join(to, 'a.txt'), 'un');
      chmodSync(to, 0o500);
      await atomicWriteSlowly(join(to, 'b.txt'), bytes('deux'));
    }).catch((error: unknown) => {
      failed = error;
    });
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
  expect(failed).toMatchObject({ name: 'Refusal', code: 'cannot_write' });
  expect(readdirSync(parent)).toEqual(['Portefeuille (incomplet).tmp']);
  chmodSync(places.unfinished, 0o700);
  sweepUnfinished(profile);
  expect(readdirSync(parent)).toEqual([]);
  chmodSync(closed, 0o700);
});

test('a note of what was unfinished that cannot be read stops no start', ({ folder }) => {
  sweepUnfinished(folder);
  mkdirSync(join(folder, 'unfinished', 'un dossier'));
  const left = join(folder, '.b.tmp');
  rememberUnfinished(left);
  writeFileSync(left, 'à moitié');
  sweepUnfinished(folder);
  expect(existsSync(left)).toBe(false);
});

test('a copy to be shown is written anew when it is no longer what it was', ({ folder }) => {
  const copies = openTemporaryCopies(join(folder, 'copies'));
  const path = copies.write('un', 'Dossier.pdf', bytes('envoyé'));
  expect(copies.write('un', 'Dossier.pdf', bytes('envoyé'))).toBe(path);
  chmodSync(path, 0o600);
  writeFileSync(path, 'retouché');
  expect(copies.write('un', 'Dossier.pdf', bytes('envoyé'))).toBe(path);
  expect(readFileSync(path, 'utf8')).toBe('envoyé');
  expect(statSync(path).mode & 0o222).toBe(0);
});

test('a large copy is compared slice by slice, to its last byte, and the process answers others meanwhile', async ({
  folder,
}) => {
  const copies = openTemporaryCopies(join(folder, 'copies'));
  const whole = new Uint8Array(5 * 1024 * 1024 + 3).fill(7);
  const path = await copies.writeSlowly('a', 'Grand.pdf', whole);
  const written = statSync(path).ino;

  let turns = 0;
  let isDone = false;
  const turn = () => {
    turns += 1;
    if (!isDone) setImmediate(turn);
  };
  turn();
  await copies.writeSlowly('a', 'Grand.pdf', whole);
  isDone = true;
  // Six slices, each a turn at least; and what was there is there still.
  expect(turns).toBeGreaterThan(5);
  expect(statSync(path).ino).toBe(written);

  for (const altered of [
    whole.with(whole.length - 1, 8),
    whole.slice(0, -1),
    Buffer.concat([whole, whole.slice(0, 1)]),
  ]) {
    chmodSync(path, 0o600);
    writeFileSync(path, altered);
    await copies.writeSlowly('a', 'Grand.pdf', whole);
    expect(readFileSync(path).equals(whole)).toBe(true);
  }
});

test('writing over a link replaces the link, not what it points to', ({ folder }) => {
  test.skip(process.platform === 'win32', 'links need a right there');
  writeFileSync(join(folder, 'secret'), 'secret');
  symlinkSync(join(folder, 'secret'), join(folder, 'a.pdf'));
  atomicWrite(join(folder, 'a.pdf'), bytes('un'));
  expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe('secret');
});

test('what a killed process left half written is taken away at the next start', ({ folder }) => {
  const profile = join(folder, 'profile');
  sweepUnfinished(profile);
  const left = join(folder, '.a.pdf.x.tmp');
  rememberUnfinished(left);
  writeFileSync(left, 'à moitié');
  writeFileSync(join(profile, 'unfinished', 'damaged'), join(folder, 'a.pdf'));
  writeFileSync(join(folder, 'a.pdf'), 'à garder');
  const half = join(folder, 'Portefeuille (incomplet).tmp');
  rememberUnfinished(half);
  mkdirSync(join(half, 'pieces'), { recursive: true });
  writeFileSync(join(half, 'portefeuille.json'), 'à moitié');
  sweepUnfinished(profile);
  expect(readdirSync(folder).toSorted()).toEqual(['a.pdf', 'profile']);
  expect(readdirSync(join(profile, 'unfinished'))).toEqual([]);
});

test('what was kept aside of a file that a killed process replaced is taken away at the next start', ({
  folder,
}) => {
  const profile = join(folder, 'profile');
  sweepUnfinished(profile);
  const path = join(folder, 'a.pdf');
  writeFileSync(path, 'un');
  stageWrite(path, bytes('deux')).commit();
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toHaveLength(1);
  sweepUnfinished(profile);
  expect(readdirSync(folder).toSorted()).toEqual(['a.pdf', 'profile']);
  const given = stageWrite(path, bytes('trois'));
  given.commit();
  given.undo();
  const settled = stageWrite(path, bytes('quatre'));
  settled.commit();
  settled.settle();
  expect(readdirSync(folder).toSorted()).toEqual(['a.pdf', 'profile']);
  expect(readdirSync(join(profile, 'unfinished'))).toEqual([]);
});

test('recent files: ten at most, the last opened first, each once, without a path to the window', ({
  folder,
  world,
}) => {
  const recent = openRecentFiles(folder);
  for (let n = 0; n < 12; n += 1) recent.add(join(folder, `${n}.essaim`), world.now(), world.newId);
  recent.add(join(folder, '5.essaim'), world.now(), world.newId);
  const names = recent.list().map(({ name }) => name);
  expect(names).toEqual(['5', '11', '10', '9', '8', '7', '6', '4', '3', '2']);
  expect(Object.keys(recent.list()[0] ?? {})).toEqual([
    'id',
    'name',
    'folder',
    'openedAt',
    'missing',
  ]);
  expect(openRecentFiles(folder).list()).toEqual(recent.list());
  expect(recent.path(recent.list()[0]?.id ?? '')).toBe(join(folder, '5.essaim'));
  expect(recent.path('../../etc/passwd')).toBeNull();
});

test('what another version saw in a portfolio costs nobody the list of recent files', ({
  folder,
  world,
}) => {
  const path = join(folder, 'A.essaim');
  openRecentFiles(folder).add(path, world.now(), world.newId);
  const file = join(folder, 'recent.json');
  const withSeen = (seen: unknown) => {
    const [entry] = JSON.parse(readFileSync(file, 'utf8')) as object[];
    writeFileSync(file, JSON.stringify([{ ...entry, seen }]));
    return openRecentFiles(folder);
  };
  const known = { table: 'initiative', id: 'a' } as const;
  const odd = [{ table: 'parcel', id: 'b' }, known, null, { table: 'dossier' }, 'c'];
  expect(withSeen(odd).seen(path)).toEqual([known]);
  const many = Array.from({ length: 12 }, (_, n) => ({ table: 'funding', id: `${n}` }));
  expect(withSeen(many).seen(path)).toEqual(many.slice(0, 9));
  expect(withSeen('rien').seen(path)).toEqual([]);
  expect(withSeen([]).list()).toHaveLength(1);
  expect(existsSync(`${file}.damaged`)).toBe(false);
});

test('a damaged list of recent files is set aside, and an empty one takes its place', ({
  folder,
  world,
}) => {
  for (const content of ['{', '[{"id": 1}]', '']) {
    writeFileSync(join(folder, 'recent.json'), content);
    expect(openRecentFiles(folder).list()).toEqual([]);
    expect(readFileSync(join(folder, 'recent.json.damaged'), 'utf8')).toBe(content);
  }
  openRecentFiles(folder).add(join(folder, 'a.essaim'), world.now(), world.newId);
  expect(openRecentFiles(folder).list()).toHaveLength(1);
});

test('settings are kept, and damaged ones give way to the first ones', ({ folder }) => {
  const profile = join(folder, 'profile');
  const noNetwork = {
    name: '',
    host: '',
    port: 5432,
    database: 'essaim',
    user: '',
    certificate: null,
  };
  const settings = openSettings(profile);
  expect(settings.get()).toEqual({
    language: null,
    theme: 'system',
    projectorSize: 1,
    lockAfter: 15,
    firstSteps: 'auto',
    network: noNetwork,
    window: null,
  });
  const window = { x: -10, y: 0, width: 1_000, height: 700, maximised: false };
  settings.set({ theme: 'dark', language: 'en-CA' });
  const network = { ...noNetwork, name: 'TNCDC', host: 'depot.exemple.org', user: 'cdc_essai' };
  settings.set({ window, projectorSize: 1.3, lockAfter: 5, network });
  expect(openSettings(profile).get()).toEqual({
    language: 'en-CA',
    theme: 'dark',
    projectorSize: 1.3,
    lockAfter: 5,
    firstSteps: 'auto',
    network,
    window,
  });
  // One of before there was a projected screen, or a lock.
  writeFileSync(join(profile, 'settings.json'), JSON.stringify({ theme: 'dark', window }));
  expect(openSettings(profile).get()).toEqual({
    language: null,
    theme: 'dark',
    projectorSize: 1,
    lockAfter: 15,
    firstSteps: 'auto',
    network: noNetwork,
    window,
  });
  writeFileSync(join(profile, 'settings.json'), '{"theme":"rose"}');
  expect(openSettings(profile).get().theme).toBe('system');
  expect(existsSync(join(profile, 'settings.json.damaged'))).toBe(true);
});

test('a computer without graphics is believed for a week, by the Electron that looked', ({
  folder,
}) => {
  const profile = join(folder, 'profile');
  let day = new Date('2026-11-26T09:00:00Z');
  const note = (electron = '45.4.1') => openGraphicsNote(profile, electron, () => day);
  expect(note().saysNone()).toBe(false);
  note().keep(false);
  expect(note().saysNone()).toBe(true);
  expect(note('46.0.0').saysNone()).toBe(false);
  day = new Date('2026-12-03T08:59:59Z');
  expect(note().saysNone()).toBe(true);
  day = new Date('2026-12-03T09:00:00Z');
  expect(note().saysNone()).toBe(false);
  // A clock that was set back.
  day = new Date('2026-11-20T09:00:00Z');
  expect(note().saysNone()).toBe(false);
  day = new Date('2026-11-26T10:00:00Z');
  note().keep(true);
  expect(note().saysNone()).toBe(false);
  writeFileSync(join(profile, 'graphics.json'), '{"electron":45}');
  expect(note().saysNone()).toBe(false);
});

test('the log says what failed and where, never what a person wrote nor a path', ({ folder }) => {
  const log = openLog(folder);
  const cause = Object.assign(new TypeError('Mme Tremblay, 12 rue des Érables'), {
    code: 'ENOENT',
  });
  log.write('initiative.update', new Refusal('not_found', { cause }));
  log.write('register', 'untrusted sender');
  const text = readFileSync(join(folder, 'essaim.log'), 'utf8');
  expect(text).not.toContain('Tremblay');
  expect(text).not.toContain(folder);
  expect(text).not.toContain(import.meta.dirname);
  const [entry, second] = text
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  expect(entry).toMatchObject({
    where: 'initiative.update',
    error: 'Refusal',
    code: 'not_found',
    stack: expect.arrayContaining([expect.stringMatching(/files\.test\.ts:\d+:\d+$/)]),
    cause: { error: 'TypeError', code: 'ENOENT' },
  });
  expect(second).toMatchObject({ where: 'register', said: 'untrusted sender' });
});

test('the log stays small, and one that cannot be written stops nothing', ({ folder }) => {
  const log = openLog(folder, 500);
  for (let n = 0; n < 20; n += 1) log.write('here', new Error('x'));
  expect(readdirSync(folder).toSorted()).toEqual(['essaim.log', 'essaim.old.log']);
  writeFileSync(join(folder, 'file'), '');
  openLog(join(folder, 'file')).write('here', new Error('x'));
});

test('a copy that is being written while all are cleared is taken away, and refused', async ({
  folder,
}) => {
  const copies = openTemporaryCopies(join(folder, 'copies'));
  const writing = copies.writeSlowly('a', 'Procès-verbal.txt', Buffer.alloc(9_000_000, 'mot '));
  copies.clear();
  await expect(writing).rejects.toThrow('no_portfolio');
  expect(
    existsSync(join(folder, 'copies'))
      ? readdirSync(join(folder, 'copies'), { recursive: true }).filter((name) =>
          String(name).includes('Procès'),
        )
      : [],
  ).toEqual([]);
});
