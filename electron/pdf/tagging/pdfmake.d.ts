/**
 * The modules of pdfmake 0.3.11 and what they inherit of pdfkit 0.19.1, as far as they are used. pdfmake
 * publishes no types for them; its version is pinned.
 */
declare module 'pdfmake/js/PDFDocument.js' {
  import type { Readable } from 'node:stream';

  export type Outline = {
    addItem(title: string, options: { expanded?: boolean; top?: number; left?: number }): Outline;
  };

  /** An object of the file: `data` is its dictionary; what is written is its stream. */
  export type PdfRef = {
    id: number;
    data: Record<string, unknown>;
    compress: boolean;
    write(bytes: Uint8Array | string): void;
    end(bytes?: Uint8Array | string): void;
  };

  /** A font of one document; `layoutCache` holds the words that it shaped. */
  export type PdfFont = {
    layoutCache: Record<string, unknown>;
    /** Glyphs of a text, by their numbers in the subset: four hexadecimal digits each. */
    encode(text: string, features?: unknown): [glyphs: string[], positions: unknown[]];
  };

  /** What is drawn as an image: a square of one unit, written when it is first drawn. */
  export type PdfImage = {
    label: string;
    width: number;
    height: number;
    /** 1 to 8, as EXIF says how a camera was held. */
    orientation?: number;
    colorSpace?: unknown;
    obj: PdfRef | null;
    embed(document: PDFDocument): void;
  };

  export type PdfPage = {
    width: number;
    height: number;
    dictionary: PdfRef;
    annotations: object[];
  };

  export type TextOptions = {
    textWidth: number;
    link?: string | null;
    goTo?: string;
    destination?: string;
  };

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
    page: PdfPage;
    _root: PdfRef;
    _info: PdfRef;
    _id: Uint8Array;
    _offset: number;
    /** Where each object begins in the file, by its number less one; null while it is not written. */
    _offsets: (number | null)[];
    _waiting: number;
    getFontFile(family: string, bold: boolean, italics: boolean): string | null;
    provideFont(family: string, bold: boolean, italics: boolean): PdfFont;
    provideImage(source: string): PdfImage;
    /** What images there are, by the names that nodes give them. */
    _imageRegistry: Record<string, PdfImage>;
    openImage(bytes: Uint8Array): PdfImage;
    font(source: string, family?: string, size?: number): this;
    _font: PdfFont;
    registerFont(name: string, bytes: Uint8Array): void;
    ref(data?: Record<string, unknown>): PdfRef;
    addPage(options?: Record<string, unknown>): this;
    addContent(operators: string): this;
    text(text: string, x: number, y: number, options: TextOptions): this;
    currentLineHeight(): number;
    fill(color?: string, rule?: string): this;
    fillColor(color: string, opacity?: number): this;
    rect(x: number, y: number, w: number, h: number): this;
    moveTo(x: number, y: number): this;
    getStructTreeRoot(): PdfRef;
    endMarkings(): void;
    endMetadata(): void;
    _convertRect(x: number, y: number, w: number, h: number): number[];
    _write(data: string | Uint8Array): void;
    _finalize(): void;
    end(): void;
  }
}

declare module 'pdfmake/js/LayoutBuilder.js' {
  import type PDFDocument from 'pdfmake/js/PDFDocument.js';
  import type { Inline, RenderedLine, RenderedPicture, Vector } from 'pdfmake/js/Renderer.js';
  import type SVGMeasure from 'pdfmake/js/SVGMeasure.js';

  /** What a page is made of. */
  export type PageItem =
    | { type: 'line'; item: Line }
    | { type: 'vector'; item: Vector }
    | { type: 'image' | 'svg'; item: RenderedPicture }
    | { type: 'beginVerticalAlignment' | 'endVerticalAlignment' | 'beginClip'; item: object };

