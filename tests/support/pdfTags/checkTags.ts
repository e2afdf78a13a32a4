import { bindingFaults, linkFaults } from './bindingRules.ts';
import { claimFaults } from './claimRules.ts';
import type { Fault } from './fault.ts';
import { fileFaults } from './fileRules.ts';
import { fontFaults } from './fontRules.ts';
import { readPage } from './pageRules.ts';
import type { PdfObjects } from './pdfObjects.ts';
import { readTree } from './tree.ts';
import { tableFaults, treeFaults } from './treeRules.ts';

/**
 * All that is wrong with a PDF that must be accessible and archivable, read back by qpdf, which did not
 * write it; nothing when all holds.
 */
export function checkTags(pdf: PdfObjects): Fault[] {
  const pages = pdf.pages.map((ref, index) => readPage(pdf, ref, index + 1));
  const tree = readTree(pdf);
  const ofTree: Fault[] =
    tree === null
      ? [{ rule: 'no structure tree', where: 'file' }]
      : [
          ...treeFaults(pdf, tree),
          ...tableFaults(pdf, tree),
          ...bindingFaults(pdf, tree, pages),
          ...linkFaults(pdf, tree, pages),
        ];
  const found = [
    ...pages.flatMap(({ faults }) => faults),
    ...ofTree,
    ...fileFaults(pdf, pages),
    ...fontFaults(pdf, pages),
  ];
  return [...found, ...claimFaults(pdf, pages, found.length)];
}
