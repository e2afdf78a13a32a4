import { createElement, type ReactNode } from 'react';
import type { SvgNode } from '../../../shared/figures/svg.ts';

/** A drawing of `shared/figures` on the screen: the very tree that the PDF embeds. */
export function SvgDrawing({ node }: { readonly node: SvgNode }) {
  return draw(node, 0);
}

function draw(node: SvgNode, key: number): ReactNode {
  const attributes = Object.fromEntries(
    Object.entries(node.attributes).map(([name, value]) => [reactName(name), value]),
  );
  const children = node.children.map((child, index) =>
    typeof child === 'string' ? child : draw(child, index),
  );
  return createElement(node.name, { ...attributes, key }, ...children);
}

/** `stroke-width` is `strokeWidth` to React; `aria-label` keeps its hyphen. */
function reactName(name: string): string {
  if (name.startsWith('aria-')) return name;
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
