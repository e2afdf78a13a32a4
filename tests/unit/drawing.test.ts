import { expect, test } from '@playwright/test';
import { drawingOf } from '../../renderer/features/dossiers/drawing.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import { richSource } from '../support/pdfSource.ts';

const given = globalThis as unknown as { scheduler?: { yield: () => Promise<void> } };

test.beforeEach(() => {
  given.scheduler = { yield: () => new Promise((resolve) => setImmediate(resolve)) };
});

/** The same dossier, under another title. */
function titled(title: string): DossierSource {
  const source = richSource();
  return { ...source, dossier: { ...source.dossier, title } };
}

const titleOf = async (drawing: ReturnType<typeof drawingOf>) => (await drawing).content.title;

test('what is shown still may be asked for while a newer state is drawn', async () => {
  const shown = titled('Montré');
  expect(await titleOf(drawingOf(shown))).toBe('Montré');
  const newer = drawingOf(titled('Plus récent'));
  void drawingOf(shown);
  expect(await titleOf(newer)).toBe('Plus récent');
});

test('who waits for a state that another one replaced gets the latest', async () => {
  const replaced = drawingOf(titled('Remplacé'));
  const latest = drawingOf(titled('Dernier'));
  expect(await titleOf(replaced)).toBe('Dernier');
  expect(await titleOf(latest)).toBe('Dernier');
});
