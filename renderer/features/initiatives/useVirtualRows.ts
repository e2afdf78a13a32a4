import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useState } from 'react';

/** A row to draw, or the height of those that are left out there. */
export type VirtualRow =
  | { readonly kind: 'row'; readonly index: number }
  | { readonly kind: 'gap'; readonly key: string; readonly height: number };

/** Rows from which only those in sight are drawn. */
const VIRTUAL_FROM = 100;

interface VirtualRows {
  readonly rows: readonly VirtualRow[];
  /** On each row drawn, so that its true height is known. */
  readonly measure: ((element: Element | null) => void) | undefined;
  /** Brings a row into sight. */
  readonly reveal: (index: number) => void;
  /** Keeps a row drawn while the focus is in it. */
  readonly keep: (index: number | null) => void;
}

/** The rows of a long table that are worth drawing: those in sight, a few around, the focused one. */
export function useVirtualRows(
  count: number,
  scroller: RefObject<HTMLElement | null>,
  estimate: number,
): VirtualRows {
  const [kept, setKept] = useState<number | null>(null);
  const isVirtual = count > VIRTUAL_FROM;
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled to memoise
  const virtualizer = useVirtualizer({
    count,
    enabled: isVirtual,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    overscan: 12,
    // The header stays above the rows.
    scrollPaddingStart: 32,
    rangeExtractor: (range) => withKept(range, kept),
  });
  const plain = Array.from({ length: isVirtual ? 0 : count }, (_, index) => ({
    kind: 'row' as const,
    index,
  }));
  return {
    rows: isVirtual ? withGaps(virtualizer.getVirtualItems(), virtualizer.getTotalSize()) : plain,
    measure: isVirtual ? virtualizer.measureElement : undefined,
    reveal: (index) => {
      if (isVirtual) virtualizer.scrollToIndex(index);
    },
    keep: setKept,
  };
}

function withKept(range: Range, kept: number | null): number[] {
  const indexes = defaultRangeExtractor(range);
  if (kept === null || kept >= range.count || indexes.includes(kept)) return indexes;
  return [...indexes, kept].toSorted((a, b) => a - b);
}

function withGaps(
  items: readonly { readonly index: number; readonly start: number; readonly end: number }[],
  total: number,
): VirtualRow[] {
  const rows: VirtualRow[] = [];
  let reached = 0;
  for (const { index, start, end } of items) {
    if (start > reached)
      rows.push({ kind: 'gap', key: `before-${index}`, height: start - reached });
    rows.push({ kind: 'row', index });
    reached = end;
  }
  if (total > reached) rows.push({ kind: 'gap', key: 'end', height: total - reached });
  return rows;
}
