import { expect, test } from '@playwright/test';
import { gestureOf, type Press, type Where } from '../../renderer/features/meeting/keys.ts';

function press(key: string, held: Partial<Press> = {}, where: Where = 'text') {
  const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key;
  const none = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
  return gestureOf({ key, code, isAltGraph: false, ...none, ...held }, where);
}
const alt = { altKey: true };

test('a letter with Alt reads for the table, even in the middle of a sentence', () => {
  expect(press('d', alt)).toEqual({ do: 'read', level: 'to_document' });
  expect(press('a', alt)).toEqual({ do: 'read', level: 'emerging' });
  expect(press('p', alt)).toEqual({ do: 'read', level: 'present' });
  expect(press('s', alt)).toEqual({ do: 'read', level: 'structuring' });
  expect(press('r', alt)).toEqual({ do: 'read', level: null });
});

test('a letter with Alt leads to why the table reads so, and to what changed', () => {
  expect(press('j', alt)).toEqual({ do: 'why' });
  expect(press('∆', { ...alt, code: 'KeyJ' })).toEqual({ do: 'why' });
  expect(press('m', alt)).toEqual({ do: 'change' });
  expect(press('j')).toBeNull();
});

test('on a Mac, where Option makes another character of the letter, its place says it', () => {
  expect(press('π', { ...alt, code: 'KeyP' })).toEqual({ do: 'read', level: 'present' });
  expect(press('∂', { ...alt, code: 'KeyD' })).toEqual({ do: 'read', level: 'to_document' });
});

test('the characters that French is written with on a Mac stay characters', () => {
  for (const [key, code] of [
    ['ç', 'KeyC'],
    ['œ', 'KeyQ'],
    ['æ', 'Quote'],
    ['Dead', 'KeyE'],
    ['Dead', 'KeyI'],
    ['Dead', 'KeyU'],
    ['«', 'Backslash'],
  ] as const) {
    expect(press(key, { ...alt, code }), key).toBeNull();
  }
});

test('AltGr writes, it does not read: on a keyboard of Québec it makes ¶, § and @', () => {
  const altGraph = { altKey: true, ctrlKey: true, isAltGraph: true };
  expect(press('¶', { ...altGraph, code: 'KeyP' })).toBeNull();
  expect(press('§', { ...altGraph, code: 'KeyO' })).toBeNull();
  expect(press('p', { altKey: true, ctrlKey: true })).toBeNull();
});

test('arrows and signs act where there is no text, and are the text’s own where there is', () => {
  const signs = { ArrowRight: 'next', ArrowLeft: 'previous', '/': 'chooseSpeaker', '.': 'hide' };
  for (const [key, gesture] of Object.entries({ ...signs, '?': 'help', ArrowUp: 'voices' })) {
    expect(press(key, {}, 'empty')?.do, key).toBe(gesture);
    expect(press(key, {}, 'text'), key).toBeNull();
  }
  // On a card, an arrow up is the card's.
  expect(press('ArrowUp', {}, 'none')).toBeNull();
  expect(press('ArrowRight', {}, 'none')?.do).toBe('next');
});

test('a presenter’s remote leads wherever the keyboard is', () => {
  expect(press('PageDown')?.do).toBe('next');
  expect(press('PageUp')?.do).toBe('previous');
});

test('the size, the full screen, the help and the way out have their keys', () => {
  expect(press('=', { ctrlKey: true })?.do).toBe('bigger');
  expect(press('+', { metaKey: true })?.do).toBe('bigger');
  expect(press('-', { ctrlKey: true })?.do).toBe('smaller');
  expect(press('0', { ctrlKey: true })?.do).toBe('usualSize');
  expect(press('F11')?.do).toBe('fullScreen');
  expect(press('F1')?.do).toBe('help');
  expect(press('Escape')?.do).toBe('leave');
});

test('what the menu and the field do with Ctrl stays theirs', () => {
  for (const key of ['z', 'a', 'c', 'v', 'w', 'p', 's', 'd']) {
    expect(press(key, { ctrlKey: true }), key).toBeNull();
  }
});
