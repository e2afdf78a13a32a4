import { untilDrawn } from './untilDrawn.ts';

/** What tells an element from the others of a screen, once the screen is drawn anew. */
type Mark = {
  readonly kind: string;
  /** Of those that are alike, which one. */
  readonly place: number;
};

/** What had the focus when each entry of the history was left. */
const left = new Map<string, Mark>();

const FOCUSABLE = 'a[href], button, input, textarea, select, [tabindex]';

/** Remembers what has the focus in each place that is left, and gives it back to who returns there. Gives how to stop. */
export function keepLeftFocus(): () => void {
  navigation.addEventListener('navigate', leave);
  navigation.addEventListener('currententrychange', arrive);
  return () => {
    navigation.removeEventListener('navigate', leave);
    navigation.removeEventListener('currententrychange', arrive);
  };
}

function leave(): void {
  const key = navigation.currentEntry?.key;
  const mark = markOf(document.activeElement);
  if (key !== undefined && mark !== null) left.set(key, mark);
}

function arrive({ navigationType }: NavigationCurrentEntryChangeEvent): void {
  const mark = left.get(navigation.currentEntry?.key ?? '');
  if (navigationType === 'traverse' && mark !== undefined) giveBack(mark);
}

function markOf(element: Element | null): Mark | null {
  const kind = kindOf(element);
  if (element === null || kind === null) return null;
  return { kind, place: alike(kind).indexOf(element) };
}

function alike(kind: string): Element[] {
  return [...document.querySelectorAll(`main :is(${FOCUSABLE})`)].filter(
    (element) => kindOf(element) === kind,
  );
}

/** The tag, the address and the words: what the same element has when it is drawn again. Null of what is not in a screen. */
function kindOf(element: Element | null): string | null {
  if (element?.closest('main') == null || !element.matches(FOCUSABLE)) return null;
  const words = element.getAttribute('aria-label') ?? element.textContent;
  return [element.tagName, element.getAttribute('href'), words].join('\n');
}

/** Focuses what had the focus as soon as it is drawn; not once the person has begun to do something. */
function giveBack({ kind, place }: Mark): void {
  untilDrawn(
    () => {
      const found = alike(kind);
      const element = found[place] ?? found[0];
      if (element instanceof HTMLElement) element.focus();
      return element !== undefined;
    },
    GESTURES,
    // After the frame in which the place that was left is still drawn.
    (look) => requestAnimationFrame(() => requestAnimationFrame(look)),
  );
}

const GESTURES = ['keydown', 'pointerdown'] as const;
