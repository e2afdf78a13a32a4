import { EventEmitter, once } from 'node:events';
import { expect, test } from '@playwright/test';
import { IdleWatch } from '../../electron/window/idle.ts';

test('a window left alone is told once the minutes are over, from its last gesture', () => {
  let now = 0;
  let minutes = 5;
  let told = 0;
  const watch = new IdleWatch({
    minutes: () => minutes,
    isAwaited: () => false,
    held: () => null,
    now: () => now,
    onIdle: () => {
      told += 1;
    },
  });
  now = 4.9 * 60_000;
  watch.look();
  expect(told).toBe(0);
  watch.heard({ type: 'keyDown' });
  now += 4.9 * 60_000;
  watch.look();
  expect(told).toBe(0);
  now += 0.1 * 60_000;
  watch.look();
  expect(told).toBe(1);
  minutes = 0;
  now += 600 * 60_000;
  watch.look();
  expect(told).toBe(1);
});

test('a pointer that lies still is nobody, whatever window comes under it', () => {
  let now = 0;
  let told = 0;
  const watch = new IdleWatch({
    minutes: () => 5,
    isAwaited: () => false,
    held: () => null,
    now: () => now,
    onIdle: () => {
      told += 1;
    },
  });
  const move = (globalX: number) => watch.heard({ type: 'mouseMove', globalX, globalY: 200 });
  move(100);
  now = 4.9 * 60_000;
  watch.heard({ type: 'mouseLeave' });
  watch.heard({ type: 'mouseEnter' });
  move(100);
  now = 5 * 60_000;
  watch.look();
  expect(told).toBe(1);
  move(101);
  watch.look();
  expect(told).toBe(1);
});

test('what goes on by itself is awaited, two hours at most, then the window is told at once', () => {
  let now = 0;
  let isAwaited = true;
  let told = 0;
  const watch = new IdleWatch({
    minutes: () => 5,
    isAwaited: () => isAwaited,
    held: () => null,
    now: () => now,
    onIdle: () => {
      told += 1;
    },
  });
  now = 90 * 60_000;
  watch.look();
  expect(told).toBe(0);
  isAwaited = false;
  watch.look();
  expect(told).toBe(1);
  isAwaited = true;
  now = 124.9 * 60_000;
  watch.look();
  expect(told).toBe(1);
  now = 125 * 60_000;
  watch.look();
  expect(told).toBe(2);
});

test('who locks the screen is gone at once, but for what goes on, until a gesture says otherwise', () => {
  let now = 0;
  let isAwaited = false;
  let told = 0;
  const watch = new IdleWatch({
    minutes: () => 15,
    isAwaited: () => isAwaited,
    held: () => null,
    now: () => now,
    onIdle: () => {
      told += 1;
    },
  });
  watch.left();
  expect(told).toBe(1);
  isAwaited = true;
  watch.left();
  watch.look();
  expect(told).toBe(1);
  isAwaited = false;
  now = 60_000;
  watch.look();
  expect(told).toBe(2);
  watch.heard({ type: 'keyDown' });
  watch.look();
  expect(told).toBe(2);
});

for (const isAsleep of [false, true]) {
  test(`who ${isAsleep ? 'sets the computer asleep' : 'locks the screen'} during a long change is gone as soon as it ends, whatever is done meanwhile`, async () => {
    let now = 0;
    let told = 0;
    const ending = new EventEmitter();
    let held: Promise<void> | null = once(ending, 'end').then(() => undefined);
    const watch = new IdleWatch({
      minutes: () => 15,
      isAwaited: () => false,
      held: () => held,
      now: () => now,
      onIdle: () => {
        told += 1;
      },
    });
    watch.left(isAsleep);
    watch.left(isAsleep);
    now = 20_000;
    watch.look();
    expect(told).toBe(0);
    watch.heard({ type: 'keyDown' });
    const change = held;
    held = null;
    ending.emit('end');
    await change;
    expect(told).toBe(1);
  });
}

test('a computer that falls asleep awaits nothing that goes on by itself', () => {
  let told = 0;
  const watch = new IdleWatch({
    minutes: () => 5,
    isAwaited: () => true,
    held: () => null,
    now: () => 0,
    onIdle: () => {
      told += 1;
    },
  });
  watch.left();
  expect(told).toBe(0);
  watch.left(true);
  expect(told).toBe(1);
});
