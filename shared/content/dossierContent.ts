import type { BlockKind } from '../domain/schemas/dossier.ts';
import type { Figure2 } from './figure2.ts';

/**
 * What a dossier says, before any layout: each included block with its text and its parts, in order.
 * The window shows the texts; `electron/pdf` lays everything out.
 */

/** A column of a table: its heading, and whether its cells are figures (set right). */
export type TableColumn = { heading: string; figures: boolean };

/** A table with a caption, column headings, rows of text, and total rows set apart. An empty cell is « – ». */
export type ContentTable = {
  type: 'table';
  caption: string;
  columns: TableColumn[];
  rows: string[][];
  totals: string[][];
  note: string | null;
};

/** Two columns side by side: what shows within the year, and what only time shows. */
export type ContentColumns = {
  type: 'columns';
  columns: { heading: string; items: { text: string; detail: string }[]; empty: string }[];
};

/** Label and value, one under the other (cover, identity). */
export type ContentFacts = { type: 'facts'; facts: { label: string; value: string }[] };

/** A list of entries: a mark (« P-12 »), a text, a detail, perhaps a web address. */
export type ContentEntries = {
  type: 'entries';
  entries: { mark: string; text: string; detail: string; url: string | null }[];
};

/** A reading of the grid: dimension, component, level in words, why, evidence marks. */
export type ContentReadings = {
  type: 'readings';
  dimensions: {
    id: 'context' | 'process' | 'impacts';
    label: string;
    readings: {
      label: string;
      level: 'to_document' | 'emerging' | 'present' | 'structuring' | null;
      levelLabel: string;
      justification: string[];
      evidence: string[];
    }[];
  }[];
};

/** The statement's Figure 2, drawn from the initiative's own data. */
export type ContentFigure2 = { type: 'figure2'; figure: Figure2; caption: string };

/** The history of stages as a strip of time. */
export type ContentStages = {
  type: 'stages';
  stages: { stage: string; label: string; start: string; end: string | null }[];
  today: string;
};

/** A headed passage inside a block: need, aspiration, before, now. */
export type ContentPassage = { type: 'passage'; heading: string; paragraphs: string[] };

export type ContentPart =
  | ContentTable
  | ContentColumns
  | ContentFacts
  | ContentEntries
  | ContentReadings
  | ContentFigure2
  | ContentStages
  | ContentPassage;

export type ContentBlock = {
  kind: BlockKind;
  /** Title without its number; the layout numbers the included blocks. */
  title: string;
  /** One line that says where the block comes from; for the screen only. */
  origin: string;
  /** Paragraphs drawn from the portfolio. */
  drawnText: string[];
  /** Paragraphs of the person's own, shown in place of the drawn ones; null to show those. */
  ownText: string[] | null;
  /** Tables, figures and lists under the text. */
  parts: ContentPart[];
};

export type DossierContent = {
  language: 'fr-CA';
  title: string;
  initiativeTitle: string;
  organisationName: string;
  /** Hex. */
  colour: string;
  logo: string | null;
  /** Said on the cover and in the footer when the portfolio is an example; null otherwise. */
  notice: string | null;
  madeOn: string;
  /** The day, ISO, used as the PDF's own date so that same data give same bytes. */
  madeOnDay: string;
  blocks: ContentBlock[];
};
