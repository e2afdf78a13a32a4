import { expect, test } from '@playwright/test';
import {
  inOrder,
  levelOf,
  readingBefore,
  recentApplication,
  unreadOf,
} from '../../renderer/features/grid/history.ts';
import type { GridApplication, GridDefinition } from '../../shared/domain/schemas/grid.ts';
import type { ReadingLevel } from '../../shared/domain/vocabulary.ts';

function application(
  id: string,
  date: string,
  levels: Record<string, ReadingLevel | null>,
): GridApplication {
  const readings = Object.entries(levels).map(([componentId, level]) => ({
    componentId,
    level,
    justification: `${id}, ${componentId}`,
    evidenceIds: [],
  }));
  return {
    id,
    initiativeId: 'i',
    gridVersionId: 'g',
    date,
    participants: [],
    concludedAt: null,
    readings,
  };
}

const component = (id: string) => ({
  id,
  label: id,
  definition: '',
  subElements: [],
  questions: ['?'],
  typicalEvidence: [],
});

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

test('the last time skips the applications that did not read the component', () => {
  expect(readingBefore(all, third, 'aspiration')?.application.id).toBe('a');
  expect(readingBefore(all, third, 'rupture')?.reading.level).toBe('structuring');
});

test('there is no last time before the first, nor for what was never read', () => {
  expect(readingBefore(all, first, 'aspiration')).toBeNull();
  expect(readingBefore(all, third, 'diffusion')).toBeNull();
});

test('another reading is worth a question within thirty days of the last', () => {
  expect(recentApplication(all, '2021-10-05')?.id).toBe('c');
  expect(recentApplication(all, '2021-11-03')?.id).toBe('c');
  expect(recentApplication(all, '2021-11-04')).toBeNull();
  expect(recentApplication([], '2021-11-04')).toBeNull();
});

test('what is left to read keeps the order of the grid', () => {
  const definition: GridDefinition = {
    id: 'g',
    name: 'g',
    version: 1,
    source: '',
    dimensions: [
      {
        id: 'context',
        label: '',
        components: [component('aspiration'), component('rupture')],
      },
      { id: 'process', label: '', components: [component('shared_vision')] },
      { id: 'impacts', label: '', components: [component('diffusion')] },
    ],
  };
  expect(unreadOf(definition, third).map((placed) => placed.component.id)).toEqual([
    'rupture',
    'shared_vision',
    'diffusion',
  ]);
});
