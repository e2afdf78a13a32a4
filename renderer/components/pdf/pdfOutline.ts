import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Bookmark } from './underEye.ts';
import type { Size } from './zoom.ts';

type Item = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number];

/** The bookmarks of a PDF in the order in which they are read; those that lead nowhere are left out. */
export async function readBookmarks(
  document: PDFDocumentProxy,
  sizes: readonly Size[],
  pxPerPoint: number,
): Promise<Bookmark[]> {
  // A PDF without any has none at all, whatever its type says.
  const outline = (await document.getOutline()) as Item[] | null;
  const flat = flattened(outline ?? [], 0);
  const read = flat.map(async ({ item, depth }): Promise<Bookmark[]> => {
    const { dest, title } = item;
    const place: unknown[] | null =
      typeof dest === 'string' ? await document.getDestination(dest) : dest;
    const page = await pageOf(document, place?.[0]);
    const size = page === null ? undefined : sizes[page - 1];
    if (page === null || size === undefined) return [];
    const top = place?.[3];
    const y = typeof top === 'number' ? size.height - top * pxPerPoint : 0;
    return [{ title, page, y: Math.max(0, y), depth }];
  });
  return (await Promise.all(read)).flat();
}

function flattened(items: readonly Item[], depth: number): { item: Item; depth: number }[] {
  return items.flatMap((item) => {
    const under: readonly Item[] = item.items;
    return [{ item, depth }, ...flattened(under, depth + 1)];
  });
}

async function pageOf(document: PDFDocumentProxy, page: unknown): Promise<number | null> {
  if (typeof page === 'number') return page + 1;
  if (!isRef(page)) return null;
  return document.cachedPageNumber(page) ?? (await document.getPageIndex(page)) + 1;
}

function isRef(value: unknown): value is { num: number; gen: number } {
  return typeof value === 'object' && value !== null && 'num' in value && 'gen' in value;
}
