import type { Spread, SpreadItem, SpreadMode } from '../content/spread.ts';
import { wrapText } from './measure.ts';
import { leading } from './text.ts';

/** Sizes of the figure of what spread, in px. */
export const SPREAD = {
  title: 13,
  text: 12.5,
  small: 12,
  pad: 8,
  /** Between two columns, where the lines run. */
  gutter: 34,
  gap: 10,
  modeGap: 16,
  /** The same two where the page has little room left. */
  close: { gap: 2, modeGap: 5 },
  sign: 12,
};

/** Narrower, everything stands one under the other. */
export const SPREAD_COLUMNS_FROM = 540;

/** A box with the lines that it holds. */
export type LaidBox = { x: number; y: number; width: number; height: number; lines: string[] };

/** An adoption in its place: a sign, and words beside it. */
export type LaidAdoption = {
  item: SpreadItem;
  x: number;
  y: number;
  height: number;
  head: string[];
  statement: string[];
  to: string[];
};

export type LaidMode = {
  mode: SpreadMode;
  box: LaidBox;
  items: LaidAdoption[];
  /** Said in place of adoptions when there are none. */
  none: LaidBox | null;
};

/** Where everything stands. `isWide`: three columns from left to right; otherwise a trunk on the left. */
export type LaidSpread = {
  width: number;
  height: number;
  isWide: boolean;
  origin: LaidBox;
  modes: LaidMode[];
};

/**
 * How it is drawn: `statements` says what was taken up in full; on paper the table under it does. `isClose`: with
 * little between one and the next.
 */
export type SpreadOptions = { width: number; statements: boolean; isClose?: boolean };

/**
 * Places what spread in a width: the initiative, the four modes, and by each who took up what. Every text
 * is whole and wrapped.
 */
export function layoutSpread(spread: Spread, options: SpreadOptions): LaidSpread {
  const { width, statements } = options;
  const { gap, modeGap } = options.isClose === true ? SPREAD.close : SPREAD;
  const isWide = width >= SPREAD_COLUMNS_FROM;
  const step = SPREAD.gutter / 2;
  const originWidth = isWide ? (width - 2 * SPREAD.gutter) * 0.24 : width;
  const modeX = isWide ? originWidth + SPREAD.gutter : step;
  const modeWidth = isWide ? originWidth : width - step;
  const itemX = isWide ? modeX + modeWidth + SPREAD.gutter : 2 * step + 4;
  const itemWidth = width - itemX;
  const origin = boxOf(spread.origin, 0, originWidth, 'semibold');
  let y = isWide ? 0 : origin.height + gap;
  const modes = spread.modes.map((mode): LaidMode => {
    const box = { ...boxOf(mode.label, modeX, modeWidth, 'semibold'), y };
    const items = mode.items.map((item) => adoption(item, itemX, itemWidth, statements));
    const first = isWide ? y : y + box.height + gap;
    const bottom = stacked(items, first, gap);
    const none =
      items.length > 0 ? null : { ...boxOf(spread.none, itemX, itemWidth, 'italic'), y: first };
    const end = Math.max(y + box.height, bottom, none === null ? 0 : none.y + none.height);
    if (isWide) box.y = y + (end - y - box.height) / 2;
    if (isWide && none !== null) none.y = y + (end - y - none.height) / 2;
    y = end + modeGap;
    return { mode, box, items, none };
  });
  const height = y - modeGap;
  if (isWide) origin.y = Math.max(0, (height - origin.height) / 2);
  const whole = Math.max(height, origin.y + origin.height);
  return { width, height: whole, isWide, origin, modes };
}

function boxOf(text: string, x: number, width: number, style: 'semibold' | 'italic'): LaidBox {
  const lines = wrapText(text, width - 2 * SPREAD.pad, SPREAD.title, style);
  const height = lines.length * leading(SPREAD.title) + 2 * SPREAD.pad;
  return { x, y: 0, width, height, lines };
}

function adoption(item: SpreadItem, x: number, width: number, statements: boolean): LaidAdoption {
  const room = width - SPREAD.sign - 8;
  const head = wrapText(item.head, room, SPREAD.small, 'regular');
  const to = wrapText(item.to, room, SPREAD.text, 'semibold');
  const statement = statements ? wrapText(item.statement, room, SPREAD.text, 'regular') : [];
  const height =
    head.length * leading(SPREAD.small) + (to.length + statement.length) * leading(SPREAD.text);
  return { item, x, y: 0, height, head, statement, to };
}

/** Puts adoptions one under the other; the bottom of the last. */
function stacked(items: LaidAdoption[], top: number, gap: number): number {
  let y = top;
  for (const item of items) {
    item.y = y;
    y += item.height + gap;
  }
  return items.length === 0 ? top : y - gap;
}
