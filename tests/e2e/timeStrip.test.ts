import { expect, launchExample, test } from '../support/app.ts';

test('a life is looked at by keyboard from a month to thirty years, and a record opened from it comes back to where one was', async ({
  folder,
  profile,
}) => {
  const { page, close } = await launchExample({ folder, profile });
  await page.getByRole('link', { name: 'Initiatives' }).first().click();
  await page.getByRole('link', { name: 'Transport solidaire des rangs', exact: true }).click();
  const marks = page.getByRole('group', { name: 'Repères de la ligne du temps' });
  const range = page.locator('.es-zoom-range');
  await expect(range).toHaveText(/^janvier\s2014 à décembre\s\d{4}$/);
  const whole = await range.textContent();

  await test.step('to a month, around the mark that has the focus, which keeps it', async () => {
    const mark = marks.getByRole('link', { name: /^Effets\. Quatre organismes partagent/ });
    await mark.focus();
    for (let key = 0; key < 8; key += 1) await page.keyboard.press('+');
    await expect(page.getByRole('radio', { name: '1 mois' })).not.toBeChecked();
    await expect(range).toHaveText(/^\d+(?:er)?\s\S+\s2018 à \d+(?:er)?\s\S+\s2018$/);
    await expect(mark).toBeFocused();
    // Known to the month: it takes the whole width, and says so under the strip.
    await expect(page.locator('.es-time-told')).toContainText('Quatre organismes partagent');
    // Nothing is closer than a month.
    const month = await range.textContent();
    await page.keyboard.press('+');
    await expect(range).toHaveText(month ?? '');
  });

  await test.step('its record opens, and « back » finds the same month and the same place', async () => {
    const month = await range.textContent();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: /^Effets/ }).first()).toBeVisible();
    await page.goBack();
    await expect(range).toHaveText(month ?? '');
  });

  await test.step('to thirty years, then all again', async () => {
    await marks.getByRole('link', { name: /^Effets\. Quatre organismes/ }).focus();
    for (let key = 0; key < 12; key += 1) await page.keyboard.press('-');
    const said = (await range.textContent()) ?? '';
    const [from, to] = [...said.matchAll(/\d{4}/g)].map(([year]) => Number(year));
    expect((to ?? 0) - (from ?? 0)).toBeGreaterThanOrEqual(29);
    await page.keyboard.press('0');
    await expect(range).toHaveText(whole ?? '');
  });

  await test.step('with Ctrl the wheel goes closer around the pointer, and the window keeps its size', async () => {
    await page.keyboard.press('0');
    await expect(range).toHaveText(whole ?? '');
    const strip = page.locator('.es-time svg').first();
    await strip.scrollIntoViewIfNeeded();
    const box = await strip.boundingBox();
    if (box === null) throw new Error('no strip');
    // Two thirds of the way through fifteen years.
    await page.mouse.move(box.x + box.width * 0.66, box.y + 40);
    const size = await page.evaluate(() => [innerWidth, devicePixelRatio]);
    await page.keyboard.down('Control');
    for (let turn = 0; turn < 40; turn += 1) await page.mouse.wheel(0, -100);
    await expect(range).toHaveText(/^\d+(?:er)?\s\S+\s(20\d\d) à \d+(?:er)?\s\S+\s20\d\d$/);
    const [year = 0] = [...((await range.textContent()) ?? '').matchAll(/20\d\d/g)].map(Number);
    expect(year).toBeGreaterThanOrEqual(2021);
    expect(year).toBeLessThanOrEqual(2025);
    for (let turn = 0; turn < 60; turn += 1) await page.mouse.wheel(0, 100);
    await page.keyboard.up('Control');
    await expect(range).toHaveText(/\d{4} à \S+\s\d{4}$/);
    expect(await page.evaluate(() => [innerWidth, devicePixelRatio])).toEqual(size);
    await marks.getByRole('link').first().focus();
    await page.keyboard.press('0');
    await expect(range).toHaveText(whole ?? '');
  });

  await test.step('earlier and later with Shift, to the ends with Home and End', async () => {
    await page.getByRole('radio', { name: '1 an' }).focus();
    await page.keyboard.press('Space');
    await expect(range).not.toHaveText(whole ?? '');
    const year = await range.textContent();
    await page.keyboard.press('Tab');
    await expect(marks.locator('*:focus').or(marks.and(page.locator(':focus')))).toHaveCount(1);
    await page.keyboard.press('Shift+ArrowLeft');
    await expect(range).not.toHaveText(year ?? '');
    await page.keyboard.press('Home');
    await expect(range).toHaveText(/^janvier\s2014 à décembre\s2014$/);
    await expect(marks.getByRole('link', { name: /^Étapes\. Émergence/ })).toBeFocused();
  });
  await close();
});
