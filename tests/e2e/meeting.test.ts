import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, launch, test } from '../support/app.ts';
import { kill } from '../support/kill.ts';
import { ask, newExampleFile } from '../support/portfolioFile.ts';

// A collective meeting of one hour, replayed by keyboard alone: nothing here touches a mouse.

/** What must never show before the room. */
const PRIVATE_NOTE = 'CANARI : la municipalité m’a dit qu’elle se retire';
const NEVER = [
  'CANARI',
  // The file, money, and those who came to other meetings.
  'Exemple.essaim',
  '$',
  'aînées des rangs',
];

/** What the table writes of its own reading. */
const REASON = 'Une seule flotte, là où chacun cherchait seul.';

const QUESTIONS = 17;

type Said = { who: string; text: string; level?: 'D' | 'A' | 'P' | 'S' };

const PASSENGERS = 'Passagères et passagers';
const VOLUNTEERS = 'Bénévoles';
const TOWNS = 'Municipalités';
const TEAM = 'Coordination de la CDC';
const COOP = 'Coop fictive Les Rangs roulent';

/** What is heard of each component, by the part of its name that is looked for. */
const HEARD: Record<string, readonly Said[]> = {
  Aspiration: [
    { who: PASSENGERS, text: 'Sans auto, on ne sort plus l’hiver.' },
    { who: TEAM, text: 'Le portrait de 2014 le disait déjà.', level: 'S' },
    { who: TOWNS, text: 'On y voit un service, pas encore un droit.', level: 'P' },
  ],
  Rupture: [
    { who: VOLUNTEERS, text: 'Avant, c’était le beau-frère ou rien.', level: 'P' },
    { who: COOP, text: 'Une seule flotte pour neuf villages.', level: 'P' },
  ],
  'Acteurs et partenaires': [
    { who: TEAM, text: 'Les règles tiennent; ce sont les personnes qui manquent.', level: 'P' },
    { who: PASSENGERS, text: '« On n’a pas su que l’horaire changeait. »', level: 'A' },
    { who: TOWNS, text: 'Neuf conseils ont renouvelé leur siège.', level: 'S' },
    { who: COOP, text: 'Six organismes sur sept aux trois dernières rencontres.', level: 'P' },
    { who: VOLUNTEERS, text: 'On conduit, mais on ne nous demande pas toujours' },
  ],
  'Vision partagée': [
    { who: TOWNS, text: 'La carte des trajets est à tout le monde.', level: 'S' },
    { who: VOLUNTEERS, text: 'On la connaît par cœur.' },
  ],
  Rayonnement: [
    { who: COOP, text: 'Deux MRC sont venues voir.', level: 'P' },
    { who: TEAM, text: 'Une seule a adapté la démarche.', level: 'A' },
  ],
  'Changement des pratiques': [
    { who: PASSENGERS, text: 'On appelle les autres avant d’annuler.', level: 'A' },
    { who: VOLUNTEERS, text: 'On passe prendre les gens sans qu’ils demandent.', level: 'A' },
    { who: TOWNS, text: 'Le conseil demande l’avis du comité.', level: 'P' },
  ],
  'Transformation sociale': [
    { who: PASSENGERS, text: 'Ce n’est plus gênant de demander.' },
    { who: TEAM, text: 'Trop tôt pour le dire.', level: 'D' },
  ],
};

