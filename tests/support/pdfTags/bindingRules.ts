import type { Fault } from './fault.ts';
import type { ReadPage } from './pageRules.ts';
import { nameOf, type PdfObjects } from './pdfObjects.ts';
import { elementsUnder, parentTree, type ReadElement } from './tree.ts';

/** Faults between the pages and the tree: each sequence in one element, and the parent tree leading back to it. */
export function bindingFaults(
  pdf: PdfObjects,
  root: ReadElement,
  pages: readonly ReadPage[],
): Fault[] {
  const faults: Fault[] = [];
  const parents = parentTree(pdf);
  const owners = new Map<string, ReadElement>();
  for (const element of elementsUnder(root)) {
    for (const kid of element.kids) {
      if (kid.kind !== 'content') continue;
      const key = `${kid.page}/${kid.mcid}`;
      if (owners.has(key)) faults.push({ rule: 'sequence that is in two elements', where: key });
      owners.set(key, element);
    }
  }
  for (const { ref, sequences } of pages) {
    const key = pdf.dict(ref)['/StructParents'];
    const listed = pdf.list(parents.get(Number(key)) ?? null);
    for (const [mcid, role] of sequences) {
      const name = `${ref}/${mcid}`;
      const owner = owners.get(name);
      if (owner === undefined) faults.push({ rule: 'sequence that is in no element', where: name });
      else if (owner.role !== role) {
        faults.push({ rule: 'sequence of another kind than its element', where: name });
      }
      if (owner !== undefined && listed[mcid] !== owner.ref) {
        faults.push({ rule: 'parent tree that does not lead back', where: name });
      }
      owners.delete(name);
    }
  }
  for (const name of owners.keys()) {
    faults.push({ rule: 'element that names a sequence that is not there', where: name });
  }
  return faults;
}

/** Faults of the annotations: links with words, each in its Link element and led back to it. */
export function linkFaults(
  pdf: PdfObjects,
  root: ReadElement,
  pages: readonly ReadPage[],
): Fault[] {
  const faults: Fault[] = [];
  const parents = parentTree(pdf);
  const owners = new Map<string, { element: ReadElement; page: string }>();
  for (const element of elementsUnder(root)) {
    for (const kid of element.kids) {
      if (kid.kind === 'annotation') owners.set(kid.ref, { element, page: kid.page });
    }
  }
  for (const { ref: page } of pages) {
    for (const annotation of pdf.list(pdf.dict(page)['/Annots'])) {
      const ref = nameOf(annotation);
      const dict = pdf.dict(annotation);
      const fault = (rule: Fault['rule']) => faults.push({ rule, where: ref });
      // Printed, and neither hidden nor left out: flags 1, 2 and 6 off, 3 on.
      const isPrinted = (Number(dict['/F'] ?? 0) & 0b100111) === 0b100;
      if (dict['/Subtype'] !== '/Link' || !isPrinted)
        fault('annotation that is not a printed link');
      if ((pdf.text(dict['/Contents']) ?? '').trim() === '') fault('link without words');
      const owner = owners.get(ref);
      const back = parents.get(Number(dict['/StructParent'] ?? Number.NaN));
      if (owner?.element.role !== 'Link' || owner.page !== page || back !== owner.element.ref) {
        fault('link that is not in the tree');
      }
    }
  }
  return faults;
}
