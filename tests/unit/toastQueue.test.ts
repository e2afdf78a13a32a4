import { expect, test } from '@playwright/test';
import { clearToasts, showToast, toasts } from '../../renderer/components/feedback/toastQueue.ts';

/** A window with as many dialogs as `veils` holds, whose frames are drawn by `frame`. */
let veils: object[] = [];
let frames: (() => void)[] = [];
const frame = () => frames.splice(0).forEach((draw) => draw());
const shown = () => toasts.visibleToasts.map(({ content }) => content.message);

test.beforeAll(() => {
  Object.assign(globalThis, {
    document: { querySelectorAll: () => veils },
    requestAnimationFrame: (draw: () => void) => frames.push(draw),
  });
});

test.beforeEach(() => {
  veils = [];
  frames = [];
  clearToasts();
});

test.afterAll(() => {
  clearToasts();
  for (const name of ['document', 'requestAnimationFrame'])
    Reflect.deleteProperty(globalThis, name);
});

test('a message waits for the dialog that is closing, and shows at once where there is none', () => {
  showToast({ message: 'Retiré' });
  expect(shown()).toEqual(['Retiré']);
  clearToasts();
  veils = [{}];
  showToast({ message: 'Ajouté' });
  for (let drawn = 0; drawn < 3; drawn += 1) frame();
  expect(shown()).toEqual([]);
  veils = [];
  for (let drawn = 0; drawn < 3; drawn += 1) frame();
  expect(shown()).toEqual(['Ajouté']);
});

test('over a dialog that stays, it shows all the same', async () => {
  veils = [{}];
  showToast({ message: 'Fermez d’abord' });
  await expect
    .poll(() => {
      frame();
      return shown();
    })
    .toEqual(['Fermez d’abord']);
});

test('what waited to be said of a portfolio is not said of the next one', () => {
  veils = [{}];
  showToast({ message: 'Ajouté' });
  clearToasts();
  veils = [];
  for (let drawn = 0; drawn < 6; drawn += 1) frame();
  expect(shown()).toEqual([]);
});
