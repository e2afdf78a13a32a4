import type { KeyPress } from './changeKeys.ts';

/** Alt+← goes back where one was, Alt+→ forward again; on a Mac ⌘[ and ⌘], since ⌥← goes from word to word. Null for any other key. */
export function backKey(press: KeyPress, isMac: boolean): 'back' | 'forward' | null {
  if (press.ctrlKey || press.shiftKey || press.repeat) return null;
  if (isMac) {
    if (!press.metaKey || press.altKey) return null;
    return press.key === '[' ? 'back' : press.key === ']' ? 'forward' : null;
  }
  if (!press.altKey || press.metaKey) return null;
  return press.key === 'ArrowLeft' ? 'back' : press.key === 'ArrowRight' ? 'forward' : null;
}
