import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { OwnPart, OwnRun, OwnText } from '../../shared/domain/schemas/ownText.ts';
import { expect, launch, test } from '../support/app.ts';
import { newExampleFile } from '../support/portfolioFile.ts';

// A text of one's own is written, and pasted from word processors through the real clipboard.

test('a text is written by keyboard: headings, lists, links and tables, undone and done again', async ({
  folder,
  profile,
}) => {
  test.setTimeout(180_000);
  const { page, close } = await opened(folder, profile);
  const field = page.getByRole('textbox', { name: 'Votre texte' });
  const keys = page.keyboard;
  await expect(field).toBeFocused();
  await keys.press('Control+A');
  await keys.press('Delete');
  await keys.press('Control+Shift+1');
  await keys.type('Notre part');
  await keys.press('Enter');
  await keys.type('Du ');
  await keys.press('Control+B');
  await keys.type('temps');
  await keys.press('Control+B');
  await keys.type(' et ');
  await keys.press('Control+I');
  await keys.type('un local');
  await keys.press('Control+I');
  await keys.press('Enter');
  await keys.type('- Premier');
  await keys.press('Enter');
  await keys.press('Tab');
  await keys.type('Dessous');
  await keys.press('Enter');
  await keys.press('Shift+Tab');
  await keys.type('Second');
  await keys.press('Enter');
  await keys.press('Enter');
  await keys.press('Control+K');
  await page.getByRole('textbox', { name: 'Adresse' }).fill('javascript:alert(1)');
  await page.getByRole('button', { name: 'Mettre le lien' }).click();
  await expect(page.getByText('Écrivez une adresse du Web')).toBeVisible();
  await page.getByRole('textbox', { name: 'Adresse' }).fill('exemple.org');
  await keys.press('Enter');
  await expect(field).toBeFocused();
  expect(await stored(page)).toEqual([
    'H1 Notre part',
    'P Du *temps* et /un local/',
    '- Premier',
    '  - Dessous',
    '- Second',
    'P <https://exemple.org>(https://exemple.org)',
  ]);

  await keys.press('Control+Z');
  await expect
    .poll(() => stored(page))
    .not.toContain('P <https://exemple.org>(https://exemple.org)');
  await keys.press('Control+Y');
  await expect.poll(() => stored(page)).toContain('P <https://exemple.org>(https://exemple.org)');

  // The tools are one stop of Tab before the text; arrows go along them.
  await keys.press('Control+End');
  await keys.press('Shift+Tab');
  await expect(page.getByRole('button', { name: 'Tableau' })).toBeFocused();
  await keys.press('ArrowLeft');
  await expect(page.getByRole('button', { name: 'Liste numérotée' })).toBeFocused();
  await keys.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'Tableau' })).toBeFocused();
  await keys.press('Enter');
  await expect(field).toBeFocused();
  for (const cell of ['Poste', 'Année', 'Montant', 'Salaire', '2026', '12 000,00 $']) {
    await keys.type(cell);
    await keys.press('Tab');
  }
  await expect
    .poll(() => stored(page))
    .toEqual(
      expect.arrayContaining(['| Poste | Année | Montant', '| Salaire | 2026 | 12 000,00 $']),
    );
  // The last cell goes on to a new row; Escape, then Tab leaves the field.
  await expect(page.getByText('Échap, puis Tab : sortir du texte.')).toBeVisible();
  await keys.press('Escape');
  await keys.press('Tab');
  await expect(field).not.toBeFocused();
  await expect(page.getByText('Enregistré')).toBeVisible();
  await close();
});

test('what is typed before the writing area is loaded stands in it', async ({
  folder,
  profile,
}) => {
  const { page, close } = await onBlock(folder, profile, true);
  const ask = page.getByRole('button', { name: 'Écrire mon texte' });
  await expect(ask).toBeVisible();
  const slow = await page.context().newCDPSession(page);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 8 });
  await ask.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Dès la première lettre. ');
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const field = page.getByRole('textbox', { name: 'Votre texte' });
  await expect(field).toBeFocused();
  await page.keyboard.type('Puis la suite. ');
  await expect(page.locator('.es-writing-text')).toContainText(
    'Dès la première lettre. Puis la suite.',
  );
  expect((await stored(page))[0]).toMatch(
    /^H1 Dès la première lettre\. Puis la suite\. Le besoin social$/,
  );
  await close();
});

