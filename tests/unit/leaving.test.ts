import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { WindowLeaving } from '../../electron/window/leaving.ts';

/** A window whose last care ends when it is told to, and what happened to it, in order. */
function windowOf(stored: boolean[], isHidden = true) {
  const happened: string[] = [];
  const ends: (() => void)[] = [];
  let at = 0;
  const leaving: WindowLeaving = new WindowLeaving({
    store: () => {
      happened.push('stored');
      return Promise.resolve(stored.shift() ?? true);
    },
    hide: () => {
      happened.push('hidden');
      return isHidden;
    },
    lastCare: () => {
      happened.push('copied');
      return new Promise((resolve) => ends.push(resolve));
    },
    close: () => happened.push(leaving.mayClose() ? 'closed' : 'refused'),
    now: () => at,
  });
  /** Presses the cross so many milliseconds later; whether the window closes in that very moment. */
  const press = async (after = 0) => {
    at += after;
    const mayClose = leaving.mayClose();
    await turn();
    return mayClose;
  };
  /** The last care that began first ends. */
  const ended = async () => {
    ends.shift()?.();
    await turn();
  };
  return { leaving, happened, press, ended };
}

test('asked to close again while the last copy is made, a window does all of it once, then closes', async () => {
  for (const isHidden of [true, false]) {
    const { happened, press, ended } = windowOf([], isHidden);
    expect([await press(), await press(300), await press(5_000)]).toEqual([false, false, false]);
    expect(happened).toEqual(['stored', 'hidden', 'copied']);
    await ended();
    // One that is still seen, as in full screen on macOS, is asked once more what was typed.
    expect(happened.slice(3)).toEqual(isHidden ? ['closed'] : ['stored', 'closed']);
  }
});

test('pressed twice at once, the cross does not give up what could not be stored; once that was seen, it does', async () => {
  const { happened, press, ended } = windowOf([false, false, false]);
  await press();
  await press(200);
  expect(happened).toEqual(['stored', 'stored']);
  await press(1_000);
  await ended();
  expect(happened.slice(2)).toEqual(['stored', 'hidden', 'copied', 'closed']);
});

test('what is typed during the last copy in full screen and cannot be stored keeps the window', async () => {
  const { happened, press, ended } = windowOf([true, false], false);
  await press();
  await ended();
  expect(happened).toEqual(['stored', 'hidden', 'copied', 'stored']);
  expect(await press(2_000)).toBe(false);
  await ended();
  expect(happened.at(-1)).toBe('closed');
});

test('a page that does not answer is left by whoever presses again meanwhile', async () => {
  const answers: ((stored: boolean) => void)[] = [];
  let at = 0;
  let isClosed = false;
  const leaving = new WindowLeaving({
    store: () => new Promise((resolve) => void answers.push(resolve)),
    hide: () => true,
    lastCare: () => Promise.resolve(),
    close: () => (isClosed = true),
    now: () => at,
  });
  leaving.mayClose();
  at = 3_000;
  leaving.mayClose();
  answers[0]?.(false);
  await turn();
  expect(isClosed).toBe(true);
});

test('whoever wants the window back while its copy is made has it, and may leave it again', async () => {
  const { leaving, happened, press, ended } = windowOf([]);
  await press();
  expect(leaving.stay()).toBe(true);
  await press();
  expect(happened).toEqual(['stored', 'hidden', 'copied', 'stored', 'hidden', 'copied']);
  // What was given up closes nothing; what was begun after it does.
  await ended();
  expect(happened).toHaveLength(6);
  await ended();
  expect(happened.slice(6)).toEqual(['closed']);
});

test('a copy that fails keeps no window hidden', async () => {
  let isClosed = false;
  const leaving = new WindowLeaving({
    store: () => Promise.resolve(true),
    hide: () => true,
    lastCare: () => Promise.reject(new Error('full')),
    close: () => (isClosed = true),
    now: () => 0,
  });
  leaving.mayClose();
  await turn();
  expect(isClosed).toBe(true);
});
