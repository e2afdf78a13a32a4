/** Keys pressed together: a key by its name in the browser, or `Wheel` for that of the mouse, and what is held with it. */
export interface Chord {
  readonly key: string;
  /** Ctrl, or ⌘ on a Mac. */
  readonly ctrl?: true;
  readonly shift?: true;
  /** Alt, or ⌥ on a Mac. */
  readonly alt?: true;
}

/** What a key press says, as the browser tells it. */
export interface KeyPress {
  readonly key: string;
  /** The place of the key, which says the letter where Option makes another character of it. */
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly repeat: boolean;
}

/** Whether a press is these keys and no other; a key that is held down is pressed once. */
export function isChord(press: KeyPress, chord: Chord, isMac: boolean): boolean {
  const [held, other] = isMac ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  if (press.repeat || other || held !== (chord.ctrl ?? false)) return false;
  if (press.altKey !== (chord.alt ?? false)) return false;
  if (letterOf(press) !== chord.key.toLowerCase()) return false;
  // Whether a sign needs Shift is a matter of the keyboard.
  return isSign(chord.key) || press.shiftKey === (chord.shift ?? false);
}

/** The key by its name, in lower case. */
function letterOf({ key, code, altKey }: KeyPress): string {
  if (!altKey || /^[a-z]$/i.test(key) || key.startsWith('Arrow')) return key.toLowerCase();
  return /^Key([A-Z])$/.exec(code ?? '')?.[1]?.toLowerCase() ?? key.toLowerCase();
}

/** Neither a letter, nor a digit, nor a key with a name. */
function isSign(key: string): boolean {
  return /^[^\p{L}\p{N}\s]$/u.test(key);
}

const ELECTRON_KEYS: Readonly<Record<string, string>> = {
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
};

/** The keys as Electron writes them in a menu: « CmdOrCtrl+Shift+N ». */
export function acceleratorOf({ key, ctrl, shift, alt }: Chord): string {
  const name = ELECTRON_KEYS[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  return [ctrl && 'CmdOrCtrl', alt && 'Alt', shift && 'Shift', name].filter(Boolean).join('+');
}

/** The keys as assistive technologies are told of them, by `aria-keyshortcuts`: « Control+K ». */
export function ariaKeys({ key, ctrl, shift, alt }: Chord, isMac: boolean): string {
  const name = key.length === 1 ? key.toUpperCase() : key;
  const control = isMac ? 'Meta' : 'Control';
  return [ctrl && control, alt && 'Alt', shift && 'Shift', name].filter(Boolean).join('+');
}
