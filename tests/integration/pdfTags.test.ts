import { Buffer } from 'node:buffer';
import { expect, test } from '@playwright/test';
import { checkTags } from '../support/pdfTags/checkTags.ts';
import { claimsOf } from '../support/pdfTags/claimRules.ts';
import { EVERY_PDF, hostilePdf } from '../support/pdfTags/everyPdf.ts';
import { PdfObjects } from '../support/pdfTags/pdfObjects.ts';
import { PLANTED } from '../support/pdfTags/planted.ts';

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
