import { expect, test } from '@playwright/test';
import { createIds } from '../../electron/services/ids.ts';
import { Id } from '../../shared/domain/schemas/primitives.ts';

test('an identifier is a UUID of version 7 that says when it was made', () => {
  const at = Date.parse('2026-11-22T15:00:00.123Z');
  const id = createIds(() => at)();
  expect(Id.safeParse(id).success).toBe(true);
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(at);
});

test('identifiers sort in the order in which they were made, whatever the clock does', () => {
  let at = Date.parse('2026-11-22T15:00:00Z');
  const make = createIds(() => at);
  const made: string[] = [];
  for (let n = 0; n < 20_000; n += 1) {
    if (n === 10_000) at -= 3_600_000;
    if (n % 7_000 === 6_999) at += 1;
    made.push(make());
  }
  expect(made.toSorted()).toEqual(made);
  expect(new Set(made).size).toBe(made.length);
});

test('two makers of the same millisecond do not give the same identifier', () => {
  const [a, b] = [createIds(still), createIds(still)];
  const made = Array.from({ length: 1_000 }, () => [a(), b()]).flat();
  expect(new Set(made).size).toBe(made.length);
});

/** A clock that stands still. */
function still(): number {
  return 1_795_359_600_000;
}
