import { type Dict, nameOf, type PdfObjects, type Value } from './pdfObjects.ts';

/** An element of the structure tree, as read back. */
export type ReadElement = {
  ref: string;
  dict: Dict;
  role: string;
  parent: ReadElement | null;
  /** In order: elements, marked sequences, annotations. */
  kids: ReadKid[];
};

export type ReadKid =
  | { kind: 'element'; element: ReadElement }
  | { kind: 'content'; page: string; mcid: number }
  | { kind: 'annotation'; page: string; ref: string };

/** The tree under the root of a PDF; null when there is none. */
export function readTree(pdf: PdfObjects): ReadElement | null {
  const root = pdf.dict(pdf.root['/StructTreeRoot']);
  const [first] = pdf.list(root['/K']).length === 0 ? [] : [root['/K']];
  const ref = Array.isArray(first) ? first[0] : first;
  return typeof ref === 'string' ? readElement(pdf, ref, null) : null;
}

function readElement(pdf: PdfObjects, ref: string, parent: ReadElement | null): ReadElement {
  const dict = pdf.dict(ref);
  const element: ReadElement = { ref, dict, role: nameOf(dict['/S']).slice(1), parent, kids: [] };
  const given = dict['/K'];
  const kids = given === undefined ? [] : Array.isArray(given) ? given : [given];
  for (const kid of kids) element.kids.push(readKid(pdf, kid, element));
  return element;
}

function readKid(pdf: PdfObjects, kid: Value, element: ReadElement): ReadKid {
  const own = nameOf(element.dict['/Pg']);
  if (typeof kid === 'number') return { kind: 'content', page: own, mcid: kid };
  const dict = pdf.dict(kid);
  const page = typeof dict['/Pg'] === 'string' ? dict['/Pg'] : own;
  if (dict['/Type'] === '/OBJR') return { kind: 'annotation', page, ref: nameOf(dict['/Obj']) };
  if (dict['/Type'] === '/MCR') return { kind: 'content', page, mcid: Number(dict['/MCID']) };
  return { kind: 'element', element: readElement(pdf, nameOf(kid), element) };
}

/** An element and all under it, in reading order. */
export function* elementsUnder(element: ReadElement): Generator<ReadElement> {
  yield element;
  for (const kid of element.kids) {
    if (kid.kind === 'element') yield* elementsUnder(kid.element);
  }
}

/** The elements right under one. */
export function childrenOf(element: ReadElement): ReadElement[] {
  return element.kids.flatMap((kid) => (kid.kind === 'element' ? [kid.element] : []));
}

/** What the parent tree says for a key: an element, or the elements of a page. */
export function parentTree(pdf: PdfObjects): Map<number, Value> {
  const found = new Map<number, Value>();
  const read = (node: Dict) => {
    const nums = pdf.list(node['/Nums']);
    for (let at = 0; at + 1 < nums.length; at += 2)
      found.set(Number(nums[at]), nums[at + 1] ?? null);
    for (const kid of pdf.list(node['/Kids'])) read(pdf.dict(kid));
  };
  read(pdf.dict(pdf.dict(pdf.root['/StructTreeRoot'])['/ParentTree']));
  return found;
}

/** Attributes of an element for one owner: « Table », « Layout », « List ». */
export function attributesOf(pdf: PdfObjects, { dict }: ReadElement, owner: string): Dict {
  const all = dict['/A'];
  const lists = Array.isArray(all) ? all : [all ?? null];
  return lists.map((one) => pdf.dict(one)).find((one) => one['/O'] === `/${owner}`) ?? {};
}

/** The tree in one line: « Document(H1 P(Link(@))) »; « @ » stands for an annotation. */
export function outlineOf(pdf: PdfObjects): string {
  const tree = readTree(pdf);
  return tree === null ? '' : written(tree);
}

function written({ role, kids }: ReadElement): string {
  const inside = kids.flatMap((kid) => {
    if (kid.kind === 'element') return [written(kid.element)];
    return kid.kind === 'annotation' ? ['@'] : [];
  });
  return inside.length === 0 ? role : `${role}(${inside.join(' ')})`;
}
