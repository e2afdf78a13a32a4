import { bySlices, type Steps } from '../../electron/database/steps.ts';
import { expect, test } from '../support/office.ts';

/** Long enough for the process to turn to others between two steps. */
function work(): void {
  const until = performance.now() + 20;
  while (performance.now() < until);
}

/** Two steps, the first of which lasts. */
function* question(): Steps<string> {
  work();
  yield;
  return 'all';
}

test('a long question lets others be answered between its slices', async ({
  call,
  office: { session },
}) => {
  await call['portfolio.create'](undefined);
  const order: string[] = [];
  const three = function* (): Steps<string> {
    for (const step of ['a', 'b', 'c']) {
      work();
      order.push(step);
      yield;
    }
    return 'all';
  };
  setImmediate(() => order.push('other'));
  expect(await bySlices(() => session.readable(), three)).toBe('all');
  expect(order).toEqual(['a', 'other', 'b', 'c']);
});

test('what is written meanwhile makes it begin anew: its answer is of one moment', async ({
  call,
  office: { session },
}) => {
  await call['portfolio.create'](undefined);
  let begun = 0;
  const twice = function* (): Steps<[number, number]> {
    begun += 1;
    const before = counted();
    work();
    yield;
    return [before, counted()];
  };
  const counted = () =>
    session.readable().get<{ count: number }>('SELECT count(*) AS count FROM initiative')?.count ??
    -1;
  const asked = bySlices(() => session.readable(), twice);
  await call['initiative.create']({ title: 'Entre-temps' });
  expect(await asked).toEqual([1, 1]);
  expect(begun).toBe(2);
});

test('who writes without a pause does not keep a question from its answer', async ({
  call,
  office: { session },
}) => {
  await call['portfolio.create'](undefined);
  const writing = function* (): Steps<string> {
    void call['initiative.create']({ title: 'Encore' });
    work();
    yield;
    return 'all';
  };
  expect(await bySlices(() => session.readable(), writing)).toBe('all');
});

test('a portfolio closed meanwhile refuses, as it would have before', async ({
  call,
  office: { session },
}) => {
  await call['portfolio.create'](undefined);
  const asked = bySlices(() => session.readable(), question);
  session.close();
  await expect(asked).rejects.toThrow('no_portfolio');
});
