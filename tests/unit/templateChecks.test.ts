import { expect, test } from '@playwright/test';
import { checkSentence } from '../../shared/content/dossierChecks/checkSentence.ts';
import { limitChecks } from '../../shared/content/dossierChecks/texts.ts';
import { drawDossier } from '../../shared/content/drawDossier.ts';
import { oldChecks } from '../../shared/domain/dossierChecks/oldRules.ts';
import { annexChecks, pieceChecks } from '../../shared/domain/dossierChecks/pieces.ts';
import { ownTextOf } from '../../shared/domain/ownText.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import { plainBlock } from '../../shared/domain/templateBlocks.ts';
import { translator } from '../../shared/strings/index.ts';
import { richSource } from '../support/pdfSource.ts';

const t = translator('fr-CA');

/** One question of at most five words, which must be answered, with a text in it. */
function asked(ownText: string | null, changes: Partial<DossierSource['template']> = {}) {
  const source = richSource();
  const block = { ...plainBlock('question', true), key: 'why', title: 'Pourquoi?' };
  source.template = {
    ...source.template,
    blocks: [{ ...block, required: true, maxWords: 5 }],
    ...changes,
  };
  source.dossier.blocks = [
    {
      key: 'why',
      kind: 'question',
      included: true,
      ownText: ownText === null ? null : ownTextOf(ownText),
      writtenOver: null,
      leftOut: [],
    },
  ];
  source.dossier.programId = null;
  return source;
}

const checks = (source: DossierSource) => [
  ...limitChecks(source.template, drawDossier(source, t)),
  ...pieceChecks(source),
  ...annexChecks(source),
  ...oldChecks(source),
];
const said = (source: DossierSource) =>
  checks(source).map((check) => `${check.isBlocking} ${checkSentence(check, source, t)}`);

test('a text at its limit is taken; a word beyond blocks, and leads to its block', () => {
  expect(said(asked('Un deux trois quatre l’ami.'))).toEqual([]);
  const over = asked('Un deux trois quatre cinq six.');
  expect(said(over)).toEqual(['true «\u00a0Pourquoi?\u00a0»\u00a0: 1 mot de trop']);
  expect(checks(over)[0]).toMatchObject({ place: 'block', block: { key: 'why' } });
});

test('the same text is within or over its limit as the form counts', () => {
  const text = 'L’un, l’autre, l’ami.';
  expect(said(asked(text))).toEqual([]);
  expect(said(asked(text, { counting: 'parted' }))[0]).toContain('1 mot de trop');
});

test('an answer that is asked for and not written blocks; blanks are no answer', () => {
  const missing = ['true «\u00a0Pourquoi?\u00a0»\u00a0: la réponse demandée n’est pas écrite'];
  expect(said(asked(null))).toEqual(missing);
  expect(said(asked(' \n\n '))).toEqual(missing);
  const out = asked(null);
  out.dossier.blocks[0]!.included = false;
  expect(said(out)).toEqual([]);
});

test('a piece that is missing is told, apart where only some case wants it, until somebody says; the dossier may leave', () => {
  const pieces = [
    { key: 'a', label: 'Lettres patentes', when: '', note: '' },
    { key: 'b', label: 'États financiers', when: 'plus de 10 000 $', note: '' },
  ];
  const source = asked('Oui.', { pieces });
  const inSomeCase = 'false 1 pièce demandée selon le cas, à vérifier\u00a0: États financiers';
  expect(said(source)).toEqual([
    'false Une pièce demandée manque\u00a0: Lettres patentes',
    inSomeCase,
  ]);
  const piece = { date: null, note: '' };
  source.dossier.pieces = [{ ...piece, key: 'a', state: 'not_needed' }];
  expect(said(source)).toEqual([inSomeCase]);
  source.dossier.pieces.push({ ...piece, key: 'b', state: 'have' });
  expect(said(source)).toEqual([]);
});

/** What is said on 26 November 2026 of a template that was verified that day. */
function at(verifiedOn: string | null, recipient: 'any' | 'mrc') {
  const source = asked('Oui.', { verifiedOn, recipient });
  source.today = '2026-11-26';
  return said(source);
}

test('rules that nobody read for a year are told, of a template that follows somebody’s', () => {
  const old = 'false Les règles de ce gabarit n’ont pas été vérifiées depuis un an';
  expect(at('2025-11-27', 'mrc')).toEqual([]);
  expect(at('2025-11-26', 'mrc')).toEqual([old]);
  expect(at(null, 'mrc')).toEqual(['false Les règles de ce gabarit n’ont jamais été vérifiées']);
  expect(at(null, 'any')).toEqual([]);
});
