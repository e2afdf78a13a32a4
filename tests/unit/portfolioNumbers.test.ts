import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { drawDossier } from '../../shared/content/drawDossier.ts';
import { likelyPurpose } from '../../shared/domain/asking.ts';
import { saidDifferences } from '../../shared/domain/difference/compare.ts';
import { newDossier } from '../../shared/domain/newDossier.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import type {
  PicturedEffect,
  PicturedInitiative,
} from '../../shared/domain/schemas/portfolioPicture.ts';
import { Template } from '../../shared/domain/schemas/template.ts';
import { shownKinds } from '../../shared/domain/templateBlocks.ts';
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

const LIVES = richSource().lives;

/** The one-page portrait of a portfolio, on 20 March 2026. */
function portrait(initiatives: PicturedInitiative[], lives = LIVES): DossierSource {
  const source = richSource();
  return {
    ...source,
    lives,
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

const blocksOf = (initiatives: PicturedInitiative[], lives = LIVES) =>
  drawDossier(portrait(initiatives, lives), t).blocks.map(({ key, drawnText, parts }) => ({
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
    'L’organisme | Regrouper et soutenir les organismes communautaires de la MRC (fictive). Territoire : MRC de la Rivière-Longue (fictive).',
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
    'Depuis le 20 mars 2025, 1 initiative a changé d’étape (Halte), 1 changement a été observé et 1 initiative a pris fin (Jardin).',
  );
  const still = year([pictured('Halte', [{ stage: 'scaling', date: '2015' }])]);
  expect(still?.text).toBe('');
  expect(still?.parts.map(({ type }) => type)).toEqual(['gap']);
});

const looked = (observedOn: string | null) => ({
  observedOn,
  last: { date: '2026-02', answer: 'holds' as const },
});

test('after what began, what moved needs no noun; a change is told once, and one without a date is not called older', () => {
  const said = year([
    pictured('Jardin', [{ stage: 'emergence', date: '2025-06' }]),
    pictured(
      'Halte',
      [
        { stage: 'emergence', date: '2015' },
        { stage: 'scaling', date: '2025-10' },
      ],
      [looked('2025-12'), looked(null), looked('2020')],
    ),
  ]);
  expect(said?.text).toBe(
    'Depuis le 20 mars 2025, 1 initiative a commencé (Jardin), 1 a changé d’étape (Halte), 1 changement a été observé et 1 changement plus ancien a été revu.',
  );
});

const followedSince = (date: string) =>
  blocksOf([pictured('Halte', [{ stage: 'scaling', date }])])
    .find(({ key }) => key === 'numbers')
    ?.facts.find((fact) => fact.startsWith('Initiatives'));

test('years are counted where the first stage is dated closely enough to be sure of them', () => {
  expect(followedSince('2024-12')).toBe(
    'Initiatives | 1 initiative, la plus ancienne depuis décembre 2024 (1 an)',
  );
  expect(followedSince('2025')).toBe('Initiatives | 1 initiative, la plus ancienne depuis 2025');
  expect(followedSince('2025-06')).toBe('Initiatives | 1 initiative');
});

const some = (dated: number, undated: number) =>
  Array.from({ length: dated + undated }, (_, at) =>
    pictured(`Initiative ${at}`, at < dated ? [{ stage: 'scaling', date: '2015' }] : []),
  );

const drawn = (dated: number, undated: number, lives = LIVES) =>
  blocksOf(some(dated, undated), lives)
    .flatMap(({ parts }) => parts)
    .filter(({ type }) => type !== 'facts' && type !== 'gap');

const typesOf = (parts: ReturnType<typeof drawn>) => parts.map(({ type }) => type);

test('up to ten initiatives have a line each, a few without dates a list; more are told by their curve alone', () => {
  expect(typesOf(drawn(10, 0))).toEqual(['lives']);
  expect(typesOf(drawn(2, 6))).toEqual(['table']);
  expect(typesOf(drawn(11, 0))).toEqual(['survival']);
});

test('where none was followed beyond its pilot there is no curve: the first ones are named, and how many others', () => {
  for (const initiatives of [some(14, 0), some(0, 14)]) {
    const named = blocksOf(initiatives, [])
      .find(({ key }) => key === 'numbers')
      ?.facts.at(-1);
    expect(named).toMatch(
      /^Les initiatives \| Initiative 0, Initiative 1, .*, Initiative 10 et 3 autres$/,
    );
  }
  expect(typesOf(drawn(0, 8, []))).toEqual(['table']);
  expect(
    blocksOf(some(11, 0))
      .flatMap(({ facts }) => facts)
      .join(),
  ).not.toContain('Les initiatives |');
});

test('a portrait without a funder is sent for information, whatever its template asks', () => {
  const { dossier, ...rest } = portrait([]);
  const source = { ...rest, dossier: { ...dossier, funderId: null, fundingId: null } };
  expect(shownKinds<string>(source).has('question')).toBe(true);
  expect(likelyPurpose(source)).toBe('information');
});

test('what a page of the portfolio did not print is not compared with today', () => {
  const many = Array.from({ length: 14 }, (_, at) =>
    Object.assign(
      pictured(
        `Initiative ${at}`,
        [{ stage: 'scaling', date: '2015' }],
        [
          {
            id: testId(600 + at),
            observedOn: String(2000 + at),
            last: { date: '2024', answer: 'holds' },
          },
        ],
      ),
      { id: testId(500 + at) },
    ),
  );
  const [mission] = portrait([]).portfolio?.fundings ?? [];
  if (mission === undefined) throw new Error('no funding');
  const source = (initiatives: PicturedInitiative[], amount: number, lives = LIVES) => {
    const { portfolio, ...rest } = portrait(initiatives, lives);
    const state = { date: '2025-04', state: 'confirmed' as const, amount };
    const fundings = [
      { ...mission, states: [state] },
      { ...mission, start: '2020-04', end: '2021-03', states: [state] },
    ];
    return { ...rest, portfolio: portfolio && { ...portfolio, fundings } };
  };
  const now = many.map((one) => ({
    ...one,
    stages: one.stages.map(({ date }) => ({ stage: 'sustaining' as const, date })),
    effects: one.effects.map((effect) => ({
      ...effect,
      last: { date: '2026', answer: 'holds' as const },
    })),
  }));
  const changes = (lives = LIVES, count = many.length) =>
    saidDifferences(
      source(many.slice(0, count), 1_200_000, lives),
      source(now.slice(0, count), 1_500_000, lives),
    ).sections.flatMap((section) =>
      section.changes.map(({ kind, aspect, subject }) => `${kind}.${aspect} ${subject}`.trim()),
    );
  // The year of today, where the initiatives stand, and the three changes that held longest, without their years.
  expect(changes()).toEqual([
    'yearSum.sure 2025‑2026',
    'byStage.count',
    'byStage.count',
    ...Array.from({ length: 3 }, () => 'lastingEffect.seenOn Un changement'),
  ]);
  // A name says no stage.
  expect(changes([])).toEqual(changes());
  expect(changes([], 8).filter((one) => one.startsWith('initiative.stage'))).toHaveLength(8);
});
