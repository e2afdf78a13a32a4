import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, launchExample, test } from '../support/app.ts';

// Each line of « Avant d’exporter » leads to the field that mends it, with the focus in it.

type Named = { readonly id: string };
type Detail = Named & {
  readonly title: string;
  readonly effects: readonly Named[];
  readonly participations: readonly Named[];
  readonly budgets: readonly (Named & {
    readonly lines: readonly (Named & { side: string; fundingId: string | null })[];
  })[];
  readonly indicators: readonly (Named & { readonly measures: readonly Named[] })[];
  readonly testimonies: readonly { readonly evidenceId: string }[];
  readonly evidence: readonly (Named & { readonly file: { mediaType: string } | null })[];
};

test('each line of the checks gives the focus to its field, here or on another screen', async ({
  folder,
  profile,
}) => {
  test.setTimeout(300_000);
  const { page, close, choose } = await launchExample({ folder, profile });
  await choose({ open: join(process.cwd(), 'resources/pictures/accueil.png') });
  const id = await troubledDossier(page);
  await openDossier(page, id);
  const lines = page.locator('.es-checks .es-check-line');
  const count = await lines.count();
  const fields: string[] = [];
  const tried = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    const line = lines.nth(index);
    if (await line.isHidden()) continue;
    const href = await line.getAttribute('href');
    // Each kind of place once: a screen takes seconds to draw its pages.
    const kind = href?.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/gu, '') ?? String(index);
    if (tried.has(kind)) continue;
    tried.add(kind);
    await line.focus();
    await page.keyboard.press('Enter');
    // What was said last time is compared on a page of its own.
    if (href?.endsWith('/difference') === true) {
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    } else {
      const words = await line.textContent().catch(() => '');
      await expect
        .poll(() => focusedField(page), { message: `${words} ${href}`, timeout: 10_000 })
        .not.toBeNull();
      fields.push(String(await focusedField(page)).replace(/-[0-9a-f]{8}-.*/u, ''));
    }
    if (href !== null) await openDossier(page, id);
  }
  expect(new Set(fields)).toEqual(
    new Set([
      'budget',
      'piece-support',
      'piece-resolution',
      'photo-montre',
      'photo-personnes',
      'texte',
      'consentement',
      'enonce',
      'reference',
      'tient',
      'mesure',
    ]),
  );
  await close();
});

test('what is mended on another screen has the focus there, whatever has to be opened', async ({
  folder,
  profile,
}) => {
  test.setTimeout(300_000);
  const { page, close } = await launchExample({ folder, profile });
  const { transport, unread, open } = await records(page);
  const [effect] = transport.effects;
  const budget = transport.budgets.at(-1);
  const own = budget?.lines.find((line) => line.side === 'revenue' && line.fundingId === null);
  const indicator = transport.indicators.find(({ measures }) => measures.length > 0);
  const measure = indicator?.measures.at(-1);
  const testimony = transport.testimonies[0]?.evidenceId;
  const funder = await page.evaluate(async () => {
    const given = globalThis as unknown as Bridge;
    const all = (await given.essaim.calls['funder.list']?.(undefined))?.value as {
      id: string;
      programs: { id: string }[];
    }[];
    const found = all.find(({ programs }) => programs.length > 0);
    return { id: found?.id, program: found?.programs.at(-1)?.id };
  });
  const here = `initiatives/${transport.id}`;
  const places = [
    `${here}/argent?ouvrir=${budget?.id}&champ=nouvelle-ligne-revenue`,
    `${here}/argent?ouvrir=${budget?.id}&champ=nouvelle-ligne-expense`,
    `${here}/argent?ouvrir=${budget?.id}&champ=bailleur-${own?.id}`,
    `${here}/argent?ouvrir=${budget?.id}&champ=montant-${own?.id}`,
    `${here}/argent?ouvrir=${budget?.id}&champ=fin`,
    `initiatives/${unread}/grille?champ=appliquer`,
    `initiatives/${open.initiativeId}/grille/${open.id}?champ=conclure`,
    `${here}/effets?ouvrir=${effect?.id}&champ=preuves`,
    `${here}/effets?ouvrir=${effect?.id}&champ=contribution`,
    `${here}/effets?ouvrir=${effect?.id}&champ=tient`,
    `${here}/effets?ouvrir=${effect?.id}&champ=enonce`,
    `${here}/indicateurs?ouvrir=${indicator?.id}&champ=mesure`,
    `${here}/indicateurs?ouvrir=${indicator?.id}&champ=mesure-${measure?.id}`,
    `${here}/parties?champ=phases-${transport.participations.at(-1)?.id}`,
    `${here}/preuves?ouvrir=${testimony}&champ=consentement`,
    `${here}/preuves?ouvrir=${testimony}&champ=paroles`,
    `${here}/preuves?ouvrir=${testimony}&champ=titre`,
    `${here}/preuves?ouvrir=${testimony}&champ=reference`,
    `${here}/recit?champ=titre`,
    'reglages?champ=organisation',
    'reglages/gabarits/foundation-full?champ=verifie',
    `financement/bailleurs?ouvrir=${funder.id}&champ=verifie-${funder.program}`,
  ];
  for (const place of places) {
    expect(place).not.toContain('undefined');
    await leave(page);
    await page.evaluate((to) => {
      location.hash = to;
    }, `#/${place}`);
    await expect
      .poll(() => focusedField(page), { message: place, timeout: 10_000 })
      .toBe(/champ=(.*)$/u.exec(place)?.[1]);
  }
  await leave(page);
  // The dialog of a first budget opens by itself, on its first field.
  await page.evaluate((to) => {
    location.hash = to;
  }, `#/${here}/argent?ajouter=1`);
  await expect(page.getByRole('dialog').locator('input:focus')).toHaveCount(1);
  await close();
});

