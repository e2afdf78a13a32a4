import { expect, test } from '@playwright/test';
import type { BlockKind } from '../../shared/domain/blockKinds.ts';
import { dossierClues } from '../../shared/domain/dossierClues.ts';
import { ownTextOf } from '../../shared/domain/ownText.ts';
import { printedWords } from '../../shared/domain/printedWords.ts';
import { richSource } from '../support/pdfSource.ts';

/** The richest source with only blocks of these kinds. */
function withBlocks(...kinds: readonly BlockKind[]) {
  const source = richSource();
  source.dossier.blocks = kinds.map((kind) => ({
    key: kind,
    kind,
    included: true,
    ownText: null,
    writtenOver: null,
    leftOut: [],
  }));
  return source;
}

test('what is written under the lines of a budget is looked through where it is printed', () => {
  const source = withBlocks('budget', 'account');
  const lines = source.budget?.lines ?? [];
  for (const line of lines) line.actual = null;
  const [first, refused] = lines;
  if (first === undefined || refused === undefined) throw new Error('no lines');
  first.note = 'Transport de trois familles.';
  Object.assign(refused, { side: 'revenue', state: 'refused', note: 'Deux voisines.' });
  const words = () => Object.fromEntries(printedWords(source));
  expect(words()).toEqual({ budget: 'Transport de trois familles.', account: '' });
  expect(dossierClues(source, []).map(({ block }) => block)).toContain('budget');
  // The account has the lines again, and the budget sends its reader there.
  first.actual = 100;
  expect(words()).toEqual({ budget: '', account: 'Transport de trois familles.' });
});

test('the summary is looked through where it is printed: in its block, or on the cover without it', () => {
  const source = withBlocks('cover', 'summary');
  const { summary } = source.initiative;
  expect(Object.fromEntries(printedWords(source))).toEqual({ cover: '', summary });
  expect(Object.fromEntries(printedWords(withBlocks('cover')))).toEqual({ cover: summary });
  const [, block] = source.dossier.blocks;
  if (block) block.ownText = ownTextOf('D’autres mots.');
  expect(Object.fromEntries(printedWords(source))).toEqual({ cover: '' });
});
