import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { createWorkerRenderer } from '../../electron/pdf/workerRenderer.ts';
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
