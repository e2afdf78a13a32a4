/** What a key press says, as the browser tells it. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'repeat'
>;

/** Ctrl+Z takes the last change back; Ctrl+Maj+Z and Ctrl+Y do it again. On a Mac, ⌘Z and ⇧⌘Z. Null for any other key. */
export function changeKey(press: KeyPress, isMac: boolean): 'undo' | 'redo' | null {
  const held = isMac ? press.metaKey && !press.ctrlKey : press.ctrlKey && !press.metaKey;
  // A key held down would take back more than anybody has seen go.
  if (!held || press.altKey || press.repeat) return null;
  const key = press.key.toLowerCase();
  if (key === 'z') return press.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !isMac && !press.shiftKey ? 'redo' : null;
}
