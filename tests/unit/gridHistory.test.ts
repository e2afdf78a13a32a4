import { expect, test } from '@playwright/test';
import { inOrder, levelOf, unreadOf } from '../../shared/domain/gridComponents.ts';
import { recentApplication } from '../../shared/domain/latest.ts';
import type { ReadingLevel } from '../../shared/domain/vocabulary.ts';
import { application as made, reading, definition as version } from '../support/grid.ts';

const application = (id: string, date: string, levels: Record<string, ReadingLevel | null>) =>
  made(
    id,
    date,
    Object.entries(levels).map(([componentId, level]) => reading(componentId, level)),
  );

const first = application('a', '2016-11-08', { aspiration: 'emerging', rupture: 'present' });
const second = application('b', '2018-05-17', { aspiration: null, rupture: 'structuring' });
const third = application('c', '2021-10-05', { aspiration: 'present' });
const all = [third, first, second];

test('applications follow one another by date, those of a day by their making', () => {
  expect(inOrder(all).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  const sameDay = application('0', '2018-05-17', {});
  expect(inOrder([...all, sameDay]).map(({ id }) => id)).toEqual(['a', '0', 'b', 'c']);
});

test('a component that an application does not name is not read', () => {
  expect(levelOf(third, 'rupture')).toBeNull();
});

test('another reading is worth a question within thirty days of the last', () => {
  expect(recentApplication(all, '2021-10-05')?.id).toBe('c');
  expect(recentApplication(all, '2021-11-03')?.id).toBe('c');
  expect(recentApplication(all, '2021-11-04')).toBeNull();
  expect(recentApplication([], '2021-11-04')).toBeNull();
});

test('what is left to read keeps the order of the grid', () => {
  const definition = version('g', {
    context: ['aspiration', 'rupture'],
    process: ['shared_vision'],
    impacts: ['diffusion'],
  });
  expect(unreadOf(definition, third).map(({ id }) => id)).toEqual([
    'rupture',
    'shared_vision',
    'diffusion',
  ]);
});
