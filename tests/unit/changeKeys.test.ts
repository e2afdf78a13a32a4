import { expect, test } from '@playwright/test';
import { changeKey } from '../../renderer/shell/changeKeys.ts';
import { listAbove } from '../../renderer/shell/listAbove.ts';

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, repeat: false };

test('Ctrl+Z undoes, Ctrl+Maj+Z and Ctrl+Y redo, and ⌘ stands for Ctrl on a Mac', () => {
  expect(changeKey({ ...none, key: 'z', ctrlKey: true }, false)).toBe('undo');
  expect(changeKey({ ...none, key: 'Z', ctrlKey: true, shiftKey: true }, false)).toBe('redo');
  expect(changeKey({ ...none, key: 'y', ctrlKey: true }, false)).toBe('redo');
  expect(changeKey({ ...none, key: 'z', metaKey: true }, true)).toBe('undo');
  expect(changeKey({ ...none, key: 'z', metaKey: true, shiftKey: true }, true)).toBe('redo');
});

test('no other key undoes, nor one that is held down', () => {
  const other = [
    { key: 'z' },
    { key: 'z', ctrlKey: true, altKey: true },
    { key: 'z', ctrlKey: true, repeat: true },
    { key: 'z', metaKey: true },
    { key: 'x', ctrlKey: true },
  ];
  for (const press of other) expect(changeKey({ ...none, ...press }, false)).toBeNull();
  expect(changeKey({ ...none, key: 'z', ctrlKey: true }, true)).toBeNull();
});

test('from a record that is gone one goes to the list that held it', () => {
  expect(listAbove('/initiatives/A/effets', new Set(['A']))).toBe('/initiatives');
  expect(listAbove('/initiatives/A/grille/B', new Set(['B']))).toBe('/initiatives/A/grille');
  expect(listAbove('/initiatives/A/grille/B', new Set(['A', 'B']))).toBe('/initiatives');
  expect(listAbove('/animation/B', new Set(['B']))).toBe('/initiatives');
  expect(listAbove('/dossiers/transmis/C', new Set(['C']))).toBe('/dossiers');
  expect(listAbove('/initiatives/A/effets', new Set(['E']))).toBeNull();
});
