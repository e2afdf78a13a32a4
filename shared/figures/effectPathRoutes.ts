import type { PathEffect, PathLink } from '../content/effectPath.ts';
import { EFFECT_LEVELS } from '../domain/vocabulary.ts';
import { gathered } from './gathered.ts';

/** The place of an effect: its level, from 0 to 3, and its row. */
export type Place = { column: number; row: number };

/** The side of a box at which a link leaves or enters. */
export type Side = 'left' | 'right' | 'top' | 'bottom';

/** An upright piece of a link, in the gutter left of a column (4: right of the last), on a track of it. */
export type Upright = { gutter: number; from: number; to: number; track: number };

/** A level piece of a link, in the gap above a row, on a track of it. */
export type Crossing = { row: number; from: number; to: number; track: number };

/** The way of a link between the boxes. Straight: down from a box to the next of its column. */
export type Route = {
  link: PathLink;
  from: Place;
  to: Place;
  leaves: Side;
  enters: Side;
  uprights: Upright[];
  crossing: Crossing | null;
};

/** The ways of all links, and how many tracks each gutter and each gap needs. */
export type Routes = { routes: Route[]; gutters: number[]; gaps: Map<number, number> };

/** Gutters: left of each column, and right of the last. */
const GUTTERS = EFFECT_LEVELS.length + 1;

/**
 * Ways that pass no box: upright in the gutters between levels, level in the gaps between rows. Pieces
 * that would lie on one another take tracks side by side, so that every link can be followed.
 */
export function routesOf(
  effects: readonly PathEffect[],
  links: readonly PathLink[],
  rowOf: ReadonlyMap<string, number>,
): Routes {
  const placeOf = new Map(
    effects.map((one) => [
      one.id,
      { column: EFFECT_LEVELS.indexOf(one.level), row: rowOf.get(one.id) ?? 0 },
    ]),
  );
  const taken = new Set([...placeOf.values()].map(({ column, row }) => `${column}/${row}`));
  const isClear = (from: Place, to: Place): boolean => {
    for (let row = from.row + 1; row < to.row; row += 1) {
      if (taken.has(`${from.column}/${row}`)) return false;
    }
    return true;
  };
  const routes = links.flatMap((link): Route[] => {
    const [from, to] = [placeOf.get(link.fromId), placeOf.get(link.toId)];
    return from === undefined || to === undefined ? [] : [routeOf(link, from, to, isClear)];
  });
  return { routes, gutters: trackUprights(routes), gaps: trackCrossings(routes) };
}

function routeOf(
  link: PathLink,
  from: Place,
  to: Place,
  isClear: (from: Place, to: Place) => boolean,
): Route {
  const ends = { link, from, to };
  const level = to.column - from.column;
  if (level === 0) {
    if (to.row > from.row && isClear(from, to)) {
      return { ...ends, leaves: 'bottom', enters: 'top', uprights: [], crossing: null };
    }
    const uprights = [upright(from.column + 1, at(from), at(to))];
    return { ...ends, leaves: 'right', enters: 'right', uprights, crossing: null };
  }
  const [leaves, enters]: [Side, Side] = level > 0 ? ['right', 'left'] : ['left', 'right'];
  const out = level > 0 ? from.column + 1 : from.column;
  const inward = level > 0 ? to.column : to.column + 1;
  if (out === inward) {
    return { ...ends, leaves, enters, uprights: [upright(out, at(from), at(to))], crossing: null };
  }
  // Over the levels between: through the gap above the row to which it goes.
  const uprights = [upright(out, at(from), 2 * to.row), upright(inward, 2 * to.row, at(to))];
  const crossing = {
    row: to.row,
    from: Math.min(out, inward),
    to: Math.max(out, inward),
    track: 0,
  };
  return { ...ends, leaves, enters, uprights, crossing };
}

/** Heights in order: the gap above a row is twice its number, the row itself one more. */
function at({ row }: Place): number {
  return 2 * row + 1;
}

function upright(gutter: number, from: number, to: number): Upright {
  return { gutter, from, to, track: 0 };
}

function trackUprights(routes: readonly Route[]): number[] {
  const all = routes.flatMap(({ uprights }) => uprights);
  return Array.from({ length: GUTTERS }, (_, gutter) =>
    track(all.filter((one) => one.gutter === gutter)),
  );
}

function trackCrossings(routes: readonly Route[]): Map<number, number> {
  const rows = gathered(
    routes.flatMap(({ crossing }) => (crossing === null ? [] : [crossing])),
    ({ row }) => row,
  );
  return new Map([...rows].map(([row, crossings]) => [row, track(crossings)]));
}

/** Gives each piece the first track that is free where it lies; how many there are. */
function track(pieces: { from: number; to: number; track: number }[]): number {
  const ends: number[] = [];
  for (const piece of pieces.toSorted((a, b) => low(a) - low(b) || high(a) - high(b))) {
    const free = ends.findIndex((end) => end < low(piece));
    piece.track = free === -1 ? ends.length : free;
    ends[piece.track] = high(piece);
  }
  return ends.length;
}

function low({ from, to }: { from: number; to: number }): number {
  return Math.min(from, to);
}

function high({ from, to }: { from: number; to: number }): number {
  return Math.max(from, to);
}
