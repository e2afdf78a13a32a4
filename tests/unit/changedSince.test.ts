import { expect, test } from '@playwright/test';
import { changedSince } from '../../renderer/changedSince.ts';

test('a copy that left is marked by what changed of it alone, and not by words withdrawn, which have their sign', () => {
  const copies = [
    { frozenId: 'a', open: [{ kind: 'measure' }, { kind: 'testimony' }, { kind: 'asked' }] },
    { frozenId: 'b', open: [{ kind: 'testimony' }] },
    { frozenId: 'c', open: [] },
  ] as const;
  const marked = ['a', 'b', 'c', 'another'].map((id) => changedSince(copies, id));
  expect(marked).toEqual([2, 0, 0, 0]);
});
