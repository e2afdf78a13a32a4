import { createElement, type ReactNode } from 'react';
import type { SvgNode } from '../../../shared/figures/svg.ts';

/** A drawing of `shared/figures` on the screen: the same tree that the PDF draws. */
export function SvgTree({ node }: { readonly node: SvgNode }) {
  return element(node, 0);
}

function element(node: SvgNode | string, key: number): ReactNode {
  if (typeof node === 'string') return node;
  return createElement(
    node.name,
    { key, ...Object.fromEntries(Object.entries(node.attributes).map(named)) },
    ...node.children.map(element),
  );
}

/** React wants `strokeWidth` for `stroke-width`; names of ARIA and data stay as they are. */
function named([name, value]: [string, string | number]): [string, string | number] {
  if (name.startsWith('aria-') || name.startsWith('data-')) return [name, value];
  return [name.replace(/[-:]([a-z])/g, (_, letter: string) => letter.toUpperCase()), value];
}