test('what is pasted from word processors keeps its headings, lists, links and tables, and what is lost is told', async ({
  folder,
  profile,
}) => {
  test.setTimeout(180_000);
  const { app, page, close } = await opened(folder, profile);
  const field = page.getByRole('textbox', { name: 'Votre texte' });
  const paste = async (name: string) => {
    const html = readFileSync(join(import.meta.dirname, `../support/pasted/${name}.html`), 'utf8');
    await app.evaluate(writeHtml, html);
    await field.focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Control+V');
  };

  await paste('word');
  await expect
    .poll(() => stored(page))
    .toEqual([
      'H1 Demande de soutien',
      'H1 Le projet',
      'P Le comité demande *un */*local*/ et du temps au village : voir <la page>(https://exemple.org/projet), le budget et <nous écrire>(mailto:cdc@exemple.org).',
      '- Premier point',
      '  - Point dessous',
      '- Second *point*',
      '3. Troisième étape',
      '4. Quatrième étape',
      'H2 Les coûts',
      'P Une surface de 40 m², la 1re année au rang 4. Passage ajouté.',
      '| *Poste* | *Montants* | ',
      '| Salaire | An 1 | 12 000,00 $',
      '|  | An 2⏎à confirmer | 13 000,00 $',
      'P Fin.',
    ]);
  const told = page.getByRole('alert').filter({ hasText: 'collé' });
  for (const sentence of [
    'Une image n’a pas été collée',
    'Un commentaire n’a pas été collé.',
    'Un passage marqué comme supprimé n’a pas été collé.',
    'Un lien vers autre chose que le Web ou un courriel est devenu du texte.',
    '2 cellules fusionnées ont été séparées',
  ]) {
    await expect(told).toContainText(sentence);
  }
  await told.getByRole('button', { name: 'C’est vu' }).click();
  await expect(told).toHaveCount(0);
  await page.keyboard.press('Control+Z');

  await paste('libreoffice');
  await expect
    .poll(() => stored(page))
    .toEqual([
      'H1 Le besoin',
      'P Un *besoin* /ancien/.',
      '2. Deux',
      '  - Dessous',
      '3. Trois',
      '| Année | Personnes',
      '| 2025 | 279',
    ]);
  await paste('docs');
  await expect
    .poll(() => stored(page))
    .toEqual([
      'H1 Ce qui change',
      'P Le texte *gras*/ et italique/.',
      '- Un',
      '  - Sous un',
      '- Deux',
    ]);
  await paste('excel');
  await expect.poll(() => stored(page)).toEqual(['| Poste | 2026', '| Essence | 1 200,00 $']);
  await close();
});

/** Puts HTML in the clipboard, as a word processor does. Electron 45 takes items, 33 the kinds of one. */
async function writeHtml(
  electron: typeof Electron.CrossProcessExports,
  html: string,
): Promise<void> {
  const { clipboard } = electron;
  const older = clipboard as unknown as { writeHTML?: unknown; write: (data: object) => void };
  if (older.writeHTML === undefined) {
    const item = { 'text/html': new Blob([html], { type: 'text/html' }) };
    await clipboard.write([new electron.ClipboardItem(item)]);
  } else {
    older.write({ html, text: 'texte seul' });
  }
}

test('a text tells that the data changed under it, in which words, until somebody says that it is seen', async ({
  folder,
  profile,
}) => {
  test.setTimeout(180_000);
  const { page, close } = await opened(folder, profile);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Nos mots sur le besoin.');
  await expect.poll(() => stored(page)).toEqual(['P Nos mots sur le besoin.']);
  const checks = page.getByRole('region', { name: 'Avant d’exporter' });
  const told =
    '« Besoin et aspiration » : les données ont changé depuis que votre texte a été écrit';
  await expect(checks.getByText(told)).toHaveCount(0);

  // The need is told otherwise on the page of the initiative.
  const dossier = new URL(page.url()).hash;
  await page.getByRole('link', { name: 'Transport solidaire des rangs' }).first().click();
  await page.getByRole('link', { name: 'Récit', exact: true }).click();
  await page.getByRole('textbox', { name: 'Besoin social' }).fill('Des autobus ont disparu.');
  await expect(page.getByText('Enregistré')).toBeVisible();
  await page.evaluate((hash) => {
    location.hash = hash;
  }, dossier);
  await checks.getByText(told).click();
  await expect(
    page.getByText('Les données ont changé depuis que ce texte a été écrit.'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Voir ce qui a changé' }).click();
  const changes = page.getByRole('region', { name: 'Ce que le portefeuille dit ici, depuis' });
  await expect(changes.locator('ins')).toContainText('Des autobus ont disparu');
  await expect(changes.locator('del').first()).toBeVisible();
  await page.getByRole('button', { name: 'C’est vu' }).click();
  await expect(checks.getByText(told)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Voir ce qui a changé' })).toHaveCount(0);
  await close();
});
test('a page made to harm is pasted as its words alone: nothing of it runs, nor asks for anything', async ({
  folder,
  profile,
}) => {
  test.setTimeout(120_000);
  const { app, page, close } = await opened(folder, profile);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const html = readFileSync(join(import.meta.dirname, '../support/pasted/hostile.html'), 'utf8');
  await app.evaluate(writeHtml, html);
  const field = page.getByRole('textbox', { name: 'Votre texte' });
  await field.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+V');
  await expect
    .poll(() => stored(page))
    .toEqual(['P Un texte à suivre, un autre et un fichier.', 'P La fin.']);
  await expect(
    page.getByText('liens vers autre chose que le Web ou un courriel sont devenus du texte'),
  ).toBeVisible();
  // A page made with the library of our fields says so, and is read as any other: what it holds may be stored.
  const other =
    '<p data-pm-slice="0 0 []">Voir <a href="/pages/12">la page</a> et <a href="javascript:globalThis.harmed=1">ceci</a>.</p>' +
    '<table><tr><th colspan="2">Postes</th></tr><tr><td>Salaire</td><td>12</td></tr></table><ol start="-5"><li>Un</li></ol>';
  const plain = ['P Voir la page et ceci.', '| Postes | ', '| Salaire | 12', '0. Un'];
  const keys = page.keyboard;
  await app.evaluate(writeHtml, other);
  await keys.press('Control+A');
  await keys.press('Delete');
  await keys.press('Control+V');
  await expect.poll(() => stored(page)).toEqual(plain);
  // What is copied in the field itself comes back as it was.
  await keys.press('Control+A');
  await keys.press('Control+C');
  await keys.press('Delete');
  await keys.press('Control+V');
  await expect.poll(() => stored(page)).toEqual(plain);
  // Dragged from another window, it is no other.
  await keys.press('Control+A');
  await keys.press('Delete');
  await field.evaluate((place, dragged) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/html', dragged);
    const { left, top } = place.getBoundingClientRect();
    const at = { clientX: left + 20, clientY: top + 20 };
    const given = { ...at, dataTransfer, bubbles: true, cancelable: true };
    place.dispatchEvent(new DragEvent('drop', given));
  }, other);
  await expect.poll(() => stored(page)).toEqual(plain);
  // What would have run has had its time, under the hand too.
  await field.hover();
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => (globalThis as { harmed?: string }).harmed)).toBeUndefined();
  expect(asked.filter((url) => !/^(essaim|blob|data):/.test(url))).toEqual([]);
  await close();
});

