import { expect, test } from '@playwright/test';
import { blockOrigin } from '../../shared/content/blockOrigins.ts';
import { drawDossier } from '../../shared/content/drawDossier.ts';
import { BLOCK_KINDS } from '../../shared/domain/blockKinds.ts';
import { translator } from '../../shared/strings/index.ts';
import { richSource } from '../support/pdfSource.ts';

const t = translator('fr-CA');

test('the line that explains a block in the menu is the one that its own page says', () => {
  const source = richSource();
  const [first] = source.dossier.blocks;
  if (first === undefined) throw new Error('no block');
  const kinds = BLOCK_KINDS.filter((kind) => kind !== 'question');
  const blocks = kinds.map((kind) => Object.assign({}, first, { key: kind, kind, included: true }));
  const drawn = drawDossier({ ...source, dossier: { ...source.dossier, blocks } }, t).blocks;
  expect(drawn.map(({ kind, origin }) => [kind, origin])).toEqual(
    kinds.map((kind) => [kind, blockOrigin(kind, t)]),
  );
});
