import { expect, test } from '@playwright/test';
import { blockOrigin } from '../../shared/content/blockOrigins.ts';
import { drawDossier } from '../../shared/content/drawDossier.ts';
import { BLOCK_KINDS } from '../../shared/domain/blockKinds.ts';
import { translator } from '../../shared/strings/index.ts';
import { richSource } from '../support/pdfSource.ts';

const t = translator('fr-CA');

test('each kind of block has its line, in the menu and on its page', () => {
  const source = richSource();
  const [first] = source.dossier.blocks;
  if (first === undefined) throw new Error('no block');
  const blocks = BLOCK_KINDS.map((kind) =>
    Object.assign({}, first, { key: kind, kind, included: true }),
  );
  const drawn = drawDossier({ ...source, dossier: { ...source.dossier, blocks } }, t).blocks;
  expect(drawn.map(({ kind, origin }) => [kind, origin])).toEqual(
    BLOCK_KINDS.map((kind) => [kind, blockOrigin(kind, t)]),
  );
  const lines = drawn.map(({ origin }) => origin);
  expect(lines).not.toContain('');
  expect(new Set(lines).size).toBe(BLOCK_KINDS.length);
});
