import { expect, test } from '@playwright/test';
import {
  type AnyChange,
  type BulkFacts,
  bulkEffect,
  isBehind,
  sectorsAfter,
  territoriesAfter,
} from '../../shared/domain/bulkChange.ts';
import { BulkChange } from '../../shared/domain/schemas/bulkChange.ts';

const facts = (some: Partial<BulkFacts> = {}): BulkFacts => ({
  carrier: 'Coop',
  cdcRole: '',
  sectors: ['Itinérance', 'Logement'],
  territories: [{ kind: 'mrc', name: 'Les Érables', mrcCode: '' }],
  archivedAt: null,
  stage: 'sustaining',
  stageSince: '2020',
  ...some,
});

const add = (...sectors: string[]): AnyChange => ({ kind: 'addSectors', sectors });

test('a sector that differs by case or accents only is there already', () => {
  expect(bulkEffect(facts(), add('itinerance'))).toBe('same');
  expect(bulkEffect(facts(), add('itinerance', 'Transport'))).toBe('changed');
  const change = { kind: 'addSectors' as const, sectors: ['Transport', 'TRANSPORT', 'logement'] };
  expect(sectorsAfter(['Logement'], change)).toEqual(['Logement', 'Transport']);
});

test('a sector is taken away as it is written, and its variants stay', () => {
  const change = { kind: 'removeSectors' as const, sectors: ['Itinérance'] };
  expect(sectorsAfter(['itinérance', 'Itinérance', 'Logement'], change)).toEqual([
    'itinérance',
    'Logement',
  ]);
  expect(bulkEffect(facts({ sectors: [] }), change)).toBe('same');
});

test('a renamed sector keeps its place, and where both names stood one is left', () => {
  const change = { kind: 'renameSector' as const, from: 'itinérance', to: 'Itinérance' };
  expect(sectorsAfter(['Eau', 'itinérance', 'Logement'], change)).toEqual([
    'Eau',
    'Itinérance',
    'Logement',
  ]);
  expect(sectorsAfter(['Itinérance', 'Eau', 'itinérance'], change)).toEqual(['Itinérance', 'Eau']);
});

test('a territory is known by its kind and its name', () => {
  const town = { kind: 'municipality' as const, name: 'les érables', mrcCode: '' };
  const mrc = { kind: 'mrc' as const, name: 'les erables', mrcCode: '' };
  const { territories } = facts();
  expect(territoriesAfter(territories, { kind: 'addTerritories', territories: [town] })).toEqual([
    ...territories,
    town,
  ]);
  expect(bulkEffect(facts(), { kind: 'addTerritories', territories: [mrc] })).toBe('same');
  expect(territoriesAfter(territories, { kind: 'removeTerritories', territories: [mrc] })).toEqual(
    [],
  );
});

test('an initiative without room for one more stays as it is', () => {
  const sectors = Array.from({ length: 100 }, (_, number) => `Secteur ${number}`);
  expect(bulkEffect(facts({ sectors }), add('Un de plus'))).toBe('full');
  expect(bulkEffect(facts({ sectors }), add('Secteur 3'))).toBe('same');
});

test('who is already in a stage, in the archives, or carried so, does not change', () => {
  const stage = { kind: 'stage', date: '2026', reason: 'x' } as const;
  expect(bulkEffect(facts(), { ...stage, stage: 'sustaining' })).toBe('same');
  expect(bulkEffect(facts(), { ...stage, stage: 'scaling' })).toBe('changed');
  expect(bulkEffect(facts({ stage: null }), { ...stage, stage: 'scaling' })).toBe('changed');
  expect(bulkEffect(facts(), { kind: 'archive' })).toBe('changed');
  expect(bulkEffect(facts(), { kind: 'unarchive' })).toBe('same');
  expect(bulkEffect(facts({ archivedAt: '2026-01-01T00:00:00.000Z' }), { kind: 'archive' })).toBe(
    'same',
  );
  expect(bulkEffect(facts(), { kind: 'carrier', carrier: 'Coop' })).toBe('same');
  expect(bulkEffect(facts(), { kind: 'cdcRole', cdcRole: 'Fiduciaire' })).toBe('changed');
});

test('a stage dated before the present one comes behind it', () => {
  expect(isBehind(facts(), '2019-12-31')).toBe(true);
  expect(isBehind(facts(), '2020')).toBe(false);
  expect(isBehind(facts({ stageSince: '2020-06' }), '2020')).toBe(true);
  expect(isBehind(facts({ stageSince: null }), '1990')).toBe(false);
});

test('a stage is not changed without a reason', () => {
  const change = { kind: 'stage', stage: 'closed', date: '2026', reason: '  ' };
  expect(BulkChange.safeParse(change).success).toBe(false);
  expect(BulkChange.safeParse({ ...change, reason: 'fin du bail' }).success).toBe(true);
});
