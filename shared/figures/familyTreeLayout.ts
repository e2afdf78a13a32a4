import type { FamilyMember, FamilyTree } from '../content/familyTree.ts';
import { fitText, type TypeStyle, wrapText } from './measure.ts';

/** Sizes of the tree, in px. */
export const FAMILY = {
  title: 13,
  small: 12,
  line: 17,
  smallLine: 15,
  pad: 8,
  gap: 14,
  gutter: 40,
  narrowest: 120,
  widest: 250,
};

/** More lines of a title than this are cut. */
const MOST_LINES = 3;

/** A member in its place; `bond` stands over the box, `end` in it. */
export type LaidMember = {
  member: FamilyMember;
  x: number;
  y: number;
  width: number;
  height: number;
  title: string[];
  bond: string[];
};

/** A line from a member to the one that it is tied to, left end first. */
export type LaidBond = { member: FamilyMember; x1: number; y1: number; x2: number; y2: number };

/** Where everything of a tree stands. `hidden`: members too far away for the width. */
export type LaidFamily = {
  width: number;
  height: number;
  members: LaidMember[];
  bonds: LaidBond[];
  hidden: number;
};

type Branch = LaidMember & { children: Branch[] };

/**
 * Places a tree in a width: one column a generation, time from left to right, each member beside the
 * middle of its own. Generations for which there is no room are left out, the farthest first.
 */
export function layoutFamilyTree(tree: FamilyTree, width: number): LaidFamily {
  const [first, last] = shownGenerations(tree, width);
  const count = last - first + 1;
  const column = Math.min(FAMILY.widest, (width - (count - 1) * FAMILY.gutter) / count);
  const step = column + FAMILY.gutter;
  const shown = tree.members.filter(({ generation }) => generation >= first && generation <= last);
  const branch = (member: FamilyMember, side: -1 | 1): Branch => ({
    ...boxOf(member, (member.generation - first) * step, column),
    children: shown
      .filter((one) => one.towards === member.key && one.generation * side > 0)
      .map((one) => branch(one, side)),
  });
  const self = tree.members[0];
  if (self === undefined) return { width, height: 0, members: [], bonds: [], hidden: 0 };
  const sides = ([-1, 1] as const).map((side) => branch(self, side));
  const height = Math.max(...sides.map(heightOf));
  for (const side of sides) place(side, (height - heightOf(side)) / 2);
  // The initiative is in both halves; it stands in the middle of the higher one.
  const [before, after] = sides;
  if (before !== undefined && after !== undefined) {
    const middle = heightOf(before) > heightOf(after) ? before.y : after.y;
    before.y = middle;
    after.y = middle;
  }
  const laid = sides.flatMap((side) => flat(side));
  return {
    width: (count - 1) * step + column,
    height,
    members: laid
      .filter((one, index) => laid.findIndex((x) => x.member.key === one.member.key) === index)
      .map(boxOnly),
    bonds: laid.flatMap((one) => one.children.map((child) => bondOf(one, child))),
    hidden: tree.members.length - shown.length,
  };
}

/** The first and the last generation for which there is room. */
function shownGenerations(tree: FamilyTree, width: number): [number, number] {
  const all = tree.members.map(({ generation }) => generation);
  let first = Math.min(...all);
  let last = Math.max(...all);
  const needed = () => (last - first + 1) * FAMILY.narrowest + (last - first) * FAMILY.gutter;
  while (needed() > width && first < last) {
    if (-first > last) first += 1;
    else last -= 1;
  }
  return [first, last];
}

function boxOf(member: FamilyMember, x: number, width: number): LaidMember {
  const style: TypeStyle = member.towards === null ? 'semibold' : 'regular';
  const room = width - 2 * FAMILY.pad;
  const lines = wrapText(member.title, room, FAMILY.title, style);
  const title = lines.slice(0, MOST_LINES);
  if (lines.length > MOST_LINES) {
    const rest = lines.slice(MOST_LINES - 1).join(' ');
    title[MOST_LINES - 1] = fitText(rest, room, FAMILY.title, style);
  }
  const end = member.end === null ? 0 : FAMILY.smallLine + 2;
  return {
    member,
    x,
    y: 0,
    width,
    height: 2 * FAMILY.pad + title.length * FAMILY.line + end,
    title,
    bond: member.bond === '' ? [] : wrapText(member.bond, width, FAMILY.small, 'regular'),
  };
}

/** The room over a box for what ties it. */
const above = (one: LaidMember): number => one.bond.length * FAMILY.smallLine + 4;

const ownHeight = (one: LaidMember): number => above(one) + one.height;

function childrenHeight({ children }: Branch): number {
  const gaps = Math.max(children.length - 1, 0) * FAMILY.gap;
  return children.reduce((sum, child) => sum + heightOf(child), gaps);
}

function heightOf(branch: Branch): number {
  return Math.max(ownHeight(branch), childrenHeight(branch));
}

function place(branch: Branch, top: number): void {
  const height = heightOf(branch);
  let y = top + (height - childrenHeight(branch)) / 2;
  for (const child of branch.children) {
    place(child, y);
    y += heightOf(child) + FAMILY.gap;
  }
  const first = branch.children[0];
  const last = branch.children.at(-1);
  const middle =
    first === undefined || last === undefined
      ? top + (height + above(branch)) / 2
      : (centreOf(first) + centreOf(last)) / 2;
  const highest = top + above(branch);
  branch.y = Math.min(Math.max(middle - branch.height / 2, highest), top + height - branch.height);
}

function boxOnly({ member, x, y, width, height, title, bond }: Branch): LaidMember {
  return { member, x, y, width, height, title, bond };
}

const centreOf = (one: LaidMember): number => one.y + one.height / 2;

function flat(branch: Branch): Branch[] {
  return [branch, ...branch.children.flatMap(flat)];
}

function bondOf(near: LaidMember, far: LaidMember): LaidBond {
  const [left, right] = near.x < far.x ? [near, far] : [far, near];
  return {
    member: far.member,
    x1: left.x + left.width,
    y1: centreOf(left),
    x2: right.x,
    y2: centreOf(right),
  };
}
