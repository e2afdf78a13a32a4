import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../support/app.ts';
import { newExampleFile } from '../support/portfolioFile.ts';
import type { Measured } from './measure.ts';
import { go, longest, watch } from './watching.ts';
import { yearsFile } from './yearsFile.ts';

/** The longest time that the main process, and the window, do not answer, over a whole round of the application and an export. */
export async function blockMeasures(folder: string): Promise<Measured[]> {
  const file = join(folder, 'Blocs.essaim');
  const dossier = await newExampleFile(file);
  const { app, page, choose, close } = await launch({
    profile: join(folder, 'profile'),
    args: [file],
  });
  await page.getByRole('navigation', { name: 'Lieux' }).waitFor();
  await page.waitForTimeout(1_000);
  await watch(app, page);
  for (const address of ['#/initiatives', '#/financement', '#/dossiers', '#/reglages', '#/']) {
    await go(page, address, 400);
  }
  await choose({ save: join(folder, 'Blocs.pdf') });
  await page.evaluate(async (id) => {
    const given = globalThis as unknown as {
      essaim: { calls: Record<string, (input: unknown) => Promise<unknown>> };
    };
    const { calls } = given.essaim;
    const found = await calls['dossier.warnings']?.({ id });
    const { value } = found as { value: { key: string }[] };
    return calls['dossier.export']?.({
      id,
      recipient: 'Bailleur',
      accepted: value.map(({ key }) => key),
    });
  }, dossier);
  const { main, window } = await longest(app, page);
  await close();
  return [
    { what: 'longest block of the main process', ours: main, reference: null, aim: '≤ 50 ms' },
    { what: 'longest block of the window', ours: window, reference: null, aim: '≤ 50 ms' },
  ];
}

/** The places that show the years of a portfolio, by their addresses. */
const PLACES = {
  'the home': '#/',
  followUp: '#/suivi',
  survival: '#/suivi/survie',
  money: '#/financement',
  'line of time': '#/ligne-du-temps',
};

/** The longest time that the main process does not answer while each place of twenty years opens. */
export async function yearsBlockMeasures(folder: string): Promise<Measured[]> {
  const file = join(folder, 'Années.essaim');
  copyFileSync(await yearsFile(1), file);
  const { app, page, close } = await launch({ profile: join(folder, 'years'), args: [file] });
  await page.getByRole('navigation', { name: 'Lieux' }).waitFor();
  await go(page, '#/reglages', 3_000);
  const measured: Measured[] = [];
  for (const [place, address] of Object.entries(PLACES)) {
    await watch(app, page);
    await go(page, address, 2_500);
    const { main } = await longest(app, page);
    const what = `longest block of the main process, twenty years: ${place}`;
    measured.push({ what, ours: main, reference: null, aim: '≤ 50 ms' });
  }
  await close();
  return measured;
}
