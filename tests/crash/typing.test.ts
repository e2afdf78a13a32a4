import { join } from 'node:path';
import { expect, launch, test } from '../support/app.ts';
import { seeded } from '../support/chance.ts';
import { counting, faultRounds } from '../support/faults.ts';
import { kill } from '../support/kill.ts';
import { newPortfolioFile, readInitiativeNeeds } from '../support/portfolioFile.ts';

for (const { round, seed, tries } of faultRounds(1000, { short: 50, perTest: 10, share: 0.1 })) {
  test(`killed ${tries} times while typing, the portfolio keeps all that was said to be stored (${round})`, async ({
    folder,
    profile,
  }) => {
    const random = seeded(seed);
    const file = join(folder, 'Travail.essaim');
    const initiativeId = await newPortfolioFile(file, 'L’initiative d’essai');
    const fault = counting('killed while typing');
    let stored = '';

    for (let attempt = 0; attempt < tries; attempt += 1) {
      const { app, page } = await launch({ profile, args: [file] });
      await page.evaluate((id) => {
        location.hash = `#/initiatives/${id}/recit`;
      }, initiativeId);
      const field = page.getByRole('textbox', { name: 'Besoin social' });
      await expect(field).toBeVisible();
      expect(await field.inputValue()).toBe(stored);

      // What the window says is stored, at the very moment when it says so.
      const said: string[] = [];
      page.on('console', (message) => {
        if (message.text().startsWith('stored:')) said.push(message.text().slice(7));
      });
      await page.evaluate(() => {
        setInterval(() => {
          const status = document.querySelector('footer')?.textContent ?? '';
          const typed = document.querySelector('textarea:focus');
          if (!status.startsWith('Enregistré') || !(typed instanceof HTMLTextAreaElement)) return;
          // oxlint-disable-next-line no-console -- how the test hears it
          console.log(`stored:${typed.value}`);
        }, 5);
      });
      await field.focus();
      await page.keyboard.press('Control+End');
      const typing = page.keyboard
        .type(` ${attempt}. On n’y va qu’à pied.`, { delay: 10 })
        .catch(() => undefined);
      // The last one waits until something is said to be stored, so that the test always has a say.
      if (attempt === tries - 1) await expect.poll(() => said.at(-1) ?? '').not.toBe('');
      else await page.waitForTimeout(random() * 1_800).catch(() => undefined);
      await kill(app);
      await typing;

      const kept = readInitiativeNeeds(file, initiativeId);
      const lastSaid = said.at(-1) ?? stored;
      // Everything said to be stored is there; a later save may have been on its way.
      fault.attempt(() => expect(kept.startsWith(lastSaid)).toBe(true));
      stored = kept;
    }
    expect(stored.length).toBeGreaterThan(0);
  });
}
