import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, launchExample, test } from '../support/app.ts';
import { letGo } from '../support/letGo.ts';
import { newPortfolioFile } from '../support/portfolioFile.ts';

test('a portfolio let go over the window opens, and any other file says where it belongs', async ({
  folder,
  profile,
}) => {
  const { app, page, close } = await launchExample({ folder, profile });
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  const before = page.url();
  const html = join(folder, 'page.html');
  await writeFile(html, '<h1>Ailleurs</h1>');
  await letGo(app, page, html);
  await expect(page.getByText(/déposez-le sur les preuves/)).toBeVisible();
  expect(page.url()).toBe(before);
  expect(await page.evaluate(() => document.querySelector('h1')?.textContent)).not.toBe('Ailleurs');

  const other = join(folder, 'Voisine.essaim');
  await newPortfolioFile(other, 'Le grenier partagé');
  await letGo(app, page, other);
  await expect(page.getByText('Voisine.essaim')).toBeVisible();
  await page.getByRole('link', { name: 'Initiatives' }).first().click();
  await expect(page.getByRole('link', { name: 'Le grenier partagé' })).toBeVisible();
  await close();
});

test('a script can neither let a portfolio go nor say a path', async ({ folder, profile }) => {
  const { page, close } = await launchExample({ folder, profile });
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  const other = join(folder, 'Voisine.essaim');
  await newPortfolioFile(other, 'Le grenier partagé');
  await page.evaluate((path) => {
    const data = new DataTransfer();
    const file = new File(['x'], 'Voisine.essaim');
    Object.assign(file, { path });
    data.items.add(file);
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
    );
    const { calls } = Reflect.get(globalThis, 'essaim') as {
      calls: Record<string, ((input: unknown) => unknown) | undefined>;
    };
    calls['portfolio.dropped']?.(path);
  }, other);
  await page.waitForTimeout(500);
  await expect(page.getByText('Exemple.essaim')).toBeVisible();
  expect(
    await page.evaluate(() => Object.keys(Reflect.get(globalThis, 'essaim') as object)),
  ).toEqual(['calls', 'on']);
  await close();
});
