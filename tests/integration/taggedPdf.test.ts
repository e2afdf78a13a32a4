import { Buffer } from 'node:buffer';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import type { Content } from 'pdfmake/interfaces.js';
import { readFonts } from '../../electron/pdf/fonts.ts';
import { MissingAlternative } from '../../electron/pdf/tagging/roles.ts';
import { readBack } from '../support/pdfReader.ts';
import { checkTags } from '../support/pdfTags/checkTags.ts';
import { claimsOf } from '../support/pdfTags/claimRules.ts';
import { PdfObjects } from '../support/pdfTags/pdfObjects.ts';
import { taggedPdf } from '../support/pdfTags/taggedPdf.ts';
import { elementsUnder, outlineOf, readTree } from '../support/pdfTags/tree.ts';

const fonts = readFonts(fileURLToPath(new URL('../../resources/fonts', import.meta.url)));
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgYGAAAAAEAAH2FzhVAAAAAElFTkSuQmCC',
  'base64',
);
const IMAGE = `data:image/png;base64,${DOT.toString('base64')}`;

const SQUARE = '<svg width="9" height="9"><rect width="9" height="9"/></svg>';

/** pdfmake writes into its nodes: each use has its own. */
function canvas() {
  return { canvas: [{ type: 'rect' as const, x: 0, y: 0, w: 20, h: 10 }] };
}

/** The tree of some nodes. */
async function treeOf(content: Content[]): Promise<string> {
  const pdf = await soundPdf(content);
  return outlineOf(pdf).replace('Document(H1 ', '').replace(/\)$/, '');
}

/** A file of some nodes, of which nothing is wrong. */
async function soundPdf(content: Content[]): Promise<PdfObjects> {
  const heading = { text: 'Titre', headlineLevel: 1, outline: true, id: 'titre' };
  const pdf = new PdfObjects(await taggedPdf([heading, ...content], fonts));
  expect(checkTags(pdf)).toEqual([]);
  return pdf;
}

test('a list is a list, its bullets are labels, a list within it belongs to its item', async () => {
  expect(await treeOf([{ ul: ['Un', { text: 'Deux' }, { ol: ['Deux a', 'Deux b'] }] }])).toBe(
    'L(LI(Lbl LBody) LI(Lbl LBody(L(LI(Lbl LBody) LI(Lbl LBody)))))',
  );
});

test('an item of several paragraphs keeps them', async () => {
  expect(await treeOf([{ ol: [{ stack: ['Un', 'encore'] }, 'Deux'] }])).toBe(
    'L(LI(Lbl LBody(P P)) LI(Lbl LBody))',
  );
});

test('a table has its head, its body, its spans, and its caption as its first child', async () => {
  const tree = await treeOf([
    { text: 'Tableau 1', role: 'Caption' },
    {
      rowHeaderColumns: 1,
      table: {
        headerRows: 1,
        body: [
          ['A', { text: 'B et C', colSpan: 2 }, ''],
          [{ text: 'Deux rangs', rowSpan: 2 }, '1', { stack: ['2', 'deux'] }],
          ['', '3', ''],
        ],
      },
    },
  ]);
  expect(tree).toBe('Table(Caption THead(TR(TH TH)) TBody(TR(TH TD TD(P P)) TR(TD TD)))');
});

test('a heading of columns said again on each page is read once', async () => {
  const rows = Array.from({ length: 90 }, (_, index) => [`${index}`, 'mot']);
  const pdf = await soundPdf([{ table: { headerRows: 1, body: [['Rang', 'Mot'], ...rows] } }]);
  const tree = readTree(pdf);
  const elements = tree === null ? [] : [...elementsUnder(tree)];
  const heads = elements.filter(({ role }) => role === 'TH');
  expect(heads.map(({ kids }) => kids.length)).toEqual([1, 1]);
  expect(elements.filter(({ role }) => role === 'TR')).toHaveLength(91);
  expect(pdf.pages.length).toBeGreaterThan(1);
});

test('a cell that crosses a page is one cell', async () => {
  const long = 'Une phrase de plus dans cette cellule. '.repeat(200);
  expect(await treeOf([{ table: { body: [[{ text: 'T', scope: 'Row' }, long]] } }])).toBe(
    'Table(TBody(TR(TH TD)))',
  );
});

test('a link is one element with one annotation a line, over lines and pages', async () => {
  const link = {
    text: 'un lien de bien des mots '.repeat(300).trim(),
    link: 'https://exemple.test/',
  };
  const tree = await treeOf([
    'Du texte.',
    { text: ['Voir ', link, ' et ', { text: 'le titre', linkToDestination: 'titre' }, '.'] },
  ]);
  expect(tree).toMatch(/^P P\(Link\(@( @){60,}\) Link\(@( @)?\)\)$/);
});

