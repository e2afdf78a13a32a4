import { expect, test } from '@playwright/test';
import { frameTurns } from '../../renderer/components/pdf/frameTurns.ts';

/** Frames that pass one by one, when told. */
function frames() {
  const asked: (() => void)[] = [];
  return {
    ask: (done: () => void) => asked.push(done),
    pass: () => {
      for (const done of asked.splice(0)) done();
    },
  };
}

test('of several pages that are drawn at once, one piece goes a frame, those in small last', () => {
  const { ask, pass } = frames();
  const turns = frameTurns(ask);
  const drawn: string[] = [];
  const piece = (name: string, isLast = false) =>
    turns.take({ go: () => drawn.push(name), isLast });
  piece('page 1');
  piece('small 1', true);
  piece('small 2', true);
  piece('page 2');
  expect(drawn).toEqual(['page 1']);
  pass();
  expect(drawn).toEqual(['page 1', 'page 2']);
  // What comes between two frames goes before what waits in small.
  piece('page 1, further');
  pass();
  pass();
  pass();
  expect(drawn).toEqual(['page 1', 'page 2', 'page 1, further', 'small 1', 'small 2']);
  pass();
  // A page alone waits for nothing.
  piece('page 3');
  expect(drawn.at(-1)).toBe('page 3');
});

test('a drawing that was given up takes no frame, and holds up no other', async () => {
  const { ask, pass } = frames();
  const turns = frameTurns(ask);
  const drawn: string[] = [];
  const stopping = new AbortController();
  turns.take({ go: () => drawn.push('first') });
  turns.take({ go: () => drawn.push('given up'), signal: stopping.signal });
  const mine = turns.next().then(() => drawn.push('mine'));
  stopping.abort();
  pass();
  await mine;
  expect(drawn).toEqual(['first', 'mine']);
});
