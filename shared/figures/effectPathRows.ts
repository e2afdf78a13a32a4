import { graphlib, layout } from '@dagrejs/dagre';
import type { EffectPath, PathEffect, PathLink } from '../content/effectPath.ts';
import { EFFECT_LEVELS, type Temporality } from '../domain/vocabulary.ts';
import { gathered } from './gathered.ts';

/** A stretch of time of the path: a year of a band, or what has no date in it. */
export type PathSlot = { band: Temporality; year: number | null; firstRow: number };

/** Which row each effect stands in; a level has one effect a row at most, and rows go on in time. */
export type PathRows = { rowOf: ReadonlyMap<string, number>; slots: PathSlot[]; count: number };

/**
 * Rows of a path. Years follow one another; within a year the layout library ranks what fed what, loops
 * included, so that a link goes down wherever it can.
 */
export function rowsOfPath({ effects, links }: Pick<EffectPath, 'effects' | 'links'>): PathRows {
  const rowOf = new Map<string, number>();
  const slots: PathSlot[] = [];
  let next = 0;
  for (const members of slotsOf(effects)) {
    const [first] = members;
    if (first === undefined) continue;
    slots.push({ band: first.band, year: first.year, firstRow: next });
    for (const rank of ranksOf(members, links)) {
      const stacks = EFFECT_LEVELS.map((level) => rank.filter((one) => one.level === level));
      for (const stack of stacks) {
        for (const [index, { id }] of stack.entries()) rowOf.set(id, next + index);
      }
      next += Math.max(...stacks.map(({ length }) => length));
    }
  }
  return { rowOf, slots, count: next };
}

function slotsOf(effects: readonly PathEffect[]): PathEffect[][] {
  return [...gathered(effects, ({ band, year }) => `${band}/${year}`).values()];
}

/** The effects of a slot in ranks, each fed by those before it. */
function ranksOf(members: readonly PathEffect[], links: readonly PathLink[]): PathEffect[][] {
  const ids = new Set(members.map(({ id }) => id));
  const inside = links.filter(({ fromId, toId }) => ids.has(fromId) && ids.has(toId));
  if (inside.length === 0) return [[...members]];
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: 'TB' });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const id of ids) graph.setNode(id, { width: 1, height: 1 });
  for (const { fromId, toId } of inside) graph.setEdge(fromId, toId);
  layout(graph);
  const heightOf = (id: string): number => Number(graph.node(id).y);
  const heights = [...new Set([...ids].map(heightOf))].toSorted((a, b) => a - b);
  return heights.map((height) => members.filter(({ id }) => heightOf(id) === height));
}
