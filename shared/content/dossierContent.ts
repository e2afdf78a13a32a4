import type { BlockKind } from '../domain/blockKinds.ts';
import type { DimensionId } from '../domain/schemas/gridDefinition.ts';
import type { OwnPart } from '../domain/schemas/ownText.ts';
import type { ReadingLevel, Stage } from '../domain/vocabulary.ts';
import type { CoverFigure } from './coverFigure.ts';
import type { EffectPath } from './effectPath.ts';
import type { FamilyTree } from './familyTree.ts';
import type { Figure2 } from './figure2.ts';
import type { GridHistory } from './gridHistory.ts';
import type { GridProfile } from './gridProfile.ts';
import type { MeasureChart } from './measureChart.ts';
import type { Spread } from './spread.ts';
import type { SurvivalChart } from './survivalContent.ts';
import type { TimeStrip } from './timeStrip.ts';
import { isGap } from './withoutGaps.ts';
import type { YearsFigure } from './yearsFigure.ts';

/**
 * What a dossier says, before any layout: each included block with its text and its parts, in order.
 * The window shows the texts; `electron/pdf` lays everything out. Plain data throughout.
 */

/** A column of a table: its heading, whether its cells are figures (set right), and its share of the width. */
export type TableColumn = { heading: string; figures: boolean; share: number };

/** A cell: its text, and what is said under it in smaller type. */
export type TableCell = { text: string; detail: string | null };

/** A table with a caption, column headings, rows, and total rows set apart. An empty cell is « – ». */
export type ContentTable = {
  type: 'table';
  caption: string;
  columns: TableColumn[];
  rows: TableCell[][];
  totals: TableCell[][];
  note: string | null;
};

/** An entry of a column: what is claimed, its circumstances, its evidence marks (« P-12 »). */
export type ColumnItem = {
  text: string;
  detail: string;
  evidence: string[];
  /** Nothing proves it, though something could. */
  isUnproved: boolean;
};

/** Two columns side by side: what shows within the year, and what only time shows. */
export type ContentColumns = {
  type: 'columns';
  /** `empty`: said on the screen in a column without entries, which is not printed. */
  columns: { heading: string; items: ColumnItem[]; empty: string }[];
};

/** Label and value, one under the other (cover, identity), under a heading when there is one. */
export type ContentFacts = {
  type: 'facts';
  heading?: string;
  facts: { label: string; value: string }[];
};

/** A list of entries under a heading: a mark (« P-12 »), a text, a detail, perhaps a web address. */
export type ContentEntries = {
  type: 'entries';
  heading: string;
  entries: { mark: string; text: string; detail: string; url: string | null }[];
  note: string | null;
};

/** A reading of the grid: dimension, component, level in words, why, evidence marks. */
export type ContentReadings = {
  type: 'readings';
  /** What heads the column of reasons; the dimension heads the other one. */
  heading: string;
  dimensions: {
    id: DimensionId;
    label: string;
    readings: {
      label: string;
      level: ReadingLevel | null;
      levelLabel: string;
      justification: string[];
      evidence: string[];
      /** Under the reasons: what changed since the last reading, voices that differ, corrections. */
      remarks: string[];
    }[];
  }[];
};

/** The profile of the application that the dossier shows. */
export type ContentProfile = { type: 'profile'; profile: GridProfile; caption: string };

/** What was read over the dates, when the grid was applied more than once. */
export type ContentHistory = { type: 'history'; history: GridHistory; caption: string };

/** The statement's Figure 2, drawn from the initiative's own data. */
export type ContentFigure2 = { type: 'figure2'; figure: Figure2; caption: string };

/** One stage on the strip of time; `end` is null while it lasts. Dates as `PartialDate`. */
export type StageSpan = { stage: Stage; label: string; start: string; end: string | null };

/** The history of stages as a strip of time, and the period that the dossier asks for. */
export type ContentStages = {
  type: 'stages';
  stages: StageSpan[];
  today: string;
  request: { label: string; start: string; end: string } | null;
};