async function opened(folder: string, profile: string) {
  const running = await onBlock(folder, profile);
  const { page } = running;
  await page.getByRole('button', { name: 'Écrire mon texte' }).click();
  await expect(page.getByRole('textbox', { name: 'Votre texte' })).toBeFocused();
  return running;
}

/** The block « Besoin et aspiration » of the sample, before anybody writes in it. `isBusy`: what writes was not loaded beforehand. */
async function onBlock(folder: string, profile: string, isBusy = false) {
  const file = join(folder, 'Exemple.essaim');
  await newExampleFile(file);
  const running = await launch({ profile, args: [file] });
  const { page } = running;
  await expect(page.getByRole('navigation', { name: 'Lieux' })).toBeVisible();
  if (isBusy)
    await page.evaluate(() => Object.assign(globalThis, { requestIdleCallback: () => 0 }));
  await page.evaluate(async () => {
    const given = globalThis as unknown as Given;
    const rows = (await given.essaim.calls['dossier.list']?.(undefined))?.value as {
      id: string;
      initiativeTitle: string;
    }[];
    const row = rows.find(({ initiativeTitle }) => initiativeTitle.startsWith('Transport'));
    globalThis.location.hash = `#/dossiers/${row?.id}`;
  });
  await page.getByRole('button', { name: /\. Besoin et aspiration$/ }).click();
  return running;
}

type Given = {
  essaim: { calls: Record<string, (input: unknown) => Promise<{ value: unknown }>> };
};

/** The own text of the block, as the file has it, a line a part: `*bold*`, `/italic/`, `<link>(address)`. */
async function stored(page: Page): Promise<string[]> {
  await expect(page.getByText('Enregistré')).toBeVisible();
  const own = await page.evaluate(async () => {
    const given = globalThis as unknown as Given;
    const id = location.hash.split('?')[0]?.split('/').at(-1);
    const detail = (await given.essaim.calls['dossier.get']?.({ id }))?.value as {
      source: { dossier: { blocks: { kind: string; ownText: unknown }[] } };
    };
    return detail.source.dossier.blocks.find(({ kind }) => kind === 'need')?.ownText;
  });
  return ((own ?? []) as OwnText).flatMap(linesOf);
}

function linesOf(part: OwnPart): string[] {
  switch (part.type) {
    case 'heading':
      return [`H${part.level} ${said(part.runs)}`];
    case 'table':
      return part.rows.map((row) => `| ${row.map(said).join(' | ')}`);
    case 'list':
      return part.items.flatMap(({ runs, lists }, at) => [
        `${part.ordered ? `${part.start + at}.` : '-'} ${said(runs)}`,
        ...lists.flatMap(linesOf).map((line) => `  ${line}`),
      ]);
    case 'paragraph':
    default:
      return part.runs.length === 0 ? [] : [`P ${said(part.runs)}`];
  }
}

function said(runs: readonly OwnRun[]): string {
  return runs
    .map(({ text, bold, italic, link }) => {
      const words = text.replace(/[\u00a0\u202f]/gu, ' ').replace(/\n/gu, '⏎');
      const strong = bold ? `*${words}*` : words;
      const leaning = italic ? `/${strong}/` : strong;
      return link === null ? leaning : `<${leaning}>(${link})`;
    })
    .join('');
}
