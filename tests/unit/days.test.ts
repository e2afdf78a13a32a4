import { expect, test } from '@playwright/test';
import { watchDays } from '../../electron/window/days.ts';

/** A clock that is set by hand, and timers that run when they are told to. */
function world(start: Date) {
  let now = start;
  let waiting: { run: () => void; milliseconds: number } | null = null;
  let changes = 0;
  const { look } = watchDays({
    now: () => now,
    today: () => `${now.getFullYear()}-${now.getMonth() + 1}-${now.getDate()}`,
    onChange: () => {
      changes += 1;
    },
    wait: (run, milliseconds) => {
      waiting = { run, milliseconds };
    },
  });
  return {
    look,
    changes: () => changes,
    set: (date: Date) => {
      now = date;
    },
    /** Lets the time go by until the timer that waits. */
    wake: () => {
      const timer = waiting;
      now = new Date(now.getTime() + (timer?.milliseconds ?? 0));
      timer?.run();
    },
  };
}

test('the window is told once when midnight passes, night after night', () => {
  const { changes, wake } = world(new Date(2026, 10, 24, 23, 59, 30));
  expect(changes()).toBe(0);
  wake();
  expect(changes()).toBe(1);
  wake();
  expect(changes()).toBe(2);
});

test('a computer that slept through midnight tells it at the first look, once', () => {
  const { changes, set, look, wake } = world(new Date(2026, 10, 24, 18));
  look();
  expect(changes()).toBe(0);
  set(new Date(2026, 10, 25, 8));
  look();
  look();
  expect(changes()).toBe(1);
  // The timer that was late has nothing left to tell.
  wake();
  expect(changes()).toBe(1);
  // Its next one is for the next midnight.
  wake();
  expect(changes()).toBe(2);
});

test('the night when clocks change has its midnight too', () => {
  for (const day of [new Date(2026, 2, 7, 12), new Date(2026, 9, 31, 12)]) {
    const { changes, wake } = world(day);
    wake();
    wake();
    expect(changes()).toBe(2);
  }
});
