import type { Cents } from './money.ts';
import type { Sheet, SheetCell } from './sheet.ts';

/** What the sums of a list come to, in cents: of each, a value for each column of the list; null where it adds none up. */
export function sumsOf({
  heads,
  rows,
  sums = [],
}: Pick<Sheet, 'heads' | 'rows' | 'sums'>): (Cents | null)[][] {
  const found: (Cents | null)[][] = [];
  for (const { cells, columns, where, plus, minus } of sums) {
    const kept =
      where === null
        ? []
        : rows.filter((row) => where.every((at) => isSame(row[at] ?? null, cells[at] ?? null)));
    found.push(
      heads.map((_, at) => {
        if (!columns.includes(at)) return null;
        const of = (places: readonly number[]) =>
          places.reduce((sum, place) => sum + (found[place]?.[at] ?? 0), 0);
        return kept.reduce((sum, row) => sum + centsOf(row[at] ?? null), of(plus) - of(minus));
      }),
    );
  }
  return found;
}

function centsOf(cell: SheetCell): Cents {
  return cell !== null && 'cents' in cell ? cell.cents : 0;
}

/** Spreadsheets compare texts whatever their case. */
function isSame(one: SheetCell, other: SheetCell): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf(cell: SheetCell): string {
  if (cell === null) return '';
  const [value] = Object.values(cell);
  return String(value).toLowerCase();
}

/** A sum that stands on the lines that say what it says in some columns, and no other sum. */
export const ON_NO_OTHER = { plus: [], minus: [] } as const;

/** Cells of which only some say something, by their place. */
export function cellsAt(length: number, said: ReadonlyMap<number, SheetCell>): SheetCell[] {
  return Array.from({ length }, (_, at) => said.get(at) ?? null);
}

/** The places of lines, by what they say in some columns, in the order in which each is first said. */
export function placesBySaid(rows: Sheet['rows'], columns: readonly number[]): number[][] {
  const found = new Map<string, number[]>();
  for (const [at, row] of rows.entries()) {
    const said = JSON.stringify(columns.map((column) => keyOf(row[column] ?? null)));
    const places = found.get(said);
    if (places === undefined) found.set(said, [at]);
    else places.push(at);
  }
  return [...found.values()];
}

/** The columns in which one line at least holds money. */
export function moneyColumns(rows: Sheet['rows']): number[] {
  const found = new Set<number>();
  for (const row of rows) {
    for (const [at, cell] of row.entries()) {
      if (cell !== null && 'cents' in cell) found.add(at);
    }
  }
  return [...found].toSorted((a, b) => a - b);
}

/**
 * A list with a sum for each value that one of its columns holds, in the order given; `label` names each, in the
 * column that names the lines.
 */
export function summedBy(
  sheet: Sheet,
  at: number,
  { values, label }: { values: readonly string[]; label: (value: string) => string },
): Sheet {
  const columnsOf = (value: string) =>
    moneyColumns(sheet.rows.filter((row) => isSame(row[at] ?? null, { text: value })));
  return {
    ...sheet,
    sums: values
      .map((value) => ({ value, columns: columnsOf(value) }))
      .filter(({ columns }) => columns.length > 0)
      .map(({ value, columns }) => ({
        // Where one column is both, it says the value: the sum finds its lines by it.
        cells: cellsAt(
          sheet.heads.length,
          new Map<number, SheetCell>([
            [sheet.named, { text: label(value) }],
            [at, { text: value }],
          ]),
        ),
        columns,
        where: [at],
        plus: [],
        minus: [],
      })),
  };
}
