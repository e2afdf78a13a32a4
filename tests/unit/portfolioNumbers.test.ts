import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { drawDossier } from '../../shared/content/drawDossier.ts';
import { newDossier } from '../../shared/domain/newDossier.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import type {
  PicturedEffect,
  PicturedInitiative,
} from '../../shared/domain/schemas/portfolioPicture.ts';
import { Template } from '../../shared/domain/schemas/template.ts';
import { translator } from '../../shared/strings/index.ts';
import { richSource, testId } from '../support/pdfSource.ts';

const t = translator('fr-CA');
const template = Template.parse(
  JSON.parse(readFileSync('resources/templates/12-portfolio-summary.json', 'utf8')),
);

function pictured(
  title: string,
  stages: PicturedInitiative['stages'],
  effects: Partial<PicturedEffect>[] = [],
): PicturedInitiative {
  return {
    id: testId(title.length),
    title,
    summary: '',
    ruptureForm: null,
    ruptureScope: null,
    carrier: '',
    sectors: [],
    territories: [],
    stages,
    effects: effects.map((one, index) => ({
      id: testId(100 + index),
      statement: 'Un changement',
      level: 'territory',
      observedOn: '2020',
      polarity: 'positive',
      expected: true,
      recheckMonths: null,
      proofs: 1,
      isContributed: true,
      last: null,
      ...one,
    })),
  };
}

/** The one-page portrait of a portfolio, on 20 March 2026. */
function portrait(initiatives: PicturedInitiative[]): DossierSource {
  const source = richSource();
  return {
    ...source,
    today: '2026-03-20',
    template,
    dossier: newDossier(null, template, source.dossier),
    portfolio: {
      initiatives,
      portrait: { grid: source.grid, groups: [], firstYear: null },
      startMonth: 4,
      fundings: [
        {
          kind: 'mission',
          start: '2025-04',
          end: '2026-03',
          states: [{ date: '2025-04', state: 'confirmed', amount: 1_200_000 }],
          instalments: [],
          binned: 0,
        },
      ],
      due: [],
    },
  };
}

const blocksOf = (initiatives: PicturedInitiative[]) =>
  drawDossier(portrait(initiatives), t).blocks.map(({ key, drawnText, parts }) => ({
    key,
    text: drawnText.join(' ').replaceAll('\u00a0', ' '),
    parts,
    facts: parts
      .flatMap((part) => (part.type === 'facts' ? part.facts : []))
      .map(({ label, value }) => `${label} | ${value}`.replaceAll('\u00a0', ' ')),
  }));

const TWO = [
  pictured(
    'Halte',
    [
      { stage: 'experimentation', date: '2015-02' },
      { stage: 'sustaining', date: '2025-10' },
    ],
    [{}, { level: 'individual', observedOn: '2025-12' }, { observedOn: null }],
  ),
  pictured('Jardin', [
    { stage: 'emergence', date: '2018' },
    { stage: 'closed', date: '2026-01' },
  ]),
];

test('the one-page portrait draws its numbers: initiatives and years, stages, changes by level, money by state', () => {
  const numbers = blocksOf(TWO).find(({ key }) => key === 'numbers');
  expect(numbers?.facts).toEqual([
    'Initiatives | 2 initiatives, la plus ancienne depuis février 2015 (11 ans)',
    'Étape | Pérennisation : 1; Close : 1',
    'Changements observés | 2 (Individu : 1; Territoire : 1)',
    'Argent, 2025‑2026 | confirmé : 12 000 $',
  ]);
});

const year = (initiatives: PicturedInitiative[]) =>
  blocksOf(initiatives).find(({ key }) => key === 'word');

test('it says what the year was from the dates, and nothing of a year without any', () => {
  expect(year(TWO)?.text).toBe(
    'Depuis le 20 mars 2025, 1 a changé d’étape (Halte), 1 changement a été observé et 1 initiative a pris fin (Jardin).',
  );
  const still = year([pictured('Halte', [{ stage: 'scaling', date: '2015' }])]);
  expect(still?.text).toBe('');
  expect(still?.parts.map(({ type }) => type)).toEqual(['gap']);
});

const drawn = (dated: number, undated: number) =>
  blocksOf(
    Array.from({ length: dated + undated }, (_, at) =>
      pictured(`Initiative ${at}`, at < dated ? [{ stage: 'scaling', date: '2015' }] : []),
    ),
  )
    .flatMap(({ parts }) => parts.map(({ type }) => type))
    .filter((type) => type !== 'facts' && type !== 'gap');

test('up to ten initiatives have a line each, a few without dates a list; more are told by their curve alone', () => {
  expect(drawn(10, 0)).toEqual(['lives']);
  expect(drawn(2, 6)).toEqual(['table']);
  expect(drawn(11, 0)).toEqual(['survival']);
});
