import { expect, test } from '@playwright/test';
import { matrixGroups } from '../../renderer/features/participations/matrixRows.ts';
import { powerOfKey, withPhase } from '../../renderer/features/participations/powerKeys.ts';
import type { Participation } from '../../shared/domain/schemas/stakeholder.ts';
import type { Power } from '../../shared/domain/vocabulary.ts';

const actor = (
  name: string,
  kind: Participation['kind'],
  power: Power | null,
  role = '',
): Participation => ({
  id: name,
  initiativeId: 'i',
  stakeholderId: name,
  name,
  kind,
  role,
  since: null,
  until: null,
  phases: [{ phase: 'causes', power }],
  proximities: [],
});
const ACTORS = [
  actor('Ville', 'municipality', 'informed'),
  actor('Épicerie', 'business', null, 'Prête la remise'),
  actor('Comité', 'participants', 'co_governing'),
  actor('École', 'public_institution', 'co_deciding'),
];
const namesOf = (order: 'kind' | 'name' | 'power', text = '') =>
  matrixGroups(ACTORS, { order, text, words: ({ kind }) => kind }).map(({ actors }) =>
    actors.map(({ name }) => name),
  );

test('by kind, actors stand in groups in the order of the vocabulary, persons concerned first', () => {
  expect(namesOf('kind')).toEqual([['Comité'], ['Ville'], ['École'], ['Épicerie']]);
});

test('by name they follow the French order; by power, those of unknown power come last', () => {
  expect(namesOf('name')).toEqual([['Comité', 'École', 'Épicerie', 'Ville']]);
  expect(namesOf('power')).toEqual([['Comité', 'École', 'Ville', 'Épicerie']]);
});

test('an actor is found by its name, its role or its kind, without accents', () => {
  expect(namesOf('name', 'ecole')).toEqual([['École']]);
  expect(namesOf('name', 'REMISE prete')).toEqual([['Épicerie']]);
  expect(namesOf('name', 'municipality')).toEqual([['Ville']]);
  expect(namesOf('name', 'rien')).toEqual([]);
});

test('a phase is taken, said with a power and left, the others staying as they were', () => {
  const taken = withPhase([{ phase: 'implementation', power: 'informed' }], 'awareness', null);
  expect(taken).toEqual([
    { phase: 'awareness', power: null },
    { phase: 'implementation', power: 'informed' },
  ]);
  expect(withPhase(taken, 'awareness', 'consulted')[0]?.power).toBe('consulted');
  expect(withPhase(taken, 'implementation', undefined)).toEqual([taken[0]]);
});

test('a letter says a power, whatever its case; any other key says nothing', () => {
  expect(['i', 'C', 'd', 'G', 'x', 'Enter'].map(powerOfKey)).toEqual([
    'informed',
    'consulted',
    'co_deciding',
    'co_governing',
    undefined,
    undefined,
  ]);
});
