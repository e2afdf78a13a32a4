import { readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFonts } from '../../electron/pdf/fonts.ts';
import { renderGridPaper } from '../../electron/pdf/render.ts';
import { MARGIN, PAGE } from '../../electron/pdf/units.ts';
import { createWorkerRenderer } from '../../electron/pdf/workerRenderer.ts';
import { PAPER_VOICES } from '../../shared/content/gridPaper/gridPaperContent.ts';
import type { GridPaperSource } from '../../shared/content/gridPaper/gridPaperSource.ts';
import { READING_LEVELS } from '../../shared/domain/vocabulary.ts';
import { translator } from '../../shared/strings/index.ts';
import { blankSource, filledSource, LONG_GRID, PRIVATE } from '../support/gridPaperSource.ts';
import { expect, test } from '../support/office.ts';
import { askTool, type ReadBack, readBack } from '../support/pdfReader.ts';

const t = translator('fr-CA');
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const fontsFolder = path('../../resources/fonts');
const fonts = readFonts(fontsFolder);
const render = (source: GridPaperSource) => renderGridPaper(source, { fonts, t });

const SOURCES: [string, () => GridPaperSource][] = [
  ['the blank grid', () => blankSource()],
  ['a blank grid of long texts', () => blankSource(LONG_GRID)],
  ['a filled grid', () => filledSource()],
  ['a filled grid that nobody read', () => filledSource({ isEmpty: true })],
];

for (const [name, source] of SOURCES) {
  test(`${name} is a sound PDF in French, its fonts in it, its words inside the margins`, async () => {
    const { bytes, pages } = await render(source());
    expect(askTool('qpdf', ['--check', 'PDF'], bytes)).toContain(
      'No syntax or stream encoding errors',
    );
    expect(askTool('pdfinfo', ['PDF'], bytes)).toMatch(/Page size: +612 x 792 pts \(letter\)/);
    for (const line of askTool('pdffonts', ['PDF'], bytes).trim().split('\n').slice(2)) {
      expect(line).toMatch(/^[A-Z]{6}\+SourceSans3-\w+ +CID TrueType +Identity-H +yes yes yes/);
    }
    const read = await readBack(bytes);
    expect(read.info['Language']).toBe('fr-CA');
    expect(read.broken).toEqual([]);
    for (const [index, { pieces, text }] of read.pages.entries()) {
      expect(text).toContain(`${index + 1} sur ${pages}`);
      for (const piece of pieces) {
        expect(piece.x, piece.text).toBeGreaterThanOrEqual(MARGIN - 0.5);
        expect(piece.x + piece.width, piece.text).toBeLessThanOrEqual(PAGE.width - MARGIN + 1.5);
      }
    }
  });

  test(`${name} gives the same bytes twice`, async () => {
    const first = await render(source());
    await render(filledSource());
    const second = await render(source());
    expect(Buffer.compare(Buffer.from(first.bytes), Buffer.from(second.bytes))).toBe(0);
  });
}

test('the blank grid has a page a component, with its questions, the four words and what to look at', async () => {
  for (const grid of [undefined, LONG_GRID]) {
    const source = blankSource(grid);
    const { pages } = await readBack((await render(source)).bytes);
    const components = source.grid.dimensions.flatMap((dimension) => dimension.components);
    expect(pages, grid?.id).toHaveLength(1 + components.length);
    for (const [index, component] of components.entries()) {
      const text = flat(pages[index + 1]?.text);
      for (const { text: said } of [
        component.label,
        component.definition,
        ...component.questions,
        ...component.subElements,
        ...component.typicalEvidence,
      ]) {
        expect(text, component.label.text).toContain(flat(said));
      }
      for (const level of READING_LEVELS)
        expect(text).toContain(flat(t(`vocabulary:reading.${level}`)));
    }
  }
});

