import type { PdfFont, PdfImage, TextOptions } from 'pdfmake/js/PDFDocument.js';
import type { Inline } from 'pdfmake/js/Renderer.js';
import { type Tag, TagElement } from './element.ts';
import { type FileObject, longestText } from './fileObjects.ts';
import { annotationOf, goesOn, type OpenLink, rectangleOf, type Target } from './links.ts';
import { Marks } from './marks.ts';
import { srgbIntent } from './outputIntent.ts';
import { PackedDocument, reference } from './packedDocument.ts';
import { spanOf, targetOf } from './runs.ts';
import { treeObjects } from './structTree.ts';
import { type Claim, type FileInfo, xmpPacket } from './xmp.ts';

/** What a tagged document is made with. */
export type TaggedOptions = {
  /** Language of its text, as in « fr-CA ». */
  language: string;
  info: FileInfo;
  /** Conformance to say, each only if nothing drawn is against it. */
  claims: readonly Claim[];
  /** Names under which fonts are registered, by family and style. */
  fonts: Record<string, Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>>;
};

/** What PDF/A allows of a text, in bytes. */
const MOST_BYTES = 32_767;

/** The line being drawn: its tag, and its words of which the first ones are drawn. */
type LineAtHand = { tag: Tag; inlines: readonly Inline[]; drawn: number };

/**
 * pdfmake's document, with a structure tree: what is drawn is within a marked sequence, links are
 * elements with one annotation a line, metadata is escaped, and no file or address is opened.
 */
export class TaggedDocument extends PackedDocument {
  /** The tree, from the layout; set before the end. */
  structure = new TagElement('Document');
  readonly #tagged: TaggedOptions;
  readonly #marks = new Marks();
  readonly #refused = new Set<Claim>();
  readonly #watched = new WeakSet<PdfFont>();
  readonly #annotations: FileObject[] = [];
  #line: LineAtHand | null = null;
  #link: OpenLink | null = null;
  #hasPath = false;

  constructor(options: TaggedOptions) {
    const { language, info, fonts } = options;
    const names = new Set(Object.values(fonts).flatMap((styles) => Object.values(styles)));
    super(
      fonts,
      {},
      {},
      {},
      {
        pdfVersion: '1.7',
        lang: language,
        tagged: true,
        displayTitle: true,
        compress: true,
        autoFirstPage: false,
        bufferPages: false,
        font: null,
        info: {
          Title: info.title,
          Author: info.author,
          Subject: info.subject,
          Creator: info.creator,
          Producer: info.producer,
          CreationDate: info.created,
        },
      },
      null,
      (path) => names.has(path),
    );
    this.#tagged = options;
    // Named by what comes first in it, a file without a title is not accessible.
    if (info.title.trim() === '') this.#refused.add('PDF/UA-1');
  }

  /** Conformance that the file will say: asked for, and nothing drawn so far is against it. */
  get claims(): Claim[] {
    return this.#tagged.claims.filter((claim) => !this.#refused.has(claim));
  }