test('a meeting of one hour, replayed by keyboard: seven components, five groups who differ, closed in the middle, sealed at the end', async ({
  folder,
  profile,
}) => {
  test.setTimeout(300_000);
  const file = join(folder, 'Exemple.essaim');
  await newExampleFile(file);
  let running = await launch({ profile, args: [file] });
  let { page } = running;
  const { id, initiativeId } = await started(page);
  const seen: string[] = [];

  await test.step('from the page where the grid is filled, to who is around the table', async () => {
    await goTo(page, `/initiatives/${initiativeId}/grille/${id}`);
    await press(page, 'Animation');
    await expect(
      page.getByRole('heading', { name: 'Transport solidaire des rangs' }),
    ).toBeVisible();
    await expect(page.getByText('Qui est autour de la table?')).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Lieux' })).toHaveCount(0);
    for (const who of [
      'quatre passagères et passagers',
      'deux bénévoles',
      'Coop fictive Les Rangs roulent',
      'neuf municipalités',
      'coordination de la CDC',
    ]) {
      await page.keyboard.type(who);
      await page.keyboard.press('Enter');
    }
    await nothingPrivate(page);
    await accessible(page, 'la table');
  });

  await test.step('two components where the table agrees with the last time', async () => {
    await page.keyboard.press('ArrowRight');
    await component(page, 'Aspiration', seen, async () => page.keyboard.press('Alt+s'));
    await component(page, 'Rupture', seen, async () => {
      await expect(page.getByText('Pourquoi cette lecture')).toHaveCount(0);
      await page.keyboard.press('Alt+p');
      await expect(page.getByText('Pourquoi cette lecture')).toBeVisible();
      await page.keyboard.press('Alt+j');
      await page.keyboard.type(REASON);
      await page.keyboard.press('Enter');
    });
    await expect(page.getByText(/Ce qui a changé depuis/)).toHaveCount(0);
  });

  await test.step('a change of mind asks what changed; those who differ keep their word', async () => {
    await component(page, 'Acteurs et partenaires', seen, async () => {
      await page.keyboard.press('Alt+s');
      await expect(page.getByText(/Ce qui a changé depuis/)).toHaveCount(0);
      await page.keyboard.press('Alt+p');
      await expect(page.getByRole('radio', { name: /présent/ }).first()).toBeChecked();
      await expect(
        page.getByText('Ce qui a changé depuis le 14 novembre 2025 (structurant)'),
      ).toBeVisible();
      await page.keyboard.press('Alt+m');
      await page.keyboard.type('Deux sièges de passagères sont vacants depuis janvier.');
      await page.keyboard.press('Enter');
    });
    // Named by what they say, and apart by more than a colour.
    await expect(
      page.getByRole('button', { name: /Municipalités structurant \(autrement/ }),
    ).toBeVisible();
    await expect(
      page.getByRole('button', { name: /Passagères.* amorcé \(autrement/ }),
    ).toBeVisible();
    await expect(page.getByRole('button', { name: /Coop.* présent Six/ })).toBeVisible();
    await accessible(page, 'une question');
  });

  await test.step('a voice is heard again and corrected, one is removed, put back, and removed', async () => {
    const last = page.getByRole('button', { name: /On conduit/ });
    await page.keyboard.press('ArrowUp');
    await expect(last).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.type('.');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /pas toujours\.$/ })).toBeVisible();
    await page.keyboard.type('Une phrase de trop');
    await page.keyboard.press('Enter');
    const spare = page.getByRole('button', { name: /Une phrase de trop/ });
    await expect(spare).toBeVisible();
    await expect(field(page)).toHaveValue('');
    await page.keyboard.press('ArrowUp');
    await expect(spare).toBeFocused();
    await page.keyboard.press('Delete');
    await expect(spare).toHaveCount(0);
    await page.keyboard.press('Alt+z');
    await expect(spare).toBeVisible();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Delete');
    await expect(spare).toHaveCount(0);
  });

  await test.step('hidden for a moment, larger for the back of the room, its keys shown', async () => {
    await page.keyboard.press('Alt+b');
    await expect(page.getByText(/Écran masqué/)).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Alt+b');
    await expect(page.getByText(/Écran masqué/)).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Acteurs et partenaires');
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('F11');
    await expect.poll(() => isFullScreen(running.app)).toBe(true);
    await page.keyboard.press('F11');
    await expect.poll(() => isFullScreen(running.app)).toBe(false);
    await page.keyboard.press('Control+=');
    await expect(page.getByText('Taille : 115 %')).toBeAttached();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toContainText('Les touches de l’animation');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(field(page)).toBeFocused();
  });

  await test.step('closed in the middle of a sentence', async () => {
    await page.keyboard.press('ArrowRight');
    await component(page, 'Vision partagée', seen, async () => page.keyboard.press('Alt+s'));
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rayonnement');
    await choose(page, COOP);
    await page.keyboard.type('La coop de la vallée voisine veut');
    await running.close();
    running = await launch({ profile, args: [file] });
    ({ page } = running);
  });

  await test.step('and taken up again at the same component, larger as before, with the beginning of the sentence', async () => {
    await goTo(page, `/initiatives/${initiativeId}/grille/${id}`);
    await press(page, 'Animation');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rayonnement');
    await expect(page.getByText('Taille : 115 %')).toBeAttached();
    await page.keyboard.press('Control+0');
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('button', { name: /La coop de la vallée/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.type(' la même chose.');
    await page.keyboard.press('Enter');
    await component(page, 'Rayonnement', seen, async () => page.keyboard.press('Alt+p'));
    await component(page, 'Changement des pratiques', seen, async () =>
      page.keyboard.press('Alt+a'),
    );
    await component(page, 'Transformation sociale', seen, async () => {
      await page.keyboard.press('Alt+a');
      await expect(page.getByRole('radio', { name: /amorcé/ }).first()).toBeChecked();
      await page.keyboard.press('Alt+r');
    });
    expect(seen.length).toBe(QUESTIONS);
    expect(new Set(seen).size).toBe(QUESTIONS);
  });

  await test.step('what was read, what was not, and who differs; nothing is added up', async () => {
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ce qui a été lu');
    const line = (name: string) => page.getByRole('listitem').filter({ hasText: name });
    await expect(line('Transformation sociale')).toContainText('non lu');
    await expect(line('Rupture')).toContainText(REASON);
    await expect(line('Aspiration')).toContainText('Raison non écrite');
    await expect(line('Acteurs et partenaires')).toContainText('amorcé : Passagères et passagers');
    await expect(line('Acteurs et partenaires')).toContainText('structurant : Municipalités');
    await expect(line('Changement des pratiques')).toContainText('Ce qui a changé reste à écrire');
    await nothingPrivate(page);
    await accessible(page, 'la fin');
  });

  await test.step('it is not sealed while a change has no word, then it is', async () => {
    await press(page, 'Conclure et sceller…');
    await expect(page.getByRole('alertdialog')).toContainText('Changement des pratiques');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Changement des pratiques');
    await expect(page.getByRole('textbox', { name: /^Ce qui a changé/ })).toBeFocused();
    await page.keyboard.type('Le comité ne se réunit plus sans les passagères.');
    await page.keyboard.press('Enter');
    for (let slide = 0; slide < 5; slide += 1) await page.keyboard.press('PageDown');
    await press(page, 'Conclure et sceller…');
    await expect(page.getByRole('alertdialog')).toContainText(
      'lues sans raison écrite : Aspiration',
    );
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Scellée le/)).toBeVisible();
    await nothingPrivate(page);
    // Nothing more is written, even by its key.
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Alt+d');
    await expect(field(page)).toHaveCount(0);
  });

  await test.step('the sealed sheet has all that was said', async () => {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Lecture du');
    const sheet = page.locator('main');
    await expect(sheet).toContainText(REASON);
    await expect(sheet).toContainText('La coop de la vallée voisine veut la même chose.');
    for (const { text } of Object.values(HEARD).flat()) await expect(sheet).toContainText(text);
    await running.close();
    const kept = ask(file, (db) =>
      db
        .prepare<[string], { text: string; level: string | null }>(
          'SELECT text, level FROM voice WHERE application_id = ? ORDER BY id',
        )
        .all(id),
    );
    const said = Object.values(HEARD).flat();
    expect(kept).toHaveLength(said.length + 1);
    expect(new Set(kept.map(({ text }) => text))).toEqual(
      new Set([
        ...said.map(({ text }) => (text.startsWith('On conduit') ? `${text}.` : text)),
        'La coop de la vallée voisine veut la même chose.',
      ]),
    );
  });
});