test('each group has a line of its own on each page of the blank grid; where there is no room, its voices have a place', async () => {
  const { pages } = await readBack((await render(blankSource())).bytes);
  for (const { text } of pages.slice(1)) {
    for (const group of PAPER_VOICES) {
      expect(flat(text)).toContain(flat(t(`vocabulary:voiceGroup.${group}`)));
    }
  }
  const crowded = await readBack((await render(blankSource(LONG_GRID))).bytes);
  for (const { text } of crowded.pages.slice(1)) {
    expect(flat(text)).toContain('Lesvoixquidiffèrent');
  }
});

test('a few lines are not left alone on a last page: the pages get a little longer', async () => {
  const { pages } = await readBack((await render(filledSource())).bytes);
  expect(pages).toHaveLength(3);
  for (const { pieces } of pages) {
    for (const { y, text } of pieces) {
      expect(y, text).toBeGreaterThan(24);
      expect(y, text).toBeLessThan(PAGE.height - 24);
    }
  }
});

test('bookmarks lead to each dimension and, under it, to each component', async () => {
  for (const source of [blankSource(), filledSource()]) {
    const { bookmarks } = await readBack((await render(source)).bytes);
    const [opening, ...dimensions] = bookmarks;
    expect(opening?.page).toBe(1);
    expect(dimensions.map(({ title }) => title)).toEqual(
      source.grid.dimensions.map(({ label }) => label.text),
    );
    expect(dimensions.map(({ children }) => children.map(({ title }) => title))).toEqual(
      source.grid.dimensions.map(({ components }) => components.map(({ label }) => label.text)),
    );
    const order = dimensions.flatMap(({ children }) => children.map(({ page }) => page));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  }
});

test('the filled grid says who, when, what was read, why, what changed, who said otherwise, on what evidence', async () => {
  const { text } = wholeOf(await readBack((await render(filledSource())).bytes));
  for (const said of [
    'Transport solidaire des rangs',
    'Date de la lecture',
    '23 mars 2026',
    'deux passagères et coordination',
    'Scellée le 24 mars 2026',
    '1 correction est inscrite plus bas',
    'Neuf municipalités siègent à parts égales.',
    'Deux sièges sont vacants depuis janvier.',
    'Autre lecture le 14 novembre 2025 : structurant',
    'Passagères et passagers',
    'amorcé',
    'On n’a pas su que l’horaire changeait.',
    'Porteur',
    'sans lecture',
    'Rôle central des citoyennes et citoyens',
    'Elles votent l’horaire.',
    'P-1 Entente entre neuf municipalités, 1er avril 2023',
    'Correction du 2 avril 2026, par Une coordonnatrice',
    'Il fallait lire huit municipalités.',
    'non lu',
    'Sans preuve',
  ]) {
    expect(text).toContain(flat(said));
  }
});

test('an open reading says that it may change, a sealed one that it does not', async () => {
  const { text } = wholeOf(await readBack((await render(filledSource({ isOpen: true }))).bytes));
  expect(text).toContain(flat('Lecture en cours, qui peut encore changer.'));
  expect(text).not.toContain(flat('Scellée'));
});

test('the coordinator’s own notes are on no page, in no metadata, and never leave the portfolio’s room', async ({
  office,
  call,
  folder,
}) => {
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Une initiative' });
  const { id } = await call['grid.start']({ initiativeId });
  await call['grid.setReading']({
    id,
    componentId: 'rupture',
    patch: { level: 'present', justification: 'Devant tout le monde.', privateNote: PRIVATE },
  });
  const renderer = createWorkerRenderer({
    workerFile: path('../../electron/pdf/pdfWorker.ts'),
    fontsFolder,
  });
  const given: GridPaperSource[] = [];
  office.printer.renderGridPaper = (source, options) => {
    given.push(source);
    return renderer.renderGridPaper(source, options);
  };
  office.answers.pdf = join(folder, 'Lecture.pdf');
  const printed = await call['grid.printFilled']({ id });
  await renderer.close();
  const bytes = readFileSync(office.answers.pdf);
  expect(printed).toMatchObject({ pages: expect.any(Number), bytes: bytes.byteLength });
  expect(JSON.stringify(given)).toContain('Devant tout le monde.');
  expect(JSON.stringify(given)).not.toContain(PRIVATE);
  const read = await readBack(bytes);
  expect(wholeOf(read).text).toContain(flat('Devant tout le monde.'));
  expect(wholeOf(read).text).not.toContain(flat(PRIVATE));
  expect(JSON.stringify([read.info, read.xmp, read.bookmarks])).not.toContain(PRIVATE);
});

