/** A line of the table: ours against a reference, measured in the same run. */
export type Measured = {
  what: string;
  /** Median, in `unit`. */
  ours: number;
  /** Median, in `unit`; null where there is no reference. */
  reference: number | null;
  aim: string;
  /** Milliseconds unless told. */
  unit?: 'ms' | 'MB';
  /** The same on a portfolio of ten times, where that was measured. */
  tenfold?: Pick<Measured, 'ours' | 'reference'>;
};

/** Middle value; the mean of the two middle ones when there are two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1] ?? Number.NaN;
  return (low + (sorted[Math.floor(middle)] ?? low)) / 2;
}

/** Two rounds warm both up; one does for what lasts longer than this, in ms, which is then asked fewer times. */
const LONG = 500;
const LONG_ROUNDS = 3;

/** Runs both in turns, so that whatever slows the machine slows both; medians in ms. */
export function inTurns(
  rounds: number,
  ours: () => unknown,
  reference: () => unknown,
): Promise<{ ours: number; reference: number }> {
  return allInTurns(rounds, { ours, reference });
}

/** What the processor worked so far, ms: of what waits for nothing, it tells the cost on a machine that is busy elsewhere. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Runs several in turns, so that whatever slows the machine slows all; medians in ms of a clock. */
export async function allInTurns<K extends string>(
  rounds: number,
  runs: Readonly<Record<K, () => unknown>>,
  clock: () => number = () => performance.now(),
): Promise<Record<K, number>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its own keys
  const names = Object.keys(runs) as K[];
  const times = new Map(names.map((name) => [name, [] as number[]]));
  const turn = async (isKept: boolean) => {
    let longest = 0;
    for (const name of names) {
      const start = clock();
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await runs[name]();
      const time = clock() - start;
      longest = Math.max(longest, time);
      if (isKept) times.get(name)?.push(time);
    }
    return longest;
  };
  const isLong = (await turn(false)) > LONG;
  if (!isLong) await turn(false);
  const most = isLong ? Math.min(rounds, LONG_ROUNDS) : rounds;
  // oxlint-disable-next-line no-await-in-loop -- one after the other
  for (let round = 0; round < most; round += 1) await turn(true);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its own keys
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<
    K,
    number
  >;
}

/** The table, as text; with what ten times change where that was measured of a line. */
export function table(rows: readonly Measured[]): string {
  const isTenfold = rows.some(({ tenfold }) => tenfold !== undefined);
  const lines = rows.map(({ what, ours, reference, aim, unit = 'ms', tenfold }) => [
    what,
    `${ours.toFixed(2)} ${unit}`,
    reference === null ? '–' : `${reference.toFixed(2)} ${unit}`,
    ratio(ours, reference),
    ...(isTenfold
      ? [
          tenfold === undefined ? '–' : `${tenfold.ours.toFixed(2)} ${unit}`,
          tenfold === undefined ? '–' : ratio(tenfold.ours, tenfold.reference),
          tenfold === undefined ? '–' : ratio(tenfold.ours, ours),
        ]
      : []),
    aim,
  ]);
  const tenfoldHeads = isTenfold ? ['×10', 'ratio', 'growth'] : [];
  return aligned([['what', 'Essaim', 'reference', 'ratio', ...tenfoldHeads, 'aim'], ...lines]);
}

function ratio(ours: number, reference: number | null): string {
  return reference === null ? '–' : (ours / reference).toFixed(2);
}

/** Lines of cells, as text in columns. */
export function aligned(lines: readonly (readonly string[])[]): string {
  const widths = lines[0]?.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  return lines
    .map((line) => line.map((cell, column) => cell.padEnd(widths?.[column] ?? 0)).join('  '))
    .join('\n');
}
