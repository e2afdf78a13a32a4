import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { readFonts } from '../../electron/pdf/fonts.ts';
import { renderDossier } from '../../electron/pdf/render.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import { translator } from '../../shared/strings/index.ts';
import { readBack } from '../support/pdfReader.ts';
import { templateSource } from '../support/pdfSamples.ts';
import { richSource } from '../support/pdfSource.ts';

// What belongs together on paper, where a page ends.

const t = translator('fr-CA');
const fonts = readFonts(fileURLToPath(new URL('../../resources/fonts', import.meta.url)));

/** The text of each page, its spaces left out: a line may end anywhere. */
async function pagesOf(source: DossierSource): Promise<string[]> {
  const { bytes } = await renderDossier(source, { fonts, t });
  const { pages } = await readBack(bytes);
  return pages.map(({ text }) => bare(text));
}

const bare = (text: string) => text.replaceAll(/[\s\u200b]+/gu, '');

test('a page on which the readings of a dimension go on says again which one, and what the column holds', async () => {
  const source = richSource();
  source.dossier.blocks = source.dossier.blocks.filter(({ kind }) => kind === 'grid');
  const { gridApplication } = source;
  if (gridApplication === null) throw new Error('no grid');
  for (const [index, reading] of gridApplication.readings.entries()) {
    reading.justification = `Raison ${index} du comité, dite en quelques mots. `.repeat(24);
  }
  const pages = (await pagesOf(source)).filter((page) => page.includes(bare('du comité, dite en')));
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) {
    expect(page).toContain(bare(t('dossier:grid.why')));
    expect(page).toMatch(/Contexte|Processus|Impactsetchangements/);
  }
});

test('a card of the portfolio is on one page: its title, where it stands, what it is', async () => {
  const source = templateSource('fictional_example', 'Transport', 'portfolio');
  source.dossier.blocks = source.dossier.blocks.filter(({ kind }) => kind === 'portfolio_cards');
  const pages = await pagesOf(source);
  expect(pages.length).toBeGreaterThan(2);
  const { initiatives = [] } = source.portfolio ?? {};
  for (const { title, summary } of initiatives) {
    const [first = ''] = summary.split('\n');
    const begun = bare(first).slice(0, 40);
    const page = pages.find((one) => one.includes(begun));
    expect(page?.slice(0, page.indexOf(begun)), title).toContain(bare(title));
  }
});
