import { join } from 'node:path';
import { expect, launch, type RunningApp, test } from '../support/app.ts';
import { seeded } from '../support/chance.ts';
import { counting, faultRounds } from '../support/faults.ts';
import { kill } from '../support/kill.ts';
import { newPortfolioFile, readInitiativeNeeds } from '../support/portfolioFile.ts';

type Typing = {
  profile: string;
  file: string;
  initiativeId: string;
  /** What the field holds when it is opened. */
  stored: string;
  text: string;
  /** How long it is typed in, in milliseconds; null: until something is said to be stored. */
  during: number | null;
  /** Done before anything is typed. */
  plant?: (running: RunningApp) => Promise<void>;
};

/** Opens the portfolio, types in it, and ends all at once; the last that the window said was stored. */
async function typedAndKilled({
  profile,
  file,
  initiativeId,
  stored,
  text,
  during,
  plant,
}: Typing): Promise<string> {
  const running = await launch({ profile, args: [file] });
  const { app, page } = running;
  await page.evaluate((id) => {
    location.hash = `#/initiatives/${id}/recit`;
  }, initiativeId);
  const field = page.getByRole('textbox', { name: 'Besoin social' });
  await expect(field).toBeVisible();
  expect(await field.inputValue()).toBe(stored);
  await plant?.(running);

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
  const typing = page.keyboard.type(text, { delay: 10 }).catch(() => undefined);
  if (during === null) await expect.poll(() => said.at(-1) ?? '').not.toBe('');
  else await page.waitForTimeout(during).catch(() => undefined);
  await kill(app);
  await typing;
  return said.at(-1) ?? stored;
}

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
      const text = ` ${attempt}. On n’y va qu’à pied.`;
      // The last one waits until something is said to be stored, so that the test always has a say.
      const during = attempt === tries - 1 ? null : random() * 1_800;
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const said = await typedAndKilled({ profile, file, initiativeId, stored, text, during });
      const kept = readInitiativeNeeds(file, initiativeId);
      // Everything said to be stored is there; a later save may have been on its way.
      fault.attempt(() => expect(kept.startsWith(said)).toBe(true));
      stored = kept;
    }
    expect(stored.length).toBeGreaterThan(0);
  });
}

test('the harness of typing finds what is said to be stored before it is', async ({
  folder,
  profile,
}) => {
  const file = join(folder, 'Travail.essaim');
  const initiativeId = await newPortfolioFile(file, 'L’initiative d’essai');
  const said = await typedAndKilled({
    profile,
    file,
    initiativeId,
    stored: '',
    text: 'On n’y va qu’à pied.',
    during: 2_500,
    // The planted fault: the answer comes at once, and the writing never.
    plant: async ({ app }) =>
      app.evaluate(({ ipcMain }) => {
        type Handler = (event: unknown, input: { id: string; patch: object }) => Promise<unknown>;
        const { _invokeHandlers: handlers } = ipcMain as unknown as {
          _invokeHandlers: Map<string, Handler>;
        };
        const real = handlers.get('initiative.update');
        handlers.set('initiative.update', async (event, { id, patch }) => {
          const answer = (await real?.(event, { id, patch: {} })) as { value: object };
          return { ...answer, value: { ...answer.value, ...patch } };
        });
      }),
  });
  expect(said).not.toBe('');
  expect(readInitiativeNeeds(file, initiativeId).startsWith(said)).toBe(false);
});
