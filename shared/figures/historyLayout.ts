import type {
  GridHistory,
  HistoryCell,
  HistoryColumn,
  HistoryRow,
} from '../content/gridHistory.ts';
import type { DimensionId } from '../domain/schemas/gridDefinition.ts';
import { wrapText } from './measure.ts';
import { leading } from './text.ts';

/** Sizes of a history, in the unit of its width. */
export const HISTORY = { text: 12.5, small: 11.5, heading: 13, sign: 14, column: 46, label: 178 };

/** A date over its column. */
export type LaidColumn = { column: HistoryColumn; x: number };

/** A row with its cells; `x` of each is the middle of its column. */
export type LaidRow = {
  row: HistoryRow;
  y: number;
  height: number;
  label: string[];
  cells: { cell: HistoryCell; x: number; from: number | null }[];
};

export type LaidHistoryDimension = {
  id: DimensionId;
  label: string;
  y: number;
  rows: LaidRow[];
};

/** As many dates as fit side by side, with all the rows; the next ones stand in another band under it. */
export type LaidBand = {
  y: number;
  /** Of the dates. */
  datesY: number;
  bottom: number;
  width: number;
  columns: LaidColumn[];
  dimensions: LaidHistoryDimension[];
};

export type LaidHistory = { width: number; height: number; bands: LaidBand[] };

const ROW_PAD = 5;
const BAND_GAP = 26;
const HEADING = 26;

/** Places a history in a width: no date is dropped, however many there are. */
export function layoutHistory(history: GridHistory, width: number): LaidHistory {
  const most = Math.max(1, Math.floor((width - HISTORY.label) / HISTORY.column));
  const count = Math.max(1, Math.ceil(history.columns.length / most));
  // Bands of one length, so that a lone date does not stand under a full row of others.
  const each = Math.ceil(history.columns.length / count);
  const bands: LaidBand[] = [];
  let y = 0;
  for (let index = 0; index < count; index += 1) {
    const band = layBand(
      history,
      index * each,
      Math.min(each, history.columns.length - index * each),
      y,
    );
    bands.push(band);
    y = band.bottom + BAND_GAP;
  }
  return {
    width: Math.max(width, HISTORY.label + each * HISTORY.column),
    height: (bands.at(-1)?.bottom ?? 0) + 2,
    bands,
  };
}

function layBand(history: GridHistory, start: number, count: number, top: number): LaidBand {
  const middle = (index: number) => HISTORY.label + (index + 0.5) * HISTORY.column;
  const columns = history.columns.slice(start, start + count);
  const changes = columns.some(({ versionChange }) => versionChange !== null);
  const datesY = top + (changes ? leading(HISTORY.small) + 2 : 0);
  // Two applications of one day have their place under it.
  const under = columns.some(({ placeInDay }) => placeInDay !== null) ? 2 : 1;
  let y = datesY + leading(HISTORY.text) + under * leading(HISTORY.small) + 6;
  const dimensions = history.dimensions.map((dimension) => {
    const laid: LaidHistoryDimension = { id: dimension.id, label: dimension.label, y, rows: [] };
    y += HEADING + 2;
    for (const row of dimension.rows) {
      const name = row.onlyIn === null ? row.label : `${row.label} (${row.onlyIn})`;
      const label = wrapText(name, HISTORY.label - 12, HISTORY.text, 'regular');
      const height = label.length * leading(HISTORY.text) + 2 * ROW_PAD;
      laid.rows.push({
        row,
        y,
        height,
        label,
        cells: row.cells.slice(start, start + count).map((cell, index) => ({
          cell,
          x: middle(index),
          from: cell.isSame && index > 0 ? middle(index - 1) : null,
        })),
      });
      y += height;
    }
    y += 8;
    return laid;
  });
  return {
    y: top,
    datesY,
    bottom: y - 8,
    width: HISTORY.label + count * HISTORY.column,
    columns: columns.map((column, index) => ({ column, x: middle(index) })),
    dimensions,
  };
}
