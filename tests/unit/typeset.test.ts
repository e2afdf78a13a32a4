import { expect, test } from '@playwright/test';
import { drawDossier } from '../../shared/content/drawDossier.ts';
import { drawGridPaper } from '../../shared/content/gridPaper/drawGridPaper.ts';
import { typeset } from '../../shared/content/typeset.ts';
import { translator } from '../../shared/strings/index.ts';
import { blankSource } from '../support/gridPaperSource.ts';
import { richSource } from '../support/pdfSource.ts';

const t = translator('fr-CA');

/** What is typed, and what is printed: « _ » stands for a no-break space. */
const SET: [string, string][] = [
  ["L'entraide d'ici, aujourd'hui", 'L’entraide d’ici, aujourd’hui'],
  ["l'«habitat» d'1 an", 'l’«_habitat_» d’1 an'],
  ['« Bois-debout »', '«_Bois-debout_»'],
  ['Le constat: trois rangs', 'Le constat_: trois rangs'],
  ['Le constat : trois rangs', 'Le constat_: trois rangs'],
  ['Pourquoi ? Comment! Et après ;', 'Pourquoi_? Comment! Et après_;'],
  ['12 500 $ en 2024, 9,8 % de plus à 17 h 30', '12_500_$ en 2024, 9,8_% de plus à 17_h_30'],
  ['à 22 kilomètres, dès 2016 puis à 1 an de là', 'à 22_kilomètres, dès 2016 puis à 1 an de là'],
  ['le 2026-11 puis 4 812 passages, 41,0 degrés', 'le 2026-11 puis 4_812_passages, 41,0_degrés'],
  ['Voir p. 14 et pp. 3 à 5, no 7', 'Voir p._14 et pp._3 à 5, no_7'],
  ['Voir (annexe): tout', 'Voir (annexe)_: tout'],
];

for (const [typed, printed] of SET) {
  test(`« ${typed} » is printed as French sets it`, () => {
    expect(typeset(typed)).toBe(printed.replaceAll('_', '\u00a0'));
    expect(typeset(typeset(typed)), 'set twice').toBe(typeset(typed));
  });
}

test('addresses, codes, times, measures and quotation marks of others are printed as typed', () => {
  for (const text of [
    "https://exemple.org/l'été?q=d'ici:non",
    "www.exemple.org/d'ici",
    "l'adresse@d'ici.org".replace("l'", ''),
    "REF-2024:17, 10:30, 5'6\", x='y'",
    "les 'guillemets' d’ailleurs",
    '01980000-0000-7000-8000-000000000001',
    '2026-03-23T12:00:00Z',
  ]) {
    expect(typeset(text)).toBe(text);
  }
  expect(typeset("l'adresse https://exemple.org/l'été : d'accord")).toBe(
    "l’adresse https://exemple.org/l'été\u00a0: d’accord",
  );
});

test('a dossier and a grid on paper are set, whatever was typed, and what is stored is not touched', () => {
  const source = richSource();
  source.initiative.title = "L'auto d'à côté: on partage ?";
  source.initiative.socialNeed = "C'est loin.";
  const evidence = source.initiative.evidence[0];
  if (evidence !== undefined) evidence.url = "https://exemple.org/l'auto";
  const before = structuredClone(source);
  const drawn = drawDossier(source, t);
  expect(source).toEqual(before);
  expect(drawn.initiativeTitle).toBe('L’auto d’à côté\u00a0: on partage\u00a0?');
  const said = JSON.stringify(drawn);
  expect(said.includes('C’est loin.')).toBe(true);
  expect(said).toContain("https://exemple.org/l'auto");
  const grid = structuredClone(blankSource().grid);
  grid.name = "La grille d'ici";
  expect(drawGridPaper(blankSource(grid), t).version).toContain('d’ici');
});
