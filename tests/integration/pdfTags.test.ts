import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import pdfmake from 'pdfmake';
import { checkTags } from '../support/pdfTags/checkTags.ts';
import { claimsOf } from '../support/pdfTags/claimRules.ts';
import { EVERY_PDF, hostilePdf } from '../support/pdfTags/everyPdf.ts';
import { PdfObjects } from '../support/pdfTags/pdfObjects.ts';
import { PLANTED } from '../support/pdfTags/planted.ts';
import { elementsUnder, readTree } from '../support/pdfTags/tree.ts';
import { resourcesFolder } from '../support/world.ts';

for (const [name, render] of Object.entries(EVERY_PDF)) {
  test(`${name} can be read without being seen, and kept: its tree, tags, links, fonts and metadata hold`, async () => {
    const pdf = new PdfObjects((await render()).bytes);
    expect(checkTags(pdf)).toEqual([]);
    expect(claimsOf(pdf)).toEqual(['PDF/A-2a', 'PDF/UA-1']);
  });
}

test('a dossier with a letter that no font has is tagged all the same, and claims nothing', async () => {
  const pdf = new PdfObjects((await hostilePdf()).bytes);
  const rules = checkTags(pdf).map(({ rule }) => rule);
  expect(new Set(rules)).toEqual(new Set(['letter that the font does not have']));
  expect(claimsOf(pdf)).toEqual([]);
  expect(pdf.root['/OutputIntents']).toBeUndefined();
});

test.describe('each kind of fault, planted in a sound file, is found', () => {
  let bytes = Buffer.alloc(0);
  test.beforeAll(async () => {
    const render = EVERY_PDF['a rich dossier'];
    if (render !== undefined) bytes = Buffer.from((await render()).bytes);
  });
  for (const [rule, plant] of Object.entries(PLANTED)) {
    test(rule, () => {
      const pdf = new PdfObjects(bytes);
      plant(pdf);
      expect(checkTags(pdf).map((fault) => fault.rule)).toContain(rule);
    });
  }
});

test('the switch of pdfmake itself, which claims without a tree, is seen through', async () => {
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  pdfmake.setFonts({
    Sans: {
      normal: file('Regular'),
      bold: file('Semibold'),
      italics: file('It'),
      bolditalics: file('It'),
    },
  });
  const bytes: Uint8Array = await pdfmake
    .createPdf({
      content: ['Un paragraphe.', { table: { body: [['a', 'b']] } }],
      defaultStyle: { font: 'Sans' },
      version: '1.7',
      subset: 'PDF/UA',
      tagged: true,
      lang: 'fr-CA',
      displayTitle: true,
      info: { title: 'Titre' },
    } as never)
    .getBuffer();
  const pdf = new PdfObjects(bytes);
  expect(claimsOf(pdf)).toEqual(['PDF/UA-1']);
  const rules = checkTags(pdf).map(({ rule }) => rule);
  expect(rules).toEqual(
    expect.arrayContaining([
      'painted outside of any tag',
      'no structure tree',
      'claim without its ground',
    ]),
  );
});

test('each figure says in words what it shows, each differently', async () => {
  const pdf = new PdfObjects(
    (await EVERY_PDF['the longest dossier of the sample']?.())?.bytes ?? new Uint8Array(),
  );
  const tree = readTree(pdf);
  const said = [...(tree === null ? [] : elementsUnder(tree))]
    .filter(({ role }) => role === 'Figure')
    .map(({ dict }) => pdf.text(dict['/Alt']) ?? '');
  expect(new Set(said).size).toBe(said.length);
  for (const words of [
    /^Étapes : Émergence, de février 2014 à avril 2016; /,
    /^Lecture du 14 novembre 2025\. .*Aspiration, structurant/,
    /^Les lectures dans le temps\. Aspiration : 8 novembre 2016, présent; /,
    /^Innovation sociale : Transport solidaire des rangs\. .*Gouvernance/,
    /^Ce qui est parti de « Transport solidaire des rangs »\. /,
    /^Chemin des effets, du micro au macro\. Individus : .*tenait en 2025/,
    /^Personnes transportées dans l’année, à la hausse\. .*279 personnes \(2025\)/,
  ]) {
    expect(
      said.some((one) => words.test(one.replaceAll('\u00a0', ' '))),
      String(words),
    ).toBe(true);
  }
});

function file(style: string): string {
  return join(resourcesFolder, 'fonts', `SourceSans3-${style}.ttf`);
}
