import type { FamilyTree } from '../content/familyTree.ts';
import type { Translate } from '../strings/index.ts';
import { FAMILY, type LaidBond, type LaidMember, layoutFamilyTree } from './familyTreeLayout.ts';
import { familyTreeText } from './familyTreeText.ts';
import type { FigurePalette } from './palette.ts';
import { signNode } from './sign.ts';
import { rounded, type SvgNode, svg, svgMarkup, svgRoot } from './svg.ts';
import { textNode } from './text.ts';

/** A family tree as SVG markup, `width` px wide at most. */
export function familyTreeSvg(
  tree: FamilyTree,
  palette: FigurePalette,
  t: Translate,
  width: number,
): string {
  return svgMarkup(familyTreeNode(tree, palette, t, width));
}

/** A family tree as a tree of elements: time runs from left to right, what is outside the portfolio is outlined. */
export function familyTreeNode(
  tree: FamilyTree,
  palette: FigurePalette,
  t: Translate,
  width: number,
): SvgNode {
  const laid = layoutFamilyTree(tree, width);
  return svgRoot(laid.width, laid.height + 2, familyTreeText(tree, t), [
    ...laid.bonds.map((bond) => bondNode(bond, palette)),
    ...laid.members.flatMap((member) => memberNodes(member, palette)),
  ]);
}

function bondNode({ member, x1, y1, x2, y2 }: LaidBond, palette: FigurePalette): SvgNode {
  const middle = x2 - FAMILY.gutter / 2;
  return svg('path', {
    d: `M${rounded(x1)} ${rounded(y1)}H${rounded(middle)}V${rounded(y2)}H${rounded(x2)}`,
    fill: 'none',
    stroke: palette.stages.line,
    'stroke-width': 1.2,
    // A practice that goes on elsewhere is no initiative that does.
    ...(member.kind === 'practice_survives_in' ? { 'stroke-dasharray': '4 3' } : {}),
  });
}

function memberNodes(laid: LaidMember, palette: FigurePalette): SvgNode[] {
  const { member, x, y, width, height, title, bond } = laid;
  const isSelf = member.towards === null;
  const isOutside = member.initiativeId === null;
  const edge = isSelf ? palette.accent : palette.edge;
  const inside = x + FAMILY.pad;
  return [
    svg('rect', {
      x: x + 0.75,
      y,
      width: width - 1.5,
      height,
      rx: 4,
      fill: isOutside ? 'none' : palette.paper,
      stroke: edge,
      'stroke-width': isSelf ? 2 : 1,
      ...(isOutside ? { 'stroke-dasharray': '3 3' } : {}),
    }),
    ...bond.map((text, index) =>
      textNode({
        x,
        y: y - 5 - (bond.length - 1 - index) * FAMILY.smallLine,
        text,
        size: FAMILY.small,
        style: 'regular',
        colour: palette.ink2,
        anchor: 'start',
      }),
    ),
    ...title.map((text, index) =>
      textNode({
        x: inside,
        y: y + FAMILY.pad + FAMILY.title + index * FAMILY.line,
        text,
        size: FAMILY.title,
        style: isSelf ? 'semibold' : 'regular',
        colour: palette.ink,
        anchor: 'start',
      }),
    ),
    ...endNodes(laid, palette),
  ];
}

/** The sign of an end, and its word. */
function endNodes({ member, x, y, height }: LaidMember, palette: FigurePalette): SvgNode[] {
  if (member.end === null) return [];
  const baseline = y + height - FAMILY.pad - 2;
  return [
    signNode('stageClosed', x + FAMILY.pad, baseline - 10, 12, palette.ink2),
    textNode({
      x: x + FAMILY.pad + 17,
      y: baseline,
      text: member.end,
      size: FAMILY.small,
      style: 'regular',
      colour: palette.ink2,
      anchor: 'start',
    }),
  ];
}
