import type { PdfRef } from 'pdfmake/js/PDFDocument.js';
import { type Attributes, type Kid, TagElement } from './element.ts';
import { type FileObject, type FileValue, ObjectNumber, Text } from './fileObjects.ts';

/** What leads from the content of a page, and from an annotation, back to its element. */
export type Owners = {
  /** For each page, the element of each marked sequence, by its number. */
  pages: Map<PdfRef, { key: number; elements: TagElement[] }>;
  annotations: { key: number; element: TagElement }[];
};

/**
 * The objects of a structure tree: the elements from the root on, then the tree that leads back to them
 * (ISO 32000-1, 14.7). Elements of which nothing was drawn are left out.
 */
export function treeObjects(
  root: TagElement,
  owners: Owners,
  { treeRoot, nextId }: { treeRoot: number; nextId: () => number },
): { objects: FileObject[]; root: number; parents: number } {
  const objects: FileObject[] = [];
  const ids = new Map<TagElement, number>();

  const write = (element: TagElement, parent: number): number => {
    const id = nextId();
    ids.set(element, id);
    const object: FileObject = { id, value: {} };
    objects.push(object);
    const kids = element.kids.filter((kid) => !(kid instanceof TagElement && kid.isEmpty));
    const page = kids.flatMap((kid) => (kid instanceof TagElement ? [] : [kid.page]))[0];
    const children = kids.map((kid) =>
      kid instanceof TagElement ? new ObjectNumber(write(kid, id)) : contentOf(kid, page),
    );
    object.value = {
      S: element.role,
      P: new ObjectNumber(parent),
      ...(page === undefined ? {} : { Pg: new ObjectNumber(page.id) }),
      ...(children.length === 0 ? {} : { K: children.length === 1 ? children[0] : children }),
      ...words(element.attributes),
      ...attributes(element.attributes),
    };
    return id;
  };

  const rootId = write(root, treeRoot);
  const numberOf = (element: TagElement) => new ObjectNumber(ids.get(element) ?? rootId);
  const nums: [number, FileValue][] = [
    ...[...owners.pages.values()].map(({ key, elements }): [number, FileValue] => [
      key,
      elements.map(numberOf),
    ]),
    ...owners.annotations.map(({ key, element }): [number, FileValue] => [key, numberOf(element)]),
  ];
  const parents = nextId();
  objects.push({ id: parents, value: { Nums: nums.toSorted(([a], [b]) => a - b).flat() } });
  return { objects, root: rootId, parents };
}

/** A marked sequence or an annotation as a child, with its page when it is not that of its element. */
function contentOf(kid: Exclude<Kid, TagElement>, page: PdfRef | undefined): FileValue {
  const other = kid.page === page ? {} : { Pg: new ObjectNumber(kid.page.id) };
  if ('annotation' in kid) {
    return { Type: 'OBJR', Obj: new ObjectNumber(kid.annotation), ...other };
  }
  return kid.page === page ? kid.mcid : { Type: 'MCR', MCID: kid.mcid, ...other };
}

function words({ alt, actualText, expanded, lang }: Attributes): Record<string, FileValue> {
  return {
    ...(alt === undefined ? {} : { Alt: new Text(alt) }),
    ...(actualText === undefined ? {} : { ActualText: new Text(actualText) }),
    ...(expanded === undefined ? {} : { E: new Text(expanded) }),
    ...(lang === undefined ? {} : { Lang: new Text(lang) }),
  };
}

function attributes(given: Attributes): { A?: FileValue } {
  const { scope, rowSpan, colSpan, listNumbering, bbox } = given;
  if (bbox !== undefined) return { A: { O: 'Layout', Placement: 'Block', BBox: bbox } };
  if (listNumbering !== undefined) return { A: { O: 'List', ListNumbering: listNumbering } };
  if (scope === undefined && rowSpan === undefined && colSpan === undefined) return {};
  return { A: { O: 'Table', Scope: scope, RowSpan: rowSpan, ColSpan: colSpan } };
}
