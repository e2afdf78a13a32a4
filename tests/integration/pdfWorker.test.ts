import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { createWorkerRenderer } from '../../electron/pdf/workerRenderer.ts';
import { dossierWords } from '../../shared/content/dossierWords.ts';
import { drawDossier } from '../../shared/content/drawDossier.ts';
import { translator } from '../../shared/strings/index.ts';
import { annexedSource, annexFile, plainPdf } from '../support/annexes.ts';
import { hostileSource } from '../support/pdfHostile.ts';
import { richSource } from '../support/pdfSource.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const fontsFolder = path('../../resources/fonts');
const workerFile = path('../../electron/pdf/pdfWorker.ts');
const never = () => new AbortController().signal;

test('a dossier comes out of its thread, the same each time, with a progress that grows', async () => {
  const renderer = createWorkerRenderer({ workerFile, fontsFolder });
  const said: number[] = [];
  const first = await renderer.render(richSource(), {
    signal: never(),
    onProgress: (done) => said.push(done),
  });
  const second = await renderer.render(richSource(), { signal: never() });
  expect(first.pages).toBeGreaterThan(8);
  expect(Buffer.compare(Buffer.from(first.bytes), Buffer.from(second.bytes))).toBe(0);
  expect(said[0]).toBe(0);
  expect(said.at(-1)).toBe(1);
  expect(said).toEqual(said.toSorted((a, b) => a - b));
  await renderer.close();
});

test('a dossier given up is refused at once, and the next one comes out whole', async () => {
  const renderer = createWorkerRenderer({ workerFile, fontsFolder });
  const whole = await renderer.render(richSource(), { signal: never() });
  const abort = new AbortController();
  const started = new Promise<void>((resolve) => {
    void renderer
      .render(hostileSource(), { signal: abort.signal, onProgress: () => resolve() })
      .catch(() => undefined);
  });
  await started;
  const given = renderer.render(hostileSource(), { signal: abort.signal });
  const before = performance.now();
  abort.abort();
  await expect(given).rejects.toMatchObject({ code: 'cancelled' });
  expect(performance.now() - before).toBeLessThan(100);
  const next = await renderer.render(richSource(), { signal: never() });
  expect(Buffer.compare(Buffer.from(next.bytes), Buffer.from(whole.bytes))).toBe(0);
  await renderer.close();
});

test('a signal already aborted starts nothing', async () => {
  const renderer = createWorkerRenderer({ workerFile: '/nowhere.ts', fontsFolder });
  await expect(
    renderer.render(richSource(), { signal: AbortSignal.abort() }),
  ).rejects.toMatchObject({ code: 'cancelled' });
  await renderer.close();
});

test('a thread that dies refuses its dossier, without what a person wrote in the reason', async () => {
  const renderer = createWorkerRenderer({
    workerFile: path('../support/pdfBrokenWorker.ts'),
    fontsFolder,
  });
  for (let attempt = 0; attempt < 2; attempt++) {
    await expect(renderer.render(richSource(), { signal: never() })).rejects.toMatchObject({
      code: 'unexpected',
    });
  }
  await renderer.close();
});

test('a dossier that cannot be laid out is refused by place, never by its words', async () => {
  const renderer = createWorkerRenderer({ workerFile, fontsFolder });
  const source = richSource();
  source.organisation.name = 'Un secret';
  source.grid = JSON.parse('{"dimensions":null}');
  const refusal = await renderer.render(source, { signal: never() }).then(
    () => null,
    (error: unknown) => error,
  );
  expect(refusal).toMatchObject({ code: 'unexpected' });
  const cause = refusal instanceof Error ? String(refusal.cause) : '';
  expect(cause).toContain('drawGrid');
  expect(cause).not.toContain('secret');
  expect((await renderer.render(richSource(), { signal: never() })).pages).toBeGreaterThan(8);
  await renderer.close();
});

test('a thread that hears nothing is ended, and what waited behind it comes out', async () => {
  const renderer = createWorkerRenderer({
    workerFile: path('../support/pdfDeafWorker.ts'),
    fontsFolder,
    patience: 50,
  });
  const abort = new AbortController();
  const given = renderer.render(richSource(), { signal: abort.signal });
  setTimeout(() => abort.abort(), 300);
  await expect(given).rejects.toMatchObject({ code: 'cancelled' });
  await renderer.close();
});

test('closing refuses what waits as cancelled', async () => {
  const renderer = createWorkerRenderer({ workerFile, fontsFolder });
  const results = [1, 2, 3].map(() =>
    renderer.render(hostileSource(), { signal: never() }).then(
      () => 'done',
      (error: { code: string }) => error.code,
    ),
  );
  await renderer.close();
  expect(await Promise.all(results)).toEqual(['cancelled', 'cancelled', 'cancelled']);
});

