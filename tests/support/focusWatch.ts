import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** What had the focus each time that the screen around it was hidden without the person leaving it. */
    focusLost?: string[];
  }
}

/**
 * Watches for a part that waits for its answer and, having no boundary of its own, hides the whole screen
 * meanwhile: what had the focus loses it, and the next key goes nowhere. A machine that is quick enough
 * shows it for less than a frame, so it is looked for rather than met.
 */
export async function watchFocus(page: Page): Promise<void> {
  await page.evaluate(() => {
    const lost: string[] = [];
    window.focusLost = lost;
    let hash = window.location.hash;
    const remember = () => {
      hash = window.location.hash;
    };
    for (const event of ['pointerdown', 'keydown']) addEventListener(event, remember, true);
    new MutationObserver((changes) => {
      const active = document.activeElement;
      if (active === null || active === document.body || window.location.hash !== hash) return;
      for (const { target } of changes) {
        if (!(target instanceof HTMLElement) || !target.contains(active)) continue;
        if (target.style.getPropertyPriority('display') !== 'important') continue;
        lost.push(
          `${active.tagName} ${active.ariaLabel ?? active.textContent.slice(0, 60)} at ${hash}`,
        );
      }
    }).observe(document, { subtree: true, attributeFilter: ['style'] });
  });
}

/** What {@link watchFocus} saw; nothing when the window is gone. */
export async function focusLost(page: Page): Promise<string[]> {
  try {
    return await page.evaluate(() => window.focusLost ?? []);
  } catch {
    return [];
  }
}
