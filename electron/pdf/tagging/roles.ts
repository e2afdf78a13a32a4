/** Standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4) that this room writes. */
export type Role =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'BlockQuote'
  | 'Caption'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'P'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Span'
  | 'Link'
  | 'Figure';

/** What is on the page and says nothing: rules and borders, what runs around the text, rows said again. */
export const ARTIFACTS = ['layout', 'background', 'header', 'footer', 'repeated'] as const;

/** One of them. */
export type Artifact = (typeof ARTIFACTS)[number];

/** Which cells a header speaks for. */
export type Scope = 'Row' | 'Column' | 'Both';

/** Properties that a node of pdfmake may carry, beside its own, for the structure tree. */
export type Tagging = {
  /**
   * What the node is, when it is not what it looks like: any standard structure type; « artifact » for what
   * says nothing; « presentation » for a table that only sets things side by side; « columns » for one that
   * is read down each of its columns. On a table, « L » makes
   * its rows list items (the first cell is the label), « TOC » entries of a table of contents.
   */
  role?: Role | 'artifact' | 'presentation' | 'columns';
  /** What a drawing says, in words. Asked for on every image, drawing and canvas; empty for what only decorates. */
  alt?: string;
  /** Heading level, 1 to 6, of a text. */
  headlineLevel?: number;
  /** On a table: how many cells at the beginning of each row are its headers. */
  rowHeaderColumns?: number;
  /** On a cell: it is a header, and what for. */
  scope?: Scope;
};

/** Properties of a run of text. pdfmake hands them over to each word. */
export type RunTagging = {
  /** Language of the run, when it is not that of the document. */
  lang?: string;
  /** What an abbreviation stands for. */
  expanded?: string;
  /** The text to read in place of the one drawn. */
  actualText?: string;
  /** On a link: where it leads, in words, when its own words do not say it. */
  alt?: string;
};

/** A drawing was given without a word on what it says. Thrown while laying out, so that no such PDF is written. */
export class MissingAlternative extends Error {
  constructor(kind: string) {
    super(
      `a node with « ${kind} » has no « alt »: say what it shows, or '' when it only decorates`,
    );
  }
}
