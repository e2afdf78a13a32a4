import { expect, test } from '@playwright/test';
import { bearingOf, descentRefusal, tiesOf } from '../../shared/domain/descent.ts';
import type { Descent } from '../../shared/domain/schemas/descent.ts';
import { DESCENT_KINDS, type DescentKind } from '../../shared/domain/vocabulary.ts';

let count = 0;

function tie(
  initiativeId: string,
  kind: DescentKind,
  other: string | null,
  date: string | null = null,
): Descent {
  count += 1;
  return {
    id: `tie-${count}`,
    initiativeId,
    kind,
    otherInitiativeId: other,
    otherName: other === null ? 'Ailleurs' : '',
    date,
    note: '',
    evidenceIds: [],
  };
}

test('what one was born of comes before; what one went on in comes after', () => {
  expect(DESCENT_KINDS.map((kind) => bearingOf(tie('a', kind, 'b'), 'a'))).toEqual([
    'before',
    'after',
    'after',
    'after',
  ]);
  // The other side sees the opposite.
  expect(DESCENT_KINDS.map((kind) => bearingOf(tie('a', kind, 'b'), 'b'))).toEqual([
    'after',
    'before',
    'before',
    'before',
  ]);
});

test('both initiatives of a tie see it, each from its side, and no third one does', () => {
  const descents = [tie('child', 'born_of', 'parent')];
  expect(tiesOf(descents, 'child')).toMatchObject([
    { side: 'holder', bearing: 'before', otherId: 'parent' },
  ]);
  expect(tiesOf(descents, 'parent')).toMatchObject([
    { side: 'other', bearing: 'after', otherId: 'child' },
  ]);
  expect(tiesOf(descents, 'neighbour')).toEqual([]);
});

test('ties are told in the order of time, what came before first, undated ones last', () => {
  const descents = [
    tie('a', 'practice_survives_in', null, '2021'),
    tie('a', 'born_of', null),
    tie('a', 'merged_into', null, '2019-06'),
    tie('a', 'born_of', 'b', '2008'),
    tie('c', 'born_of', 'a', '2012-03-01'),
  ];
  expect(tiesOf(descents, 'a').map(({ descent }) => descent.date)).toEqual([
    '2008',
    null,
    '2012-03-01',
    '2019-06',
    '2021',
  ]);
});

test('an initiative is not tied to itself', () => {
  for (const kind of DESCENT_KINDS) {
    expect(descentRefusal({ descents: [] }, { initiativeId: 'a', kind, otherId: 'a' })).toBe(
      'itself',
    );
  }
});

test('nothing is born of its own descendant, however far', () => {
  const descents = [
    tie('b', 'born_of', 'a'),
    tie('c', 'born_of', 'b'),
    tie('d', 'born_of', 'c'),
    tie('other', 'born_of', null),
  ];
  const birth = (initiativeId: string, otherId: string) =>
    descentRefusal({ descents }, { initiativeId, kind: 'born_of', otherId });
  expect(birth('a', 'b')).toBe('cycle');
  expect(birth('a', 'd')).toBe('cycle');
  expect(birth('d', 'a')).toBeNull();
  expect(birth('a', 'other')).toBeNull();
});

test('what was born of an initiative may merge back into it', () => {
  const descents = [tie('b', 'born_of', 'a')];
  for (const kind of ['merged_into', 'taken_over_by', 'practice_survives_in'] as const) {
    expect(descentRefusal({ descents }, { initiativeId: 'b', kind, otherId: 'a' })).toBeNull();
    expect(descentRefusal({ descents }, { initiativeId: 'a', kind, otherId: 'b' })).toBeNull();
  }
});

test('the same tie is not said twice; another kind of tie is', () => {
  const descents = [tie('b', 'born_of', 'a')];
  const again = (kind: DescentKind) =>
    descentRefusal({ descents }, { initiativeId: 'b', kind, otherId: 'a' });
  expect(again('born_of')).toBe('twice');
  expect(again('merged_into')).toBeNull();
});