/** The initiatives of a portfolio, a line each, from the first date of all to today; `from` as `PartialDate`. */
export type ContentLives = {
  type: 'lives';
  lines: { title: string; spans: StageSpan[] }[];
  from: string;
  today: string;
  caption: string;
};

/** The life of the initiative on one line of years, explained in its caption. */
export type ContentTimeline = { type: 'timeline'; strip: TimeStrip; caption: string };

/** What went from the initiative, by which mode, to whom. */
export type ContentSpread = { type: 'spread'; spread: Spread; caption: string };

/** The measures of an indicator over the years. */
export type ContentMeasures = { type: 'measures'; chart: MeasureChart; caption: string };

/** Where the initiative comes from and what comes of it. */
export type ContentFamily = { type: 'family'; tree: FamilyTree; caption: string };

/** Which effect fed which, drawn. */
export type ContentPath = { type: 'path'; path: EffectPath; caption: string };

/**
 * A passage of text, its heading empty when it has none: need, aspiration, before, now. `gap`: nothing is written
 * there; `isSaid`: a person's words, which are no remark.
 */
export type ContentPassage = {
  type: 'passage';
  heading: string;
  paragraphs: string[];
  gap: boolean;
  isSaid?: true;
};

/** Something that the dossier should say and that nobody noted yet: said on the screen, never printed. */
export type ContentGap = { type: 'gap'; text: string };

/** A remark in small type under the parts above it. */
export type ContentNote = { type: 'note'; text: string };

/** A file that the dossier appends: its number from 1, what it is, how many pages it has. */
export type ContentAnnex = { id: string; number: number; title: string; pages: number };

/** Photos in rows of one, two or four; a photo without words for who does not see it is not drawn. */
export type ContentPhotos = {
  type: 'photos';
  rows: { inARow: 1 | 2 | 4; photos: { id: string; caption: string; alt: string }[] }[];
};

/** The list of what is appended. */
export type ContentAnnexes = { type: 'annexes'; annexes: ContentAnnex[] };

/** How many initiatives of the portfolio live beyond their pilot. */
export type ContentSurvival = { type: 'survival'; chart: SurvivalChart; caption: string };

/** The money of the initiative over the years, by kind. */
export type ContentYears = { type: 'years'; figure: YearsFigure; caption: string };

/** How long the initiative and its effects have money ahead. */
export type ContentCover = { type: 'cover'; figure: CoverFigure; caption: string };

export type ContentPart =
  | ContentTable
  | ContentAnnexes
  | ContentPhotos
  | ContentColumns
  | ContentFacts
  | ContentEntries
  | ContentReadings
  | ContentProfile
  | ContentHistory
  | ContentFigure2
  | ContentStages
  | ContentTimeline
  | ContentLives
  | ContentSpread
  | ContentFamily
  | ContentSurvival
  | ContentYears
  | ContentCover
  | ContentPath
  | ContentMeasures
  | ContentPassage
  | ContentGap
  | ContentNote;

/** A figure or an indicator that a block can show, and whether it does. */
export type FigureChoice = { key: string; label: string; isShown: boolean };

export type ContentBlock = {
  /** Which block of the dossier it is. */
  key: string;
  kind: BlockKind;
  /** Title without its number, which `blockNumbers` gives. */
  title: string;
  /** The grid's dimension that the block speaks of, said above its title; null for none. */
  dimension: DimensionId | null;
  /** One line that says where the block comes from; for the screen only. */
  origin: string;
  /** Passages drawn from the portfolio, headed or not. */
  drawnPassages: ContentPassage[];
  /** The same as plain paragraphs, headings among them. */
  drawnText: string[];
  /** Plain paragraphs of the person's own, shown in place of the drawn ones; null to show those. */
  ownText: string[] | null;
  /** The same as it is printed, with its headings, lists and tables; empty to show the drawn ones. */
  written: OwnPart[];
  /** Tables, figures and lists under the text. */
  parts: ContentPart[];
  /** What of them may be left out, for the screen only. */
  choices: FigureChoice[];
};

