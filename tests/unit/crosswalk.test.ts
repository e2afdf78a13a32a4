import { expect, test } from '@playwright/test';
import {
  correspondingComponents,
  followersOf,
  formerOf,
  gridVersions,
  leftOut,
} from '../../shared/domain/crosswalk.ts';
import { definition } from '../support/grid.ts';

// The first version; a second that splits one component, joins two, adds one and leaves one out; a third
// that joins what was split; and another one made from the first.
const first = definition('g1', {
  context: ['aspiration', 'rupture'],
  process: ['actors', 'vision'],
  impacts: ['diffusion'],
});
const second = definition(
  'g2',
  { context: ['aspiration'], process: ['together', 'money'], impacts: ['transfer', 'learning'] },
  {
    basedOn: 'g1',
    from: {
      aspiration: ['aspiration'],
      together: ['actors', 'vision'],
      money: [],
      transfer: ['diffusion'],
      learning: ['diffusion'],
    },
  },
);
const third = definition(
  'g3',
  { context: ['aspiration'], process: ['together'], impacts: ['reach'] },
  {
    basedOn: 'g2',
    from: { aspiration: ['aspiration'], together: ['together'], reach: ['transfer', 'learning'] },
  },
);
const sister = definition(
  's',
  { context: ['hope'], process: ['actors'], impacts: ['diffusion'] },
  { basedOn: 'g1', from: { hope: ['aspiration'], actors: ['actors'], diffusion: ['diffusion'] } },
);
const versions = gridVersions([first, second, third, sister]);

const trace = (versionId: string, componentId: string, to: string) =>
  correspondingComponents(versions, { versionId, componentId }, to);

test('a component is followed through three versions, back and forth', () => {
  expect(trace('g3', 'aspiration', 'g1')).toEqual(['aspiration']);
  expect(trace('g1', 'aspiration', 'g3')).toEqual(['aspiration']);
});

test('what was put together leads to both, and each of both to it', () => {
  expect(trace('g3', 'together', 'g1')).toEqual(['actors', 'vision']);
  expect(trace('g1', 'vision', 'g3')).toEqual(['together']);
});

test('what was split and joined again is one component at both ends', () => {
  expect(trace('g2', 'learning', 'g1')).toEqual(['diffusion']);
  expect(trace('g1', 'diffusion', 'g2')).toEqual(['transfer', 'learning']);
  expect(trace('g3', 'reach', 'g1')).toEqual(['diffusion']);
  expect(trace('g1', 'diffusion', 'g3')).toEqual(['reach']);
});

test('what is new comes from nowhere, and what is left out leads nowhere', () => {
  expect(trace('g2', 'money', 'g1')).toEqual([]);
  expect(trace('g1', 'rupture', 'g2')).toEqual([]);
  expect(leftOut(second, first)).toEqual(['rupture']);
  expect(leftOut(third, second)).toEqual(['money']);
  expect(formerOf(second, 'money')).toEqual([]);
  expect(followersOf(second, 'diffusion')).toEqual(['transfer', 'learning']);
});

test('two versions made from the same one meet in it', () => {
  expect(trace('s', 'hope', 'g3')).toEqual(['aspiration']);
  expect(trace('g2', 'together', 's')).toEqual(['actors']);
});

test('the same name in a version of another line is another component', () => {
  const stranger = definition('x', { context: ['aspiration'], process: ['a'], impacts: ['b'] });
  const all = gridVersions([first, stranger]);
  expect(correspondingComponents(all, { versionId: 'x', componentId: 'aspiration' }, 'g1')).toEqual(
    [],
  );
});

test('a component that its version does not have is followed nowhere', () => {
  expect(trace('g1', 'prestige', 'g1')).toEqual([]);
  expect(trace('g1', 'aspiration', 'unknown')).toEqual([]);
  expect(trace('unknown', 'aspiration', 'g1')).toEqual([]);
});
