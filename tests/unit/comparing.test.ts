import { expect, test } from '@playwright/test';
import { comparedPair } from '../../renderer/features/grid/compare/compareSearch.ts';
import { compareApplications } from '../../shared/domain/comparing.ts';
import { gridVersions } from '../../shared/domain/crosswalk.ts';
import { mappingTo } from '../../shared/domain/portraitMapping.ts';
import type { Reading } from '../../shared/domain/schemas/grid.ts';
import type { GridDefinition } from '../../shared/domain/schemas/gridDefinition.ts';
import { application, definition, reading } from '../support/grid.ts';

const ONE = definition('one', {
  context: ['aspiration', 'rupture'],
  process: ['actors', 'vision'],
  impacts: ['diffusion', 'practices'],
});
const TWO = definition(
  'two',
  { context: ['aspiration', 'memory'], process: ['table'], impacts: ['near', 'far'] },
  {
    basedOn: 'one',
    from: {
      aspiration: ['aspiration'],
      memory: [],
      table: ['actors', 'vision'],
      near: ['diffusion'],
      far: ['diffusion'],
    },
  },
);
const versions = gridVersions([ONE, TWO]);

const side = (grid: GridDefinition, readings: Reading[]) => ({
  definition: grid,
  application: application('a', '2020-01-01', readings, { gridVersionId: grid.id }),
});

function compared(first: ReturnType<typeof side>, second: ReturnType<typeof side>) {
  return compareApplications(versions, first, second).map((one) => ({
    kinship: one.kinship,
    comparison: one.comparison,
    first: one.first.map(({ component }) => component.id),
    second: one.second.map(({ component }) => component.id),
  }));
}

test('two readings of one version are said alike or other, read or not, in the order of the grid', () => {
  const found = compared(
    side(ONE, [
      reading('aspiration', 'present'),
      reading('rupture', 'structuring'),
      reading('actors', 'emerging'),
    ]),
    side(ONE, [
      reading('aspiration', 'present'),
      reading('rupture', 'emerging'),
      reading('vision', 'present'),
    ]),
  );
  expect(found.map(({ second, comparison }) => [second.join(), comparison])).toEqual([
    ['aspiration', 'alike'],
    ['rupture', 'other'],
    ['actors', 'only_first'],
    ['vision', 'only_second'],
    ['diffusion', 'neither_read'],
    ['practices', 'neither_read'],
  ]);
});

test('a change is a change whichever way it goes', () => {
  const low = side(ONE, [reading('rupture', 'to_document')]);
  const high = side(ONE, [reading('rupture', 'structuring')]);
  const ofRupture = (found: ReturnType<typeof compared>) =>
    found.find(({ second }) => second.join() === 'rupture')?.comparison;
  expect(ofRupture(compared(low, high))).toBe('other');
  expect(ofRupture(compared(high, low))).toBe('other');
});

const BEFORE = side(ONE, [
  reading('aspiration', 'present'),
  reading('rupture', 'present'),
  reading('actors', 'present'),
  reading('vision', 'present'),
  reading('diffusion', 'emerging'),
]);
const AFTER = side(TWO, [reading('aspiration', 'present'), reading('table', 'present')]);

test('under two versions, components are joined through the crosswalk and never equalled when they do not answer one to one', () => {
  expect(compared(BEFORE, AFTER)).toEqual([
    { kinship: 'same', comparison: 'alike', first: ['aspiration'], second: ['aspiration'] },
    { kinship: 'added', comparison: 'neither_read', first: [], second: ['memory'] },
    { kinship: 'left_out', comparison: 'apart', first: ['rupture'], second: [] },
    { kinship: 'merged', comparison: 'apart', first: ['actors', 'vision'], second: ['table'] },
    { kinship: 'split', comparison: 'only_first', first: ['diffusion'], second: ['near', 'far'] },
    { kinship: 'left_out', comparison: 'neither_read', first: ['practices'], second: [] },
  ]);
});

test('exchanged, what was split is put together, what was new is left out, and nothing is lost', () => {
  const there = compared(BEFORE, AFTER);
  const back = compared(AFTER, BEFORE);
  const kinships = (found: typeof there) => found.map(({ kinship }) => kinship).toSorted();
  const other = { split: 'merged', merged: 'split', added: 'left_out', left_out: 'added' } as const;
  expect(kinships(back)).toEqual(
    there
      .map(({ kinship }) =>
        kinship === 'same' || kinship === 'rearranged' ? kinship : other[kinship],
      )
      .toSorted(),
  );
  const all = (found: typeof there) =>
    found.flatMap(({ first, second }) => [...first, ...second]).toSorted();
  expect(all(back)).toEqual(all(there));
});

test('the last two are compared unless others are asked for; a lone one is not', () => {
  const [a, b, c] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
  expect(comparedPair([a, b, c], {})).toEqual([b, c]);
  expect(comparedPair([a, b, c], { seconde: 'b' })).toEqual([c, b]);
  expect(comparedPair([a, b, c], { premiere: 'c' })).toEqual([c, b]);
  expect(comparedPair([a, b, c], { premiere: 'a', seconde: 'gone' })).toEqual([a, c]);
  expect(comparedPair([a, b, c], { premiere: 'a', seconde: 'a' })).toEqual([a, a]);
  expect(comparedPair([a], {})).toBeNull();
});

test('in a portrait, only a component that answers to one alone lends its readings', () => {
  const exact = mappingTo(TWO, versions).filter(({ versionId }) => versionId === 'one');
  expect(
    exact.map(({ componentId, target, exact: isExact }) => [componentId, target, isExact]),
  ).toEqual([
    ['aspiration', 'aspiration', true],
    ['actors', 'table', false],
    ['vision', 'table', false],
    ['diffusion', 'near', false],
    ['diffusion', 'far', false],
  ]);
});