test('what a dossier appends is read once for many previews, again when it changes or in another thread', async () => {
  const renderer = createWorkerRenderer({ workerFile, fontsFolder });
  const [first, second] = [
    annexFile('a', await plainPdf(2, 'Lettres')),
    annexFile('b', await plainPdf(1, 'Avis')),
  ];
  const read: string[] = [];
  const appended = ({ bytes, ...file }: typeof first) => ({
    ...file,
    read: () => {
      read.push(file.sha256);
      return Promise.resolve(Uint8Array.from(bytes));
    },
  });
  const lettersOnly = annexedSource([{ file: first, title: 'Lettres', pages: 2 }]);
  const both = annexedSource([
    { file: first, title: 'Lettres', pages: 2 },
    { file: second, title: 'Avis', pages: 1 },
  ]);
  const render = (source: typeof both, ...files: (typeof first)[]) =>
    renderer.render(source, { signal: never(), files: files.map(appended) });
  const whole = await render(lettersOnly, first);
  const again = await render(lettersOnly, first);
  expect(Buffer.compare(Buffer.from(whole.bytes), Buffer.from(again.bytes))).toBe(0);
  expect(read).toEqual([first.sha256]);
  const more = await render(both, first, second);
  expect(more.pages).toBe(whole.pages + 1);
  expect(read).toEqual([first.sha256, second.sha256]);
  // What the last dossier did not append is let go of.
  await render(lettersOnly, first);
  await render(both, first, second);
  expect(read).toEqual([first.sha256, second.sha256, second.sha256]);
  await renderer.close();
  const fresh = await render(lettersOnly, first);
  expect(Buffer.compare(Buffer.from(whole.bytes), Buffer.from(fresh.bytes))).toBe(0);
  expect(read).toHaveLength(4);
  await renderer.close();
});

test('a file that cannot be read refuses its dossier, and the next one comes out', async () => {
  const renderer = createWorkerRenderer({ workerFile, fontsFolder });
  const file = annexFile('a', await plainPdf(1, 'Lettres'));
  const source = annexedSource([{ file, title: 'Lettres', pages: 1 }]);
  const lost = { ...file, read: () => Promise.reject(new Error('altered')) };
  await expect(renderer.render(source, { signal: never(), files: [lost] })).rejects.toMatchObject({
    code: 'unexpected',
  });
  expect((await renderer.render(richSource(), { signal: never() })).pages).toBeGreaterThan(8);
  await renderer.close();
});

test('a thread deep in a file is not waited for: what comes next gets another one', async () => {
  const renderer = createWorkerRenderer({
    // It hears nothing from its first message, as one that reads a file of thousands of pages.
    workerFile: path('../support/pdfDeafWorker.ts'),
    fontsFolder,
    patience: 600_000,
  });
  const file = annexFile('a', await plainPdf(1, 'Lettres'));
  for (let attempt = 0; attempt < 2; attempt++) {
    const abort = new AbortController();
    const looked = renderer.inspect(file, { signal: abort.signal });
    setTimeout(() => abort.abort(), 50);
    // oxlint-disable-next-line no-await-in-loop -- the second waits for the thread of the first
    await expect(looked).rejects.toMatchObject({ code: 'cancelled' });
  }
  await renderer.close();
});

test('a file of two thousand pages is given up at once, and the next dossier comes out whole', async () => {
  const renderer = createWorkerRenderer({ workerFile, fontsFolder, patience: 600_000 });
  const whole = await renderer.render(richSource(), { signal: never() });
  const file = annexFile('long', await plainPdf(2_000, 'Page'));
  const abort = new AbortController();
  const looked = renderer.inspect(file, { signal: abort.signal });
  setTimeout(() => abort.abort(), 20);
  const before = performance.now();
  await expect(looked).rejects.toMatchObject({ code: 'cancelled' });
  expect(performance.now() - before).toBeLessThan(1_000);
  const next = await renderer.render(richSource(), { signal: never() });
  expect(Buffer.compare(Buffer.from(next.bytes), Buffer.from(whole.bytes))).toBe(0);
  await renderer.close();
});

test('what a dossier says is drawn in the thread, the same as here, before what waits to be laid out', async () => {
  const renderer = createWorkerRenderer({ workerFile, fontsFolder });
  const done: string[] = [];
  const note = (what: string) => () => void done.push(what);
  await Promise.all([
    renderer.render(richSource(), { signal: never() }).then(note('first')),
    renderer.render(richSource(), { signal: never() }).then(note('second')),
    renderer.words(richSource(), { signal: never() }).then((words) => {
      done.push('words');
      expect(words).toEqual(dossierWords(richSource(), translator('fr-CA')));
    }),
    renderer.content(richSource(), { signal: never() }).then((content) => {
      done.push('content');
      expect(content).toEqual(drawDossier(richSource(), translator('fr-CA')));
    }),
  ]);
  expect(done.toSorted()).toEqual(['content', 'first', 'second', 'words']);
  expect([done[0], done[3]]).toEqual(['first', 'second']);
  await renderer.close();
});
