import type { TimeMark } from '../content/timeStrip.ts';
import { decimalYear } from '../domain/dates.ts';
import { ALONE, type LaidMark, type Plot, ROWS, readingWidth, vagueSpan } from './laidMark.ts';
import { fitText, textWidth } from './measure.ts';

/** On paper, a label longer than this share of the plot is cut; on the screen it stands whole or not at all. */
const LONGEST_SHARE_ON_PAPER = 0.82;

/** Room after a sign from which its label stands there, shortened if it must be. */
const ENOUGH = 130;

/** What a mark takes up in a row if it is put there: it stands on the row's own top, which is 0. */
export type Span = LaidMark & { from: number; to: number };

/** What a mark takes up with its label, which is null where it has no room. */
export function spanOf(mark: TimeMark, plot: Plot): Span {
  const at = Math.max(plot.x(decimalYear(mark.start)), plot.left);
  if (mark.look.kind === 'reading') return readingSpan(mark, at, mark.look.signs, plot);
  const longest = (plot.right - plot.left) * LONGEST_SHARE_ON_PAPER;
  const text =
    plot.density === 'screen' ? mark.label : fitText(mark.label, longest, ROWS.text, 'regular');
  return mark.look.kind === 'money'
    ? moneySpan(mark, at, text, plot)
    : pointSpan(mark, at, text, plot);
}

function readingSpan(
  mark: TimeMark,
  at: number,
  signs: readonly { dimension: string }[],
  plot: Plot,
): Span {
  const width = readingWidth(signs);
  // The signs stand before their date, as what was read by then; after it at the very left.
  const begins = at - width - 4 >= plot.left ? at - width - 4 : at + 4;
  return {
    ...ALONE,
    mark,
    x: at,
    x2: begins,
    y: 0,
    height: ROWS.reading - 3,
    label: null,
    from: Math.min(begins, at),
    to: Math.max(at, begins + width),
  };
}

function moneySpan(mark: TimeMark, at: number, text: string, plot: Plot): Span {
  const width = textWidth(text, ROWS.text, 'regular');
  const end = Math.max(Math.min(plot.x(plot.endOf(mark)), plot.right), at + 3);
  const x = Math.max(plot.left, Math.min(at, plot.right - width));
  const label =
    width > plot.right - plot.left ? null : { text, x, y: 11, anchor: 'start' as const };
  return {
    ...ALONE,
    mark,
    x: at,
    x2: end,
    y: 15,
    height: ROWS.moneyBar,
    label,
    from: label === null ? at : Math.min(x, at),
    to: label === null ? end : Math.max(end, x + width),
  };
}

function pointSpan(mark: TimeMark, at: number, text: string, plot: Plot): Span {
  const half = ROWS.sign / 2;
  const centre = Math.min(Math.max(at, plot.left + half), plot.right - half);
  const span = vagueSpan(mark, plot);
  const sign = {
    ...ALONE,
    mark,
    span,
    x: centre - half,
    x2: centre + half,
    y: 2,
    height: ROWS.sign,
  };
  const after = centre + half + 4;
  const width = textWidth(text, ROWS.text, 'regular');
  const room = plot.right - after;
  const roomBefore = centre - half - 4 - plot.left;
  const isBetterBefore = width <= roomBefore && crossesToday(after, width, plot);
  const ends = { from: centre - half, to: Math.max(centre + half, span?.x2 ?? 0) };
  if (
    !isBetterBefore &&
    (width <= room || (width > roomBefore && room >= enough(plot, roomBefore)))
  ) {
    const said = fitText(text, room, ROWS.text, 'regular');
    const to = Math.max(after + textWidth(said, ROWS.text, 'regular'), ends.to);
    return {
      ...sign,
      label: { text: said, x: after, y: 12, anchor: 'start' },
      from: ends.from,
      to,
    };
  }
  if (plot.density === 'screen' && width > roomBefore) return { ...sign, label: null, ...ends };
  // On paper, one that is whole on neither side stands on the side that holds more of it.
  const before = centre - half - 4;
  const said = fitText(text, roomBefore, ROWS.text, 'regular');
  return {
    ...sign,
    label: { text: said, x: before, y: 12, anchor: 'end' },
    from: before - textWidth(said, ROWS.text, 'regular'),
    to: ends.to,
  };
}

/** Room after a sign from which a label stands there, shortened: what is before it too, where each mark has a row; never on the screen. */
function enough({ density }: Plot, before: number): number {
  if (density === 'screen') return Number.POSITIVE_INFINITY;
  return density === 'ample' ? before : ENOUGH;
}

/** Whether a label would run through the line of today, where each mark has a row to itself. */
function crossesToday(from: number, width: number, { todayX, density }: Plot): boolean {
  return density === 'ample' && todayX !== null && from < todayX && todayX < from + width + 4;
}
