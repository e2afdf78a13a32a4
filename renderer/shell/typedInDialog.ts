import { quotable } from '../../shared/domain/quotes.ts';
import { showToast } from '../components/feedback/toastQueue.ts';
import { openDialogTitle } from '../components/records/focusSoon.ts';
import { wordsIn } from '../components/records/wordsIn.ts';
import { presentT } from '../strings.ts';

/** Fields that a person typed in since they are drawn. */
const typedIn = new WeakSet<EventTarget>();

/** Where an open dialog holds words; the search over the screen has nothing to lose. */
const HELD = '.es-veil:not(.es-veil--search) :is(input, textarea, [contenteditable="true"])';

/** Whether an open dialog holds something that was typed, which would go with the screen under it. */
function holdsTyped(): boolean {
  return typedField() !== undefined;
}

/** What the dialog is called that holds something that was typed; null when none does, or when it has no title. */
export function typedTitle(): string | null {
  const dialog = typedField()?.closest('.es-veil');
  return dialog?.querySelector('.es-dialog-title')?.textContent ?? null;
}

function typedField(): Element | undefined {
  return [...document.querySelectorAll(HELD)].find(
    (field) =>
      wordsIn(field).trim() !== '' &&
      (typedIn.has(field) || field.closest('[data-filled]') !== null),
  );
}

/** Says why one stays where an open dialog holds something that was typed; false when nothing keeps one there. */
export function staysForTyped(): boolean {
  if (!holdsTyped()) return false;
  sayToCloseFirst();
  return true;
}

/** Says which dialog keeps what was asked from being done. */
export function sayToCloseFirst(): void {
  const t = presentT();
  const title = openDialogTitle();
  showToast({
    message:
      title === null ? t('journal:inUnnamed') : t('journal:inDialog', { title: quotable(title) }),
  });
}

const LISTENERS = {
  input: (event: Event) => {
    if (event.target !== null) typedIn.add(event.target);
  },
  click: (event: Event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    // A link of the dialog itself is one of its gestures (to the amount that an export finds wrong).
    const isOver = link !== null && link.closest('.es-veil') === null;
    if (!isOver || !staysForTyped()) return;
    event.preventDefault();
    event.stopPropagation();
  },
  mouseup: (event: Event) => {
    // The fourth and the fifth button of a mouse go back and forward.
    const isTurn = event instanceof MouseEvent && event.button >= 3;
    if (isTurn && staysForTyped()) event.preventDefault();
  },
};

/**
 * Keeps a link to another screen (the one of a word that is explained), and the buttons of a mouse that go back,
 * from taking a dialog away with what was typed in it. Gives what ends it.
 */
export function keepTyped(): () => void {
  const all = Object.entries(LISTENERS);
  for (const [name, listen] of all) document.addEventListener(name, listen, true);
  return () => {
    for (const [name, listen] of all) document.removeEventListener(name, listen, true);
  };
}
