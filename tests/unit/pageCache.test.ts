import { expect, test } from '@playwright/test';
import { pageCacheBytes } from '../../electron/database/pageCache.ts';

const MB = 1_000_000;
const GB = 1_000 * MB;

test('the cache of pages grows with the file, within the memory of the computer', () => {
  const cache = (file: number, memory: number, isProtected = false) =>
    pageCacheBytes({ file, memory, isProtected }) / MB;
  expect(cache(1 * MB, 16 * GB)).toBe(16);
  expect(cache(500 * MB, 16 * GB)).toBe(125);
  expect(cache(2 * GB, 16 * GB)).toBe(256);
  expect(cache(2 * GB, 4 * GB)).toBe(125);
  // A small computer keeps what one screen needs.
  expect(cache(2 * GB, 0.4 * GB)).toBe(16);
  expect(cache(1 * MB, 16 * GB, true)).toBe(64);
  expect(cache(2 * GB, 0.4 * GB, true)).toBe(64);
});
