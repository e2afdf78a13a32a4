import { expect, test } from '@playwright/test';
import { bySlices } from '../../renderer/bySlices.ts';

const given = globalThis as unknown as { scheduler?: { yield: () => Promise<void> } };

test.beforeEach(() => {
  given.scheduler = { yield: () => new Promise((resolve) => setImmediate(resolve)) };
});

test('a long work lets others go between its slices, and gives its answer', async () => {
  const done: string[] = [];
  function* work(): Generator<undefined, string> {
    for (let step = 1; step <= 4; step += 1) {
      const end = performance.now() + 10;
      while (performance.now() < end) void 0;
      done.push(`step ${step}`);
      yield;
    }
    return 'whole';
  }
  const working = bySlices(work(), (next) => next());
  expect(done).toEqual([]);
  const hand = (async () => {
    while (done.length < 4) {
      // oxlint-disable-next-line no-await-in-loop -- a hand that types meanwhile
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
      done.push('key');
    }
  })();
  expect(await working).toBe('whole');
  await hand;
  const keys = done.slice(done.indexOf('step 1'), done.indexOf('step 4'));
  expect(keys).toContain('key');
});

test('a work that fails in one of its steps fails whole', async () => {
  await expect(bySlices(failing(), (next) => next())).rejects.toThrow(
    'a block that cannot be drawn',
  );
});

test('a work that is no longer wanted ends at its next slice, without an answer', async () => {
  const done: number[] = [];
  function* work(): Generator<undefined, string> {
    for (let step = 1; step <= 4; step += 1) {
      done.push(step);
      yield;
    }
    return 'whole';
  }
  expect(
    await bySlices(
      work(),
      (next) => next(),
      () => done.length < 2,
    ),
  ).toBeNull();
  expect(done).toEqual([1, 2]);
});

function* failing(): Generator<undefined, never> {
  yield;
  throw new RangeError('a block that cannot be drawn');
}