test('a picture with a word says it; one without a use is left out; one that says nothing is refused', async () => {
  expect(
    await treeOf([
      { image: IMAGE, width: 40, alt: 'Un point' },
      { ...canvas(), alt: '' },
      { ...canvas(), alt: 'Un rectangle' },
      { svg: SQUARE, alt: 'Un carré' },
    ]),
  ).toBe('Figure Figure Figure');
  for (const node of [{ image: IMAGE }, canvas(), { stack: [{ svg: SQUARE }] }]) {
    // What the types refuse, a node made elsewhere may still try.
    const untyped: Content = JSON.parse(JSON.stringify(node));
    await expect(treeOf([untyped])).rejects.toThrow(MissingAlternative);
  }
});

test('a figure’s caption stays with it, even over a table', async () => {
  expect(
    await treeOf([
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: 9, y2: 0 }], alt: 'Un trait' },
      { text: 'Figure 1', role: 'Caption' },
      { table: { headerRows: 1, body: [['A'], ['b']] } },
    ]),
  ).toBe('Figure Caption Table(THead(TR(TH)) TBody(TR(TD)))');
});

test('words of another language, abbreviations and decoration are told apart', async () => {
  expect(
    await treeOf([
      {
        text: [
          'La ',
          { text: 'CDC', expanded: 'corporation de développement communautaire' },
          ' dit ',
          { text: 'the whole thing', lang: 'en-CA', decoration: 'underline' },
          ', ',
          { text: 'fond', background: '#eeeeee' },
          '.',
        ],
      },
    ]),
  ).toBe('P(Span Span)');
});

test('columns are read one after the other; a layout in a table leaves no table', async () => {
  expect(
    await treeOf([
      { columns: [{ stack: ['a', 'b'] }, { text: 'c', headlineLevel: 2 }] },
      { role: 'presentation', table: { body: [['d', { stack: ['e', 'f'] }]] } },
      { role: 'artifact', text: 'rien' },
    ]),
  ).toBe('P P H2 P P P');
});

test('columns of a table are read down, their items are lists, and their heads said again are read once', async () => {
  const items = Array.from({ length: 40 }, (_, at) => ({
    role: 'LI' as const,
    stack: [{ role: 'LBody' as const, text: `Point ${at}`, margin: [0, 12] as [number, number] }],
  }));
  const content = {
    role: 'columns' as const,
    table: {
      widths: [200, 20, 200],
      headerRows: 1,
      body: [
        [{ text: 'Tôt', headlineLevel: 2 }, '', { text: 'Tard', headlineLevel: 2 }],
        [{ stack: items }, '', { stack: structuredClone(items.slice(0, 30)) }],
      ],
    },
  };
  const pdf = await soundPdf([content]);
  expect(outlineOf(pdf)).toBe(`Document(H1 Div(H2 ${listed(40)}) Div(H2 ${listed(30)}))`);
});

/** A list of so many items, in the words of the tree. */
function listed(count: number): string {
  return `L(${Array.from({ length: count }, () => 'LI(LBody)').join(' ')})`;
}

test('the page of a place is written wherever it stands in a paragraph', async () => {
  const bytes = await taggedPdf(
    [
      { text: 'Titre', headlineLevel: 1, outline: true, id: 'titre' },
      { text: ['Mots '.repeat(120), { pageReference: 'titre' }] },
    ],
    fonts,
  );
  expect(checkTags(new PdfObjects(bytes))).toEqual([]);
  const { pages } = await readBack(bytes);
  expect(pages[0]?.text).not.toContain('00000');
  expect(pages[0]?.text).toMatch(/ 1$/);
});

test('what has no place in the tree is refused', async () => {
  await expect(treeOf([{ image: IMAGE, alt: 'x', link: 'https://exemple.test/' }])).rejects.toThrow(
    'leads nowhere',
  );
});

test('a link in what runs around the pages leads nowhere, and no annotation is left there', async () => {
  const link = { text: 'Voir', link: 'https://exemple.test/' };
  const bytes = await taggedPdf(
    [{ text: 'Titre', headlineLevel: 1, outline: true, id: 'titre' }, link],
    fonts,
  );
  expect(checkTags(new PdfObjects(bytes))).toEqual([]);
  const { pages } = await readBack(bytes);
  expect(pages.flatMap((page) => page.links.map(({ url }) => url))).toEqual([link.link]);
});

test('a text longer than an archive allows costs the claim of being one, and nothing else', async () => {
  const bytes = await taggedPdf(
    [
      { text: 'Titre', headlineLevel: 1, outline: true, id: 'titre' },
      { ...canvas(), alt: 'Un effet, puis un autre. '.repeat(1000) },
    ],
    fonts,
  );
  const pdf = new PdfObjects(bytes);
  expect(checkTags(pdf)).toEqual([]);
  expect(claimsOf(pdf)).toEqual(['PDF/UA-1']);
});
