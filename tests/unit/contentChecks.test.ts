import { expect, test } from '@playwright/test';
import { emptyChecks } from '../../shared/content/dossierChecks/texts.ts';
import { printedBlocks } from '../../shared/content/dossierContent.ts';
import { drawDossier } from '../../shared/content/drawDossier.ts';
import type { BlockKind } from '../../shared/domain/blockKinds.ts';
import { applicantChecks } from '../../shared/domain/dossierChecks/applicant.ts';
import { actualChecks } from '../../shared/domain/dossierChecks/budget.ts';
import { ownTextOf } from '../../shared/domain/ownText.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import { translator } from '../../shared/strings/index.ts';
import { emptySource, richSource } from '../support/pdfSource.ts';

// What a dossier leaves out of its pages is told before it leaves.

const t = translator('fr-CA');

function withBlocks(source: DossierSource, kinds: readonly BlockKind[]): DossierSource {
  const blocks = source.dossier.blocks.filter(({ kind }) => kinds.includes(kind));
  return { ...source, dossier: { ...source.dossier, blocks } };
}

const checked = (source: DossierSource) => [
  ...applicantChecks(source),
  ...emptyChecks(source.template, drawDossier(source, t)),
  ...actualChecks(source),
];

test('blocks of which nothing is known are not printed, and are named before the dossier leaves', () => {
  const source = withBlocks(emptySource(), [
    'cover',
    'need',
    'partners',
    'calendar',
    'testimonies',
  ]);
  const printed = printedBlocks(drawDossier(source, t).blocks);
  expect(printed.map(({ kind }) => kind)).toEqual(['cover']);
  const [check, ...others] = checked(source);
  expect(others).toEqual([]);
  expect(check).toMatchObject({ id: 'nothingToSay', isBlocking: false, place: 'block' });
  expect(check?.names).toHaveLength(3);
  expect(check?.block?.title).toBe(check?.names[0]);
});

test('words of one’s own, or anything known beside a gap, keep a block in the pages', () => {
  const source = withBlocks(emptySource(), ['need', 'partners']);
  source.initiative.socialNeed = 'Aller voir le médecin.';
  const [, partners] = source.dossier.blocks;
  if (partners) partners.ownText = ownTextOf('Nous travaillons avec le village.');
  expect(printedBlocks(drawDossier(source, t).blocks)).toHaveLength(2);
  expect(JSON.stringify(printedBlocks(drawDossier(source, t).blocks))).not.toContain(
    'Rien de noté encore',
  );
  expect(checked(source)).toMatchObject([
    { id: 'unwritten', isBlocking: false, place: 'block', names: ['L’aspiration'] },
  ]);
});

test('a cover names nothing that is not known', () => {
  const [cover] = drawDossier(withBlocks(emptySource(), ['cover']), t).blocks;
  expect(JSON.stringify(cover)).not.toContain('Non précisé');
  expect(JSON.stringify(cover)).not.toContain('Rôle de la CDC');
});

test('a dossier in nobody’s name is told', () => {
  const source = withBlocks(richSource(), ['need']);
  expect(checked(source)).toEqual([]);
  source.organisation = { ...source.organisation, name: ' ' };
  expect(checked(source)).toMatchObject([{ id: 'noApplicant', isBlocking: false }]);
});

test('a report of which no line has its actual is told, and one amount is enough', () => {
  const source = withBlocks(richSource(), ['account']);
  const lines = source.budget?.lines ?? [];
  for (const line of lines) line.actual = null;
  expect(checked(source)).toMatchObject([
    { id: 'nothingToSay', isBlocking: false },
    { id: 'noActuals', isBlocking: false, recordId: source.budget?.id, fieldId: lines[0]?.id },
  ]);
  const [first] = lines;
  if (first) first.actual = 0;
  expect(checked(source)).toEqual([]);
});
