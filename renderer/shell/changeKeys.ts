import type { KeyPress } from '../../shared/domain/shortcuts/chords.ts';
import { isShortcut } from '../../shared/domain/shortcuts/shortcuts.ts';

/** Ctrl+Z takes the last change back; Ctrl+Maj+Z and Ctrl+Y do it again. On a Mac, ⌘Z and ⇧⌘Z. Null for any other key. */
export function changeKey(press: KeyPress, isMac: boolean): 'undo' | 'redo' | null {
  // A key held down would take back more than anybody has seen go: it is pressed once.
  if (isShortcut(press, 'undo', isMac)) return 'undo';
  return isShortcut(press, 'redo', isMac) ? 'redo' : null;
}
