import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { readFonts } from '../../electron/pdf/fonts.ts';
import { FEWEST_PAGES_LISTED, renderDossier } from '../../electron/pdf/render.ts';
import { MARGIN, PAGE } from '../../electron/pdf/units.ts';
import { printedBlocks } from '../../shared/content/dossierContent.ts';
import { drawDossier } from '../../shared/content/drawDossier.ts';
import { typeset } from '../../shared/content/typeset.ts';
import type { BlockKind } from '../../shared/domain/blockKinds.ts';
import { drawnBlock } from '../../shared/domain/newDossier.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import type { DossierBlock } from '../../shared/domain/schemas/dossier.ts';
import { translator } from '../../shared/strings/index.ts';
import { HOSTILE_TITLE, hostileSource } from '../support/pdfHostile.ts';
import { askTool, type ReadBack, readBack } from '../support/pdfReader.ts';
import { sampleSource } from '../support/pdfSamples.ts';
import { emptySource, richSource } from '../support/pdfSource.ts';

const t = translator('fr-CA');
const fonts = readFonts(fileURLToPath(new URL('../../resources/fonts', import.meta.url)));
const render = (source: DossierSource) => renderDossier(source, { fonts, t });

/** Renderings that several tests read, made once a worker. */
const rendered = new Map<() => DossierSource, ReturnType<typeof render>>();
function once(source: () => DossierSource): ReturnType<typeof render> {
  const known = rendered.get(source) ?? render(source());
  rendered.set(source, known);
  return known;
}

type Xmldoc = { XmlDocument: new (markup: string) => { name: string } };
const { XmlDocument }: Xmldoc = createRequire(import.meta.url)('xmldoc');

const SOURCES: [string, () => DossierSource][] = [
  ['a rich dossier', richSource],
  ['a dossier of an empty initiative', emptySource],
  ['a hostile dossier', hostileSource],
  ['the longest dossier of the sample', () => sampleSource('fictional_example', 'Transport')],
  ['a dossier of public facts', () => sampleSource('public_example', 'Logements')],
];

test('a draft says so at the head of each page and of itself, and has the pages that will be sent', async () => {
  const [sent, draft] = await Promise.all([
    once(richSource),
    renderDossier(richSource(), { fonts, t, isDraft: true }),
  ]);
  expect(draft.pages).toBe(sent.pages);
  const read = await readBack(draft.bytes);
  for (const [index, page] of read.pages.entries()) {
    expect(page.text, `page ${index + 1}`).toMatch(/Ébauche du .+, à relire/);
    expect(page.said).not.toContain('à relire : rien');
  }
  expect(read.info['Title']).toMatch(/^Ébauche/);
  const whole = await readBack(sent.bytes);
  for (const page of whole.pages) expect(page.text).not.toContain('Ébauche du');
});

for (const [name, source] of SOURCES) {
  test(`${name} is a sound PDF with its fonts, its language and its bookmarks`, async () => {
    const { bytes, pages } = await once(source);
    expect(askTool('qpdf', ['--check', 'PDF'], bytes)).toContain(
      'No syntax or stream encoding errors',
    );
    const info = askTool('pdfinfo', ['PDF'], bytes);
    expect(info).toMatch(new RegExp(`Pages: +${pages}\\n`));
    expect(info).toMatch(/Page size: +612 x 792 pts \(letter\)/);
    expect(info).toMatch(/Tagged: +yes/);
    for (const line of askTool('pdffonts', ['PDF'], bytes).trim().split('\n').slice(2)) {
      expect(line).toMatch(/^[A-Z]{6}\+SourceSans3-\w+ +CID TrueType +Identity-H +yes yes yes/);
    }
    const read = await readBack(bytes);
    expect(read.info['Language']).toBe('fr-CA');
    expect(read.info['Title']).toBe(typeset(source().dossier.title));
    expect(askTool('qpdf', ['--qdf', '--object-streams=disable', 'PDF', '-'], bytes)).toContain(
      '/DisplayDocTitle true',
    );
    expectBookmarks(read, source());
  });

  test(`${name} gives the same bytes twice, whatever was laid out between`, async () => {
    const first = await render(source());
    await render(hostileSource());
    const second = await render(source());
    expect(Buffer.compare(Buffer.from(first.bytes), Buffer.from(second.bytes))).toBe(0);
  });

  test(`${name} keeps its words inside the margins, and no page is empty`, async () => {
    const { pages } = await readBack((await once(source)).bytes);
    for (const { pieces } of pages) {
      for (const piece of pieces) {
        expect(piece.x, piece.text).toBeGreaterThanOrEqual(MARGIN - 0.5);
        expect(piece.x + piece.width, piece.text).toBeLessThanOrEqual(PAGE.width - MARGIN + 1.5);
      }
      expect(bodyOf(pieces).length).toBeGreaterThan(0);
    }
  });

  test(`${name} has no heading alone at the foot of a page`, async () => {
    const { pages } = await readBack((await once(source)).bytes);
    for (const { pieces } of pages.slice(1)) expectNoLoneHeading(pieces);
  });
}

