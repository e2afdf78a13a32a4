import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import type { BrowserWindow } from 'electron';
import { Flusher } from '../../electron/window/flush.ts';
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
    lastCares: [
      () => {
        happened.push('copied');
        return new Promise((resolve) => ends.push(resolve));
      },
    ],
    onFailure: () => happened.push('failed'),
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

/** A window whose page answers when it is told to, by a clock that is set. */
function slowWindow() {
  const answers: ((stored: boolean) => void)[] = [];
  const happened: string[] = [];
  let at = 0;
  const leaving: WindowLeaving = new WindowLeaving({
    store: () => new Promise((resolve) => void answers.push(resolve)),
    hide: () => {
      happened.push('hidden');
      return true;
    },
    lastCares: [],
    onFailure: () => undefined,
    close: () => happened.push('closed'),
    now: () => at,
  });
  return {
    leaving,
    happened,
    press: (then: number) => {
      at = then;
      return leaving.mayClose();
    },
    /** The page that was asked first answers. */
    answer: async (then: number, stored: boolean) => {
      at = then;
      answers.shift()?.(stored);
      await turn();
    },
  };
}

test('a page that does not answer is left by whoever presses again meanwhile', async () => {
  const { happened, press, answer } = slowWindow();
  press(0);
  press(3_000);
  await answer(3_000, false);
  expect(happened).toEqual(['hidden', 'closed']);
});

test('whoever presses before what was refused can be seen has not insisted, however slow the page is', async () => {
  const { happened, press, answer } = slowWindow();
  press(0);
  await answer(5_000, false);
  press(5_100);
  await answer(10_100, false);
  expect(happened).toEqual([]);
  // It has been on the screen for five seconds.
  press(10_200);
  await answer(15_200, false);
  expect(happened).toEqual(['hidden', 'closed']);
});

test('whoever wants the window back while its page stores has it, and may leave it again', async () => {
  const { leaving, happened, press, answer } = slowWindow();
  press(0);
  expect(leaving.stay()).toBe(true);
  expect(press(2_000)).toBe(false);
  // What was given up neither hides nor closes, even once stored; the cross pressed since is no insisting.
  await answer(3_000, true);
  expect(happened).toEqual([]);
  await answer(4_000, false);
  expect(happened).toEqual([]);
  expect(leaving.stay()).toBe(false);
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

test('a care that fails is told, stops no other one, and keeps no window hidden', async () => {
  const happened: unknown[] = [];
  const leaving = new WindowLeaving({
    store: () => Promise.resolve(true),
    hide: () => true,
    lastCares: [
      () => Promise.reject(new Error('clipboard')),
      () => {
        happened.push('copied');
        return Promise.reject(new Error('full'));
      },
    ],
    onFailure: (failure) => happened.push(failure),
    close: () => happened.push('closed'),
    now: () => 0,
  });
  leaving.mayClose();
  await turn();
  expect(happened).toEqual([new Error('clipboard'), 'copied', new Error('full'), 'closed']);
});

test('a window of which the leaving itself fails is told of it, and can be left again', async () => {
  const happened: unknown[] = [];
  let isSpoilt = true;
  const leaving: WindowLeaving = new WindowLeaving({
    store: () => (isSpoilt ? Promise.reject(new Error('store')) : Promise.resolve(true)),
    hide: () => true,
    lastCares: [],
    onFailure: (failure) => happened.push(failure),
    close: () => happened.push(leaving.mayClose() ? 'closed' : 'refused'),
    now: () => 0,
  });
  leaving.mayClose();
  await turn();
  isSpoilt = false;
  leaving.mayClose();
  await turn();
  expect(happened).toEqual([new Error('store'), 'closed']);
});

test('a page that is gone while it is asked to store keeps nobody waiting, and stored nothing', async () => {
  const sent: unknown[] = [];
  const window = {
    isDestroyed: () => false,
    webContents: { send: (...said: unknown[]) => sent.push(said) },
  } as unknown as BrowserWindow;
  const flusher = new Flusher();
  expect(await flusher.ask(window)).toBe(true);
  flusher.listening = true;
  const asked = [flusher.ask(window), flusher.ask(window)];
  expect(sent).toHaveLength(2);
  flusher.left();
  expect(await Promise.all(asked)).toEqual([false, false]);
  // Another page, which does not listen yet, holds nothing.
  expect(await flusher.ask(window)).toBe(true);
});