  /** Something is drawn that this room did not make and cannot answer for: the file claims nothing. */
  claimNothing(): void {
    for (const claim of this.#tagged.claims) this.#refused.add(claim);
  }

  /** What is drawn next belongs to this. */
  mark(tag: Tag): void {
    for (const operator of this.#marks.begin(tag, this.page.dictionary)) this.addContent(operator);
  }

  /** What is drawn next belongs to nothing yet. */
  unmark(): void {
    for (const operator of this.#marks.end()) this.addContent(operator);
  }

  /** The words drawn until `endLine` are those of a line; lines under and over them are decoration. */
  beginLine(tag: Tag, inlines: readonly Inline[]): void {
    this.#line = { tag, inlines, drawn: 0 };
  }

  endLine(): void {
    this.#annotate();
    this.#line = null;
  }

  override addPage(options?: Record<string, unknown>): this {
    this.unmark();
    return super.addPage(options);
  }

  override text(text: string, x: number, y: number, options: TextOptions): this {
    const line = this.#line;
    if (line === null) return super.text(text, x, y, options);
    const inline = line.inlines[line.drawn];
    line.drawn += 1;
    const { link, goTo, ...rest } = options;
    if (text === '') return super.text(text, x, y, rest);
    const target = targetOf(link, goTo);
    const tag =
      typeof line.tag === 'string'
        ? line.tag
        : target === null
          ? spanOf(line.tag, inline)
          : this.#linkOf(line.tag, target, inline?.alt);
    if (this.#link !== null && this.#link.element === tag) {
      const h = this.currentLineHeight();
      this.#link.words.push({ text, x, y, w: options.textWidth, h });
    }
    this.mark(tag);
    // Where a line ends before its paragraph does, nothing else parts its last word from the next.
    const isParted = inline?.lineEnd !== true || typeof line.tag === 'string';
    return super.text(isParted ? text : `${text} `, x, y, rest);
  }

  // Within a line, pdfmake sets the colour of each word by filling nothing; what it fills is decoration.

  override fill(color?: string, rule?: string): this {
    if (this.#line === null || this.#hasPath || color === undefined) {
      this.#hasPath = false;
      return super.fill(color, rule);
    }
    return this.fillColor(color);
  }

  override rect(x: number, y: number, w: number, h: number): this {
    this.#beginDecoration();
    return super.rect(x, y, w, h);
  }

  override moveTo(x: number, y: number): this {
    this.#beginDecoration();
    return super.moveTo(x, y);
  }

  /** A letter that the font lacks is drawn as an empty box, which no claim allows. */
  override font(source: string, family?: string, size?: number): this {
    super.font(source, family, size);
    const font = this['_font'];
    if (this.#watched.has(font)) return this;
    this.#watched.add(font);
    const encode = font.encode.bind(font);
    font.encode = (text, features) => {
      const encoded = encode(text, features);
      if (encoded[0].includes('0000')) {
        this.claimNothing();
      }
      return encoded;
    };
    return this;
  }

  /** The output intent is of red, green and blue. */
  override provideImage(source: string): PdfImage {
    const image = super.provideImage(source);
    if (image.colorSpace === 'DeviceCMYK') this.#refused.add('PDF/A-2a');
    return image;
  }

  override end(): void {
    this.unmark();
    super.end();
  }

  override endMarkings(): void {
    const root = this.getStructTreeRoot();
    const tree = treeObjects(this.structure, this.#marks.owners, {
      treeRoot: root.id,
      nextId: () => this.newId(),
    });
    const objects = [...this.#annotations, ...tree.objects];
    if (objects.some(({ value }) => longestText(value) > MOST_BYTES)) {
      this.#refused.add('PDF/A-2a');
    }
    this.pack(objects);
    root.data['K'] = reference(tree.root);
    root.data['ParentTree'] = reference(tree.parents);
    root.data['ParentTreeNextKey'] = this.#marks.nextKey;
    super.endMarkings();
  }

  override endMetadata(): void {
    const { info, language } = this.#tagged;
    const metadata = this.ref({ Type: 'Metadata', Subtype: 'XML' });
    // Readers look for it in the bytes as they are.
    metadata.compress = false;
    metadata.end(Buffer.from(xmpPacket(info, language, this.claims), 'utf8'));
    this['_root'].data['Metadata'] = metadata;
    if (this.claims.includes('PDF/A-2a')) this['_root'].data['OutputIntents'] = [srgbIntent(this)];
  }

  #beginDecoration(): void {
    if (this.#line === null) return;
    // Before the path: nothing may stand between a path and what paints it.
    this.mark(typeof this.#line.tag === 'string' ? this.#line.tag : 'layout');
    this.#hasPath = true;
  }

  #linkOf(holder: TagElement, target: Target, alt: string | undefined): TagElement {
    if (!goesOn(this.#link, holder, target)) {
      this.#annotate();
      this.#link = { element: holder.append('Link'), holder, target, alt, words: [] };
    }
    return this.#link.element;
  }

  /** Makes the annotation of the words of a link drawn on this line. */
  #annotate(): void {
    const link = this.#link;
    if (link === null || link.words.length === 0) return;
    const id = this.newId();
    const rectangle = this['_convertRect'](...rectangleOf(link));
    const key = this.#marks.addAnnotation(link.element);
    this.#annotations.push({ id, value: annotationOf(link, rectangle, key) });
    this.page.annotations.push(reference(id));
    link.element.kids.push({ page: this.page.dictionary, annotation: id });
    link.words = [];
  }
}
