import type { Locator, Page } from '@playwright/test';

/**
 * Makes every `locator.press` of this run wait, as a person does, until the focus it puts somewhere stays
 * there: the driver gives the focus and sends the key in two messages, and a screen that gives it to its
 * title or to a new line in between would take the key.
 */
export function steadyPress(page: Page): void {
  const of = Object.getPrototypeOf(page.locator('html')) as Pressing;
  if (of.pressAtOnce !== undefined) return;
  // oxlint-disable-next-line typescript/unbound-method -- it is called on its locator below
  const pressAtOnce = of.press;
  of.pressAtOnce = pressAtOnce;
  of.press = async function press(key, options) {
    await this.evaluate(holdFocus, undefined, options);
    await pressAtOnce.call(this, key, options);
  };
}

type Pressing = Locator & { pressAtOnce?: Locator['press'] };

/** In the page: focuses the element until it keeps the focus for three frames; one that takes none is left. */
async function holdFocus(element: Element): Promise<void> {
  const takes = () => {
    if (document.activeElement !== element && element instanceof HTMLElement) element.focus();
    return document.activeElement === element;
  };
  for (let held = 0, turn = 0; held < 3 && turn < 30; turn += 1) {
    if (!takes()) return;
    // oxlint-disable-next-line no-await-in-loop -- a frame after the other
    await new Promise((done) => setTimeout(done, 16));
    held = document.activeElement === element ? held + 1 : 0;
  }
}