type Bridge = {
  essaim: { calls: Record<string, (input: unknown) => Promise<{ value: unknown }>> };
};

/** A dossier of « Transport » with no budget and no reading, a photo that nobody told, texts to write. */
function troubledDossier(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const given = globalThis as unknown as Bridge;
    const ask = async (name: string, input?: unknown) =>
      (await given.essaim.calls[name]?.(input))?.value;
    const rows = (await ask('initiative.find', { text: 'Transport', chosenId: null })) as {
      id: string;
      title: string;
    }[];
    const initiativeId = rows.find(({ title }) => title.startsWith('Transport'))?.id;
    const templates = (await ask('template.list')) as { id: string; blocks: { kind: string }[] }[];
    const templateId = templates.find(({ id }) => id === 'alliance')?.id;
    const made = (await ask('dossier.create', { initiativeId, templateId, title: null })) as {
      id: string;
    };
    const { id } = made;
    await ask('dossier.update', { id, patch: { budgetId: null, gridApplicationId: null } });
    await ask('dossierPhoto.add', { dossierId: id });
    return id;
  });
}

function records(page: Page): Promise<{
  transport: Detail;
  unread: string;
  open: { id: string; initiativeId: string };
}> {
  return page.evaluate(async () => {
    const given = globalThis as unknown as Bridge;
    const ask = async (name: string, input?: unknown) =>
      (await given.essaim.calls[name]?.(input))?.value;
    const rows = (await ask('initiative.find', { text: '', chosenId: null })) as Named[];
    const details = (await Promise.all(
      rows.map(({ id }) => ask('initiative.get', { id })),
    )) as (Detail & { gridApplications: Named[] })[];
    const transport = details.find(({ title }) => title.startsWith('Transport'));
    const unread = details.find(({ gridApplications }) => gridApplications.length === 0);
    const unfinished = (await ask('home.list', { group: 'unfinished', most: 50 })) as {
      lines: { kind: string; id: string; initiativeId: string }[];
    };
    const open = unfinished.lines.find(({ kind }) => kind === 'openGrid');
    if (transport === undefined || open === undefined) throw new Error('no such example');
    return { transport, unread: unread?.id ?? transport.id, open };
  });
}

/** Goes home: an address is read by the screen that opens. */
async function leave(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/';
  });
  await expect(page.locator('.es-ledger, .es-years').first()).toBeVisible();
}

async function openDossier(page: Page, id: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, `#/dossiers/${id}`);
  await expect(page.getByRole('heading', { level: 2, name: 'Avant d’exporter' })).toBeVisible();
  await expect(page.getByText(/Aperçu à jour/)).toBeVisible({ timeout: 60_000 });
}

/** The `data-field` around what has the focus. */
function focusedField(page: Page): Promise<string | null> {
  return page.evaluate(
    // A word that is explained is no field.
    () =>
      document.activeElement?.closest('[data-field], .es-word')?.getAttribute('data-field') ?? null,
  );
}
