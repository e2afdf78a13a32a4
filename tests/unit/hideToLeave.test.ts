import { expect, test } from '@playwright/test';
import { hideToLeave } from '../../electron/window/hideToLeave.ts';

/** Whether it was hidden, as it says. */
function isHidden(platform: NodeJS.Platform, isFull: boolean): boolean {
  let hides = 0;
  const window = { isFullScreen: () => isFull, hide: () => void (hides += 1) };
  expect(hideToLeave(window, platform)).toBe(hides === 1);
  return hides === 1;
}

test('a window that closes is hidden first, but for one in full screen on macOS, which would leave a black screen', () => {
  expect(isHidden('darwin', true)).toBe(false);
  expect(isHidden('darwin', false)).toBe(true);
  expect(isHidden('win32', true)).toBe(true);
  expect(isHidden('linux', true)).toBe(true);
});
