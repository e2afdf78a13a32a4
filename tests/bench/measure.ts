/** A line of the table: ours against a reference, measured in the same run. */
export type Measured = {
  what: string;
  /** Median, ms. */
  ours: number;
  /** Median, ms; null where there is no reference. */
  reference: number | null;
  aim: string;
};

/** Middle value; the mean of the two middle ones when there are two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1] ?? Number.NaN;
  return (low + (sorted[Math.floor(middle)] ?? low)) / 2;
}

/** Runs both in turns, so that whatever slows the machine slows both; medians in ms. */
export async function inTurns(
  rounds: number,
  ours: () => unknown,
  reference: () => unknown,
): Promise<{ ours: number; reference: number }> {
  const times = { ours: [] as number[], reference: [] as number[] };
  for (let round = -2; round < rounds; round += 1) {
    for (const [name, run] of [
      ['ours', ours],
      ['reference', reference],
    ] as const) {
      const start = performance.now();
      await run();
      // Two rounds warm both up.
      if (round >= 0) times[name].push(performance.now() - start);
    }
  }
  return { ours: median(times.ours), reference: median(times.reference) };
}

/** The table, as text. */
export function table(rows: readonly Measured[]): string {
  const lines = rows.map(({ what, ours, reference, aim }) => [
    what,
    `${ours.toFixed(2)} ms`,
    reference === null ? '–' : `${reference.toFixed(2)} ms`,
    reference === null ? '–' : (ours / reference).toFixed(2),
    aim,
  ]);
  const all = [['what', 'Essaim', 'reference', 'ratio', 'aim'], ...lines];
  const widths = all[0]?.map((_, column) =>
    Math.max(...all.map((line) => line[column]?.length ?? 0)),
  );
  return all
    .map((line) => line.map((cell, column) => cell.padEnd(widths?.[column] ?? 0)).join('  '))
    .join('\n');
}
