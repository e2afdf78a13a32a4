import { expect, test } from '@playwright/test';
import { backKey } from '../../renderer/shell/backKeys.ts';

const NONE = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, repeat: false };
const press = (key: string, held: Partial<typeof NONE>) => ({ ...NONE, key, ...held });

test('one goes back by the keys of the system, and no key that writes is taken', () => {
  expect(backKey(press('ArrowLeft', { altKey: true }), false)).toBe('back');
  expect(backKey(press('ArrowRight', { altKey: true }), false)).toBe('forward');
  expect(backKey(press('[', { metaKey: true }), true)).toBe('back');
  expect(backKey(press(']', { metaKey: true }), true)).toBe('forward');
  // ⌥← goes from word to word.
  expect(backKey(press('ArrowLeft', { altKey: true }), true)).toBeNull();
  expect(backKey(press('ArrowLeft', {}), false)).toBeNull();
  expect(backKey(press('ArrowLeft', { altKey: true, ctrlKey: true }), false)).toBeNull();
  expect(backKey(press('ArrowLeft', { altKey: true, repeat: true }), false)).toBeNull();
});
