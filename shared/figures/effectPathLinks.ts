import type { PathLink } from '../content/effectPath.ts';
import { type LaidEffect, unfedSign } from './effectPathBox.ts';
import type { PathColumns } from './effectPathColumns.ts';
import type { Route, Routes, Side } from './effectPathRoutes.ts';
import { PATH } from './effectPathSizes.ts';
import { gathered } from './gathered.ts';
import { textWidth } from './measure.ts';

/** A point of a drawing. */
export type Point = { x: number; y: number };

/** A link as it is drawn: corner after corner, from what fed to what was fed. */
export type LaidLink = {
  link: PathLink;
  points: Point[];
  /** Its year, where there is room to say it; `y` is its baseline. */
  label: { text: string; x: number; y: number } | null;
  /** Where it passes over a level. */
  skips: Point[];
};

/** A gutter with more tracks than this has no room for years. */
const MOST_LABELLED = 2;

/** Draws the ways of the links between the boxes. */
export function layLinks(
  { routes }: Routes,
  effects: readonly LaidEffect[],
  columns: PathColumns,
  gapTop: (row: number) => number,
): LaidLink[] {
  const boxes = new Map(effects.map((laid) => [laid.effect.id, laid]));
  const ports = portsOf(routes, boxes);
  const laid = routes.flatMap((route): LaidLink[] => {
    const start = ports.get(`${route.link.id}/from`);
    const end = ports.get(`${route.link.id}/to`);
    if (start === undefined || end === undefined) return [];
    const { link, crossing, uprights } = route;
    const crossingY = crossing === null ? 0 : gapTop(crossing.row) + crossing.track * PATH.crossing;
    const xs = uprights.map(({ gutter, track }) => columns.trackX(gutter, track));
    const corners = xs.flatMap((x, index) => {
      const isLast = index === xs.length - 1;
      return [
        { x, y: index === 0 ? start.y : crossingY },
        { x, y: isLast ? end.y : crossingY },
      ];
    });
    const points = [start, ...corners, end];
    const skips = skippedColumns(route).map((column) => {
      const { x, width } = columns.at(column);
      return { x: x + width / 2, y: crossingY };
    });
    return [{ link, points, label: labelOf(route, points, columns), skips }];
  });
  const signs = laid
    .flatMap(({ skips }) => skips)
    .concat(effects.filter(({ effect }) => effect.isUnfed).map(unfedSign));
  return laid.map((one) => Object.assign({}, one, { label: clearOf(one.label, signs) }));
}

/** Words that would lie on the sign of a level passed over, or of an effect that nothing feeds, stand a line higher; where that one is taken too, the table alone says the year. */
function clearOf(label: LaidLink['label'], signs: readonly Point[]): LaidLink['label'] {
  if (label === null) return null;
  const right = label.x + textWidth(label.text, PATH.small, 'regular');
  const isOn = (y: number) =>
    signs.some(
      (sign) => sign.x > label.x - 6 && sign.x < right + 6 && sign.y > y - 16 && sign.y < y + 8,
    );
  if (!isOn(label.y)) return label;
  const higher = label.y - PATH.smallLine - 4;
  return isOn(higher) ? null : { ...label, y: higher };
}

function skippedColumns({ from, to, crossing }: Route): number[] {
  if (crossing === null) return [];
  const low = Math.min(from.column, to.column);
  return Array.from({ length: Math.abs(to.column - from.column) - 1 }, (_, i) => low + 1 + i);
}

function labelOf({ link, uprights, enters }: Route, points: Point[], columns: PathColumns) {
  if (link.year === '') return null;
  const [start, second] = points;
  const end = points.at(-1);
  if (start === undefined || second === undefined || end === undefined) return null;
  // Beside an upright arrow, just over the box that it reaches.
  if (enters === 'top') return { text: link.year, x: end.x + 6, y: end.y - 6 };
  const last = uprights.at(-1);
  if (last === undefined || columns.tracks(last.gutter) > MOST_LABELLED) return null;
  const corner = points.at(-2);
  if (corner === undefined) return null;
  const half = textWidth(link.year, PATH.small, 'regular') / 2;
  const before = points.at(-3) ?? start;
  if (Math.abs(before.y - corner.y) < 34) return null;
  return { text: link.year, x: corner.x - half, y: (before.y + corner.y) / 2 + 4 };
}

/** Where links meet boxes: spread along each side, in the order of where they come from or go to. */
function portsOf(
  routes: readonly Route[],
  boxes: ReadonlyMap<string, LaidEffect>,
): Map<string, Point> {
  type End = { key: string; boxId: string; side: Side; otherY: number };
  const ends = routes.flatMap(({ link, leaves, enters }): End[] => {
    const [from, to] = [boxes.get(link.fromId), boxes.get(link.toId)];
    if (from === undefined || to === undefined) return [];
    return [
      { key: `${link.id}/from`, boxId: link.fromId, side: leaves, otherY: to.y },
      { key: `${link.id}/to`, boxId: link.toId, side: enters, otherY: from.y },
    ];
  });
  const ports = new Map<string, Point>();
  const sides = gathered(ends, ({ boxId, side }) => `${boxId}/${side}`);
  for (const group of sides.values()) {
    const ordered = group.toSorted((a, b) => a.otherY - b.otherY || (a.key < b.key ? -1 : 1));
    for (const [index, { key, boxId, side }] of ordered.entries()) {
      const box = boxes.get(boxId);
      if (box === undefined) continue;
      ports.set(key, portAt(box, side, (index + 1) / (ordered.length + 1)));
    }
  }
  return ports;
}

function portAt({ x, y, width, height }: LaidEffect, side: Side, share: number): Point {
  if (side === 'top') return { x: x + width / 2, y };
  if (side === 'bottom') return { x: x + width / 2, y: y + height };
  return { x: side === 'left' ? x : x + width, y: y + height * share };
}
