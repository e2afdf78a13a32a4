import type { ReadingLevel } from '../../../shared/domain/vocabulary.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { READING_SIGNS } from '../../components/figures/gridSigns.ts';
import type { GlyphName } from '../../components/icons/Icon.tsx';
import { IS_MAC } from '../../keys.ts';

/** The sign and the word of a level; undefined when there is none. */
export function levelSign(
  level: ReadingLevel | null,
  t: Translate,
): { readonly icon: GlyphName; readonly word: string } | undefined {
  return level === null
    ? undefined
    : { icon: READING_SIGNS[level], word: t(`vocabulary:reading.${level}`) };
}

/** A key by its name: « Entrée », « Échap »; « ↩ » and « esc » on a Mac. */
export function keyName(
  key: 'Enter' | 'Escape' | 'Delete' | 'PageUp' | 'PageDown',
  t: Translate,
): string {
  return t(`shortcut:${IS_MAC ? 'mac' : 'key'}.${key}`);
}

/** The name of the key that Windows calls Alt, and of the one that it calls Ctrl. */
export const KEY_NAMES = IS_MAC ? { alt: 'Option', control: '⌘' } : { alt: 'Alt', control: 'Ctrl' };
