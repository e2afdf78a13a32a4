import type { LaidNode } from 'pdfmake/js/LayoutBuilder.js';
import type { TagElement } from './element.ts';

/** How the items of a list are numbered, in the words of PDF. */
export function listNumbering(node: LaidNode): string {
  const type = node.type ?? '';
  if (node.ol !== undefined) return ORDERED[type] ?? 'Decimal';
  return UNORDERED[type] ?? 'Disc';
}

const ORDERED: Record<string, string> = {
  'lower-alpha': 'LowerAlpha',
  'upper-alpha': 'UpperAlpha',
  'lower-roman': 'LowerRoman',
  'upper-roman': 'UpperRoman',
  none: 'None',
};

const UNORDERED: Record<string, string> = { circle: 'Circle', square: 'Square', none: 'None' };

/**
 * Gives each item of a list its element: label and body. pdfmake sets a list within a list as an item of
 * its own, without a marker; it belongs to the body of the item before.
 */
export function tagItems(
  list: TagElement,
  items: readonly LaidNode[],
  give: (item: LaidNode, body: TagElement, label: TagElement | null) => void,
): void {
  let body: TagElement | null = null;
  for (const item of items) {
    const isList = item.ul !== undefined || item.ol !== undefined;
    if (isList && body !== null) {
      give(item, body, null);
      continue;
    }
    const entry = list.append('LI');
    // A drawn bullet has no letters: it is read as one.
    const isDrawn = item.listMarker?.canvas !== undefined;
    const label = entry.append('Lbl', isDrawn ? { actualText: '•' } : {});
    body = entry.append('LBody');
    give(item, body, label);
  }
}