test('wherever the pages break, no heading is alone at their foot', async () => {
  const source = richSource();
  source.dossier.blocks = blocksOf(['need', 'calendar', 'grid', 'budget', 'partners', 'results']);
  for (let lines = 0; lines < 24; lines++) {
    source.initiative.socialNeed = Array.from({ length: lines }, () => 'Une ligne.').join('\n\n');
    const { pages } = await readBack((await render(source)).bytes);
    for (const page of pages) expectNoLoneHeading(page.pieces);
  }
});

test('the argument is read back: what was there before the money, two columns whose marks lead to their evidence, then the reason', async () => {
  const source = sampleSource('fictional_example', 'Transport');
  source.dossier.blocks = blocksOf(['argument', 'references']);
  const read = await readBack((await render(source)).bytes);
  const text = read.pages
    .map((page) => page.text)
    .join(' ')
    .replaceAll(/\s+/g, ' ');
  const places = [
    'Ce qui se voyait déjà avant le financement, depuis',
    'Notre part',
    'Ce qui se voit pendant le financement',
    'Pourquoi ce que le temps montre a besoin de ce qui se voit',
    'a nourri',
    'Ce qu’il faut pour que ce qui se voit dure',
  ].map((words) => text.indexOf(words));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(text).toContain('Ce que seul le temps montre');
  expect(text).toContain('Tient toujours');
  expect(text).not.toContain('Sans preuve');
  expect(read.pages.flatMap(({ links }) => links).some(({ dest }) => dest === 'P-6')).toBe(true);
  expect(read.broken).toEqual([]);
});

test('a cover with the longest title, a long text and forty places stays on its page', async () => {
  const source = sampleSource('fictional_example', 'Transport');
  const { initiative } = source;
  const [place] = initiative.territories;
  if (place === undefined) throw new Error('no place');
  initiative.title = 'Transport solidaire des rangs et des villages '
    .repeat(7)
    .slice(0, 300)
    .trim();
  initiative.summary = 'Des minibus partagés, conduits par des gens du coin. '.repeat(13);
  initiative.cdcRole =
    'Cofondatrice; siège au comité; dépose les demandes; tient la mémoire de la table';
  initiative.territories = Array.from({ length: 40 }, (_, at) =>
    Object.assign({}, place, { name: `Village fictif des Érables ${at + 1}` }),
  );
  source.dossier.blocks = source.dossier.blocks.filter(({ kind }) => /cover|need/.test(kind));
  const { bookmarks } = await readBack((await render(source)).bytes);
  expect(bookmarks[1]?.page).toBe(2);
});

test('the pages on which two columns go on have their heads', async () => {
  const source = sampleSource('fictional_example', 'Transport');
  source.dossier.blocks = blocksOf(['argument', 'results']);
  // Nothing was there before this budget, and much is ahead of its end: all is in the columns.
  source.budget = source.initiative.budgets.find(({ end }) => end === '2028-11') ?? null;
  Object.assign(source.budget ?? {}, { start: '2010' });
  const { pages } = await readBack((await render(source)).bytes);
  const columns = pages.filter(({ text }) => text.includes('Confiance dans la contribution'));
  expect(columns.length).toBeGreaterThan(2);
  for (const { pieces } of columns) {
    const entry = pieces.find(({ text }) => text.startsWith('Favorable, '));
    const over = pieces.filter(({ y }) => y > MARGIN && y < (entry?.y ?? 0));
    expect(over.map(({ text }) => text).join(' ')).toMatch(
      /Ce (?:qui se voit p|que seul le temps)/,
    );
  }
});

test('every block has its page in the table of contents, and its bookmark leads there', async () => {
  const { pages, bookmarks, broken } = await readBack((await once(richSource)).bytes);
  const contents = pages[1]?.pieces ?? [];
  for (const bookmark of bookmarks.slice(2)) {
    const title = bookmark.title.replace(/^\d+\. /, '');
    const line = contents.find((piece) => piece.text === title);
    const number = contents.find((piece) => piece.y === line?.y && piece.x > 500);
    expect(number?.text, title).toBe(String(bookmark.page));
    expect(pages[bookmark.page - 1]?.text).toContain(title);
  }
  expect(broken).toEqual([]);
});

