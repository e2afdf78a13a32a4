import { expect, type Locator, type Page } from '@playwright/test';

/** A hand that has a keyboard alone: it presses, it types, and it never lets go of what has the focus. */
export type Hand = {
  /** Presses keys one after the other; after each, something of the window has the focus. */
  press: (...keys: readonly string[]) => Promise<void>;
  /** Types into what has the focus, which must be this. */
  typeInto: (field: Locator, text: string) => Promise<void>;
  /** Goes by Tab, or by another key, to a control; how many presses it took. */
  goTo: (control: Locator, key?: string) => Promise<number>;
  /** Waits for the focus to stand on a control without a key more. */
  isOn: (control: Locator) => Promise<void>;
};

/** No way that a person would go by Tab is longer. */
const MOST = 60;

/** @param page the window that is driven */
export function keyboardOnly(page: Page): Hand {
  const focused = () =>
    page.evaluate(() => {
      const active = document.activeElement;
      if (active === null || active === document.body) return '';
      const name = active.getAttribute('aria-label') ?? active.textContent.slice(0, 60);
      return `${active.tagName.toLowerCase()} « ${name} »`;
    });

  async function pressOne(key: string): Promise<string> {
    const before = await focused();
    await page.keyboard.press(key);
    // What opens, closes or leads elsewhere may take a moment to take the focus.
    await expect
      .poll(focused, { message: `nothing has the focus after ${key} on ${before}` })
      .not.toBe('');
    return focused();
  }

  return {
    async press(...keys) {
      // oxlint-disable-next-line no-await-in-loop -- one key after the other
      for (const key of keys) await pressOne(key);
    },
    async typeInto(field, text) {
      await expect(field).toBeFocused();
      await page.keyboard.type(text);
    },
    async goTo(control, key = 'Tab') {
      await expect(control).toBeVisible();
      const way: string[] = [];
      // oxlint-disable no-await-in-loop -- one key after the other
      while (!(await control.evaluate((element) => element === document.activeElement))) {
        if (way.length === MOST) throw new Error(`${key} does not lead there:\n${way.join('\n')}`);
        way.push(await pressOne(key));
      }
      // oxlint-enable no-await-in-loop
      return way.length;
    },
    async isOn(control) {
      await expect(control).toBeFocused();
    },
  };
}
