import { join } from 'node:path';
import { expect, launch, test } from '../support/app.ts';
import { goTo, resolved } from '../support/places.ts';
import { newExampleFile } from '../support/portfolioFile.ts';
import { laidOut } from '../support/pseudo/laidOut.ts';
import { pseudoApplication } from '../support/pseudo/pseudoApplication.ts';
import { heldText, unheld } from '../support/pseudo/unheld.ts';

// What another language finds before it is written: words outside of the catalogue, and labels without room.

test('in a language a third longer, every place says nothing outside of its catalogue and cuts no label', async ({
  folder,
  profile,
}) => {
  test.setTimeout(300_000);
  const file = join(folder, 'Exemple.essaim');
  await newExampleFile(file);
  const built = await pseudoApplication(join(folder, 'application'));
  const { page, close } = await launch({ profile, args: [file], system: 'en_CA', built });
  await page.setViewportSize({ width: 1366, height: 768 });
  const addresses = await resolved(page);
  const held = heldText(file);
  for (const [name, address] of Object.entries(addresses)) {
    await goTo(page, address, 50);
    const { said, french, ...wrong } = await laidOut(page);
    const known = `${held} \n ${french.join(' \n ')}`;
    const bare = [...new Set(said.flatMap((text) => unheld(text, known)))];
    // It is the pseudo-language, and not English, that is looked at.
    expect.soft(said.join(' '), name).toMatch(/⟦[^a-z]+⟧/);
    expect
      .soft({ ...wrong, bare }, name)
      .toEqual({ cut: [], over: [], wrapped: [], sideways: [], bare: [] });
  }
  await close();
});
