import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listTitles } from '../../electron/database/repositories/initiativeQuery/titles.ts';
import { readFonts } from '../../electron/pdf/fonts.ts';
import { renderDossier } from '../../electron/pdf/render.ts';
import { translator } from '../../shared/strings/index.ts';
import { brokenLinks, everyFile, linksOf, pagesOf, wordsOf } from '../support/handoverReader.ts';
import { expect, type Office, test } from '../support/office.ts';
import { ask, newExampleFile } from '../support/portfolioFile.ts';

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
  if (process.env['KEEP'] !== undefined) {
    const { cpSync } = await import('node:fs');
    cpSync(out, process.env['KEEP'], { recursive: true });
  }
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
