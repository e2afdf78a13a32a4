import { type KeyboardEvent, useState } from 'react';

/** What makes a list one stop of Tab. */
export interface OneStop<Id> {
  /** The line that Tab enters: that of the hand, else the first. What is in the others is passed by. */
  readonly reached: Id | undefined;
  /** For the list. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** For each line: the props that tell that the hand is on it. */
  readonly line: (id: Id) => { readonly onFocus: () => void };
}

/**
 * A list of lines that each hold several buttons or fields: Tab goes through one of them, then to what is
 * after the list; the arrows up and down go to the same place of another line, and from a button Home and
 * End go to the first and the last. What a line opens under itself keeps its own keys and its own stops.
 */
export function useOneStop<Id>(ids: readonly Id[]): OneStop<Id> {
  const [entered, setEntered] = useState<Id | undefined>(undefined);
  return {
    reached: ids.find((id) => id === entered) ?? ids[0],
    onKeyDown: walk,
    line: (id) => ({ onFocus: () => setEntered(id) }),
  };
}

/** Before a line goes, the focus moves to the same place of the next one, or of the one before. */
export function focusBeside(line: Element | null | undefined): void {
  const at = stopsOf(line).findIndex((stop) => stop === document.activeElement);
  focusAt(line?.nextElementSibling ?? line?.previousElementSibling, at);
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const { target, key } = event;
  if (!(target instanceof HTMLElement) || hasOwnArrows(target)) return;
  const lines = [...event.currentTarget.children];
  const from = lines.findIndex((line) => line.contains(target));
  const at = stopsOf(lines[from]).indexOf(target);
  const isText = target instanceof HTMLInputElement;
  const to = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    Home: isText ? undefined : 0,
    End: isText ? undefined : lines.length - 1,
  }[key];
  if (at === -1 || to === undefined) return;
  event.preventDefault();
  focusAt(lines[to], at);
}

/** A text of several lines, a choice, a field that proposes. */
function hasOwnArrows(target: HTMLElement): boolean {
  return target.matches('textarea, [aria-haspopup], [role="combobox"]');
}

function focusAt(line: Element | null | undefined, at: number): void {
  const stops = stopsOf(line);
  const stop = stops[at] ?? stops.at(-1);
  stop?.focus();
  // As Tab does: what is typed takes the place of what was there.
  if (stop instanceof HTMLInputElement) stop.select();
}

/** What can be gone to in a line, without what it opens. */
function stopsOf(line: Element | null | undefined): HTMLElement[] {
  return [
    ...(line?.querySelectorAll<HTMLElement>('a[href], button, input, textarea') ?? []),
  ].filter((stop) => stop.closest('.es-disclosure-panel') === null);
}
