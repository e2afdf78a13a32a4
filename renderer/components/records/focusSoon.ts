/**
 * Focuses what `find` gives once the dialog that is closing is gone and has given the focus back. It moves
 * as soon as it can, since a key pressed meanwhile would go where the person does not look, and again when
 * what it found gives way to what was just written (the button of an empty list, to that of the list).
 */
export function focusSoon(find: () => HTMLElement | null): void {
  const begun = performance.now();
  let moved: HTMLElement | null = null;
  // Who has begun to do something is not taken elsewhere.
  let isTaken = false;
  const look = () => {
    // Once it moved, only a focus that fell to nowhere is brought back: elsewhere, the person took it.
    if (moved === null || document.activeElement === document.body) {
      const found = find();
      found?.focus();
      moved = found ?? moved;
    } else if (document.activeElement !== moved) return stop();
    if (performance.now() - begun < SETTLED && !isTaken) requestAnimationFrame(look);
    else stop();
  };
  const take = () => {
    isTaken = true;
  };
  const stop = () => {
    for (const event of GESTURES) removeEventListener(event, take, true);
  };
  afterDialog(() => {
    for (const event of GESTURES) addEventListener(event, take, true);
    look();
  });
}

const GESTURES = ['keydown', 'pointerdown'] as const;

/** Goes on once the dialog that is closing is gone and has given the focus back; at once when there is none. */
export function afterDialog(goOn: () => void): void {
  const open = openDialogs();
  const begun = performance.now();
  const wait = () => {
    const isOver = performance.now() - begun >= SETTLED;
    if (open > 0 && openDialogs() >= open && !isOver) requestAnimationFrame(wait);
    // What closed gives the focus back in the frame that follows.
    else requestAnimationFrame(() => requestAnimationFrame(goOn));
  };
  wait();
}

/** How many dialogs are open. A passing message has the role of a dialog too, and closes nothing. */
export function openDialogs(): number {
  return document.querySelectorAll('.es-veil').length;
}

/** Whether something opened over the screen, other than the search, which has nothing to lose. */
export function isUnderDialog(): boolean {
  return document.querySelector('.es-veil:not(.es-veil--search)') !== null;
}

/** What the dialog in front is called, a question over it left out; null without one, or when it has no title. */
export function openDialogTitle(): string | null {
  const titles = document.querySelectorAll('.es-veil [role="dialog"] .es-dialog-title');
  return [...titles].at(-1)?.textContent ?? null;
}

/** What is over the screen in front of all else, title or not; null when nothing is. */
export function frontVeil(): Element | null {
  return [...document.querySelectorAll('.es-veil')].at(-1) ?? null;
}

/** Milliseconds in which a dialog is closed, its fade included, and the screen under it drawn anew. */
const SETTLED = 180;
