import type { KeyPress } from '../../shared/domain/shortcuts/chords.ts';
import { isShortcut } from '../../shared/domain/shortcuts/shortcuts.ts';

/** Alt+← goes back where one was, Alt+→ forward again; on a Mac ⌘[ and ⌘], since ⌥← goes from word to word. Null for any other key. */
export function backKey(press: KeyPress, isMac: boolean): 'back' | 'forward' | null {
  if (isShortcut(press, 'back', isMac)) return 'back';
  return isShortcut(press, 'forward', isMac) ? 'forward' : null;
}