test('both papers go where the person says, under a name that can be told, or nowhere', async ({
  office,
  call,
  folder,
}) => {
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Frigos / du rang' });
  const application = await call['grid.start']({ initiativeId });
  office.answers.pdf = join(folder, 'Vierge.pdf');
  const written = await call['grid.printBlank']({ gridVersionId: null });
  expect(written).toMatchObject({ pages: 2, bytes: 15 });
  const id = written?.id ?? '';
  expect(await call['written.place']({ id })).toEqual({
    name: 'Vierge.pdf',
    folder: basename(folder),
  });
  await call['written.open']({ id });
  await call['written.show']({ id });
  expect([office.opened, office.shown]).toEqual([[office.answers.pdf], [office.answers.pdf]]);
  // Once moved, it is said, and nothing else is opened in its place.
  rmSync(office.answers.pdf);
  await expect(async () => call['written.open']({ id })).rejects.toThrow('written_moved');
  await expect(async () => call['written.show']({ id })).rejects.toThrow('written_moved');
  expect(office.opened).toHaveLength(1);
  expect(await call['written.place']({ id: application.id })).toBeNull();
  expect(office.suggested()).toMatch(/^Grille .+\.pdf$/);
  await call['grid.printFilled']({ id: application.id });
  expect(office.suggested()).toBe(`Frigos du rang ${application.date}.pdf`);
  office.answers.pdf = null;
  expect(await call['grid.printBlank']({ gridVersionId: null })).toBeNull();
  await expect(async () => call['grid.printFilled']({ id: initiativeId })).rejects.toThrow(
    'not_found',
  );
});

test('two readings of an initiative of a long title never suggest the same name', async ({
  office,
  call,
}) => {
  await call['portfolio.create'](undefined);
  office.answers.pdf = null;
  for (const title of ['Transport '.repeat(20).trim(), 'ᐃ'.repeat(300)]) {
    const { id: initiativeId } = await call['initiative.create']({ title });
    const { id } = await call['grid.start']({ initiativeId });
    for (const date of ['2025-01-15', '2026-01-15']) {
      await call['grid.update']({ id, patch: { date } });
      await call['grid.printFilled']({ id });
      expect(office.suggested().endsWith(` ${date}.pdf`)).toBe(true);
      expect(Buffer.byteLength(office.suggested())).toBeLessThanOrEqual(210);
    }
  }
});

test('a printing that is stopped leaves no file', async ({ office, call, folder }) => {
  await call['portfolio.create'](undefined);
  office.answers.pdf = join(folder, 'Vierge.pdf');
  const begun = new Promise<void>((begin) => {
    office.printer.renderGridPaper = (_source, { signal }) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(new Error('stopped')));
        begin();
      });
  });
  const printing = call['grid.printBlank']({ gridVersionId: null });
  await begun;
  await call['grid.cancelPrint'](undefined);
  await expect(printing).rejects.toThrow('cancelled');
  expect(() => readFileSync(join(folder, 'Vierge.pdf'))).toThrow();
});

function flat(text = ''): string {
  return text.replaceAll(/\s+/gu, '');
}

function wholeOf({ pages }: ReadBack): { text: string } {
  return { text: flat(pages.map((page) => page.text).join(' ')) };
}
