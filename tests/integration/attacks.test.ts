import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openPortfolio } from '../../electron/database/open.ts';
import { expect, openOffice, test } from '../support/office.ts';
import { newExampleFile } from '../support/portfolioFile.ts';

// What a person does without meaning harm, at the worst moment, or where a path is not plain.

/** Folders as people name them, and one so deep that a portfolio in it has a path of some 250 letters. */
const PLACES: Readonly<Record<string, (folder: string) => string>> = {
  'an apostrophe and accents': (folder) => join(folder, "L'été à Saint-Éloi"),
  'accents written apart, as macOS does': (folder) =>
    join(folder, "L'été à Saint-Éloi".normalize('NFD')),
  'what an address would read otherwise': (folder) => join(folder, '100 % #1? «été» & fils %20'),
  'a path of 250 letters': (folder) => {
    const left = 250 - folder.length - '/A.essaim'.length;
    const names = Array.from({ length: Math.floor(left / 51) }, () => 'e'.repeat(50));
    return join(folder, ...names, 'x'.repeat(Math.max(1, left - names.length * 51 - 1)));
  },
};

for (const [what, placeOf] of Object.entries(PLACES)) {
  test(`a folder with ${what} keeps a portfolio, its copies in two places, and what leaves it`, async ({
    folder,
    world,
  }) => {
    const place = placeOf(folder);
    mkdirSync(join(place, 'cle'), { recursive: true });
    const { call, session, answers } = openOffice(place, world);
    await call['portfolio.create'](undefined);
    const { id } = await call['initiative.create']({ title: 'La Halte' });
    await call['backup.chooseSecondPlace'](undefined);
    const { copies } = await call['backup.make'](undefined);
    expect(copies.length).toBeGreaterThan(0);
    expect(readdirSync(join(place, 'cle', 'Copies de A')).join(' ')).toMatch(/^A — .*essaim/);
    expect(await call['grid.printBlank']({ gridVersionId: null })).not.toBeNull();
    expect(existsSync(answers.pdf ?? '')).toBe(true);
    await call['initiative.update']({ id, patch: { summary: 'Écrit après la copie' } });
    session.close();
    expect(readdirSync(place).filter((name) => /verrou|journal/.test(name))).toEqual([]);
    session.openPath(join(place, 'A.essaim'));
    // Undone after closing, then the copy takes the place of all.
    const undone = (await call['change.next'](undefined)).undo;
    await call['change.undo']({ id: undone?.id ?? 0 });
    expect((await call['initiative.get']({ id })).summary).toBe('');
    await call['backup.restore']({ name: copies[0]?.name ?? '' });
    expect((await call['initiative.get']({ id })).title).toBe('La Halte');
    session.close();
  });
}

test('a copy that takes the place of the portfolio while a dossier is laid out leaves no dossier of what was', async ({
  office,
  folder,
}) => {
  const { call, session, answers } = office;
  const path = join(folder, 'A.essaim');
  await newExampleFile(path);
  session.openPath(path);
  const [dossier] = await call['dossier.list'](undefined);
  const [copy] = (await call['backup.make'](undefined)).copies;
  const accepted = (await call['dossier.warnings']({ id: dossier?.id ?? '' })).map(
    ({ key }) => key,
  );
  let restoring: Promise<unknown> = Promise.resolve();
  answers.meanwhile = () => {
    restoring = Promise.resolve(call['backup.restore']({ name: copy?.name ?? '' }));
  };
  const printer = { ...office.printer };
  // The copy is at its place before the dossier is laid out.
  office.printer.render = async (source, options) => {
    await restoring;
    return printer.render(source, options);
  };
  const asked = (async () =>
    call['dossier.export']({ id: dossier?.id ?? '', recipient: 'Bailleur', accepted }))();
  await expect(asked).rejects.toThrow(/no_portfolio|changed|cancelled/);
  await restoring;
  expect(existsSync(answers.pdf ?? '')).toBe(false);
  session.close();
  const whole = openPortfolio(path);
  whole.close();
});

test('pressed twice, a copy, a restoration and a closing do no harm', async ({
  office,
  folder,
}) => {
  const { call, session } = office;
  await call['portfolio.create'](undefined);
  const { id } = await call['initiative.create']({ title: 'La Halte' });
  const twice = await Promise.allSettled([
    call['backup.make'](undefined),
    call['backup.make'](undefined),
  ]);
  expect(twice.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
  const { copies } = await call['backup.list'](undefined);
  await call['initiative.update']({ id, patch: { summary: 'Depuis' } });
  const name = copies[0]?.name ?? '';
  const restored = await Promise.allSettled([
    (async () => call['backup.restore']({ name }))(),
    (async () => call['backup.restore']({ name }))(),
  ]);
  expect(restored.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
  expect((await call['initiative.get']({ id })).summary).toBe('');
  // Closed while a copy is made.
  await call['initiative.update']({ id, patch: { summary: 'Avant de fermer' } });
  const making = (async () => call['backup.make'](undefined))().catch(() => null);
  session.close();
  session.close();
  await making;
  const file = openPortfolio(join(folder, 'A.essaim'));
  expect(file.readable.get('SELECT summary FROM initiative')).toEqual({
    summary: 'Avant de fermer',
  });
  file.close();
});
