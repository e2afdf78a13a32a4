import { type FocusEvent, type RefObject, useRef } from 'react';
import { confirmOf } from './confirmOf.ts';

/** Milliseconds until the rows that are left are drawn. */
const DRAWN_WITHIN = 60;

/** Where the hand goes once a row is settled. */
export interface NextToMend {
  /** Of the list of rows: hears what the hand leaves, and for what. */
  readonly onBlurCapture: (event: FocusEvent) => void;
  /** After something was settled; `always`, or only where what the hand went to is gone with its row. */
  readonly goOn: (always: boolean) => void;
}

/** The hand goes to the next cell to mend, else to the gesture that confirms: never back to the top of the dialog. */
export function useNextToMend(place: RefObject<HTMLElement | null>): NextToMend {
  const wentTo = useRef<EventTarget | null>(null);
  const leftFrom = useRef<Element | null>(null);
  const cells = () => [
    ...(place.current?.querySelectorAll<HTMLInputElement>('input[type=text]') ?? []),
  ];
  return {
    onBlurCapture: ({ target, relatedTarget }) => {
      leftFrom.current = target;
      wentTo.current = relatedTarget;
    },
    goOn: (always) => {
      const before = cells();
      const dialog = place.current?.closest('.es-dialog');
      // A cell that is left has no focus any more when it says that it was settled.
      const isIn = place.current?.contains(document.activeElement) === true;
      const from = isIn ? document.activeElement : leftFrom.current;
      const row = from?.closest('li');
      const at = before.findIndex((cell) => cell === from || row?.contains(cell) === true);
      setTimeout(() => {
        const isLost = wentTo.current instanceof Node && !wentTo.current.isConnected;
        if (!always && !isLost) return;
        const left = cells();
        // A cell that is still not understood stays, and the hand with it.
        const next = left[Math.min(Math.max(0, at), left.length - 1)];
        (next ?? confirmOf(dialog))?.focus();
      }, DRAWN_WITHIN);
    },
  };
}
