import { type KeyboardEvent, type ReactNode, Suspense, useLayoutEffect, useRef } from 'react';
import './AwaitedPart.css';

interface AwaitedPartProps {
  /** Said of the part while it is awaited, to who enters it (« Cette partie arrive… »). */
  readonly label: string;
  readonly children: ReactNode;
}

/**
 * A part of a screen that may come after the keys that were meant for it. While it is awaited, Tab enters it
 * all the same instead of passing over it to the top of the window; once it is there, the focus goes to its
 * first field, or as many further as Tab was pressed.
 */
export function AwaitedPart({ label, children }: AwaitedPartProps) {
  return (
    <div className="es-awaited">
      <Suspense fallback={<Awaited label={label} />}>{children}</Suspense>
    </div>
  );
}

function Awaited({ label }: { readonly label: string }) {
  const stop = useRef<HTMLButtonElement>(null);
  const further = useRef(0);
  useLayoutEffect(() => {
    const own = stop.current;
    const part = own?.parentElement;
    return () => {
      if (part == null || document.activeElement !== own) return;
      const steps = further.current;
      // What takes this place is put there in the same turn.
      queueMicrotask(() => enter(part, steps));
    };
  }, []);
  return (
    <button
      ref={stop}
      type="button"
      className="es-awaited-stop"
      aria-disabled="true"
      onKeyDown={(event) => {
        if (!isTabOnward(event)) return;
        event.preventDefault();
        further.current += 1;
      }}
    >
      {label}
    </button>
  );
}

function isTabOnward({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key === 'Tab' && !(shiftKey || altKey || ctrlKey || metaKey);
}

/** Focuses the stop of Tab that is so many after the first; the last, when there are fewer. A part may take the focus itself. */
function enter(part: HTMLElement, steps: number): void {
  if (part.contains(document.activeElement)) return;
  const stops = [
    ...part.querySelectorAll<HTMLElement>(
      'a[href], button, input, textarea, select, summary, [contenteditable="true"], [tabindex]',
    ),
  ].filter((stop) => stop.tabIndex >= 0 && !stop.matches(':disabled') && stop.checkVisibility());
  stops[Math.min(steps, stops.length - 1)]?.focus();
}
