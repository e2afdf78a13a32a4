import { expect, test } from '@playwright/test';
import { filtered, searchable, sorted } from '../../renderer/features/initiatives/listRows.ts';
import type { InitiativeRow } from '../../shared/domain/schemas/detail.ts';

const row = (title: string, more: Partial<InitiativeRow> = {}): InitiativeRow => ({
  id: title,
  title,
  summary: '',
  carrier: '',
  sectors: [],
  territories: [],
  stage: null,
  stageSince: null,
  lastReadOn: null,
  readings: [],
  effectCount: 0,
  updatedAt: '2026-01-01T00:00:00.000Z',
  archivedAt: null,
  ...more,
});

const level = (componentId: string, value: 'structuring' | 'to_document') => [
  { componentId, level: value },
];

const titles = (rows: readonly InitiativeRow[]) => rows.map(({ title }) => title);

test('the filter forgives accents, ligatures and capitals, and wants every word', () => {
  const rows = searchable([
    row('L’Épicerie d’à côté', { carrier: 'Coop du Rang' }),
    row('Cœur de village', { sectors: ['Sécurité alimentaire'] }),
    row('Halte', { territories: ['MRC de la Rivière'], summary: 'Un point d’accueil' }),
  ]);
  expect(titles(filtered(rows, 'epicerie'))).toEqual(['L’Épicerie d’à côté']);
  expect(titles(filtered(rows, 'COEUR'))).toEqual(['Cœur de village']);
  expect(titles(filtered(rows, 'riviere accueil'))).toEqual(['Halte']);
  expect(titles(filtered(rows, 'riviere coop'))).toEqual([]);
  expect(filtered(rows, '  ')).toHaveLength(3);
});

test('titles follow French order, numbers as numbers', () => {
  const rows = ['Zone', 'Étape', 'etape 10', 'etape 9', 'Œuvre', 'Os'].map((title) => row(title));
  expect(titles(sorted(rows, { column: 'title', direction: 'ascending' }))).toEqual([
    'Étape',
    'etape 9',
    'etape 10',
    'Œuvre',
    'Os',
    'Zone',
  ]);
});

test('stages follow the order of life; those without any come last both ways', () => {
  const rows = [
    row('sans'),
    row('close', { stage: 'closed' }),
    row('pilote', { stage: 'experimentation' }),
  ];
  expect(titles(sorted(rows, { column: 'stage', direction: 'ascending' }))).toEqual([
    'pilote',
    'close',
    'sans',
  ]);
  expect(titles(sorted(rows, { column: 'stage', direction: 'descending' }))).toEqual([
    'close',
    'pilote',
    'sans',
  ]);
});

test('the last reading orders by its date alone, never by what was read', () => {
  const rows = [
    row('jamais'),
    row('ancienne', { lastReadOn: '2019-05-01', readings: level('rupture', 'structuring') }),
    row('récente', { lastReadOn: '2025-05-01', readings: level('rupture', 'to_document') }),
  ];
  expect(titles(sorted(rows, { column: 'reading', direction: 'descending' }))).toEqual([
    'récente',
    'ancienne',
    'jamais',
  ]);
  expect(titles(sorted(rows, { column: 'reading', direction: 'ascending' }))).toEqual([
    'ancienne',
    'récente',
    'jamais',
  ]);
});

test('ten thousand rows are put in order and filtered while nobody notices', () => {
  const rows = Array.from({ length: 10_000 }, (_, index) =>
    row(`Initiative ${(index * 7919) % 10_000} du rang`, { summary: 'mot '.repeat(40) }),
  );
  const start = performance.now();
  const prepared = searchable(sorted(rows, { column: 'title', direction: 'ascending' }));
  const found = filtered(prepared, 'initiative 42');
  expect(found[0]?.title).toBe('Initiative 42 du rang');
  // It takes about a tenth of a second; the machine of a test may be busy.
  expect(performance.now() - start).toBeLessThan(3_000);
});
