import type { Chord } from '../domain/shortcuts/chords.ts';
import {
  firstKeys,
  SHORTCUT_IDS,
  type ShortcutId,
  shortcut,
} from '../domain/shortcuts/shortcuts.ts';
import type { Translate } from '../strings/index.ts';

/** The keys of a chord as they are written on this kind of keyboard: Ctrl, Maj, N; on a Mac ⇧, ⌘, N. */
export function chordWords(
  { key, ctrl, shift, alt }: Chord,
  isMac: boolean,
  t: Translate,
): string[] {
  const room = isMac ? 'mac' : 'key';
  const held = [
    ctrl ? t(`shortcut:${room}.ctrl`) : '',
    alt ? t(`shortcut:${room}.alt`) : '',
    shift ? t(`shortcut:${room}.shift`) : '',
  ];
  // A Mac writes ⌘ last, next to the key.
  const ordered = isMac ? held.toReversed() : held;
  return [...ordered.filter((name) => name !== ''), keyWord(key, room, t)];
}

/** The keys of a shortcut as a hint: « Ctrl + K », « ⌘ K ». */
export function keysHint(id: ShortcutId, isMac: boolean, t: Translate): string {
  return chordWords(firstKeys(id, isMac), isMac, t).join(isMac ? ' ' : ' + ');
}

/** Every way to press a shortcut, each as the names of its keys. */
export function shortcutWays(id: ShortcutId, isMac: boolean, t: Translate): string[][] {
  return shortcut(id, isMac).keys.map((chord) => chordWords(chord, isMac, t));
}

/** The lines of a table of keys, by the name of its group: « Coller – Ctrl + V ». */
export function keyTableTexts(group: string, isMac: boolean, t: Translate): string[] {
  return SHORTCUT_IDS.filter((id) => shortcut(id, isMac).group === group).map(
    (id) => `${t(`shortcut:does.${id}`)} – ${keysHint(id, isMac, t)}`,
  );
}

const NAMED = ['Enter', 'Escape', 'Delete', 'Home', 'End', 'PageUp', 'PageDown', 'Wheel'] as const;
const ARROWS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

function keyWord(key: string, room: 'key' | 'mac', t: Translate): string {
  const named = NAMED.find((name) => name === key);
  if (named !== undefined) return t(`shortcut:${room}.${named}`);
  if (key === ' ') return t(`shortcut:${room}.space`);
  if (key === '-') return t(`shortcut:${room}.minus`);
  return ARROWS[key] ?? key.toUpperCase();
}
