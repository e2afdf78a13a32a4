import { createHash, randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createWorkerKeeper } from '../../electron/backups/workerKeeper.ts';
import type { WritableDb } from '../../electron/database/connection.ts';
import { createPortfolio } from '../../electron/database/create.ts';
import { readContent } from '../../electron/database/keptFiles.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import { proveCopy } from '../../electron/database/proveCopy.ts';
import {
  insertFileContent,
  insertFilePart,
} from '../../electron/database/repositories/fileContents.ts';
import { readIdentity } from '../../electron/database/repositories/portfolios.ts';
import { fillExample } from '../../electron/services/examples.ts';
import * as initiatives from '../../electron/services/initiatives.ts';
import { MOST_FILE_BYTES } from '../../shared/domain/fileKinds.ts';
import { counting, isLong } from '../support/faults.ts';
import { contextAt, expect, resources, test } from '../support/world.ts';

const MEBIBYTE = 1024 * 1024;
/** The largest that a file may be, and as many as pass together what 31 bits count. */
const MEBIBYTES = Math.floor(MOST_FILE_BYTES / MEBIBYTE);
const FILES = Math.ceil(2_160 / MEBIBYTES);
const workerFile = resolve(import.meta.dirname, '../../electron/backups/backupWorker.ts');

test('a portfolio of two gigabytes opens, is written in, is copied while somebody writes, and closes', async ({
  folder,
}) => {
  test.skip(!isLong, 'minutes, and six gigabytes: in `npm run test:faults`');
  test.setTimeout(1_800_000);
  const path = join(folder, 'Grand.essaim');
  const context = contextAt(new Date());
  const parts = {
    grid: resources.grid(),
    gridOptions: resources.gridOptions(),
    templates: resources.templates(),
  };
  let hashes: string[] = [];
  createPortfolio(path, (db) => {
    fillExample(db, context, resources.sample('fictional_example'), parts);
    hashes = fillWithFiles(db, context.newId);
  });
  expect(statSync(path).size).toBeGreaterThan(2 ** 31);
  const fault = counting('two gigabytes');
  const told: Record<string, number> = { bytes: statSync(path).size };
  await fault.attemptLater(async () => {
    const [opening, file] = timed(() => openPortfolio(path));
    told['open'] = opening;
    const db = file.writable;
    if (db === null) throw new Error('read-only');
    const id = db.get<{ id: string }>('SELECT id FROM initiative ORDER BY id')?.id ?? '';
    const save = (summary: string) =>
      timed(() => initiatives.update(db, context, { id, patch: { summary } }))[0];
    told['save, median of 15'] =
      Array.from({ length: 15 }, (_, turn) => save(`Tour ${turn}`)).toSorted((a, b) => a - b)[7] ??
      0;

    const root = join(folder, 'profile', 'backups');
    const thread = createWorkerKeeper({ workerFile, root });
    db.sayWriting(() => thread.gate.writing());
    const identity = readIdentity(db);
    await thread.ask({ type: 'follow', path: file.path, identity, key: null });
    const begun = performance.now();
    const watched = { isMade: false, longest: 0 };
    const making = thread
      .ask({
        type: 'make',
        why: 'work',
        now: new Date().toISOString(),
        isForced: false,
        spared: [],
      })
      .finally(() => {
        watched.isMade = true;
      });
    // Some words now and then, as when somebody thinks between two sentences.
    for (let turn = 0; !watched.isMade && turn < 8; turn += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await new Promise((next) => setTimeout(next, 700));
      watched.longest = Math.max(watched.longest, save(`Pendant la copie ${turn}`));
    }
    const { answer, state } = await making;
    expect(answer.ok).toBe(true);
    told['copy and proof'] = performance.now() - begun;
    told['longest save meanwhile'] = watched.longest;
    const copy = join(root, identity, state?.copies[0]?.name ?? '');
    expect(proveCopy(copy, { expected: null, key: null }).counted.initiatives).toBe(20);
    for (const hash of hashes) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const bytes = await readContent(db, hash);
      expect(bytes.byteLength).toBe(MEBIBYTES * MEBIBYTE);
    }
    await thread.ask({ type: 'leave' });
    await thread.close();
    told['close'] = timed(() => file.close())[0];
    const again = openPortfolio(path);
    expect(initiatives.count(again.readable)).toBe(20);
    again.close();
  });
  process.stdout.write(
    `  ${Object.entries(told)
      .map(([what, figure]) => `${what} ${what === 'bytes' ? figure : `${figure.toFixed(0)} ms`}`)
      .join(', ')}\n`,
  );
});

/** Pieces of evidence that hold so much; the hashes of their files. */
function fillWithFiles(db: WritableDb, newId: () => string): string[] {
  return Array.from({ length: FILES }, (_file, index) => {
    const mark = randomBytes(MEBIBYTE);
    const part = (position: number) => {
      const content = Buffer.from(mark);
      content.writeUInt32BE(position);
      return content;
    };
    const hash = createHash('sha256');
    for (let position = 0; position < MEBIBYTES; position += 1) hash.update(part(position));
    const sha256 = hash.digest('hex');
    insertFileContent(db, {
      sha256,
      bytes: MEBIBYTES * MEBIBYTE,
      mediaType: 'application/octet-stream',
    });
    for (let position = 0; position < MEBIBYTES; position += 1) {
      insertFilePart(db, { sha256, position, content: part(position) });
    }
    db.run(
      `INSERT INTO evidence (id, initiative_id, number, kind, title, date, reference, url, file_sha256, file_name)
       SELECT ?, id, 900 + ?, 'file', 'Une vidéo', NULL, '', NULL, ?, 'video.bin'
       FROM initiative ORDER BY id LIMIT 1`,
      newId(),
      index,
      sha256,
    );
    return sha256;
  });
}

function timed<T>(act: () => T): [milliseconds: number, result: T] {
  const begun = performance.now();
  const result = act();
  return [performance.now() - begun, result];
}
