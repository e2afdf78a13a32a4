import type { ReadingLevel } from '../../../shared/domain/vocabulary.ts';

/** What a key does in a meeting. */
export type MeetingGesture =
  | { readonly do: 'next' | 'previous' }
  | { readonly do: 'read'; readonly level: ReadingLevel | null }
  | { readonly do: 'bigger' | 'smaller' | 'usualSize' }
  | { readonly do: 'nextSpeaker' | 'previousSpeaker' | 'chooseSpeaker' }
  | { readonly do: 'voices' | 'why' | 'change' | 'undo' }
  | { readonly do: 'hide' | 'fullScreen' | 'help' | 'leave' };

/** The little of a key press that decides. */
export interface Press {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  /** AltGr is held: it writes characters, on most keyboards of Québec. */
  readonly isAltGraph: boolean;
}

/** Where the press falls: `empty` is a text field with nothing in it, `none` anything but a text field. */
export type Where = 'none' | 'empty' | 'text';

/** The letter of each reading; none of them writes a French character with Option on a Mac. */
export const READING_KEYS: Readonly<Record<ReadingLevel, string>> = {
  to_document: 'D',
  emerging: 'A',
  present: 'P',
  structuring: 'S',
};

const ALT: Readonly<Record<string, MeetingGesture>> = {
  d: { do: 'read', level: 'to_document' },
  a: { do: 'read', level: 'emerging' },
  p: { do: 'read', level: 'present' },
  s: { do: 'read', level: 'structuring' },
  r: { do: 'read', level: null },
  j: { do: 'why' },
  m: { do: 'change' },
  z: { do: 'undo' },
  b: { do: 'hide' },
  arrowup: { do: 'previousSpeaker' },
  arrowdown: { do: 'nextSpeaker' },
};

const CONTROL: Readonly<Record<string, MeetingGesture>> = {
  '+': { do: 'bigger' },
  '=': { do: 'bigger' },
  '-': { do: 'smaller' },
  '0': { do: 'usualSize' },
};

/** A presenter's remote presses these, wherever the keyboard is. */
const ALWAYS: Readonly<Record<string, MeetingGesture>> = {
  PageDown: { do: 'next' },
  PageUp: { do: 'previous' },
  F1: { do: 'help' },
  F11: { do: 'fullScreen' },
};

/** These write or move in a text, so they mean something else only where there is none. */
const WITHOUT_TEXT: Readonly<Record<string, MeetingGesture>> = {
  ArrowRight: { do: 'next' },
  ArrowLeft: { do: 'previous' },
  '/': { do: 'chooseSpeaker' },
  '.': { do: 'hide' },
  '?': { do: 'help' },
};

/** What a press asks for in a meeting; null when it is the field's own. */
export function gestureOf(press: Press, where: Where): MeetingGesture | null {
  const { altKey, ctrlKey, metaKey, isAltGraph } = press;
  if (isAltGraph || (altKey && ctrlKey)) return written(press, where);
  if (altKey) return metaKey ? null : (ALT[letterOf(press)] ?? null);
  if (ctrlKey || metaKey) return CONTROL[press.key] ?? null;
  const always = ALWAYS[press.key];
  if (always !== undefined) return always;
  if (press.key === 'Escape') return { do: 'leave' };
  return written(press, where);
}

function written({ key }: Press, where: Where): MeetingGesture | null {
  if (where === 'text') return null;
  // Elsewhere the arrow belongs to what has the focus: the cards, the list of voices.
  if (key === 'ArrowUp') return where === 'empty' ? { do: 'voices' } : null;
  return WITHOUT_TEXT[key] ?? null;
}

/** The letter pressed: Option makes another character of it on a Mac, so its place says it then. */
function letterOf({ key, code }: Press): string {
  if (/^[a-z]$/i.test(key) || key.startsWith('Arrow')) return key.toLowerCase();
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? '';
}
