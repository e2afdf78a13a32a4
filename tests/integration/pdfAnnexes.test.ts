import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { inspectAnnex } from '../../electron/pdf/annexes/annexFile.ts';
import { readFonts } from '../../electron/pdf/fonts.ts';
import { renderDossier } from '../../electron/pdf/render.ts';
import { translator } from '../../shared/strings/index.ts';
import {
  activePdf,
  annexedSource,
  annexFile,
  bottomlessTree,
  encrypted,
  oddPdf,
  packedBomb,
  plainPdf,
  undrawnForm,
} from '../support/annexes.ts';
import { askTool, readBack } from '../support/pdfReader.ts';
import { checkTags } from '../support/pdfTags/checkTags.ts';
import { claimsOf } from '../support/pdfTags/claimRules.ts';
import { PdfObjects } from '../support/pdfTags/pdfObjects.ts';
import { elementsUnder, readTree } from '../support/pdfTags/tree.ts';

const t = translator('fr-CA');
const fonts = readFonts(fileURLToPath(new URL('../../resources/fonts', import.meta.url)));

/** A dossier with three annexes: two pages of words, two odd pages, an active page. */
async function annexed() {
  const files = [
    annexFile('lettres', await plainPdf(2, 'Lettres patentes')),
    annexFile('odd', await oddPdf()),
    annexFile('actif', await activePdf()),
  ];
  const source = annexedSource([
    { file: files[0]!, title: 'Lettres patentes', pages: 2 },
    { file: files[1]!, title: 'États financiers au 31 mars 2026', pages: 2 },
    { file: files[2]!, title: 'Formulaire rempli', pages: 1 },
  ]);
  return { source, files };
}

test('annexes follow the dossier: their pages, their words, a list that leads to them, bookmarks under « Annexes »', async () => {
  const { source, files } = await annexed();
  const alone = await renderDossier(
    { ...source, dossier: { ...source.dossier, files: [] } },
    { fonts, t },
  );
  const { bytes, pages } = await renderDossier(source, { fonts, t, files });
  expect(askTool('qpdf', ['--check', 'PDF'], bytes)).toContain(
    'No syntax or stream encoding errors',
  );
  const read = await readBack(bytes);
  expect(read.pages).toHaveLength(pages);
  expect(pages).toBeGreaterThanOrEqual(alone.pages + 5 - 1);
  const last = read.pages.slice(-5).map(({ text }) => text);
  expect(last[0]).toContain('Annexe 1. Lettres patentes');
  expect(last[0]).toContain('Lettres patentes 1');
  expect(last[1]).toContain('page 2 sur 2');
  expect(last[2]).toContain('Couché');
  expect(last[3]).toContain('Vu');
  expect(last[4]).toContain('Actif');
  // What a field was filled with is on the page.
  expect(last[4]).toContain('Réponse écrite');
  expect(last[4]).toContain(`${pages}`);
  const bookmark = read.bookmarks.find(({ title }) => title.includes('Annexes'));
  expect(bookmark?.children.map(({ title, page }) => [title, page])).toEqual([
    ['Annexe 1. Lettres patentes', pages - 4],
    ['Annexe 2. États financiers au 31\u00a0mars 2026', pages - 2],
    ['Annexe 3. Formulaire rempli', pages],
  ]);
  expect(read.broken).toEqual([]);
  const list = read.pages.find(({ text }) => text.includes('3 annexes, 5 pages'));
  expect(list?.text).toContain(`${pages - 2}`);
  expect(list?.links.filter(({ dest }) => dest?.startsWith('annex-')).length).toBeGreaterThan(2);
});

test('a page of an annex that is wider than tall gets a sheet on its side, with its foot as wide; the others stand', async () => {
  const { source, files } = await annexed();
  const { bytes, pages } = await renderDossier(source, { fonts, t, files });
  const sizes = askTool('pdfinfo', ['-l', String(pages), 'PDF'], bytes)
    .split('\n')
    .flatMap((line) => /^Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)/.exec(line)?.slice(1, 3) ?? [])
    .map(Number);
  const sides = Array.from({ length: pages }, (_, index) =>
    (sizes[2 * index] ?? 0) > (sizes[2 * index + 1] ?? 0) ? 'on its side' : 'upright',
  );
  // Two pages of words; a page turned, and one cut to a landscape part; an upright one.
  expect(sides.slice(-5)).toEqual(['upright', 'upright', 'on its side', 'on its side', 'upright']);
  expect(new Set(sides.slice(0, -5))).toEqual(new Set(['upright']));
  const read = await readBack(bytes);
  const foot = read.pages.at(-3)?.pieces.find(({ text }) => text.includes(`sur ${pages}`));
  expect((foot?.x ?? 0) + (foot?.width ?? 0)).toBeCloseTo(792 - 66, 0);
});

