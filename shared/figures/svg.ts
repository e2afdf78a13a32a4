/** An SVG element as data: what both the screen and the PDF draw. Attributes only, no `style`, which the window's content policy refuses. */
export type SvgNode = {
  name: string;
  attributes: Record<string, string | number>;
  children: (SvgNode | string)[];
};

/** An element. Numbers are written with at most two decimals, so that markup is stable. */
export function svg(
  name: string,
  attributes: SvgNode['attributes'] = {},
  children: SvgNode['children'] = [],
): SvgNode {
  return { name, attributes, children };
}

/** Well-formed XML of an element. */
export function svgMarkup(node: SvgNode): string {
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(written(value))}"`)
    .join('');
  if (node.children.length === 0) return `<${node.name}${attributes}/>`;
  const inside = node.children
    .map((child) => (typeof child === 'string' ? escapeXml(child) : svgMarkup(child)))
    .join('');
  return `<${node.name}${attributes}>${inside}</${node.name}>`;
}

/** A text that may stand anywhere in XML: marks escaped, characters that XML 1.0 forbids taken out. */
export function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}

// Controls but tab and line ends, lone surrogates, non-characters (XML 1.0, 2.2).
const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function written(value: string | number): string {
  return typeof value === 'string' ? value : String(rounded(value));
}

/** A coordinate to the hundredth, as the attributes of an element are written: for those inside a path. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The root of a drawing, `label` being said in place of it by a screen reader. */
export function svgRoot(
  width: number,
  height: number,
  label: string,
  children: SvgNode[],
): SvgNode {
  return svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${written(width)} ${written(height)}`,
      role: 'img',
      'aria-label': label,
    },
    children,
  );
}
