import { expect, test } from '@playwright/test';
import { changedUnder, saidOf } from '../../shared/content/changedUnder.ts';
import { changeChecks } from '../../shared/content/dossierChecks/changes.ts';
import { drawDossier } from '../../shared/content/drawDossier.ts';
import { ownTextOf } from '../../shared/domain/ownText.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import { translator } from '../../shared/strings/index.ts';
import { richSource } from '../support/pdfSource.ts';

const t = translator('fr-CA');

/** A dossier whose block « Budget » has a text of one's own, written today. */
function written(): DossierSource {
  const source = richSource();
  const [block] = drawDossier(only(source, null), t).blocks;
  return only(source, block === undefined ? '' : saidOf(block));
}

function only(source: DossierSource, writtenOver: string | null): DossierSource {
  const ownText = ownTextOf('Nos mots.');
  source.dossier.blocks = [
    { key: 'budget', kind: 'budget', included: true, ownText, writtenOver, leftOut: [] },
  ];
  return source;
}

const told = (source: DossierSource) =>
  changeChecks(source.dossier.blocks, drawDossier(source, t)).map(({ id, block }) => [
    id,
    block?.key,
  ]);

test('nothing is told while the portfolio says what it said, whatever becomes of the own text', () => {
  const source = written();
  for (const block of source.dossier.blocks) block.ownText = ownTextOf('D’autres mots.');
  expect(told(source)).toEqual([]);
});

test('an amount that changes under a text is told, and what the block said is given', () => {
  const source = written();
  const [line] = source.budget?.lines ?? [];
  if (line) line.amount += 100;
  expect(told(source)).toEqual([['changedUnder', 'budget']]);
  const [drawn] = drawDossier(source, t).blocks;
  const [block] = source.dossier.blocks;
  if (drawn === undefined || block === undefined) throw new Error('no block');
  expect(changedUnder(block, drawn)).toBe(block.writtenOver);
  expect(saidOf(drawn)).not.toBe(block.writtenOver);
  // « C'est vu ».
  expect(changedUnder({ ...block, writtenOver: saidOf(drawn) }, drawn)).toBeNull();
});

test('without a text, or without a word on what the block said, nothing can be told', () => {
  const source = written();
  const [line] = source.budget?.lines ?? [];
  if (line) line.amount += 100;
  for (const block of source.dossier.blocks) block.ownText = ownTextOf('  ');
  expect(told(source)).toEqual([]);
  expect(told(only(source, null))).toEqual([]);
});
