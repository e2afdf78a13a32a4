import { keysHint } from '../shared/content/shortcutWords.ts';
import { ariaKeys } from '../shared/domain/shortcuts/chords.ts';
import { isShortcut, type ShortcutId, shortcut } from '../shared/domain/shortcuts/shortcuts.ts';
import type { Translate } from '../shared/strings/index.ts';

/** Whether the keyboard is a Mac's. */
export const IS_MAC = /Mac/.test(navigator.userAgent);

/** The keys of a shortcut as they are written on this computer: « Ctrl + K », « ⌘ K ». */
export function keysOf(id: ShortcutId, t: Translate): string {
  return keysHint(id, IS_MAC, t);
}

/** What `aria-keyshortcuts` says of a shortcut. */
export function spokenKeysOf(id: ShortcutId): string {
  return shortcut(id, IS_MAC)
    .keys.map((chord) => ariaKeys(chord, IS_MAC))
    .join(' ');
}

/** Whether this press is a shortcut, and nothing else has made something of it. */
export function isPressed(event: KeyboardEvent, id: ShortcutId): boolean {
  return !event.defaultPrevented && !event.isComposing && isShortcut(event, id, IS_MAC);
}
