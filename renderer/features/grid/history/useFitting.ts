import type { RefCallback } from 'react';
import { useWidth } from '../../../components/figures/useWidth.ts';

/** How many columns of a width fit beside a label, as the place grows and shrinks; at least two. */
export function useFitting(
  label: number,
  column: number,
): { readonly count: number; readonly ref: RefCallback<HTMLElement> } {
  const { width, ref } = useWidth();
  const count = width === null ? 8 : Math.max(2, Math.floor((width - label) / column));
  return { count, ref };
}