test('evidence marks lead to their entries, web addresses to the web, nothing else leads anywhere', async () => {
  const { pages } = await readBack((await once(richSource)).bytes);
  const links = pages.flatMap((page) => page.links);
  expect(links.some(({ dest }) => dest === 'P-6')).toBe(true);
  const addresses = links.flatMap(({ url }) => url ?? []);
  expect(new Set(addresses)).toEqual(
    new Set(['https://exemple.test/resolutions?annee=2023&page=4']),
  );
});

test('marks lead nowhere when the dossier does not list its evidence', async () => {
  const source = richSource();
  source.dossier.blocks = source.dossier.blocks.filter((block) => block.kind !== 'references');
  const { pages } = await readBack((await render(source)).bytes);
  expect(pages.flatMap((page) => page.links).filter(({ dest }) => dest?.startsWith('P-'))).toEqual(
    [],
  );
});

test('metadata with marks of markup is well-formed', async () => {
  const source = hostileSource();
  source.dossier.title = HOSTILE_TITLE;
  const { bytes } = await render(source);
  const { xmp, info } = await readBack(bytes);
  expect(info['Title']).toBe(typeset(HOSTILE_TITLE));
  const packet = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(xmp ?? '')?.[0] ?? '';
  expect(new XmlDocument(packet).name).toBe('x:xmpmeta');
  expect(packet).not.toMatch(/pdfuaid|pdfaid/);
});

test('the cover has no header, every other page has both, with its number', async () => {
  const { pages } = await readBack((await once(richSource)).bytes);
  expect(pages[0]?.text).not.toContain(`1 sur ${pages.length}`);
  expect(pages[0]?.text).toContain('Document établi le 23 mars 2026.');
  for (const [index, { text, pieces }] of pages.entries()) {
    expect(text).toContain('Portefeuille fictif');
    if (index === 0) continue;
    expect(text).toContain(`${index + 1} sur ${pages.length}`);
    expect(
      pieces.some((piece) => piece.y < 50 && piece.text === 'Transport solidaire des rangs'),
    ).toBe(true);
  }
});

test('a dossier without cover begins with its first block, header and number and all', async () => {
  const source = richSource();
  source.dossier.blocks = source.dossier.blocks.filter((block) => block.kind === 'need');
  const { pages } = await readBack((await render(source)).bytes);
  expect(pages[0]?.text).toContain('1. Besoin et aspiration');
  expect(pages[0]?.text).toContain('1 sur 1');
});

test('a dossier with no block at all is still one page', async () => {
  const source = richSource();
  source.dossier.blocks = [];
  expect((await render(source)).pages).toBe(1);
});

test('the heading of a table comes back on each page that it fills', async () => {
  const { pages } = await readBack((await once(hostileSource)).bytes);
  const withPartners = pages.filter(({ text }) =>
    /Organisme \d+ .*cogouverne|cogouverne .*Organisme \d+/.test(text),
  );
  expect(withPartners.length).toBeGreaterThan(2);
  for (const { text } of withPartners) expect(text).toContain('Mise en');
});

test('a long reason begins on the page where it stands, and leaves no line alone when it goes on', async () => {
  const source = richSource();
  source.dossier.blocks = blocksOf(['need', 'grid']);
  for (const reading of source.gridApplication?.readings ?? []) {
    reading.justification = Array.from(
      { length: 5 },
      (_, at) => `RAISON${at} ${'un mot de plus '.repeat(30)}`,
    ).join('\n\n');
  }
  for (let lines = 0; lines < 18; lines += 3) {
    source.initiative.socialNeed = Array.from({ length: lines }, () => 'Une ligne.').join('\n\n');
    const { pages } = await readBack((await render(source)).bytes);
    const reasons = pages.filter(({ text }) => text.includes('un mot de plus'));
    expect(reasons.length).toBeGreaterThan(2);
    for (const { pieces } of reasons.slice(1, -1)) {
      const body = bodyOf(pieces).map(({ y }) => y);
      expect(Math.max(...body), `${lines}`).toBeGreaterThan(PAGE.height - MARGIN - 100);
    }
    for (const { pieces } of reasons) {
      const said = bodyOf(pieces).filter(({ text }) => text.includes('mot de plus'));
      const rows = new Set(said.map(({ y }) => Math.round(y)));
      expect(rows.size).toBeGreaterThan(1);
    }
  }
});

