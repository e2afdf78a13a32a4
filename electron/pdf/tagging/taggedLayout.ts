import PdfmakeLayout, {
  type LaidNode,
  type LaidRow,
  type Writer,
} from 'pdfmake/js/LayoutBuilder.js';
import { type Tag, TagElement } from './element.ts';
import { unwrapped } from './interop.ts';
import { listNumbering, tagItems } from './lists.ts';
import { type Artifact, MissingAlternative, type Role, type Tagging } from './roles.ts';
import { columnRows, contentsRows, listRows, type TagRow, tableRows } from './rowTags.ts';
import { tagWriter } from './writerTags.ts';

type Node = LaidNode & Tagging;

/**
 * pdfmake's layout, which also makes the structure tree: an element for each node as it is laid out, in
 * the order of reading, and on each thing placed on a page the element that it belongs to.
 */
export class TaggedLayout extends unwrapped(PdfmakeLayout) {
  #writer: Writer | undefined;
  #root = new TagElement('Document');
  #current: Tag = this.#root;
  /** Cells and items, whose elements are made with their row or their list. */
  #given = new WeakMap<object, TagElement>();
  #rows = new WeakMap<object, TagRow>();
  #labels = new WeakMap<object, TagElement>();
  /** Labels of the items that began and whose marker is not drawn yet, the outermost first. */
  #awaited: TagElement[] = [];

  /** The tree of the last layout, to be given to the document. */
  get structure(): TagElement {
    return this.#root;
  }

  override get writer(): Writer {
    if (this.#writer === undefined) throw new Error('nothing is being laid out');
    return this.#writer;
  }

  /** pdfmake makes a writer for each pass over the document; each pass has its tree. */
  override set writer(writer: Writer) {
    this.#writer = writer;
    this.#root = new TagElement('Document');
    this.#current = this.#root;
    this.#awaited = [];
    tagWriter(writer, {
      content: () => this.#current,
      shape: () => (isDrawing(this.#current) ? this.#current : artifactOf(this.#current)),
      marker: () => this.#marker(),
    });
  }

  override processNode(node: Node, isVerticalAlignmentAllowed?: boolean): void {
    const outer = this.#current;
    const label = this.#labels.get(node);
    if (label !== undefined) this.#awaited.push(label);
    this.#current = this.#open(node, outer);
    super.processNode(node, isVerticalAlignmentAllowed);
    this.#current = outer;
    if (label !== undefined) this.#awaited = this.#awaited.filter((one) => one !== label);
  }

  override processRow(row: LaidRow): unknown {
    const tagRow = row.tableNode === undefined ? undefined : this.#rows.get(row.tableNode);
    tagRow?.(row.rowIndex ?? 0, row.cells ?? [], (cell, element) => this.#given.set(cell, element));
    return super.processRow(row);
  }

  override processList(isOrdered: boolean, node: Node): void {
    const list = this.#current;
    if (typeof list !== 'string') {
      const items = isOrdered ? node.ol : node.ul;
      tagItems(list, items ?? [], (item, body, label) => {
        this.#given.set(item, body);
        if (label !== null) this.#labels.set(item, label);
      });
    }
    super.processList(isOrdered, node);
  }

  override addBackground(background: unknown): void {
    this.#aside('background', () => super.addBackground(background));
  }

  override addHeadersAndFooters(header: unknown, footer: unknown): void {
    this.#aside('header', () => super.addHeadersAndFooters(header, null));
    this.#aside('footer', () => super.addHeadersAndFooters(null, footer));
  }

  #aside(artifact: Artifact, work: () => void): void {
    const outer = this.#current;
    this.#current = artifact;
    work();
    this.#current = outer;
  }

  #marker(): Tag {
    return typeof this.#current === 'string'
      ? this.#current
      : (this.#awaited.shift() ?? this.#current);
  }

  /** The element of a node within that of what holds it. */
  #open(node: Node, outer: Tag): Tag {
    if (typeof outer === 'string') return outer;
    const given = this.#given.get(node);
    const holder = given ?? outer;
    const kind = drawingOf(node);
    if (kind !== null && node.role === undefined) {
      if (node['link'] !== undefined || node['linkToDestination'] !== undefined) {
        throw new Error('a drawing leads nowhere: put the link on the words beside it');
      }
      if (node.alt === undefined) throw new MissingAlternative(kind);
      return node.alt === '' ? 'layout' : holder.append('Figure', { alt: node.alt });
    }
    const role = node.role ?? naturalRole(node, given !== undefined);
    if (role === 'artifact') return 'layout';
    if (role === 'columns') {
      this.#rows.set(node, columnRows(holder));
      return holder;
    }
    if (role === null || role === 'presentation' || role === given?.role) return holder;
    const isNumbered = node.ul !== undefined || node.ol !== undefined;
    const parent = role === 'LI' ? listOf(holder) : holder;
    const element = parent.append(role, isNumbered ? { listNumbering: listNumbering(node) } : {});
    if (node.table !== undefined) this.#openTable(node, element, holder);
    return element;
  }

  #openTable(node: Node, element: TagElement, holder: TagElement): void {
    const { headerRows = 0 } = node.table ?? {};
    if (element.role === 'L') this.#rows.set(node, listRows(element));
    if (element.role === 'TOC') this.#rows.set(node, contentsRows(element));
    if (element.role !== 'Table') return;
    const { rowHeaderColumns = 0 } = node;
    takeCaption(element, holder);
    this.#rows.set(node, tableRows(element, { headerRows, rowHeaderColumns }));
  }
}

/** A caption just over a table is its first child; under a figure it stays with the figure. */
function takeCaption(table: TagElement, holder: TagElement): void {
  const caption = holder.kids.at(-2);
  if (!isElement(caption, 'Caption') || isElement(holder.kids.at(-3), 'Figure')) return;
  holder.kids.splice(-2, 1);
  table.kids.push(caption);
}

/** The list that an item goes on with: that which holds it, else the one that was last begun there, or a new one. */
function listOf(holder: TagElement): TagElement {
  if (holder.role === 'L') return holder;
  const last = holder.kids.at(-1);
  return isElement(last, 'L') ? last : holder.append('L');
}

function isElement(kid: unknown, role: Role): kid is TagElement {
  return kid instanceof TagElement && kid.role === role;
}

/** The property by which a node is a drawing. */
function drawingOf(node: Node): string | null {
  return ['image', 'svg', 'canvas', 'qr'].find((name) => node[name] !== undefined) ?? null;
}

function naturalRole(node: Node, isGiven: boolean): Role | null {
  if (node['attachment'] !== undefined) throw new Error('attachments have no place in the tree');
  if (node.table !== undefined) return 'Table';
  if (node.ul !== undefined || node.ol !== undefined) return 'L';
  if (node['toc'] !== undefined || node['text'] === undefined) return null;
  if (node.headlineLevel !== undefined) return HEADINGS[node.headlineLevel - 1] ?? 'H6';
  // The text of a cell or of an item is directly in it.
  return isGiven ? null : 'P';
}

const HEADINGS: readonly Role[] = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'];

function isDrawing(tag: Tag): tag is TagElement {
  return typeof tag !== 'string' && tag.role === 'Figure';
}

function artifactOf(tag: Tag): Artifact {
  return typeof tag === 'string' ? tag : 'layout';
}
