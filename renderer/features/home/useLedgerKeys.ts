import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/** What a key does on the line that has the focus. */
export interface LineKeys {
  readonly onOpen: (key: string) => void;
  readonly onLater: (key: string) => void;
}

/**
 * The keys of a ledger: arrows or J and K go from one line's gesture to the next, O opens, P puts off;
 * Enter is the gesture's own. `left` is told which line is about to go, so that the focus goes on to
 * the line after it.
 */
export function useLedgerKeys(keys: LineKeys): {
  readonly ledger: RefObject<HTMLDivElement | null>;
  readonly left: (key: string) => void;
} {
  const ledger = useRef<HTMLDivElement>(null);
  const given = useRef(keys);
  useEffect(() => {
    given.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const element = ledger.current;
      if (element !== null && isFree(event.target, element)) act(event, element, given.current);
    };
    // Before the buttons, which keep to themselves the keys that they hear.
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, []);

  const leaving = useRef<{ key: string; next: readonly string[] } | null>(null);
  useLayoutEffect(() => {
    const element = ledger.current;
    const gone = leaving.current;
    if (gone === null || (element !== null && gestureOf(element, gone.key) !== null)) return;
    leaving.current = null;
    const found = gone.next.map((key) => element && gestureOf(element, key)).find(Boolean);
    (found ?? document.querySelector<HTMLElement>('main h1'))?.focus();
  });
  return {
    ledger,
    left(key) {
      const all = linesOf(ledger.current).map(keyOf);
      const at = all.indexOf(key);
      leaving.current = { key, next: [...all.slice(at + 1), ...all.slice(0, at).toReversed()] };
    },
  };
}

/** On a line, or nowhere in particular: a field, a menu or a dialog have their own keys. */
function isFree(target: EventTarget | null, ledger: HTMLElement): boolean {
  if (!(target instanceof HTMLElement)) return false;
  // A passing message is an alertdialog for the screen reader, and takes nothing away from the lines.
  if (document.querySelector('.es-modal, [role=menu]') !== null) return false;
  return target === document.body || target.matches('main h1') || ledger.contains(target);
}

function act(event: KeyboardEvent, ledger: HTMLElement, keys: LineKeys): void {
  const lines = linesOf(ledger);
  const at = lines.findIndex((line) => line.contains(document.activeElement));
  const current = lines[at];
  const to = targetOf(event.key, at, lines.length);
  if (to !== null) {
    event.preventDefault();
    const line = lines[to];
    line?.querySelector<HTMLElement>('[data-gesture] > *')?.focus();
    line?.scrollIntoView({ block: 'nearest' });
  } else if (current !== undefined && (event.key === 'o' || event.key === 'p')) {
    event.preventDefault();
    if (event.key === 'o') keys.onOpen(keyOf(current));
    else keys.onLater(keyOf(current));
  }
}

/** The line that a key goes to; null for another key. */
function targetOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
    case 'k':
      return Math.max(at - 1, 0);
    case 'Home':
      return at === -1 ? null : 0;
    case 'End':
      return at === -1 ? null : count - 1;
    default:
      return null;
  }
}

function linesOf(ledger: HTMLElement | null): HTMLElement[] {
  return [...(ledger?.querySelectorAll<HTMLElement>('[data-line]') ?? [])];
}

const keyOf = (line: HTMLElement): string => line.dataset['line'] ?? '';

function gestureOf(ledger: HTMLElement, key: string): HTMLElement | null {
  const line = linesOf(ledger).find((one) => keyOf(one) === key);
  return line?.querySelector<HTMLElement>('[data-gesture] > *') ?? null;
}
