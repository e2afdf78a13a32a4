import { randomBytes } from 'node:crypto';
import { appendFileSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { sweepContents } from '../../electron/database/contentSweep.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import { clearLog } from '../../electron/database/repositories/changes.ts';
import {
  hasFileContent,
  insertFileContent,
  insertFilePart,
  removeLastPart,
} from '../../electron/database/repositories/fileContents.ts';
import { readChosen } from '../../electron/files/readChosen.ts';
import { MOST_FILE_BYTES } from '../../shared/domain/fileKinds.ts';
import { expect, type Office, test } from '../support/office.ts';

const ABOUT = { title: '', date: null, reference: '' };

/** A portfolio with one initiative; its identifier. */
async function begin({ call }: Office): Promise<string> {
  await call['portfolio.create'](undefined);
  return (await call['initiative.create']({ title: 'Une initiative' })).id;
}

/** How many contents the file has. */
function contents(office: Office): number {
  return (
    office.session.readable().get<{ n: number }>('SELECT count(*) AS n FROM file_content')?.n ?? -1
  );
}

async function addFile(
  office: Office,
  folder: string,
  initiativeId: string,
  name: string,
  text: string,
) {
  office.answers.file = join(folder, name);
  writeFileSync(office.answers.file, text);
  const added = await office.call['evidenceFile.add']({ initiativeId, fields: ABOUT });
  if (added === null) throw new Error('nothing was added');
  return added;
}

test('a file is kept once by its content, and goes once nothing holds it, nor could bring it back', async ({
  office,
  folder,
}) => {
  const initiativeId = await begin(office);
  const one = await addFile(office, folder, initiativeId, 'Entente_2024.txt', 'Une entente');
  expect(one).toMatchObject({
    kind: 'file',
    title: 'Entente 2024',
    file: { name: 'Entente_2024.txt', bytes: 11, mediaType: 'text/plain' },
  });
  const two = await addFile(office, folder, initiativeId, 'Copie.txt', 'Une entente');
  expect(two.file?.sha256).toBe(one.file?.sha256);
  expect(contents(office)).toBe(1);
  await office.call['evidence.remove']({ id: one.id });
  expect(contents(office)).toBe(1);
  await addFile(office, folder, initiativeId, 'Autre.txt', 'Autre chose');
  expect(contents(office)).toBe(2);
  // Another file in its place: nothing holds the first any more.
  office.answers.file = join(folder, 'Autre.txt');
  await office.call['evidenceFile.attach']({ id: two.id });
  // The gesture may be undone.
  expect(contents(office)).toBe(2);
  await forgetAll(office);
  expect(contents(office)).toBe(1);
  await office.call['initiative.remove']({ id: initiativeId });
  expect(contents(office)).toBe(1);
  await expect(async () => office.call['evidenceFile.open']({ id: two.id })).rejects.toThrow(
    'in_bin',
  );
  await office.call['bin.delete']({ id: initiativeId });
  expect(contents(office)).toBe(0);
});

test('a file that a sealed reading stands on stays as it was', async ({ office, folder }) => {
  const initiativeId = await begin(office);
  const { call } = office;
  const bare = await call['evidence.add']({
    initiativeId,
    fields: { kind: 'file', title: 'Entente', date: null, reference: 'Classeur', url: null },
  });
  const { id } = await call['grid.start']({ initiativeId });
  await call['grid.setReading']({
    id,
    componentId: 'rupture',
    patch: { level: 'present', justification: 'Parce que', evidenceIds: [bare.id] },
  });
  await call['grid.conclude']({ id });
  // The document may join the reference that the reading named; from then on it is sealed with it.
  office.answers.file = join(folder, 'Entente.txt');
  writeFileSync(office.answers.file, 'La bonne');
  await call['evidenceFile.attach']({ id: bare.id });
  writeFileSync(office.answers.file, 'Une autre');
  await expect(call['evidenceFile.attach']({ id: bare.id })).rejects.toThrow('evidence_sealed');
  await expect(async () => call['evidence.remove']({ id: bare.id })).rejects.toThrow(
    'evidence_sealed',
  );
  expect(contents(office)).toBe(1);
});

test('a file opens from a copy that cannot be changed; a program is only saved as a copy', async ({
  office,
  folder,
}) => {
  const initiativeId = await begin(office);
  const { call } = office;
  const { id } = await addFile(office, folder, initiativeId, 'Procès-verbal.txt', 'Lu et adopté');
  await call['evidenceFile.open']({ id });
  const path = office.opened.at(-1) ?? '';
  expect(readFileSync(path, 'utf8')).toBe('Lu et adopté');
  expect(path).toMatch(/Procès-verbal\.txt$/);
  expect(statSync(path).mode & 0o222).toBe(0);

  const script = await addFile(office, folder, initiativeId, 'facture.pdf.sh', '#!/bin/sh');
  const disguised = await addFile(office, folder, initiativeId, 'facture.pdf', 'MZ\u0090\u0000');
  for (const one of [script, disguised]) {
    await expect(call['evidenceFile.open']({ id: one.id })).rejects.toThrow('cannot_open_kind');
  }
  expect(office.opened).toHaveLength(1);
  await call['evidenceFile.saveCopy']({ id: script.id });
  expect(readFileSync(office.answers.copy ?? '', 'utf8')).toBe('#!/bin/sh');
  expect(office.suggested()).toBe('facture.pdf.sh');
});

test('a content that something else changed is neither opened nor written', async ({
  office,
  folder,
}) => {
  const initiativeId = await begin(office);
  const { id } = await addFile(office, folder, initiativeId, 'Entente.txt', 'Une entente');
  await office.call['portfolio.close'](undefined);
  const raw = openPortfolio(join(folder, 'A.essaim'));
  const db = raw.writable;
  const trigger = db?.get<{ sql: string }>(
    "SELECT sql FROM sqlite_schema WHERE name = 'file_part_kept'",
  );
  db?.transaction(() => {
    db.run('DROP TRIGGER file_part_kept');
    db.run('UPDATE file_part SET content = ?', Buffer.from('Une ententO'));
    db.run(trigger?.sql ?? '');
  });
  raw.close();
  await office.call['portfolio.open'](undefined);
  await expect(office.call['evidenceFile.open']({ id })).rejects.toThrow('content_altered');
  await expect(office.call['evidenceFile.saveCopy']({ id })).rejects.toThrow('content_altered');
  expect(office.opened).toEqual([]);
});

test('no program reaches the viewer, whatever it is called; it is saved as a copy', async ({
  office,
}) => {
  const initiativeId = await begin(office);
  const { call } = office;
  const names = [
    'a.exe',
    'a.bat',
    'a.cmd',
    'a.desktop',
    'a.pdf.desktop',
    'a.PDF.EXE',
    'a.js',
  ].concat(['a.lnk', 'a.ps1', 'a.scr', 'a.msi', 'a.app', 'a.html', 'a.docm', 'a.pdf .bat', 'a']);
  for (const name of names) {
    const content = Buffer.from(`[Desktop Entry]\nExec=${name}`);
    const { id } = await call['evidenceFile.drop']({ initiativeId, name, content });
    await expect(call['evidenceFile.open']({ id }), name).rejects.toThrow('cannot_open_kind');
    expect((await call['evidenceFile.saveCopy']({ id }))?.id).toBe(id);
  }
  for (const start of ['MZ', '\u007fELF', '#!/bin/sh']) {
    const content = Buffer.from(`${start} rien`, 'latin1');
    const { id } = await call['evidenceFile.drop']({ initiativeId, name: 'facture.pdf', content });
    await expect(call['evidenceFile.open']({ id }), start).rejects.toThrow('cannot_open_kind');
  }
  expect(office.opened).toEqual([]);
});

test('a name that a system forbids is kept as it was, and its copy is named so that all take it', async ({
  office,
}) => {
  const initiativeId = await begin(office);
  const { call } = office;
  const named: Record<string, string> = {
    'NUL.pdf': 'NUL_.pdf',
    'con.v2.txt': 'con_.v2.txt',
    'Budget <2026> : l’annexe?.pdf': 'Budget 2026 - l’annexe.pdf',
    '..\\..\\etc\\passwd.txt': 'etc passwd.txt',
    '../../profil.pdf': 'profil.pdf',
    '.cache.pdf': 'cache.pdf',
    'C:\\Windows\\CON.txt': 'C Windows CON.txt',
    'facture.pdf.. .txt': 'facture.pdf.txt',
  };
  for (const [name, copy] of Object.entries(named)) {
    const { id, file } = await call['evidenceFile.drop']({
      initiativeId,
      name,
      content: Buffer.from(name),
    });
    expect(file?.name).toBe(name);
    await call['evidenceFile.open']({ id });
    expect(basename(office.opened.at(-1) ?? '')).toBe(copy);
    expect(office.opened.at(-1)).toContain(join('profile', 'copies'));
  }
});

test('a file that changes or is cut while it is read is not kept', async ({ folder }) => {
  const path = join(folder, 'Rapport.txt');
  const size = 9 * 1024 * 1024;
  const during = (change: () => void) => {
    writeFileSync(path, Buffer.alloc(size, 1));
    let isDone = false;
    return readChosen(path, MOST_FILE_BYTES, {
      signal: new AbortController().signal,
      onProgress: () => {
        if (!isDone) change();
        isDone = true;
      },
    });
  };
  await expect(during(() => truncateSync(path, 5 * 1024 * 1024))).rejects.toThrow('file_changed');
  await expect(during(() => appendFileSync(path, 'encore'))).rejects.toThrow('file_changed');
  await expect(during(() => undefined)).resolves.toMatchObject({ bytes: { byteLength: size } });
});

test('what cannot be kept is refused and leaves nothing', async ({ office, folder }) => {
  const initiativeId = await begin(office);
  const { call, answers } = office;
  answers.file = join(folder, 'Grand.bin');
  writeFileSync(answers.file, Buffer.alloc(MOST_FILE_BYTES + 1));
  const add = () => call['evidenceFile.add']({ initiativeId, fields: ABOUT });
  await expect(add()).rejects.toThrow('file_too_large');
  writeFileSync(answers.file, '');
  await expect(add()).rejects.toThrow('file_empty');
  answers.file = join(folder, 'Absent.pdf');
  await expect(add()).rejects.toThrow('file_missing');
  answers.file = folder;
  await expect(add()).rejects.toThrow('file_denied');
  answers.file = null;
  expect(await add()).toBeNull();
  expect((await call['initiative.get']({ id: initiativeId })).evidence).toEqual([]);
  expect(contents(office)).toBe(0);
});

test('a file being read can be stopped, and says how far it is', async ({ office, folder }) => {
  const initiativeId = await begin(office);
  office.answers.file = join(folder, 'Grand.bin');
  writeFileSync(office.answers.file, Buffer.alloc(MOST_FILE_BYTES, 1));
  const adding = office.call['evidenceFile.add']({ initiativeId, fields: ABOUT });
  const stopped = expect(adding).rejects.toThrow('cancelled');
  await expect.poll(() => office.progress.length, { intervals: [1] }).toBeGreaterThan(0);
  await office.call['evidenceFile.cancel'](undefined);
  await stopped;
  expect(office.progress.at(-1)).toBeLessThan(1);
  const whole = await office.call['evidenceFile.add']({ initiativeId, fields: ABOUT });
  expect(whole?.file?.bytes).toBe(MOST_FILE_BYTES);
  expect(office.progress.at(-1)).toBe(1);
});

test('a large file goes in part by part: the process answers others, and a stop or an end leaves nothing of it', async ({
  office,
  folder,
}) => {
  const initiativeId = await begin(office);
  const { call } = office;
  const path = join(folder, 'Grand.pdf');
  office.answers.file = path;
  const bytes = randomBytes(9 * 1024 * 1024 + 5);
  writeFileSync(path, bytes);
  const add = () => call['evidenceFile.add']({ initiativeId, fields: ABOUT });
  const stop = async (at: number) => {
    await expect.poll(() => office.progress.at(-1) ?? 0, { intervals: [1] }).toBeGreaterThan(at);
    await call['evidenceFile.cancel'](undefined);
  };
  const adding = expect(add()).rejects.toThrow('cancelled');
  await stop(0.5);
  await adding;
  expect([contents(office), parts(office)]).toEqual([0, 0]);

  // Answers between the parts, as the file has them.
  const seen = new Set<number>();
  let isDone = false;
  const look = () => {
    seen.add(parts(office));
    if (!isDone) setImmediate(look);
  };
  look();
  const added = await add();
  isDone = true;
  expect(seen.size).toBeGreaterThan(5);
  expect([contents(office), parts(office)]).toEqual([1, 10]);
  await call['evidenceFile.open']({ id: added?.id ?? '' });
  expect(readFileSync(office.opened.at(-1) ?? '').equals(bytes)).toBe(true);

  // What a process left unfinished is taken away when the portfolio is opened again.
  const left = { sha256: 'c'.repeat(64), bytes: 3, mediaType: 'text/plain' };
  insertFileContent(office.session.writable(), left);
  insertFilePart(office.session.writable(), { ...left, position: 0, content: Buffer.from('abc') });
  await call['portfolio.close'](undefined);
  await call['portfolio.open'](undefined);
  await expect.poll(() => [contents(office), parts(office)]).toEqual([1, 10]);
});

/** How many parts of contents the file has. */
function parts(office: Office): number {
  return (
    office.session.readable().get<{ n: number }>('SELECT count(*) AS n FROM file_part')?.n ?? -1
  );
}

test('removing evidence of a large file writes a few rows, and its parts go once nothing can bring it back', async ({
  office,
  folder,
}) => {
  const initiativeId = await begin(office);
  const megabytes = 20;
  const text = 'Une ligne\n'.repeat(Math.ceil((megabytes * 1024 * 1024) / 10));
  const { id } = await addFile(office, folder, initiativeId, 'Grand.txt', text);
  const count = () =>
    office.session.readable().get<{ n: number }>('SELECT count(*) AS n FROM file_part')?.n;
  const written = () =>
    office.session.readable().get<{ n: number }>('SELECT total_changes() AS n')?.n ?? 0;
  const kept = count();
  expect(kept).toBeGreaterThanOrEqual(megabytes);
  const before = written();
  await office.call['evidence.remove']({ id });
  // A part each would be twenty more, a megabyte long.
  expect(written() - before).toBeLessThan(megabytes);
  expect(count()).toBe(kept);
  await forgetAll(office);
  expect(count()).toBe(0);
});

test('contents go one part a turn, at opening and with what is deleted for good', async ({
  office,
  folder,
}) => {
  const initiativeId = await begin(office);
  const { call } = office;
  await addFile(office, folder, initiativeId, 'A.txt', sixMegabytes('a'));
  await call['initiative.remove']({ id: initiativeId });
  const deleted = await watchingParts(office, async () => {
    await call['bin.delete']({ id: initiativeId });
    // Answered once nothing of it is left.
    expect(contents(office)).toBe(0);
  });
  expect(deleted).toEqual([6, 5, 4, 3, 2, 1, 0]);

  const { id: otherId } = await call['initiative.create']({ title: 'Une autre' });
  const { id } = await addFile(office, folder, otherId, 'B.txt', sixMegabytes('b'));
  await call['evidence.remove']({ id });
  Array.from(clearLog(office.session.writable()));
  await call['portfolio.close'](undefined);
  await call['portfolio.open'](undefined);
  const atOpening = await watchingParts(office, () =>
    expect.poll(() => contents(office), { intervals: [1] }).toBe(0),
  );
  expect(atOpening).toEqual([6, 5, 4, 3, 2, 1, 0].slice(-atOpening.length));
  expect(atOpening.length).toBeGreaterThan(4);
});

test('what is left of a content half swept counts for nothing, and is filled when the file comes again', async ({
  office,
  folder,
}) => {
  const initiativeId = await begin(office);
  const { call } = office;
  const bytes = randomBytes(3 * 1024 * 1024);
  office.answers.file = join(folder, 'Grand.pdf');
  writeFileSync(office.answers.file, bytes);
  const add = () => call['evidenceFile.add']({ initiativeId, fields: ABOUT });
  const first = await add();
  const sha256 = first?.file?.sha256 ?? '';
  await call['evidence.remove']({ id: first?.id ?? '' });
  const db = office.session.writable();
  Array.from(clearLog(db));
  // The process ended in the middle of a sweep.
  removeLastPart(db, sha256);
  expect(hasFileContent(db, sha256)).toBe(false);
  const again = await add();
  expect(again?.file?.sha256).toBe(sha256);
  expect([contents(office), parts(office)]).toEqual([1, 3]);
  await call['evidenceFile.open']({ id: again?.id ?? '' });
  expect(readFileSync(office.opened.at(-1) ?? '').equals(bytes)).toBe(true);
});

test('a file that comes again while it is swept, or while another is deleted for good, is kept whole', async ({
  office,
  folder,
}) => {
  const initiativeId = await begin(office);
  const { call } = office;
  const { id: binnedId } = await call['initiative.create']({ title: 'Va à la corbeille' });
  const text = sixMegabytes('c');
  const removed = await addFile(office, folder, initiativeId, 'C.txt', text);
  await call['evidence.remove']({ id: removed.id });
  Array.from(clearLog(office.session.writable()));
  await call['initiative.remove']({ id: binnedId });
  const sweeping = sweepContents(office.session.writable());
  const adding = addFile(office, folder, initiativeId, 'C.txt', text);
  await call['bin.delete']({ id: binnedId });
  await Promise.all([sweeping, adding]);
  expect([contents(office), parts(office)]).toEqual([1, 6]);
  await call['evidenceFile.open']({ id: (await adding).id });
  expect(readFileSync(office.opened.at(-1) ?? '', 'utf8')).toBe(text);
});

const sixMegabytes = (letter: string) => letter.repeat(6 * 1024 * 1024);

/** How many parts the file has, turn after turn while some work goes on, each number once. */
async function watchingParts(office: Office, work: () => Promise<unknown>): Promise<number[]> {
  const seen: number[] = [parts(office)];
  let isDone = false;
  const look = () => {
    if (isDone) return;
    const now = parts(office);
    if (now !== seen.at(-1)) seen.push(now);
    setImmediate(look);
  };
  look();
  await work();
  isDone = true;
  return seen;
}

/** The log forgets all, and what only it held goes. */
async function forgetAll(office: Office): Promise<void> {
  Array.from(clearLog(office.session.writable()));
  await sweepContents(office.session.writable());
}
