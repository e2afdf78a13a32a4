import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { CopiedText } from '../../electron/window/copiedText.ts';

function clipboardWith(text: string) {
  return {
    text,
    readText() {
      return Promise.resolve(this.text);
    },
    clear() {
      this.text = '';
    },
  };
}

test('what was copied leaves the clipboard, once', async () => {
  const clipboard = clipboardWith('Ce que Rose a dit');
  const copied = new CopiedText(clipboard);
  await copied.takeAway();
  expect(clipboard.text).toBe('Ce que Rose a dit');
  await copied.note();
  await copied.takeAway();
  expect(clipboard.text).toBe('');
  clipboard.text = 'Ce que Rose a dit';
  await copied.takeAway();
  expect(clipboard.text).toBe('Ce que Rose a dit');
});

test('what the system has a moment later than the window says leaves the clipboard too', async () => {
  const clipboard = clipboardWith('Une recette');
  const copied = new CopiedText(clipboard);
  await copied.note();
  clipboard.text = 'Ce que Rose a dit';
  await pause(600);
  await copied.takeAway();
  expect(clipboard.text).toBe('');
});

test('what was copied elsewhere since stays there', async () => {
  const clipboard = clipboardWith('Ce que Rose a dit');
  const copied = new CopiedText(clipboard);
  await copied.note();
  clipboard.text = 'Une recette';
  await copied.takeAway();
  expect(clipboard.text).toBe('Une recette');
});

test('a clipboard that does not answer stops nothing', async () => {
  const copied = new CopiedText({
    readText: () => Promise.reject(new Error('busy')),
    clear: () => undefined,
  });
  await copied.note();
  await copied.takeAway();
});

test('what a busy clipboard keeps is said, and leaves it the next time', async () => {
  const clipboard = clipboardWith('Ce que Rose a dit');
  let isBusy = true;
  const copied = new CopiedText({
    readText: () => clipboard.readText(),
    clear: () => {
      if (isBusy) throw new Error('busy');
      clipboard.clear();
    },
  });
  await copied.note();
  await expect(copied.takeAway()).rejects.toThrow('busy');
  isBusy = false;
  await copied.takeAway();
  expect(clipboard.text).toBe('');
});
