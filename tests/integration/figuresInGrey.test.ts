import { expect, test } from '@playwright/test';
import { documentDefinition } from '../../electron/pdf/documentDefinition.ts';
import { drawDossier } from '../../shared/content/drawDossier.ts';
import { addableKinds } from '../../shared/domain/addedBlocks.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import { LIGHT_PALETTE } from '../../shared/figures/palette.ts';
import { translator } from '../../shared/strings/index.ts';
import { inkFaults } from '../support/figureInk.ts';
import { templateSource } from '../support/pdfSamples.ts';
import { richSource } from '../support/pdfSource.ts';

// Photocopied, faxed or printed by a funder without colour, a figure says all that it says.

const t = translator('fr-CA');

const SOURCES: Readonly<Record<string, () => DossierSource>> = {
  'a rich initiative': richSource,
  'the initiative of the invented sample': () =>
    templateSource('fictional_example', 'Transport', 'complete'),
  'the portrait of the invented sample': () =>
    templateSource('fictional_example', 'Transport', 'portfolio'),
  'the initiative of the public facts': () =>
    templateSource('public_example', 'Logements', 'complete'),
};

/** What begins the words of each figure that an initiative, then a portfolio, has. */
const KINDS = [
  'Étapes : ',
  'Innovation sociale : ',
  'Lecture du ',
  'Les lectures dans le temps',
  'Chemin des effets',
  'Ce qui est parti de ',
  'Au départ : ',
  'Financement par année',
  'Argent devant soi',
  'Étapes des initiatives',
];

test('the figures of a dossier have legible words and lines in grey, and no meaning told by the hue alone', () => {
  const seen: string[] = [];
  for (const [name, source] of Object.entries(SOURCES)) {
    for (const { drawing, caption } of figuresOf(withAllBlocks(source()))) {
      const words = /aria-label="([^"]*)/.exec(drawing)?.[1]?.replaceAll('\u00a0', ' ') ?? '';
      seen.push(words);
      const { pale, hueAlone } = inkFaults(drawing);
      expect(pale, `${name}: ${words}`).toEqual([]);
      // The groups of signs of a reading stand in the order that the caption says.
      const isSaid = caption.includes('contexte, processus et impacts et changements');
      const unsaid = isSaid ? hueAlone.filter((fault) => !isOfDimensions(fault)) : hueAlone;
      expect(unsaid, `${name}: ${words}`).toEqual([]);
    }
  }
  for (const kind of KINDS) {
    expect(seen.filter((words) => words.startsWith(kind)).length, kind).toBeGreaterThan(0);
  }
});

const DIMENSION_INKS = new Set(
  Object.values(LIGHT_PALETTE.dimensions).flatMap(({ full, soft }) => [full, soft]),
);

/** Between the inks of two dimensions, and of nothing else. */
function isOfDimensions(fault: string): boolean {
  return (fault.match(/#[0-9A-F]{6}/g) ?? []).every((ink) => DIMENSION_INKS.has(ink));
}

const BAR = '<rect x="0" y="0" width="40" height="10"';
const DRAWN: readonly (readonly [string, string, 'pale' | 'hueAlone', number])[] = [
  ['a pale word', '<text x="0" y="10" font-size="10" fill="#8A8375">mot</text>', 'pale', 1],
  [
    'a word on a dark bar',
    `${BAR} fill="#2A5A9B"/><text x="2" y="8" font-size="10" fill="#25221D">mot</text>`,
    'pale',
    1,
  ],
  [
    'a white word on it',
    `${BAR} fill="#2A5A9B"/><text x="2" y="8" font-size="10" fill="#FFFFFF">mot</text>`,
    'pale',
    0,
  ],
  ['a pale line', '<path d="M0 5h40" fill="none" stroke="#BDB5A5"/>', 'pale', 1],
  ['a grid', '<path d="M0 5h40" fill="none" stroke="#DED9CE"/>', 'pale', 0],
  [
    'two hues of one grey',
    `${BAR} fill="#2A5A9B"/><rect x="50" y="0" width="40" height="10" fill="#1D6B50"/>`,
    'hueAlone',
    1,
  ],
  [
    'two greys',
    `${BAR} fill="#5A5347"/><rect x="50" y="0" width="40" height="10" fill="#BDB5A5"/>`,
    'hueAlone',
    0,
  ],
  [
    'two hues, each with its word',
    `${BAR} fill="#2A5A9B"/><text x="2" y="8" font-size="10" fill="#FFFFFF">Contexte</text><rect x="50" y="0" width="40" height="10" fill="#1D6B50"/><text x="52" y="8" font-size="10" fill="#FFFFFF">Processus</text>`,
    'hueAlone',
    0,
  ],
];

for (const [name, inside, of, count] of DRAWN) {
  test(`${name}: ${count === 0 ? 'no fault' : 'a fault'} in grey`, () => {
    expect(inkFaults(`<svg>${inside}</svg>`)[of]).toHaveLength(count);
  });
}

/** A dossier with every block that its subject may have. */
function withAllBlocks(source: DossierSource): DossierSource {
  const { blocks } = source.dossier;
  const [first] = blocks;
  if (first === undefined) throw new Error('no block');
  const added = addableKinds(blocks, source.template.about).map((kind) =>
    Object.assign({}, first, { key: kind, kind, ownText: null }),
  );
  const all = [...blocks, ...added].map((block) => Object.assign({}, block, { included: true }));
  return { ...source, dossier: { ...source.dossier, blocks: all } };
}

/** Every way in which each figure may be drawn, with the words that are laid after it. */
function figuresOf(source: DossierSource): { drawing: string; caption: string }[] {
  const found: { drawing: string; caption: string }[] = [];
  const look = (node: unknown, caption: string): void => {
    if (Array.isArray(node)) {
      for (const one of node) look(one, caption);
      return;
    }
    if (node === null || typeof node !== 'object') return;
    if ('svg' in node && typeof node.svg === 'string') found.push({ drawing: node.svg, caption });
    const own = 'stack' in node ? wordsOf(node.stack) : caption;
    for (const one of Object.values(node)) look(one, own);
  };
  look(documentDefinition(drawDossier(source, t), t).content, '');
  return found;
}

function wordsOf(node: unknown): string {
  if (typeof node === 'string') return node;
  if (Array.isArray(node)) return node.map(wordsOf).join('');
  if (node === null || typeof node !== 'object') return '';
  return 'text' in node ? wordsOf(node.text) : 'stack' in node ? wordsOf(node.stack) : '';
}
