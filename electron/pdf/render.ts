import type { Page } from 'pdfmake/js/LayoutBuilder.js';
import { type AccessPaperSource, drawAccessPaper } from '../../shared/content/accessPaper.ts';
import { drawDossier } from '../../shared/content/drawDossier.ts';
import { drawGridPaper } from '../../shared/content/gridPaper/drawGridPaper.ts';
import type { GridPaperSource } from '../../shared/content/gridPaper/gridPaperSource.ts';
import {
  drawIncidentsPaper,
  type IncidentsPaperSource,
} from '../../shared/content/incidentsPaper.ts';
import { drawSurvivalPaper, type SurvivalPaperSource } from '../../shared/content/survivalPaper.ts';
import { annexesOf } from '../../shared/domain/annexes.ts';
import { shownPhotos } from '../../shared/domain/photos.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import type { Translate } from '../../shared/strings/index.ts';
import type { AnnexFile } from '../services/pdfRenderer.ts';
import { accessDefinition } from './accessPaper.ts';
import { readAnnexes } from './annexes/readAnnexes.ts';
import { type DocumentDefinition, documentDefinition } from './documentDefinition.ts';
import { type Brought, DossierDocument } from './dossierDocument.ts';
import { DossierLayout } from './dossierLayout.ts';
import { DossierRenderer } from './dossierRenderer.ts';
import { type Fonts, trimFonts } from './fonts.ts';
import { gridPaperDefinition } from './gridPaper/gridPaperDefinition.ts';
import { incidentsDefinition } from './incidentsPaper.ts';
import { readableLogo } from './logo.ts';
import { countNodes, progressMeter } from './progress.ts';
import { survivalDefinition } from './survivalPaper.ts';
import { CLOSE_STYLES, DEFAULT_STYLE, STYLES, TIGHT_STYLES } from './theme.ts';
import { px, TEXT_HEIGHT } from './units.ts';

/** A document laid out. */
export type RenderedDossier = { bytes: Uint8Array<ArrayBuffer>; pages: number };

/** What rendering needs besides the dossier. */
export type RenderOptions = {
  fonts: Fonts;
  t: Translate;
  /** How far it is, from 0 to 1, at most a hundred times. */
  onProgress?: (done: number) => void;
  /** Asked at every node; true stops the rendering with `Stopped`. */
  isCancelled?: () => boolean;
};

/** What a dossier appends, as it is kept; what it asks for and is not there is said to be missing. */
export type AppendedFiles = { files?: readonly AnnexFile[] };

/** The rendering was asked to stop; nothing came out of it. */
export class Stopped extends Error {}

/** Draws a dossier, lays it out and writes its PDF: same source, same bytes. */
export async function renderDossier(
  source: DossierSource,
  options: RenderOptions & AppendedFiles & { isDraft?: boolean },
): Promise<RenderedDossier> {
  const annexes = await readAnnexes(
    annexesOf(source.dossier).map(({ given }) => given),
    options,
  );
  const photos = await readAnnexes(shownPhotos(source.dossier), options);
  const sizes = (id: string) => (annexes.get(id) ?? photos.get(id))?.sizes ?? [];
  const drawn = drawDossier(source, options.t);
  const content = { ...drawn, logo: readableLogo(drawn.logo) };
  const { isDraft = false } = options;
  const define = (t: Translate, isFew: boolean) =>
    documentDefinition(content, t, sizes, isDraft, isFew);
  return renderDocument(define, options, { annexes, photos });
}

/** Draws the grid on paper, blank or filled, the same way. */
export async function renderGridPaper(
  source: GridPaperSource,
  options: RenderOptions,
): Promise<RenderedDossier> {
  return renderDocument((t) => gridPaperDefinition(drawGridPaper(source, t), t), options);
}

/** Draws « Survie » on paper, the same way. */
export async function renderSurvival(
  source: SurvivalPaperSource,
  options: RenderOptions,
): Promise<RenderedDossier> {
  return renderDocument((t) => survivalDefinition(drawSurvivalPaper(source, t), t), options);
}

/** Renders the answer to a person. The same source gives the same bytes. */
export async function renderAccess(
  source: AccessPaperSource,
  options: RenderOptions,
): Promise<RenderedDossier> {
  return renderDocument((t) => accessDefinition(drawAccessPaper(source, t), t), options);
}

/** Renders the register of incidents. The same source gives the same bytes. */
export async function renderIncidents(
  source: IncidentsPaperSource,
  options: RenderOptions,
): Promise<RenderedDossier> {
  return renderDocument((t) => incidentsDefinition(drawIncidentsPaper(source, t), t), options);
}

/** A dossier of fewer pages has no table of contents: it would list what the next leaf shows. */
export const FEWEST_PAGES_LISTED = 6;

function isShort({ hasContents, pages }: { hasContents: boolean; pages: readonly Page[] }) {
  return hasContents && pages.length < FEWEST_PAGES_LISTED;
}

