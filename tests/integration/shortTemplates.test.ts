import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { readFonts } from '../../electron/pdf/fonts.ts';
import { renderDossier } from '../../electron/pdf/render.ts';
import { drawDossier } from '../../shared/content/drawDossier.ts';
import { limitProblems } from '../../shared/content/limits.ts';
import { ownTextOf } from '../../shared/domain/ownText.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import { translator } from '../../shared/strings/index.ts';
import { templateSource } from '../support/pdfSamples.ts';
import { resources } from '../support/world.ts';

// A template of a few pages says how long each answer may be: all of them at their limits hold in its pages.

const t = translator('fr-CA');
const fonts = readFonts(fileURLToPath(new URL('../../resources/fonts', import.meta.url)));

/** Prose of the field: its words are as long as those of the sample. */
const WORDS = (
  'Depuis 2014, des personnes aînées, des municipalités et six organismes communautaires décident ensemble ' +
  'des trajets, des horaires et des tarifs d’un transport que personne n’offrait dans les rangs; les ' +
  'accompagnements bénévoles remplacent les rendez-vous manqués et la coopérative embauche localement.'
).split(' ');

const short = resources.templates().filter(({ maxPages }) => maxPages !== null && maxPages <= 3);

test('there are templates of a few pages', () => {
  expect(short.map(({ id }) => id)).toEqual(['summary', 'foundation-letter', 'portfolio-summary']);
});

for (const template of short) {
  test(`« ${template.name} » holds in its pages with every answer at its limit, a long title and a long name`, async () => {
    const source = atItsLimits(templateSource('fictional_example', 'Transport', template.id));
    expect(limitProblems(drawDossier(source, t), source.template)).toEqual([]);
    const { bytes, pages } = await renderDossier(source, { fonts, t });
    writeFileSync(test.info().outputPath(`${template.id}.pdf`), bytes);
    expect(pages).toBeLessThanOrEqual(template.maxPages ?? 0);
  });
}

test('the one-page portrait holds on its page with the names of many initiatives without a date', async () => {
  const source = atItsLimits(templateSource('fictional_example', 'Transport', 'portfolio-summary'));
  const { portfolio } = source;
  if (portfolio === null) throw new Error('no portfolio');
  const initiatives = portfolio.initiatives.map((one) => ({ ...one, stages: [] }));
  const undated = { ...source, lives: [], portfolio: { ...portfolio, initiatives } };
  const { bytes, pages } = await renderDossier(undated, { fonts, t });
  writeFileSync(test.info().outputPath('undated.pdf'), bytes);
  const parts = drawDossier(undated, t).blocks.flatMap((block) => block.parts);
  expect(JSON.stringify(parts)).toContain('et 9 autres');
  expect(pages).toBe(1);
});

test('the one-page portrait holds on its page with the list of as many initiatives without a date as it has rows', async () => {
  const source = templateSource('fictional_example', 'Transport', 'portfolio-summary');
  const { portfolio } = source;
  if (portfolio === null) throw new Error('no portfolio');
  const longest = portfolio.initiatives.toSorted((a, b) => b.title.length - a.title.length);
  const initiatives = longest.slice(0, 8).map((one) => Object.assign({}, one, { stages: [] }));
  const undated = { ...source, lives: [], portfolio: { ...portfolio, initiatives } };
  const { bytes, pages } = await renderDossier(undated, { fonts, t });
  writeFileSync(test.info().outputPath('eight.pdf'), bytes);
  const text = JSON.stringify(drawDossier(undated, t).blocks);
  expect(text).toContain('Les initiatives du portefeuille, par titre');
  expect(pages).toBe(1);
});

/** A dossier whose blocks are written as long as they may be, in paragraphs of forty words. */
function atItsLimits(source: DossierSource): DossierSource {
  const title =
    'Transport solidaire et accompagnement des personnes aînées dans les onze rangs de la MRC';
  const name =
    'Corporation de développement communautaire de la Rivière-Longue et des Hauts-Plateaux';
  return {
    ...source,
    initiative: { ...source.initiative, title },
    organisation: { ...source.organisation, name },
    dossier: {
      ...source.dossier,
      title,
      blocks: source.dossier.blocks.map((block) => {
        const asked = source.template.blocks.find(({ key }) => key === block.key);
        const text = proseOf(asked?.maxWords ?? null, asked?.maxCharacters ?? null);
        return { ...block, included: true, ownText: ownTextOf(text) };
      }),
    },
  };
}

function proseOf(words: number | null, characters: number | null): string {
  let text = '';
  for (let count = 0; count < (words ?? Infinity); count += 1) {
    const gap = count === 0 ? '' : count % 40 === 0 ? '\n\n' : ' ';
    const next = text + gap + (WORDS[count % WORDS.length] ?? '');
    if (next.length > (characters ?? Infinity)) break;
    text = next;
  }
  return text;
}

test('what stands under a question does not say the question again', () => {
  const source = templateSource('public_example', 'Logements', 'summary');
  const blocks = drawDossier(source, t).blocks.filter(({ kind }) => kind === 'question');
  const asked = blocks.find(({ title }) => title === 'Ce qui se fait autrement ici');
  expect(asked?.drawnPassages.map(({ heading }) => heading)).toEqual(['Ce qui se fait maintenant']);
  expect(asked?.drawnText.join(' ')).toContain('édifice communautaire');
});
