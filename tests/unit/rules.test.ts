import { expect, test } from '@playwright/test';
import { coherentLine } from '../../shared/domain/budgetLine.ts';
import { byText } from '../../shared/domain/byText.ts';
import { byFrenchOrder } from '../../shared/domain/frenchOrder.ts';
import { latestApplication, latestBudget } from '../../shared/domain/latest.ts';
import { newDossier } from '../../shared/domain/newDossier.ts';
import { Template } from '../../shared/domain/schemas/template.ts';
import { nameKey, orderKey, sortKey } from '../../shared/domain/sortKey.ts';
import { pastStages, presentStage } from '../../shared/domain/stages.ts';
import { isUpcoming } from '../../shared/domain/upcoming.ts';

const TODAY = '2026-11-22';

const step = (start: string, end: string | null = null) => isUpcoming({ start, end }, TODAY);
const budget = (id: number, start: string | null, end: string | null = null) => ({
  id,
  start,
  end,
});
const application = (id: number, date: string, concludedAt: string | null) => ({
  id,
  date,
  concludedAt,
});

test('the present stage is the last one entered, not one that is planned', () => {
  const stages = [
    { stage: 'scaling', date: '2027' },
    { stage: 'experimentation', date: '2016-05' },
    { stage: 'emergence', date: '2016' },
    { stage: 'sustaining', date: '2016-05' },
  ] as const;
  expect(pastStages(stages, TODAY).map(({ stage }) => stage)).toEqual([
    'emergence',
    'experimentation',
    'sustaining',
  ]);
  expect(presentStage(stages, TODAY)?.stage).toBe('sustaining');
  expect(presentStage(stages, '2027-01-01')?.stage).toBe('scaling');
  expect(presentStage(stages, '2015-12-31')).toBeNull();
  expect(presentStage([], TODAY)).toBeNull();
});

test('an initiative may return to a stage', () => {
  const stages = [
    { stage: 'closed', date: '2019' },
    { stage: 'emergence', date: '2024' },
  ] as const;
  expect(presentStage(stages, TODAY)?.stage).toBe('emergence');
});

test('a step is coming while it lasts, and four months ahead', () => {
  expect(step('2026-11-22')).toBe(true);
  expect(step('2026-11-21')).toBe(false);
  expect(step('2026-11')).toBe(true);
  expect(step('2026')).toBe(true);
  expect(step('2020', '2026-11-22')).toBe(true);
  expect(step('2020', '2026-11-21')).toBe(false);
  expect(step('2027-03-22')).toBe(true);
  expect(step('2027-03-23')).toBe(false);
  expect(step('2027')).toBe(true);
});

test('the latest budget is that of the latest period; without periods, the last added', () => {
  expect(latestBudget([])).toBeNull();
  expect(latestBudget([budget(1, '2026'), budget(2, '2024')])?.id).toBe(1);
  expect(latestBudget([budget(1, null), budget(2, null)])?.id).toBe(2);
  expect(latestBudget([budget(1, '2020'), budget(2, null)])?.id).toBe(1);
  expect(latestBudget([budget(1, '2020'), budget(2, null, '2027')])?.id).toBe(2);
});

test('a dossier shows the last sealed reading before one that is under way', () => {
  expect(latestApplication([])).toBeNull();
  expect(
    latestApplication([application(1, '2024-01-01', 'x'), application(2, '2026-01-01', null)])?.id,
  ).toBe(1);
  expect(latestApplication([application(1, '2026-01-01', null)])?.id).toBe(1);
  expect(
    latestApplication([application(1, '2026-01-01', 'x'), application(2, '2020-01-01', 'x')])?.id,
  ).toBe(1);
});

test('a new dossier takes the name of its initiative unless it has its own', () => {
  const template = Template.parse({
    id: 'complete',
    name: 'Complet',
    version: 3,
    source: '',
    verifiedOn: null,
    blocks: [{ key: 'summary', kind: 'summary', included: false, maxWords: 120 }],
  });
  const initiative = { id: 'i', title: 'Une initiative', budgets: [], gridApplications: [] };
  const given = { id: 'd', updatedAt: 'now' };
  expect(newDossier(initiative, template, given)).toEqual({
    id: 'd',
    initiativeId: 'i',
    title: 'Une initiative',
    templateId: 'complete',
    templateVersion: 3,
    funderId: null,
    programId: null,
    budgetId: null,
    fundingId: null,
    gridApplicationId: null,
    blocks: [
      {
        key: 'summary',
        kind: 'summary',
        included: false,
        ownText: null,
        writtenOver: null,
        leftOut: [],
      },
    ],
    pieces: [],
    files: [],
    photos: [],
    updatedAt: 'now',
  });
  expect(newDossier(initiative, template, { ...given, title: 'Demande' }).title).toBe('Demande');
});

test('a line is coherent with its side', () => {
  const line = { side: 'revenue' as const, funderId: 'f', fundingId: 'g', state: null };
  // Nobody said its state: none is supplied, and the file refuses it.
  expect(coherentLine(line)).toEqual(line);
  expect(coherentLine({ ...line, state: 'received' as const }).state).toBe('received');
  expect(coherentLine({ ...line, side: 'expense' as const, state: 'asked' as const })).toEqual({
    side: 'expense',
    funderId: null,
    fundingId: null,
    state: null,
  });
});

test('names sort by their numbers, and are found by any part of these', () => {
  const names = [
    'Rang 10',
    'rang 2',
    'Rang 2 bis',
    'Rang 010 nord',
    'Rang',
    'Rang 9, lot 100',
    'Rang 9, lot 20',
  ];
  const order = [
    'Rang',
    'rang 2',
    'Rang 2 bis',
    'Rang 9, lot 20',
    'Rang 9, lot 100',
    'Rang 10',
    'Rang 010 nord',
  ];
  expect(names.toSorted((a, b) => byText(orderKey(a), orderKey(b)))).toEqual(order);
  expect(names.toSorted(byFrenchOrder)).toEqual(order);
  expect(orderKey('Œuvre n°\u00a0007')).toBe('oeuvre n° 017');
  expect(orderKey('')).toBe('');
  // A number of a hundred digits is one still, and what is found by is as it is written.
  expect(orderKey('9'.repeat(120)).startsWith('999')).toBe(true);
  expect(sortKey('Bilan 2014')).toContain('201');
});

test('names sort without accents nor ligatures, and are the same whatever their case and spaces', () => {
  expect(sortKey('  Œuvre   À\u00a0côté ')).toBe('oeuvre a cote');
  expect(nameKey(' La\u00a0 VILLE de  Québec')).toBe('la ville de québec');
  expect(nameKey('E\u0301rable')).toBe(nameKey('Érable'));
  expect(nameKey('Le Marche')).not.toBe(nameKey('Le Marché'));
});
