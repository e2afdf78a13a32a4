import { EFFECT_LEVELS } from '../domain/vocabulary.ts';
import type { Routes } from './effectPathRoutes.ts';
import { PATH } from './effectPathSizes.ts';

/** The columns, and the tracks between them. */
export type PathColumns = {
  at: (column: number) => { x: number; width: number };
  trackX: (gutter: number, track: number) => number;
  /** How many tracks a gutter has. */
  tracks: (gutter: number) => number;
};

/** Shares a width among the levels and what passes between them. */
export function columnsOf(width: number, { gutters }: Routes): PathColumns {
  const room = width - PATH.years;
  const wanted = gutters.map((tracks, gutter) => {
    if (gutter === 0) return 0;
    if (gutter === gutters.length - 1) return tracks === 0 ? 1 : 16 + tracks * PATH.track;
    return Math.max(PATH.gutter, 20 + tracks * PATH.track);
  });
  const sum = wanted.reduce((total, one) => total + one, 0);
  const closer = Math.min(1, (room * PATH.gutters) / sum);
  const wide = wanted.map((one) => one * closer);
  const column = (room - sum * closer) / EFFECT_LEVELS.length;
  const gutterX = (gutter: number) =>
    PATH.years + wide.slice(0, gutter).reduce((total, one) => total + one, 0) + column * gutter;
  return {
    at: (index) => ({ x: gutterX(index) + (wide[index] ?? 0), width: column }),
    trackX: (gutter, track) => {
      const tracks = gutters[gutter] ?? 1;
      return gutterX(gutter) + ((wide[gutter] ?? 0) * (track + 1)) / (tracks + 1);
    },
    tracks: (gutter) => gutters[gutter] ?? 0,
  };
}