test('killed while a voice is typed, the file keeps what was said to be stored', async ({
  folder,
  profile,
}) => {
  const file = join(folder, 'Exemple.essaim');
  await newExampleFile(file);
  const { app, page } = await launch({ profile, args: [file] });
  const { id } = await started(page);
  await goTo(page, `/animation/${id}?composante=rupture`);
  await page.keyboard.press('ArrowRight');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('Une voix qu’on n’a pas finie de', { delay: 20 });
  await expect(page.getByText(/^Enregistré à/)).toBeVisible();
  await expect
    .poll(() => texts(file, id), { timeout: 3000 })
    .toEqual(['Une voix qu’on n’a pas finie de']);
  await page.keyboard.type(' dire', { delay: 20 });
  await kill(app);
  const [kept] = texts(file, id);
  expect(kept?.startsWith('Une voix qu’on n’a pas finie de')).toBe(true);
  expect(texts(file, id)).toHaveLength(1);
});

function isFullScreen(app: ElectronApplication): Promise<boolean | undefined> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen());
}

function texts(file: string, id: string): string[] {
  return ask(file, (db) =>
    db
      .prepare<[string], { text: string }>('SELECT text FROM voice WHERE application_id = ?')
      .all(id)
      .map(({ text }) => text),
  );
}

