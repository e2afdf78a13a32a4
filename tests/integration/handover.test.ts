import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listTitles } from '../../electron/database/repositories/initiativeQuery/titles.ts';
import { readFonts } from '../../electron/pdf/fonts.ts';
import { renderDossier } from '../../electron/pdf/render.ts';
import { typeset } from '../../shared/content/typeset.ts';
import { translator } from '../../shared/strings/index.ts';
import { brokenLinks, everyFile, linksOf, pagesOf, wordsOf } from '../support/handoverReader.ts';
import { expect, type Office, test } from '../support/office.ts';
import { ask, newExampleFile } from '../support/portfolioFile.ts';
import { readZip } from '../support/zipReader.ts';

const t = translator('fr-CA');
const fonts = readFonts(fileURLToPath(new URL('../../resources/fonts', import.meta.url)));

/** An office on the invented portfolio. */
async function opened(office: Office, folder: string): Promise<string> {
  const path = join(folder, 'Exemple.essaim');
  await newExampleFile(path);
  office.session.openPath(path);
  office.answers.place = folder;
  return path;
}

async function handed({ call }: Office, folder: string, withNames = false): Promise<string> {
  const made = await call['takeOut.handover']({ withNames });
  return join(folder, made?.folder ?? '');
}

test('the invented portfolio is handed over whole: every page, every PDF, every link leads somewhere', async ({
  office,
  folder,
}) => {
  test.setTimeout(180_000);
  office.printer.render = (source) => renderDossier(source, { fonts, t });
  await opened(office, folder);
  const initiatives = listTitles(office.session.readable());
  const counts = await office.call['takeOut.handoverCounts'](undefined);
  expect(counts.initiatives).toBe(initiatives.length);
  const out = await handed(office, folder);
  expect(out).toMatch(/Passation - .+ - 2026-11-22$/u);
  const files = everyFile(out);
  expect(files.filter((path) => /^initiatives\/\d{3}\.html$/u.test(path))).toHaveLength(
    initiatives.length,
  );
  expect(files.filter((path) => path.startsWith('fiches/'))).toHaveLength(initiatives.length);
  for (const path of files.filter((one) => one.endsWith('.pdf'))) {
    expect(readFileSync(join(out, path)).subarray(0, 5).toString(), path).toBe('%PDF-');
  }
  expect(linksOf(out).length).toBeGreaterThan(200);
  expect(brokenLinks(out)).toEqual([]);
  expect(readdirSync(folder).filter((name) => /incomplet|\.tmp$/u.test(name))).toEqual([]);
});

