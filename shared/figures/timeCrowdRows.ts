import { type LaidMark, type LaidRows, type Plot, ROWS } from './laidMark.ts';
import { type Crowd, pillWidth } from './timeGather.ts';

/** What stands too close together is gathered by pieces of the calendar, which are then its marks. */
export function crowdRows(crowd: readonly Crowd[], plot: Plot, top: number): LaidRows {
  const edges: number[] = [];
  const marks = crowd.map(({ mark, all, from, to }): LaidMark => {
    const x1 = Math.min(Math.max(plot.x(from), plot.left), plot.right);
    const x2 = Math.max(Math.min(plot.x(to), plot.right), x1);
    // The signs of a reading are too wide to stand in a crowd: it is counted, were it alone.
    const isNumber = all.length > 1 || mark.look.kind === 'reading';
    const isBar = !isNumber && mark.look.kind === 'money';
    const width = isBar ? Math.max(x2 - x1, 3) : isNumber ? pillWidth(all.length) : ROWS.sign;
    const at = isBar ? x1 + width / 2 : isNumber ? (x1 + x2) / 2 : x1;
    const middle = Math.min(Math.max(at, plot.left + width / 2), plot.right - width / 2);
    const [begins, ends] = [Math.min(x1, middle - width / 2), Math.max(x2, middle + width / 2)];
    const free = edges.findIndex((edge) => edge + 2 <= begins);
    const row = free === -1 ? edges.length : free;
    edges[row] = ends;
    return {
      mark,
      gathered: isNumber ? all : [],
      span: !isBar && x2 - x1 > width + 2 ? { x1, x2 } : null,
      x: middle - width / 2,
      x2: middle + width / 2,
      y: top + row * ROWS.point + (isBar ? 4 : 1),
      height: isBar ? ROWS.moneyBar : ROWS.sign,
      label: null,
    };
  });
  return { marks, height: Math.max(edges.length, 1) * ROWS.point - 3 };
}