/** A new application of the grid to an initiative that was read before, with a note that nobody else may see. */
async function started(page: Page): Promise<{ id: string; initiativeId: string }> {
  await expect(page.getByRole('navigation', { name: 'Lieux' })).toBeVisible();
  return page.evaluate(async (privateNote) => {
    const given = globalThis as unknown as {
      essaim: { calls: Record<string, (input?: unknown) => Promise<{ value: unknown }>> };
    };
    const call = async (name: string, input?: unknown) =>
      (await given.essaim.calls[name]?.(input))?.value;
    const rows = (await call('initiative.find', { text: 'Transport', chosenId: null })) as {
      id: string;
      title: string;
    }[];
    const initiativeId = rows.find(({ title }) => title.startsWith('Transport'))?.id ?? '';
    const { id } = (await call('grid.start', { initiativeId })) as { id: string };
    for (const componentId of ['aspiration', 'actors_partners', 'social_transformation']) {
      await call('grid.setReading', { id, componentId, patch: { privateNote } });
    }
    return { id, initiativeId };
  }, PRIVATE_NOTE);
}

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, `#${address}`);
  await expect(page.locator('main h1')).toBeVisible();
}

/** Goes to a button by Tab and presses it. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name }).first();
  await expect(button).toBeVisible();
  for (let step = 0; step < 80; step += 1) {
    if (await button.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
}

function field(page: Page) {
  return page.getByRole('textbox', { name: /^Ce que dit ce groupe/ });
}

/** Says who speaks, by typing its name. */
async function choose(page: Page, who: string): Promise<void> {
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox', { name: 'Qui parle' })).toBeFocused();
  await page.keyboard.type(who.slice(0, 8));
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeFocused();
  await expect(page.getByRole('combobox', { name: 'Qui parle' })).toHaveValue(who);
}

async function say(page: Page, { who, text, level }: Said): Promise<void> {
  await choose(page, who);
  await page.keyboard.type(text);
  if (level !== undefined) {
    await page.keyboard.press('Tab');
    await page.keyboard.press(level.toLowerCase());
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: new RegExp(escaped(text)) })).toBeVisible();
  await expect(field(page)).toHaveValue('');
  await expect(field(page)).toBeFocused();
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Goes through the questions of a component, notes them, reads it and hears the room; stays on its last question. */
async function component(
  page: Page,
  name: string,
  seen: string[],
  read: () => Promise<void>,
): Promise<void> {
  const title = page.getByRole('heading', { level: 1 });
  if ((await title.textContent()) !== name) await page.keyboard.press('ArrowRight');
  await expect(title).toHaveText(name);
  await read();
  for (const said of HEARD[name] ?? []) await say(page, said);
  for (;;) {
    const place = (await page.locator('.es-room-place').textContent()) ?? '';
    const [, index, count] = /question (\d+) sur (\d+)/.exec(place) ?? [];
    seen.push((await page.locator('.es-room-question').textContent()) ?? '');
    await nothingPrivate(page);
    if (index === count) break;
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('.es-room-place')).not.toHaveText(place);
  }
}

/** Nothing of what must not be seen is anywhere on the page, drawn or not. */
async function nothingPrivate(page: Page): Promise<void> {
  const html = await page.evaluate(() => document.documentElement.outerHTML);
  for (const word of NEVER) expect(html).not.toContain(word);
}

async function accessible(page: Page, name: string): Promise<void> {
  for (const theme of ['dark', 'light']) {
    await page.evaluate((wanted) => {
      document.documentElement.dataset['theme'] = wanted;
    }, theme);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      `${name}, ${theme}`,
    ).toEqual([]);
  }
}