test('nothing of an annex runs, opens or leads out, and no file is carried along', async () => {
  const { source, files } = await annexed();
  const { bytes } = await renderDossier(source, { fonts, t, files });
  const plain = askTool('qpdf', ['--qdf', '--object-streams=disable', 'PDF', '-'], bytes);
  for (const sign of [
    '/JavaScript',
    '/JS',
    '/Launch',
    '/OpenAction',
    '/AA',
    '/EmbeddedFile',
    '/Filespec',
    '/AcroForm',
    '/Widget',
    'example.org/suivi',
    'outil.exe',
    'cmd.exe',
  ]) {
    expect(plain, sign).not.toContain(sign);
  }
});

test('with annexes the file claims nothing; its own pages keep their whole tree, and each page of an annex says what it is', async () => {
  const { source, files } = await annexed();
  const pdf = new PdfObjects((await renderDossier(source, { fonts, t, files })).bytes);
  expect(claimsOf(pdf)).toEqual([]);
  expect(pdf.root['/OutputIntents']).toBeUndefined();
  const faults = checkTags(pdf);
  // The fonts of the annexes are theirs.
  expect(faults.filter(({ rule }) => !/font/i.test(rule))).toEqual([]);
  const tree = readTree(pdf);
  const alternatives =
    tree === null ? [] : [...elementsUnder(tree)].map(({ dict }) => dict['/Alt']);
  const said = JSON.stringify(alternatives).replaceAll('\u00a0', ' ');
  expect(said).toContain(
    'Annexe 2, États financiers au 31 mars 2026 : page 2 sur 2, telle que reçue.',
  );
});

test('same dossier and annexes, same bytes', async () => {
  const { source, files } = await annexed();
  const one = await renderDossier(source, { fonts, t, files });
  await renderDossier(annexedSource([]), { fonts, t });
  const two = await renderDossier(source, { fonts, t, files });
  expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
});

const facts = (bytes: Uint8Array, mediaType = 'application/pdf') =>
  inspectAnnex(annexFile('x', bytes, mediaType));

test('what cannot be appended says why: encrypted, damaged, too long, a form not drawn, another kind', async () => {
  const sound = await plainPdf(3);
  expect(await facts(sound)).toEqual({ pages: 3, fault: null });
  expect((await facts(encrypted(sound))).fault).toBe('encrypted');
  expect((await facts(Buffer.from('%PDF-1.7\nrien'))).fault).toBe('damaged');
  expect((await facts(Buffer.from('pas un PDF'))).fault).toBe('damaged');
  expect((await facts(sound.subarray(0, sound.length / 2))).fault).toBe('damaged');
  expect((await facts(await plainPdf(2000))).fault).toBe('too_many_pages');
  expect((await facts(await bottomlessTree())).fault).toBe('too_many_pages');
  expect((await facts(await packedBomb())).fault).toBe('damaged');
  expect((await facts(await undrawnForm())).fault).toBe('form');
  expect((await facts(sound, 'text/plain')).fault).toBe('kind');
  expect((await facts(sound, 'image/jpeg')).fault).toBe('damaged');
  expect((await facts(sound, 'image/png')).fault).toBe('damaged');
});

test('a file that is not there, or went bad since, leaves its place and the rest is printed', async () => {
  const gone = annexFile('gone', await plainPdf(2));
  const bad = annexFile('bad', Buffer.from('%PDF-1.7 plus rien'));
  const there = annexFile('there', await activePdf());
  const source = annexedSource([
    { file: gone, title: 'Lettres patentes', pages: 2 },
    { file: bad, title: 'Règlements', pages: 1 },
    { file: there, title: 'Formulaire', pages: 1 },
  ]);
  const { bytes, pages } = await renderDossier(source, { fonts, t, files: [bad, there] });
  const read = await readBack(bytes);
  expect(read.pages[pages - 3]?.text).toContain('« Lettres patentes » n’a pas pu être lu');
  expect(read.pages[pages - 2]?.text).toContain('« Règlements » n’a pas pu être lu');
  expect(read.pages[pages - 1]?.text).toContain('Actif');
});

test('bytes broken anywhere never break the dossier', async () => {
  test.setTimeout(120_000);
  const sound = Buffer.from(await activePdf());
  let seed = 7;
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  for (let round = 0; round < 60; round += 1) {
    const broken = Buffer.from(sound);
    for (let hit = 0; hit < 1 + (round % 8); hit += 1) {
      broken[Math.floor(random() * broken.length)] = Math.floor(random() * 256);
    }
    const file = annexFile(`broken ${round}`, broken);
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const { pages, fault } = await inspectAnnex(file);
    if (fault !== null) continue;
    const source = annexedSource([{ file, title: 'Abîmé', pages }]);
    source.dossier.blocks = source.dossier.blocks.filter(({ kind }) => kind === 'annexes');
    // oxlint-disable-next-line no-await-in-loop -- the same
    const { bytes } = await renderDossier(source, { fonts, t, files: [file] });
    expect(() => askTool('pdfinfo', ['PDF'], bytes), `round ${round}`).not.toThrow();
  }
});