/** Blocks whose text speaks of what they show: their parts come before it, on the screen as on paper. */
export const SHOWS_FIRST: ReadonlySet<BlockKind> = new Set(['argument']);

export type DossierContent = {
  language: 'fr-CA';
  /** Its template holds it to a few pages. */
  isShort: boolean;
  title: string;
  initiativeTitle: string;
  organisationName: string;
  /** Hex. */
  colour: string;
  logo: string | null;
  /** Said on the cover and in the footer when the portfolio is an example; null otherwise. */
  notice: string | null;
  /** « 23 mars 2026 ». */
  madeOn: string;
  /** The day, ISO, used as the PDF's own date so that same data give same bytes. */
  madeOnDay: string;
  blocks: ContentBlock[];
  /** What follows the blocks, each on its own pages. */
  annexes: ContentAnnex[];
};

/** Blocks that open a dossier, whatever they hold. */
export const OPENING: ReadonlySet<BlockKind> = new Set(['cover', 'contents']);

/** Whether a block is in the PDF: one that has nothing but its gaps, and no words of the person's own, is told to the coordinator alone. */
export function isPrinted({ kind, written, parts, drawnPassages }: ContentBlock): boolean {
  if (OPENING.has(kind) || written.length > 0) return true;
  return parts.some((part) => !isGap(part)) || drawnPassages.some((one) => !isGap(one));
}

/** The blocks of the PDF, as they are printed: what is not written is not told to who receives the dossier. */
export function printedBlocks(blocks: readonly ContentBlock[]): ContentBlock[] {
  return blocks.filter(isPrinted).map(withoutGaps);
}

/** The same of a draft, read before it leaves: a question that nobody answered stands there, with what `toWrite` says. */
export function draftBlocks(blocks: readonly ContentBlock[], toWrite: string): ContentBlock[] {
  return blocks
    .filter(isInDraft)
    .map((block) =>
      isPrinted(block)
        ? withoutGaps(block)
        : Object.assign({}, withoutGaps(block), { parts: [{ type: 'gap', text: toWrite }] }),
    );
}

function isInDraft(block: ContentBlock): boolean {
  return block.kind === 'question' || isPrinted(block);
}

function withoutGaps(block: ContentBlock): ContentBlock {
  const drawnPassages = block.drawnPassages.filter((one) => !isGap(one));
  const parts = block.parts.filter((part) => !isGap(part));
  return Object.assign({}, block, { parts, drawnPassages, drawnText: plainText(drawnPassages) });
}

/** Passages as plain paragraphs, headings among them. */
export function plainText(passages: readonly ContentPassage[]): string[] {
  return passages
    .flatMap(({ heading, paragraphs }) => [heading].concat(paragraphs))
    .filter((one) => one !== '');
}

/** The headings of a printed block under which nothing is written: they are left out of its pages. */
export function unwrittenHeadings({ drawnPassages, ownText, parts }: ContentBlock): string[] {
  const passages = parts.filter((part) => part.type === 'passage');
  return (ownText === null ? drawnPassages : [])
    .concat(passages)
    .flatMap(({ gap, heading }) => (gap && heading !== '' ? [heading] : []));
}

/**
 * The number of each block in the dossier, by its key, from 1 and one after the other: the same in the plan, in
 * the PDF and in a draft of it. The cover, the contents and what is not printed have none; nor has a question
 * that nobody answered, which a draft shows where it stands.
 */
export function blockNumbers(blocks: readonly ContentBlock[]): Map<string, number> {
  const numbered = blocks.filter((block) => !OPENING.has(block.kind) && isPrinted(block));
  return new Map(numbered.map(({ key }, index) => [key, index + 1]));
}

/** The text of a block: the person's own paragraphs in place of the drawn passages. */
export function textOf(block: ContentBlock): ContentPassage[] {
  if (block.ownText === null) return block.drawnPassages;
  return [{ type: 'passage', heading: '', paragraphs: block.ownText, gap: false }];
}
