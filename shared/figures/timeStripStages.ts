import type { TimeMark } from '../content/timeStrip.ts';
import { decimalYear } from '../domain/dates.ts';
import { APART, type LaidRows, type Plot, ROWS, vagueSpan } from './laidMark.ts';
import { textWidth } from './measure.ts';

/** Stages follow one another on one line; labels that would touch go up a row, from right to left. */
export function stageRows(marks: readonly TimeMark[], plot: Plot, top: number): LaidRows {
  const edges: number[] = [];
  const placed = marks.toReversed().map((mark) => {
    const at = Math.max(plot.x(decimalYear(mark.start)), plot.left);
    const width = textWidth(mark.label, ROWS.text, 'regular');
    const x = Math.max(plot.left, Math.min(at, plot.right - width));
    const free = edges.findIndex((edge) => x + width + APART <= edge);
    const row = free === -1 ? edges.length : free;
    // No label of a lower row may cross the line that leads down from this one.
    for (let lower = 0; lower < row; lower += 1) edges[lower] = Math.min(edges[lower] ?? x, x);
    edges[row] = x;
    return { mark, at, x, row };
  });
  const rows = edges.length;
  const barY = top + rows * ROWS.stageLabel;
  return {
    marks: placed.toReversed().map(({ mark, at, x, row }) => ({
      mark,
      gathered: [],
      span: vagueSpan(mark, plot),
      x: at,
      x2: Math.max(Math.min(plot.x(plot.endOf(mark)), plot.right), at + 3),
      y: barY,
      height: ROWS.stageBar,
      label: {
        text: mark.label,
        x,
        y: top + (rows - 1 - row) * ROWS.stageLabel + 11,
        anchor: 'start',
      },
    })),
    height: rows === 0 ? 0 : rows * ROWS.stageLabel + ROWS.stageBar + 2,
  };
}