async function renderDocument(
  define: (t: Translate, isFew: boolean) => DocumentDefinition,
  { fonts, t, onProgress = () => undefined, isCancelled = () => false }: RenderOptions,
  brought: Brought = { annexes: new Map(), photos: new Map() },
): Promise<RenderedDossier> {
  trimFonts(fonts);
  const meter = progressMeter(onProgress);
  const goOn = () => {
    if (isCancelled()) throw new Stopped();
  };
  const layOne = (setting: Setting, isFew: boolean) => {
    const definition = define(t, isFew);
    goOn();
    const drawn = new DossierDocument(definition, fonts, brought);
    const laidOut = meter.laidOut(countNodes(definition.content));
    const laid = layOut(definition, drawn, { ...setting, laidOut, goOn });
    const { isClose, hasContents = false } = definition;
    return { document: drawn, isClose, hasContents, ...laid };
  };
  const lay = (isFew: boolean, first = layOne(AT_EASE, isFew)) => {
    // Pages that nobody will have are not set closer. Setting them closer never makes more of them.
    if (!isFew && isShort(first)) return first;
    // The last page is that of an annex, which has nothing to share.
    if (brought.annexes.size > 0) return first;
    return settled((setting) => layOne(setting, isFew), first);
  };
  const listed = lay(false);
  const { document, pages } = isShort(listed) ? lay(true) : listed;
  new DossierRenderer(document, (done) => {
    goOn();
    meter.rendered(done);
  }).renderPages(pages);
  const bytes = await written(document);
  goOn();
  meter.finished();
  return { bytes, pages: pages.length };
}

/**
 * What the margins over and under a page give, or take when negative, in points: header and footer keep their places. `between`: what
 * is left of the space between blocks, more than 1 for more of it; `isTight`: smaller type.
 */
type Setting = { over: number; under: number; between: number; isTight: boolean };

const AT_EASE: Setting = { over: 0, under: 0, between: 1, isTight: false };

/**
 * How room is found for a few last lines, the least first: a rule at the foot of the text stays clear of that
 * of the footer; blocks come nearer to one another; the type gets smaller only in a dossier of a few pages.
 */
const CLOSER: Setting[] = [
  { ...AT_EASE, over: px(6), under: px(6) },
  { ...AT_EASE, over: px(6), under: px(6), between: 0.5 },
  { ...AT_EASE, over: px(12), under: px(12) },
  { ...AT_EASE, over: px(20), under: px(12), between: 0.5 },
  { ...AT_EASE, over: px(12), under: px(12), isTight: true },
];

/** A last page with less than this on it looks forgotten: a sixth of a page. Where pages are counted, a figure that had no room is drawn tall on a page of its own. */
const FEW_LINES = { many: TEXT_HEIGHT / 6, close: TEXT_HEIGHT * 0.75 };

/** Beyond, laying out again would be felt, and one page in so many is nothing. */
const MOST_PAGES = 60;

/** Where no room is found for them, more comes to keep them company, the least first: the pages before are set wider. */
const WIDER: Setting[] = [
  { ...AT_EASE, between: 1.35 },
  { ...AT_EASE, over: -px(10), under: -px(10), between: 1.2 },
  { ...AT_EASE, over: -px(18), under: -px(18), between: 1.35 },
];

type LaidOut = { pages: Page[]; end: { page: number; used: number } };

/**
 * A document laid out at ease first; when a few lines are left alone on its last page, again with a little more room on each;
 * where that does not spare the page, with a little less, so that more stands with them.
 */
function settled<T extends LaidOut & { isClose: boolean }>(
  lay: (setting: Setting) => T,
  first: T,
): T {
  const few = FEW_LINES[first.isClose ? 'close' : 'many'];
  const isLeftover = first.end.page > 0 && first.end.used < few;
  if (!isLeftover || first.pages.length > MOST_PAGES) return first;
  let spared: T | null = null;
  for (const setting of CLOSER) {
    if (setting.isTight && !first.isClose) continue;
    const again = lay(setting);
    if (again.pages.length >= first.pages.length) continue;
    if (again.end.used >= few || again.pages.length === 1) return again;
    // A page less, with a few lines alone on the last one again: more room may spare that one too.
    spared ??= again;
  }
  if (spared !== null || first.isClose) return spared ?? first;
  for (const setting of WIDER) {
    const again = lay(setting);
    if (again.pages.length === first.pages.length && again.end.used >= few) return again;
  }
  return first;
}

function layOut(
  definition: DocumentDefinition,
  document: DossierDocument,
  {
    laidOut,
    goOn,
    over,
    under,
    between,
    isTight,
  }: Setting & { laidOut: () => void; goOn: () => void },
): LaidOut {
  const layout = new DossierLayout(
    () => {
      goOn();
      laidOut();
    },
    { over, under, between },
  );
  const pages = layout.layoutDocument(
    definition.content,
    document,
    isTight ? TIGHT_STYLES : definition.isClose ? CLOSE_STYLES : STYLES,
    DEFAULT_STYLE,
    definition.background,
    definition.header,
    (page: number, all: number, sheet: { width: number }) => {
      return { stack: [definition.footer(page, all, sheet)], margin: [0, -under, 0, 0] };
    },
    undefined,
    undefined,
  );
  document.structure = layout.structure;
  return { pages, end: layout.end };
}

function written(document: DossierDocument): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(joined(chunks)));
    document.on('error', reject);
    document.end();
  });
}

/** One array of its own, so that it can be handed to another thread without a copy. */
function joined(chunks: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}
