import { expect, test } from '@playwright/test';
import { gridVersions } from '../../shared/domain/crosswalk.ts';
import {
  knownReadings,
  knownRows,
  knownState,
  readWords,
} from '../../shared/domain/knownReadings.ts';
import type { GridApplication } from '../../shared/domain/schemas/grid.ts';
import { application, definition, reading } from '../support/grid.ts';

// The last known reading of each component, over the years and the versions of the grid.

const FIRST = definition('first', { context: ['a', 'b'], process: ['c', 'd'], impacts: ['e'] });
// « a » is now « x »; « c » and « d » are one; « e » is left out; « n » is new.
const OWN = definition(
  'own',
  { context: ['x', 'b'], process: ['c'], impacts: ['n'] },
  { basedOn: 'first', from: { x: ['a'], b: ['b'], c: ['c', 'd'], n: [] } },
);

const under = (gridVersionId: string) => ({ gridVersionId });

function known(shown: typeof FIRST, applications: readonly GridApplication[]) {
  const rows = knownRows(gridVersions([FIRST, OWN]), shown);
  return Object.fromEntries(
    knownReadings(rows, readWords(applications)).map(({ row, known: one }) => [
      `${row.isFormer ? 'other ' : ''}${row.component.id}`,
      one === null ? 'none' : `${knownState(one)} ${one.readOn}${one.isOlder ? ' older' : ''}`,
    ]),
  );
}

test('an application that leaves a component unread does not take away what was read before', () => {
  const full = application(
    '1',
    '2022-05-01',
    [reading('a', 'present'), reading('b', 'emerging'), reading('c', 'structuring')],
    under('first'),
  );
  const partial = application(
    '2',
    '2025-05-01',
    [reading('a', 'emerging'), reading('b', null)],
    under('first'),
  );
  expect(known(FIRST, [partial, full])).toEqual({
    a: 'emerging 2025-05-01',
    b: 'emerging 2022-05-01 older',
    c: 'structuring 2022-05-01 older',
    d: 'none',
    e: 'none',
  });
});

test('of two applications of one day, the one made last says the last word', () => {
  const morning = application('1', '2025-05-01', [reading('a', 'present')], under('first'));
  const evening = application('2', '2025-05-01', [reading('a', 'emerging')], under('first'));
  for (const order of [
    [morning, evening],
    [evening, morning],
  ]) {
    expect(known(FIRST, order)).toMatchObject({ a: 'emerging 2025-05-01' });
  }
});

test('readings follow the crosswalk; what was put together or left out is never read in its place', () => {
  const before = application(
    '1',
    '2022-05-01',
    [
      reading('a', 'present'),
      reading('c', 'emerging'),
      reading('d', 'structuring'),
      reading('e', 'present'),
    ],
    under('first'),
  );
  expect(known(OWN, [before])).toEqual({
    x: 'present 2022-05-01',
    b: 'none',
    c: 'elsewhere 2022-05-01',
    n: 'none',
    'other e': 'present 2022-05-01',
  });
  const after = application(
    '2',
    '2025-05-01',
    [reading('c', 'present'), reading('n', 'emerging')],
    under('own'),
  );
  expect(known(OWN, [before, after])).toEqual({
    x: 'present 2022-05-01 older',
    b: 'none',
    c: 'present 2025-05-01',
    n: 'emerging 2025-05-01',
    'other e': 'present 2022-05-01 older',
  });
  // Shown under the first version again, what was read as one is read of neither.
  expect(known(FIRST, [before, after])).toMatchObject({
    a: 'present 2022-05-01 older',
    c: 'elsewhere 2025-05-01',
    d: 'elsewhere 2025-05-01',
    'other n': 'emerging 2025-05-01',
  });
});
