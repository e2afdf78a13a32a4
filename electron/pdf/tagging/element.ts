import type { PdfRef } from 'pdfmake/js/PDFDocument.js';
import type { Artifact, Role } from './roles.ts';

/** Where a marked sequence of a page belongs: an element of the tree, or nothing that is read. */
export type Tag = TagElement | Artifact;

/** A marked sequence of a page, by its number there. */
export type MarkedContent = { page: PdfRef; mcid: number };

/** An annotation, by the number of its object, on the page where it stands. */
export type AnnotationKid = { page: PdfRef; annotation: number };

/** What an element holds, in reading order. */
export type Kid = TagElement | MarkedContent | AnnotationKid;

/** What is said of an element beside its kind. */
export type Attributes = {
  alt?: string;
  actualText?: string;
  expanded?: string;
  lang?: string;
  scope?: 'Row' | 'Column' | 'Both';
  rowSpan?: number;
  colSpan?: number;
  listNumbering?: string;
  /** Left, bottom, right, top, in points from the lower left of the page. */
  bbox?: number[];
};

/** An element stays in the tree without content of its own: a table must keep its cells. */
const KEPT_EMPTY: ReadonlySet<Role> = new Set(['Document', 'TD', 'TH']);

/** An element of the structure tree: made while the document is laid out, in reading order; filled as its pages are drawn. */
export class TagElement {
  readonly role: Role;
  readonly attributes: Attributes;
  readonly kids: Kid[] = [];

  constructor(role: Role, attributes: Attributes = {}) {
    this.role = role;
    this.attributes = attributes;
  }

  /** Adds an element after the others, and returns it. */
  append(role: Role, attributes: Attributes = {}): TagElement {
    const child = new TagElement(role, attributes);
    this.kids.push(child);
    return child;
  }

  /** Whether nothing of it was drawn, so that it is left out. */
  get isEmpty(): boolean {
    if (KEPT_EMPTY.has(this.role)) return false;
    return this.kids.every((kid) => kid instanceof TagElement && kid.isEmpty);
  }
}
