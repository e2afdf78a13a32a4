import { expect, type Locator, type Page } from '@playwright/test';

/** What a person does on a screen without a mouse: every gesture here puts the focus somewhere and presses keys. */

/** Presses Enter on the button or link of this name, once it is there. */
export async function press(where: Page | Locator, name: string | RegExp): Promise<void> {
  const named = typeof name === 'string' ? { name, exact: true } : { name };
  await where.getByRole('button', named).first().press('Enter');
}

/** Presses a button that a screen lets press once it has looked at something (`press` would be heard by nobody). */
export async function pressOnceReady(where: Page | Locator, name: string): Promise<void> {
  const button = where.getByRole('button', { name, exact: true });
  await expect(button).toBeEnabled({ timeout: 30_000 });
  await button.press('Enter');
}

/** Types into the field of this name, over what it says, and leaves it. */
export async function type(where: Page | Locator, name: string, text: string): Promise<void> {
  // The label says after the name that a field may stay empty.
  const named = new RegExp(`^${literally(name)}( facultatif)?$`);
  const field = where.getByRole('textbox', { name: named }).first();
  await field.press('ControlOrMeta+a');
  await field.pressSequentially(text);
  await field.press('Tab');
}

/** Once a dialog is closed and what it added has the focus, as where the next key goes. */
export async function added(page: Page, what: RegExp): Promise<void> {
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: what }).first()).toBeFocused();
}

/** Takes an option of a list that drops, by its first letters as the list shows them. */
export async function take(page: Page, where: Page | Locator, name: string, option: string) {
  await where
    .getByRole('button', { name: new RegExp(`${name}(?: obligatoire)?$`) })
    .last()
    .press('Enter');
  await page
    .getByRole('option', { name: new RegExp(`^${literally(option)}`) })
    .first()
    .press('Enter');
}

/** Goes to a part of the initiative that is on the screen. */
export async function part(page: Page, name: string): Promise<void> {
  const link = page
    .getByRole('navigation', { name: 'Parties de l’initiative' })
    .getByRole('link', { name: new RegExp(`^${name}`) });
  await link.press('Enter');
  await expect(link).toHaveAttribute('aria-current', 'page');
}

/** Goes to a place by the address of its screen. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, `#${address}`);
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

/** Ticks in the dialog of a consent what lets words into a dossier for a funder. */
export async function consentToFunding(dialog: Locator): Promise<void> {
  const purpose = 'Demander un financement ou en rendre compte';
  // With it are told the purposes that the organisation wrote in its own words: funders may be named there too.
  await dialog.getByRole('checkbox', { name: purpose }).press('Space');
  for (const name of ['Bailleurs de fonds', 'Texte écrit, PDF ou papier']) {
    await dialog.getByRole('checkbox', { name, exact: true }).press('Space');
  }
}
