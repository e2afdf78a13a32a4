import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { readFonts } from '../../electron/pdf/fonts.ts';
import { renderDossier } from '../../electron/pdf/render.ts';
import type { BlockKind } from '../../shared/domain/blockKinds.ts';
import { plainRun } from '../../shared/domain/ownText.ts';
import type { OwnText } from '../../shared/domain/schemas/ownText.ts';
import { translator } from '../../shared/strings/index.ts';
import { ownTextSample } from '../support/ownTextSample.ts';
import { readBack } from '../support/pdfReader.ts';
import { richSource } from '../support/pdfSource.ts';
import { checkTags } from '../support/pdfTags/checkTags.ts';
import { PdfObjects } from '../support/pdfTags/pdfObjects.ts';
import { childrenOf, elementsUnder, readTree } from '../support/pdfTags/tree.ts';

const t = translator('fr-CA');
const fonts = readFonts(fileURLToPath(new URL('../../resources/fonts', import.meta.url)));

async function printed(own: OwnText, kind: BlockKind = 'need') {
  const source = richSource();
  source.dossier.blocks = [
    { key: kind, kind, included: true, ownText: own, writtenOver: null, leftOut: [] },
  ];
  return (await renderDossier(source, { fonts, t })).bytes;
}

for (const kind of ['need', 'budget'] as const) {
  test(`a text of one’s own is printed with its headings, lists, links and table (${kind})`, async () => {
    const bytes = await printed(ownTextSample, kind);
    const pdf = new PdfObjects(bytes);
    expect(checkTags(pdf)).toEqual([]);
    const tree = readTree(pdf);
    const all = tree === null ? [] : [...elementsUnder(tree)];
    const count = (role: string) => all.filter((one) => one.role === role).length;
    expect([count('H3'), count('L'), count('LI')]).toEqual([1, 3, 7]);
    expect(count('H2')).toBeGreaterThanOrEqual(1);
    const table = all.find(({ role }) => role === 'Table');
    const heads = all.filter(({ role }) => role === 'TH');
    expect(table).toBeDefined();
    expect(heads.length).toBeGreaterThanOrEqual(2);
    // A list within an item is in the body of that item.
    const outer = all.find(({ role }) => role === 'L');
    const body = outer === undefined ? undefined : childrenOf(outer)[0];
    expect(body === undefined ? [] : [...elementsUnder(body)].map(({ role }) => role)).toContain(
      'L',
    );
    const { pages, bookmarks, broken } = await readBack(bytes);
    const text = pages
      .map((page) => page.text)
      .join(' ')
      .replace(/\s+/gu, ' ');
    // The item without a text keeps its number.
    expect(text).toContain('Troisième 3. 4. Cinquième 5.');
    expect(pages.flatMap(({ links }) => links).map(({ url }) => url)).toContain(
      'https://exemple.org/',
    );
    expect(JSON.stringify(bookmarks)).toContain('Ce que nous demandons');
    expect(broken).toEqual([]);
  });
}

test('a table of many rows goes on with its heading on the next page, as rows said once', async () => {
  const rows = Array.from({ length: 90 }, (_, at) => [
    [plainRun(`Ligne ${at}`)],
    [plainRun(`${at},00 $`)],
  ]);
  const bytes = await printed(
    [{ type: 'table', rows: [[[plainRun('Poste')], [plainRun('Somme')]], ...rows] }],
    'budget',
  );
  expect(checkTags(new PdfObjects(bytes))).toEqual([]);
  const { pages } = await readBack(bytes);
  const withRows = pages.filter(({ text }) => text.includes('Ligne '));
  expect(withRows.length).toBeGreaterThan(2);
  for (const { text } of withRows) expect(text).toContain('Poste');
});
