import {
  addDays,
  dayAt,
  daysInMonth,
  decimalYear,
  firstDay,
  formatShortDate,
  formatShortDay,
} from '../domain/dates.ts';
import type { Plot } from './laidMark.ts';
import { textWidth } from './measure.ts';
import type { TimeRange } from './timeStripLayout.ts';

/** A line of the axis, in px, and what is written beside it; nothing where there is no room. */
export type TimeTick = { x: number; text: string };

const SIZE = 12;
const APART = 12;

/** Days, months or years of a stretch, as many as stand clear of each other. */
export function timeTicks(range: TimeRange, plot: Plot): TimeTick[] {
  const year = plot.x(range.from + 1) - plot.x(range.from);
  const fits = (years: number, text: string) =>
    year * years >= textWidth(text, SIZE, 'regular') + APART;
  const days = [1, 2, 5, 10, 15].find((step) => fits(step / 366, '30 sept.'));
  if (days !== undefined && range.to - range.from < 0.6) return placed(dayTicks(range, days), plot);
  const months = [1, 2, 3, 6].find((step) => fits(step / 12, 'sept. 2000'));
  if (months !== undefined && range.to - range.from < 4) {
    return placed(monthTicks(range, months), plot);
  }
  const step = [1, 2, 5, 10, 20, 50].find((count) => fits(count, '2000')) ?? 100;
  return placed(yearTicks(range, step), plot);
}

type Tick = { at: number; text: string };

function placed(ticks: readonly Tick[], plot: Plot): TimeTick[] {
  return ticks
    .map(({ at, text }) => ({ x: plot.x(at), text }))
    .filter(({ x }) => x >= plot.left - 0.5 && x <= plot.right + 0.5)
    .map(({ x, text }) => {
      const isCut = x + 3 + textWidth(text, SIZE, 'regular') > plot.right + 2;
      return { x, text: isCut ? '' : text };
    });
}

function yearTicks({ from, to }: TimeRange, step: number): Tick[] {
  const first = Math.ceil(from / step) * step;
  const count = Math.max(Math.floor((to - first) / step) + 1, 0);
  return Array.from({ length: count }, (_, i) => ({
    at: first + i * step,
    text: String(first + i * step),
  }));
}

function monthTicks({ from, to }: TimeRange, step: number): Tick[] {
  const first = Math.floor((from * 12) / step) * step;
  const count = Math.max(Math.floor((to * 12 - first) / step) + 1, 0);
  return Array.from({ length: count }, (_, i) => {
    const month = first + i * step;
    const date = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    return { at: decimalYear(date), text: formatShortDate(date) };
  });
}

/** From the first of each month; the last steps of a month are left out where they would touch the next first. */
function dayTicks({ from, to }: TimeRange, step: number): Tick[] {
  const ticks: Tick[] = [];
  let first = firstDay(dayAt(from).slice(0, 7));
  while (decimalYear(first) <= to) {
    const month = first.slice(0, 7);
    const days = daysInMonth(Number(first.slice(0, 4)), Number(first.slice(5, 7)));
    for (let day = 1; day === 1 || day + step <= days + 1; day += step) {
      const date = `${month}-${String(day).padStart(2, '0')}`;
      // The year stands with the month where there is room for it: on the first day.
      ticks.push({ at: decimalYear(date), text: formatShortDay(date) });
    }
    first = addDays(first, days);
  }
  return ticks;
}