test('what left is handed over byte for byte, and the pages have neither a script nor an address of the network', async ({
  office,
  folder,
}) => {
  const path = await opened(office, folder);
  const out = await handed(office, folder);
  const sent = everyFile(out).filter((one) => one.startsWith('dossiers transmis/'));
  const hashes = sent.map((one) => sha256(readFileSync(join(out, one))));
  expect(hashes.toSorted()).toEqual(
    ask(path, (db) =>
      db.prepare<[], string>('SELECT sha256 FROM frozen_dossier').pluck().all().toSorted(),
    ),
  );
  for (const [page, html] of pagesOf(out)) {
    expect(html, page).toContain('<html lang="fr-CA">');
    expect(html, page).toContain("default-src 'none'");
    expect(html, page).not.toMatch(/<script|<iframe|\son\w+=|\sstyle="|<form/iu);
    expect(html, page).not.toMatch(/(?:href|src)="(?:https?:|\/\/|file:|data:|javascript:)/iu);
    expect(html, page).not.toMatch(/undefined|\[object|NaN|handover:/u);
  }
});

test('the first page says what the portfolio says: stages, promises, what is late, and their reasons on the page of each', async ({
  office,
  folder,
}) => {
  const path = await opened(office, folder);
  const out = await handed(office, folder);
  const index = wordsOf(pagesOf(out).get('index.html') ?? '');
  expect(index).toContain('CDC fictive de la Rivière-Longue');
  const [reports, titles, reasons] = ask(path, (db) => [
    db.prepare<[], string>("SELECT label FROM funding_report WHERE state = 'to_do'").pluck().all(),
    db.prepare<[], string>('SELECT title FROM initiative WHERE removed_at IS NULL').pluck().all(),
    db.prepare<[], string>("SELECT reason FROM stage_change WHERE reason <> ''").pluck().all(),
  ]);
  expect(reports.length).toBeGreaterThan(1);
  const promises = wordsOf(pagesOf(out).get('promesses.html') ?? '');
  for (const report of reports) {
    expect(promises).toContain(typeset(report).replaceAll(/\s+/gu, ' '));
  }
  for (const title of titles) {
    expect(index).toContain(typeset(title).replaceAll(/\s+/gu, ' '));
  }
  const decisions = wordsOf(pagesOf(out).get('decisions.html') ?? '');
  expect(reasons.length).toBeGreaterThan(10);
  for (const reason of reasons) {
    expect(decisions).toContain(typeset(reason).replaceAll(/\s+/gu, ' '));
  }
});

test('a title made to harm is text in every page, and names no file out of the folder', async ({
  office,
  folder,
}) => {
  const { call } = office;
  await opened(office, folder);
  const title = `<script>alert(1)</script>"' onload=x ../../../etc/passwd: CON?`;
  const { id } = await call['initiative.create']({ title });
  await call['evidenceFile.drop']({
    initiativeId: id,
    name: 'preuve.html',
    content: new TextEncoder().encode('une preuve'),
  });
  const out = await handed(office, folder);
  expect(brokenLinks(out)).toEqual([]);
  const html = [...pagesOf(out).values()].join('\n');
  expect(html).not.toContain('<script');
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  const named = everyFile(out).filter((one) => one.includes('passwd'));
  expect(named).toHaveLength(2);
  expect(everyFile(out).filter((one) => /[<>:"|?*\\]|(?:^|\/)\.+(?:\/|$)/u.test(one))).toEqual([]);
});

test('without names, nobody who told something is named, and a text that names somebody is held back', async ({
  office,
  folder,
}) => {
  const { call } = office;
  await opened(office, folder);
  const { id } = await call['initiative.create']({ title: 'La halte' });
  await call['testimony.add']({
    initiativeId: id,
    fields: {
      title: 'Entrevue de mars',
      date: null,
      reference: '',
      text: 'La halte a changé ma façon de voir les choses au village',
      pseudonym: 'Rose',
      privateName: 'Ginette Fictive',
      role: '',
    },
  });
  await call['initiative.update']({
    id,
    patch: { summary: 'Ginette Fictive a tout porté.', socialNeed: 'Un besoin qui reste.' },
  });
  await call['initiative.create']({ title: 'Le jardin de Ginette Fictive' });
  const plain = await handed(office, folder);
  const said = [...pagesOf(plain).values()].join('\n');
  expect(said).not.toContain('Ginette');
  expect(said).not.toContain('ma façon de voir les choses');
  expect(said).toContain(t('handover:withheld'));
  expect(said).toContain('Un besoin qui reste.');
  expect(everyFile(plain).filter((one) => /ginette/iu.test(one))).toEqual([]);
  for (const sheet of everyFile(plain).filter((one) => one.endsWith('.xlsx'))) {
    expect(sheetText(join(plain, sheet)), sheet).not.toContain('Ginette');
  }
  expect(existsSync(join(plain, 'donnees'))).toBe(false);

  // With names: all of it, beside the one before, which is not touched.
  const whole = await handed(office, folder, true);
  expect(whole).toBe(`${plain} (2)`);
  const all = [...pagesOf(whole).values()].join('\n');
  expect(all).toContain('Ginette Fictive a tout porté.');
  const data = JSON.parse(readFileSync(join(whole, 'donnees/portefeuille.json'), 'utf8'));
  expect(data).toMatchObject({ format: 'essaim-portefeuille' });
  expect(existsSync(join(whole, 'donnees/portefeuille.schema.json'))).toBe(true);
  expect(brokenLinks(whole)).toEqual([]);
});

/** All that the pages of a handover say. */
function saidIn(out: string): string {
  return [...pagesOf(out).values()].map(wordsOf).join('\n');
}

test('a private note leaves with names only', async ({ office, folder }) => {
  const { call } = office;
  const path = await opened(office, folder);
  const concluded = ask(path, (db) =>
    db
      .prepare<[], { note: string }>(
        "SELECT private_note AS note FROM reading WHERE private_note <> ''",
      )
      .all()
      .map(({ note }) => note),
  );
  expect(concluded.length).toBeGreaterThan(0);
  const plain = saidIn(await handed(office, folder));
  for (const note of concluded) expect(plain).not.toContain(typeset(note));
  const whole = saidIn(await handed(office, folder, true));
  for (const note of concluded) expect(whole).toContain(typeset(note).replaceAll(/\s+/gu, ' '));
  await call['takeOut.stop'](undefined);
});

test('one that is stopped refuses, and leaves nothing of itself', async ({ office, folder }) => {
  await opened(office, folder);
  const before = readdirSync(folder).toSorted();
  office.printer.render = async (source, { signal }) => {
    void office.call['takeOut.stop'](undefined);
    signal.throwIfAborted();
    return renderDossier(source, { fonts, t });
  };
  await expect(office.call['takeOut.handover']({ withNames: false })).rejects.toThrow('cancelled');
  expect(readdirSync(folder).toSorted()).toEqual(before);
  // Once more: what was stopped keeps nothing from beginning anew.
  office.printer.render = () => Promise.resolve({ bytes: new Uint8Array([37]), pages: 1 });
  expect(await office.call['takeOut.handover']({ withNames: false })).not.toBeNull();
});

test('a place that cannot be written is refused as such, and nothing is left there', async ({
  office,
  folder,
}) => {
  await opened(office, folder);
  const place = join(folder, 'Clé');
  mkdirSync(place);
  office.printer.render = () => {
    // The key is pulled out in the middle of it.
    rmSync(place, { recursive: true, force: true });
    return Promise.resolve({ bytes: new Uint8Array([37]), pages: 1 });
  };
  office.answers.place = place;
  await expect(office.call['takeOut.handover']({ withNames: false })).rejects.toThrow(
    'cannot_write',
  );
  expect(existsSync(place)).toBe(false);
  office.answers.place = null;
  expect(await office.call['takeOut.handover']({ withNames: false })).toBeNull();
});

/** All that a workbook says, as one text. */
function sheetText(path: string): string {
  return [...readZip(readFileSync(path)).values()].join('\n');
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
