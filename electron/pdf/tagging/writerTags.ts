import type { PageItem, Writer } from 'pdfmake/js/LayoutBuilder.js';
import type { Stamped } from 'pdfmake/js/Renderer.js';
import type { Tag } from './element.ts';

/** What the writer asks of the layout: which tag a thing that it places has. */
export type TagSource = {
  /** Of words, images and drawings. */
  content: () => Tag;
  /** Of a line or a shape: of a drawing, or else a border. */
  shape: () => Tag;
  /** Of the marker of the list item that begins. */
  marker: () => Tag;
};

/** Makes pdfmake's writer put a tag on each thing that it places on a page. Copies keep it. */
export function tagWriter(writer: Writer, source: TagSource): void {
  const addLine = writer.addLine.bind(writer);
  const addVector = writer.addVector.bind(writer);
  const addImage = writer.addImage.bind(writer);
  const addSVG = writer.addSVG.bind(writer);
  const pushToRepeatables = writer.pushToRepeatables.bind(writer);
  // pdfmake places the marker of an item from within the first line of that item.
  let isInLine = false;

  writer.addLine = (line, ...rest) => {
    if (isInLine) return addLine(stamped(line, source.marker()), ...rest);
    isInLine = true;
    stamped(line, source.content());
    resolvePageReferences(line);
    const placed = addLine(line, ...rest);
    isInLine = false;
    return placed;
  };
  writer.addVector = (vector, ...rest) =>
    addVector(stamped(vector, isInLine ? source.marker() : source.shape()), ...rest);
  writer.addImage = (image, ...rest) => addImage(stamped(image, source.content()), ...rest);
  writer.addSVG = (image, ...rest) => addSVG(stamped(image, source.content()), ...rest);
  // The rows of a heading are read once, where the table begins.
  writer.pushToRepeatables = (rows) => {
    rows.items = rows.items.map(again);
    pushToRepeatables(rows);
  };
}

function stamped<T extends Stamped>(item: T, tag: Tag): T {
  item['_tag'] = tag;
  return item;
}

/** pdfmake writes « 00000 » for a page number that is not on the first line of its paragraph. */
function resolvePageReferences({ inlines }: Parameters<Writer['addLine']>[0]): void {
  for (const inline of inlines) {
    if (inline['_pageRef'] !== undefined) inline['_pageNodeRef'] ??= inline['_pageRef']['_nodeRef'];
  }
}

function again(placed: PageItem): PageItem {
  if (placed.type === 'line') {
    const item = placed.item.clone();
    item['_tag'] = 'repeated';
    // Where links and bookmarks lead is the first one.
    delete item.id;
    delete item['_outline'];
    return { type: 'line', item };
  }
  const { type } = placed;
  if (type === 'vector') return { type, item: { ...placed.item, _tag: 'repeated' } };
  if (type === 'image' || type === 'svg') {
    return { type, item: { ...placed.item, _tag: 'repeated' } };
  }
  return placed;
}
