import type { EffectPath } from '../content/effectPath.ts';
import { EFFECT_LEVELS } from '../domain/vocabulary.ts';
import { type LaidEffect, layBox } from './effectPathBox.ts';
import { columnsOf } from './effectPathColumns.ts';
import { type LaidLink, layLinks } from './effectPathLinks.ts';
import { type Routes, routesOf } from './effectPathRoutes.ts';
import { type PathRows, rowsOfPath } from './effectPathRows.ts';
import { PATH } from './effectPathSizes.ts';

/** A level: where its column stands. */
export type LaidLevel = { level: EffectPath['levels'][number]; x: number; width: number };

/** Where everything of a path stands. */
export type LaidPath = {
  width: number;
  height: number;
  levels: LaidLevel[];
  bands: { label: string; y: number }[];
  years: { text: string; y: number }[];
  effects: LaidEffect[];
  links: LaidLink[];
  /** The top of the box that says that a level is empty. */
  emptyY: number;
};

/**
 * Places a path in a width: one column a level, from the person to society, time from top to bottom.
 * Nothing lies on anything else, every link is drawn, and the same path is always placed alike.
 */
export function layoutEffectPath(path: EffectPath, width: number): LaidPath {
  const rows = rowsOfPath(path);
  const routes = routesOf(path.effects, path.links, rows.rowOf);
  const columns = columnsOf(width, routes);
  const boxes = path.effects.map((effect) => {
    const { x, width: room } = columns.at(EFFECT_LEVELS.indexOf(effect.level));
    return layBox(effect, x, room);
  });
  const tops = topsOf(boxes, rows, routes, path);
  for (const box of boxes) box.y = tops.rowTop(rows.rowOf.get(box.effect.id) ?? 0);
  return {
    width,
    height: tops.height,
    levels: path.levels.map((level, index) => ({ level, ...columns.at(index) })),
    bands: tops.bands,
    years: yearsOf(rows, tops.rowTop),
    effects: boxes,
    links: layLinks(routes, boxes, columns, tops.gapTop),
    emptyY: tops.rowTop(0),
  };
}

type Tops = {
  rowTop: (row: number) => number;
  /** The first free line of the gap above a row. */
  gapTop: (row: number) => number;
  bands: LaidPath['bands'];
  height: number;
};

function topsOf(
  boxes: readonly LaidEffect[],
  rows: PathRows,
  { gaps }: Routes,
  path: EffectPath,
): Tops {
  const heights = Array.from({ length: rows.count }, () => 0);
  for (const { effect, height } of boxes) {
    const row = rows.rowOf.get(effect.id) ?? 0;
    heights[row] = Math.max(heights[row] ?? 0, height);
  }
  if (path.levels.some(({ isEmpty }) => isEmpty))
    heights[0] = Math.max(heights[0] ?? 0, PATH.empty);
  const starts = new Map(
    path.bands.map(({ id, label }) => [
      rows.slots.find(({ band }) => band === id)?.firstRow ?? -1,
      label,
    ]),
  );
  const bands: Tops['bands'] = [];
  const tops: number[] = [];
  const gapTops: number[] = [];
  let y = PATH.head;
  for (const [row, height] of heights.entries()) {
    const label = starts.get(row);
    if (label !== undefined) {
      y += row === 0 ? 0 : 12;
      bands.push({ label, y });
      y += PATH.band - 12;
    }
    gapTops.push(y + PATH.gap / 2);
    y += PATH.gap + Math.max((gaps.get(row) ?? 0) - 1, 0) * PATH.crossing;
    tops.push(y);
    y += height;
  }
  return {
    rowTop: (row) => tops[row] ?? y,
    gapTop: (row) => gapTops[row] ?? y,
    bands,
    height: y + 8,
  };
}

function yearsOf({ slots }: PathRows, rowTop: (row: number) => number): LaidPath['years'] {
  return slots.flatMap(({ year, firstRow }) =>
    year === null ? [] : [{ text: String(year), y: rowTop(firstRow) }],
  );
}