  export type Page = { items: PageItem[]; pageSize: { width: number; height: number } };
  export type Line = RenderedLine & { getHeight(): number; clone(): Line };
  export type LaidNode = Record<string, unknown> & {
    _inlines?: Inline[];
    /** Left, top, right, bottom. */
    _margin?: number[] | null;
    stack?: LaidNode[];
    table?: { headerRows?: number };
    ol?: LaidNode[];
    ul?: LaidNode[];
    /** How a list is numbered. */
    type?: string;
    /** Of an item: what is drawn before it. */
    listMarker?: { canvas?: unknown };
  };

  export type LaidRow = { cells?: LaidNode[]; tableNode?: LaidNode; rowIndex?: number };

  export type WriterContext = {
    /** From 0. */
    page: number;
    y: number;
    availableWidth: number;
    availableHeight: number;
    pageMargins: { top: number };
    snapshots: unknown[];
  };

  /** The rows that a table says again at the top of each page. */
  export type Repeatable = { items: PageItem[]; height: number };

  export type Writer = {
    transactionLevel: number;
    /** The contexts that the present one hides: that of the page first. */
    contextStack: WriterContext[];
    context(): WriterContext;
    moveToNextPage(): void;
    addLine(line: Line, ...rest: unknown[]): unknown;
    addVector(vector: Vector, ...rest: unknown[]): unknown;
    addImage(image: RenderedPicture, ...rest: unknown[]): unknown;
    addSVG(image: RenderedPicture, ...rest: unknown[]): unknown;
    pushToRepeatables(rows: Repeatable): void;
  };

  export default class LayoutBuilder {
    constructor(
      pageSize: { width: number; height: number; orientation: string },
      pageMargins: { left: number; top: number; right: number; bottom: number },
      svgMeasure: SVGMeasure,
    );
    get writer(): Writer;
    set writer(writer: Writer);
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
    processRow(row: LaidRow): unknown;
    processList(isOrdered: boolean, node: LaidNode): void;
    addBackground(background: unknown): void;
    addHeadersAndFooters(header: unknown, footer: unknown): void;
    buildNextLine(node: LaidNode): Line | null;
  }
}

declare module 'pdfmake/js/Renderer.js' {
  import type { Page } from 'pdfmake/js/LayoutBuilder.js';
  import type PDFDocument from 'pdfmake/js/PDFDocument.js';

  /** What a subclass of ours may have left on a thing placed on a page; pdfmake copies it with the rest. */
  export type Stamped = { _tag?: unknown };

  /** A word of a line. */
  export type Inline = {
    width: number;
    height: number;
    text: string;
    /** The line ends after it, by what was written. */
    lineEnd?: boolean;
    lang?: string;
    expanded?: string;
    actualText?: string;
    alt?: string;
    _pageRef?: { _nodeRef: unknown };
    _pageNodeRef?: unknown;
  };

  export type RenderedLine = Stamped & {
    inlines: Inline[];
    id?: string;
    _outline?: { id?: string; parentId?: string; text: string; expanded: boolean };
  };

  export type RenderedPicture = Stamped & {
    x: number;
    y: number;
    _width: number;
    _height: number;
  };

  export type Vector = Stamped & {
    type: string;
    x?: number;
    y?: number;
    w?: number;
    h?: number;
    r1?: number;
    r2?: number;
    x1?: number;
    y1?: number;
    x2?: number;
    y2?: number;
    points?: { x: number; y: number }[];
    lineWidth?: number;
  };

  export default class Renderer {
    constructor(document: PDFDocument, progress: (done: number) => void);
    pdfDocument: PDFDocument;
    renderPages(pages: Page[]): void;
    renderLine(line: RenderedLine, x: number, y: number): void;
    renderVector(vector: Vector): void;
    renderImage(image: RenderedPicture): void;
    renderSVG(image: RenderedPicture): void;
    renderWatermark(page: Page): void;
    beginClip(rect: object): void;
    endClip(): void;
    beginVerticalAlignment(item: object): void;
    endVerticalAlignment(item: object): void;
  }
}

declare module 'pdfmake/js/SVGMeasure.js' {
  export default class SVGMeasure {
    measureSVG(svg: string): { width: number; height: number };
    writeDimensions(svg: string, dimensions: { width: number; height: number }): string;
  }
}
