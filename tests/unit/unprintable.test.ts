import { expect, test } from '@playwright/test';
import { drawDossier } from '../../shared/content/drawDossier.ts';
import { ALL_PRINTABLE, unprintableIn } from '../../shared/content/unprintable.ts';
import { ownTextOf } from '../../shared/domain/ownText.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import { isInSourceSans } from '../../shared/figures/sourceSansLetters.ts';
import { translator } from '../../shared/strings/index.ts';
import { richSource } from '../support/pdfSource.ts';

const t = translator('fr-CA');
const found = (source: DossierSource) =>
  unprintableIn(drawDossier(source, t)).map(({ block, letters }) => [block?.kind ?? null, letters]);

test('the letters of French, of its neighbours and of its marks are in the fonts', () => {
  for (const letter of 'aàâäçéèêëîïôöœùûüÿÆŒ«»’“”–—…€$%§°½×−≤≥İşłđøßñ') {
    expect(isInSourceSans(letter.codePointAt(0) ?? 0), letter).toBe(true);
  }
  for (const letter of '😀ᐃ中ع') {
    expect(isInSourceSans(letter.codePointAt(0) ?? 0), letter).toBe(false);
  }
});

test('the rich dossier has no letter that its fonts lack', () => {
  expect(found(richSource())).toEqual([]);
});

test('an emoji, a syllabic or an arrow is named, in the block where it is printed', () => {
  const source = richSource();
  source.initiative.aspiration = 'Merci 👍🏽 à toutes, ᐃᓄᒃᑎᑐᑦ, 👍🏽 encore';
  const [first] = unprintableIn(drawDossier(source, t));
  expect(first?.block?.kind).toBe('need');
  // Signs that make one are one, and each is named once.
  expect(first?.letters).toEqual(['👍🏽', 'ᐃ', 'ᓄ', 'ᒃ', 'ᑎ', 'ᑐ', 'ᑦ']);
  expect(first?.excerpt).toContain('Merci 👍🏽 à toutes');
});

test('what is not printed is not looked at', () => {
  const source = richSource();
  source.initiative.practiceBefore = 'Merci 👍';
  source.dossier.blocks = source.dossier.blocks.map((block) =>
    block.kind === 'rupture' ? { ...block, ownText: ownTextOf('Merci') } : block,
  );
  expect(found(source)).toEqual([]);
  source.dossier.blocks = source.dossier.blocks.map((block) =>
    block.kind === 'rupture' ? { ...block, ownText: null, included: false } : block,
  );
  expect(found(source)).toEqual([]);
});

test('the title and the names stand on every page, and are looked at too', () => {
  const source = richSource();
  source.dossier.title = 'Demande ✨';
  expect(found(source)[0]).toEqual([null, ['✨']]);
});

test('line ends, tabs and composed accents are no missing letters', () => {
  const source = richSource();
  source.initiative.aspiration = 'Un\u0301e\te\u0301te\u0301\r\nfini\u200b\u00ad\ufeff.';
  expect(found(source)).toEqual([]);
});

test('what is looked at in one go holds only letters that the fonts have', () => {
  for (let point = 0; point <= 0xffff; point += 1) {
    const letter = String.fromCodePoint(point);
    if (point !== 0x0a && ALL_PRINTABLE.test(letter))
      expect(isInSourceSans(point), letter).toBe(true);
  }
  expect(ALL_PRINTABLE.test('« L’œuvre » à 12 345,67 $…\n– fin')).toBe(true);
  expect(ALL_PRINTABLE.test('fin 😀')).toBe(false);
});
