import { expect, test } from '@playwright/test';
import type { ContentBlock } from '../../shared/content/dossierContent.ts';
import { drawDossier } from '../../shared/content/drawDossier.ts';
import type { Descent } from '../../shared/domain/schemas/descent.ts';
import { translator } from '../../shared/strings/index.ts';
import { richSource, testId } from '../support/pdfSource.ts';

const t = translator('fr-CA');

/** The summary of the rich dossier, its initiative having these outside ties. */
function summaryWith(...ties: [kind: Descent['kind'], name: string, date: string][]): ContentBlock {
  const source = richSource();
  const initiativeId = source.initiative.id;
  source.initiative.family.descents = ties.map(([kind, otherName, date], index) => ({
    id: testId(7_000 + index),
    initiativeId,
    kind,
    otherInitiativeId: null,
    otherName,
    date,
    note: '',
    evidenceIds: [],
  }));
  const block = drawDossier(source, t).blocks.find(({ kind }) => kind === 'summary');
  if (block === undefined) throw new Error('the rich dossier has a summary');
  return block;
}

const sentenceOf = ({ parts }: ContentBlock) =>
  parts
    .flatMap((part) => (part.type === 'facts' ? part.facts : []))
    .find(({ label }) => label === 'Filiation')?.value;
const isDrawn = ({ parts }: ContentBlock) => parts.some(({ type }) => type === 'family');

test('without a tie the dossier says nothing of descent', () => {
  expect(sentenceOf(summaryWith())).toBeUndefined();
  expect(isDrawn(summaryWith())).toBe(false);
});

test('one tie is a sentence; two are also a tree', () => {
  const one = summaryWith(['born_of', 'Six listes', '2014-02']);
  expect(sentenceOf(one)).toBe('Née de «\u00a0Six listes\u00a0», en février\u00a02014');
  expect(isDrawn(one)).toBe(false);
  const two = summaryWith(
    ['born_of', 'Six listes', '2014-02'],
    ['practice_survives_in', 'La Ville', '2026'],
  );
  expect(sentenceOf(two)).toContain('; Sa pratique survit dans «\u00a0La Ville\u00a0», en 2026');
  expect(isDrawn(two)).toBe(true);
});

test('a family too large for a page stays in sentences', () => {
  const block = summaryWith(
    ...Array.from({ length: 17 }, (_, i): [Descent['kind'], string, string] => [
      'born_of',
      `Groupe ${i}`,
      '2014',
    ]),
  );
  expect(isDrawn(block)).toBe(false);
  expect(sentenceOf(block)).toContain('Groupe 16');
});
