import { type RefObject, useEffect, useRef, useState } from 'react';
import { controlOf } from '../../../asked.ts';
import { isPressed } from '../../../keys.ts';

/** Which component is on the screen, and how to go to another one. */
export interface ComponentChoice {
  readonly selectedId: string;
  readonly index: number;
  readonly select: (id: string) => void;
  readonly move: (step: 1 | -1) => void;
  /** For the title of the component: when it changes, it is brought in sight, and its reading takes the focus. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

const KEEPS_ITS_KEYS = '[role="dialog"], [role="listbox"], [role="alertdialog"]';
const OPENS_A_LIST = '[role="combobox"], [aria-haspopup="listbox"]';

/** Goes through the components by hand, by buttons and by Alt + ↑ and ↓. */
export function useComponentChoice(ids: readonly string[], first: string): ComponentChoice {
  const [selectedId, setSelectedId] = useState(first);
  const heading = useRef<HTMLHeadingElement>(null);
  const hasMoved = useRef(false);
  const index = ids.indexOf(selectedId);

  const select = (id: string) => {
    hasMoved.current = true;
    setSelectedId(id);
  };
  const move = (step: 1 | -1) => {
    const next = ids[index + step];
    if (next !== undefined) select(next);
  };

  useEffect(() => {
    if (hasMoved.current && selectedId !== '') focusReading(heading.current);
  }, [selectedId]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const step = isPressed(event, 'componentNext')
        ? 1
        : isPressed(event, 'componentPrevious')
          ? -1
          : null;
      if (step === null) return;
      // A dialog keeps its keys, and so does what opens a list with them.
      if (document.querySelector(KEEPS_ITS_KEYS)) return;
      if (event.target instanceof Element && event.target.closest(OPENS_A_LIST)) return;
      event.preventDefault();
      move(step);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  });
  return { selectedId, index, select, move, heading };
}

/** The reading that was chosen, else its cards together, where an arrow chooses nothing; the title where there is none. */
function focusReading(title: HTMLElement | null): void {
  const place = title?.closest('article')?.querySelector('[data-field="lecture"]');
  const control = place == null ? null : controlOf(place);
  (control ?? title)?.focus({ preventScroll: true });
  title?.scrollIntoView({ block: 'nearest' });
}
