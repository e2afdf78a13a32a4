import type { PdfRef } from 'pdfmake/js/PDFDocument.js';
import { type Tag, TagElement } from './element.ts';
import type { Artifact } from './roles.ts';
import type { Owners } from './structTree.ts';

const ARTIFACTS: Record<Artifact, string> = {
  layout: '/Artifact BMC',
  background: '/Artifact <</Type/Background>> BDC',
  header: '/Artifact <</Type/Pagination/Subtype/Header>> BDC',
  footer: '/Artifact <</Type/Pagination/Subtype/Footer>> BDC',
  repeated: '/Artifact <</Type/Pagination>> BDC',
};

/**
 * The marked sequences of a document's pages: one open at a time, each numbered on its page and noted with
 * its element, so that what is drawn can be found from the tree and the tree from what is drawn.
 */
export class Marks {
  readonly owners: Owners = { pages: new Map(), annotations: [] };
  #open: Tag | null = null;
  #nextKey = 0;

  /** The key after the last one given out. */
  get nextKey(): number {
    return this.#nextKey;
  }

  /** The operators that make what is drawn next, on a page, belong to a tag. */
  begin(tag: Tag, page: PdfRef): string[] {
    if (tag === this.#open) return [];
    const before = this.end();
    this.#open = tag;
    if (!(tag instanceof TagElement)) return [...before, ARTIFACTS[tag]];
    const { elements } = this.#ownersOf(page);
    const mcid = elements.push(tag) - 1;
    tag.kids.push({ page, mcid });
    return [...before, `/${tag.role} <</MCID ${mcid}>> BDC`];
  }

  /** The operator that ends the open sequence, if there is one. */
  end(): string[] {
    if (this.#open === null) return [];
    this.#open = null;
    return ['EMC'];
  }

  /** Notes an annotation about to be made; returns its key. */
  addAnnotation(element: TagElement): number {
    const key = this.#nextKey++;
    this.owners.annotations.push({ key, element });
    return key;
  }

  #ownersOf(page: PdfRef) {
    const known = this.owners.pages.get(page);
    if (known !== undefined) return known;
    const made = { key: this.#nextKey++, elements: [] };
    page.data['StructParents'] = made.key;
    this.owners.pages.set(page, made);
    return made;
  }
}
