import { useEffect } from 'react';
import { gestureOf, type MeetingGesture, type Where } from './keys.ts';

type Named<N extends MeetingGesture['do']> = Extract<MeetingGesture, { readonly do: N }>;

/** What a part of the screen does on each gesture; those left out are not its own. */
export type GestureHandlers = {
  readonly [N in MeetingGesture['do']]?: ((gesture: Named<N>) => void) | undefined;
};

const DIALOG = '[role="dialog"], [role="alertdialog"]';
const HIDDEN = '[data-room-hidden]';
const OWN_KEYS = '[data-own-keys], [role="grid"], [role="listbox"]';
const OWN_ESCAPE = '[data-own-escape], [aria-expanded="true"]';
const NO_TEXT = 'input[type="radio"], input[type="checkbox"]';

/** Follows the keys of the meeting, wherever the focus is; a dialog or an open list keeps its own. */
export function useMeetingKeys(handlers: GestureHandlers): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented || document.querySelector(DIALOG)) return;
      const target = event.target instanceof Element ? event.target : null;
      if (event.key === 'Escape' && target?.closest(OWN_ESCAPE)) return;
      const gesture = gestureOf(
        {
          key: event.key,
          code: event.code,
          altKey: event.altKey,
          ctrlKey: event.ctrlKey,
          metaKey: event.metaKey,
          shiftKey: event.shiftKey,
          isAltGraph: event.getModifierState('AltGraph'),
        },
        whereIs(target),
      );
      if (gesture === null) return;
      // Nothing moves behind a hidden screen.
      if (document.querySelector(HIDDEN) && gesture.do !== 'hide' && gesture.do !== 'leave') return;
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the handler of a name takes that gesture
      const handle = handlers[gesture.do] as ((gesture: MeetingGesture) => void) | undefined;
      if (handle === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      handle(gesture);
    };
    // Before the cards and fields: an arrow goes to the next question, it does not change a reading.
    document.addEventListener('keydown', listen, true);
    return () => document.removeEventListener('keydown', listen, true);
  });
}

function whereIs(target: Element | null): Where {
  if (target === null) return 'none';
  if (target.closest(OWN_KEYS)) return 'text';
  if (target.matches(NO_TEXT)) return 'none';
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
    return target.value === '' ? 'empty' : 'text';
  }
  return 'none';
}
