/**
 * The modules of pdfmake 0.3.11 that are put together by hand (`printer.ts`), as far as they are used.
 * pdfmake publishes no types for them; its version is pinned.
 */
declare module 'pdfmake/js/PDFDocument.js' {
  import type { Readable } from 'node:stream';

  export type Outline = {
    addItem(title: string, options: { expanded?: boolean; top?: number; left?: number }): Outline;
  };

  /** A font of one document; `layoutCache` holds the words that it shaped. */
  export type PdfFont = { layoutCache: Record<string, unknown> };

  export default class PDFDocument extends Readable {
    constructor(
      fonts: Record<string, Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>>,
      images: Record<string, string>,
      patterns: Record<string, never>,
      attachments: Record<string, never>,
      options: Record<string, unknown>,
      virtualfs: null,
      localAccessPolicy: (path: string) => boolean,
    );
    info: Record<string, string | Date>;
    outline: Outline;
    page: { width: number; height: number };
    getFontFile(family: string, bold: boolean, italics: boolean): string | null;
    provideFont(family: string, bold: boolean, italics: boolean): PdfFont;
    registerFont(name: string, bytes: Uint8Array): void;
    _addInfo(): void;
    end(): void;
  }
}

declare module 'pdfmake/js/LayoutBuilder.js' {
  import type PDFDocument from 'pdfmake/js/PDFDocument.js';
  import type SVGMeasure from 'pdfmake/js/SVGMeasure.js';

  export type Page = { items: unknown[]; pageSize: { width: number; height: number } };
  export type Inline = { width: number; height: number; text: string };
  export type Line = { getHeight(): number };
  export type LaidNode = Record<string, unknown> & {
    _inlines?: Inline[];
    /** Left, top, right, bottom. */
    _margin?: number[] | null;
    stack?: LaidNode[];
  };

  export type WriterContext = {
    /** From 0. */
    page: number;
    y: number;
    availableWidth: number;
    availableHeight: number;
    pageMargins: { top: number };
    snapshots: unknown[];
  };

  export type Writer = {
    transactionLevel: number;
    /** The contexts that the present one hides: that of the page first. */
    contextStack: WriterContext[];
    context(): WriterContext;
    moveToNextPage(): void;
  };

  export default class LayoutBuilder {
    constructor(
      pageSize: { width: number; height: number; orientation: string },
      pageMargins: { left: number; top: number; right: number; bottom: number },
      svgMeasure: SVGMeasure,
    );
    writer: Writer;
    layoutDocument(
      content: unknown,
      document: PDFDocument,
      styles: Record<string, unknown>,
      defaultStyle: Record<string, unknown>,
      background: unknown,
      header: unknown,
      footer: unknown,
      watermark: undefined,
      pageBreakBefore: undefined,
    ): Page[];
    processNode(node: LaidNode, isVerticalAlignmentAllowed?: boolean): void;
    processLeaf(node: LaidNode): void;
    processRow(row: { tableNode?: LaidNode; rowIndex?: number }): unknown;
    buildNextLine(node: LaidNode): Line | null;
  }
}

declare module 'pdfmake/js/Renderer.js' {
  import type { Page } from 'pdfmake/js/LayoutBuilder.js';
  import type PDFDocument from 'pdfmake/js/PDFDocument.js';

  export type RenderedLine = {
    _outline?: { id?: string; parentId?: string; text: string; expanded: boolean };
  };

  export default class Renderer {
    constructor(document: PDFDocument, progress: (done: number) => void);
    pdfDocument: PDFDocument;
    renderPages(pages: Page[]): void;
    renderLine(line: RenderedLine, x: number, y: number): void;
  }
}

declare module 'pdfmake/js/SVGMeasure.js' {
  export default class SVGMeasure {
    measureSVG(svg: string): { width: number; height: number };
  }
}