test('forty partners of whom nothing more is noted begin under their heading, wherever it stands', async () => {
  const source = richSource();
  source.dossier.blocks = blocksOf(['need', 'partners']);
  const [one] = source.initiative.participations;
  if (one === undefined) throw new Error('nobody takes part');
  const bare = Array.from({ length: 40 }, (_, at) => ({
    ...one,
    id: `${one.id}-${at}`,
    name: `Groupe d’entraide de l’Anse ${at + 1}`,
    role: '',
    phases: [],
    proximities: [],
  }));
  // Somebody of whom more is noted: the others have a heading after a table alone.
  source.initiative.participations = [{ ...one, name: 'Comité', proximities: [] }, ...bare];
  source.initiative.inKindContributions = [];
  source.initiative.aspiration = '';
  for (let lines = 0; lines < 24; lines += 3) {
    source.initiative.socialNeed = Array.from({ length: lines }, () => 'Une ligne.').join('\n\n');
    const { pages } = await readBack((await render(source)).bytes);
    const on = pages.filter(({ text }) => text.includes('Aussi autour de la table'));
    expect(on).toHaveLength(1);
    expect(on[0]?.text).toContain('Groupe d’entraide');
    // Half a page is enough to begin on.
    if (lines === 0) expect(pages[0]?.text).toContain('Aussi autour de la table');
  }
});

test('all that a person wrote is on the pages, to the last word', async () => {
  const source = richSource();
  source.initiative.summary = `${'mot '.repeat(3000)}FIN-SOMMAIRE`;
  source.initiative.effects[0] &&= {
    ...source.initiative.effects[0],
    ownContribution: `${'mot '.repeat(3000)}FIN-APPORT`,
  };
  const [reading] = source.gridApplication?.readings ?? [];
  if (reading) reading.justification = `${'mot '.repeat(3000)}FIN-LECTURE`;
  const { pages } = await readBack((await render(source)).bytes);
  const text = pages
    .map((page) => page.text)
    .join(' ')
    .replace(/\s+/g, '');
  for (const end of ['FIN-SOMMAIRE', 'FIN-APPORT', 'FIN-LECTURE']) expect(text).toContain(end);
});

const DIMENSIONS = new Set(
  (['context', 'process', 'impacts'] as const).map((id) => t(`vocabulary:dimension.${id}`)),
);

function expectNoLoneHeading(pieces: ReadBack['pages'][number]['pieces']): void {
  const body = bodyOf(pieces);
  for (const heading of body.filter((piece) => piece.size > 19)) {
    const below = body.filter((piece) => piece.y > heading.y + 5 && piece.size < 19);
    expect(below.length, heading.text).toBeGreaterThan(0);
  }
  // The name of a dimension over its readings.
  for (const label of body.filter(({ text }) => DIMENSIONS.has(text.trim()))) {
    const below = body.filter((piece) => piece.y > label.y + 5);
    expect(below.length, label.text).toBeGreaterThan(0);
  }
}

function bodyOf(pieces: ReadBack['pages'][number]['pieces']) {
  return pieces.filter((piece) => piece.y > 60 && piece.y < PAGE.height - MARGIN + 2);
}

function expectBookmarks({ bookmarks, pages }: ReadBack, source: DossierSource): void {
  const { initiative } = source;
  const isFew = pages.length < FEWEST_PAGES_LISTED;
  const { length: blocks } = printedBlocks(drawDossier(source, t).blocks).filter(
    ({ kind }) => !isFew || kind !== 'contents',
  );
  expect(blocks).toBeGreaterThan(2);
  expect(bookmarks.length).toBeGreaterThanOrEqual(blocks);
  let last = 0;
  for (const { page } of bookmarks) {
    expect(page).toBeGreaterThanOrEqual(last);
    expect(page).toBeLessThanOrEqual(pages.length);
    last = page;
  }
  const need = bookmarks.find(({ title }) => title.endsWith('Besoin et aspiration'));
  const isSaid = initiative.socialNeed + initiative.aspiration !== '';
  // A block of which nothing is known has no page to lead to.
  expect(need?.children.map(({ title }) => title)).toEqual(
    isSaid ? ['Le besoin social', 'L’aspiration'] : undefined,
  );
}

/** Blocks of these kinds, as the portfolio draws them. */
function blocksOf(kinds: readonly BlockKind[]): DossierBlock[] {
  return kinds.map((kind) => drawnBlock({ key: kind, kind, included: true }));
}
