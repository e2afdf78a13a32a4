import { useState } from 'react';
import type { BudgetLine } from '../../../shared/domain/schemas/funding.ts';

/** A line on the screen: a stored one, or the empty one at the end. */
export interface ShownLine {
  /** Stays the same when the empty line becomes a stored one, so that the cursor stays in it. */
  readonly key: string;
  readonly line: BudgetLine | null;
}

/** The stored lines and, after them, one that waits to be typed. */
export function useDraftLines(lines: readonly BudgetLine[]): {
  readonly shown: readonly ShownLine[];
  /** The waiting line is stored under this identifier; called before the lines are asked again. */
  readonly onMade: (id: string) => void;
} {
  const [made, setMade] = useState<ReadonlyMap<string, string>>(new Map());
  const [next, setNext] = useState(0);
  const [pendingId, setPendingId] = useState<string | null>(null);
  let waiting = next;
  if (pendingId !== null && lines.some(({ id }) => id === pendingId)) {
    // What was the waiting line is in the list from now on: another one waits after it.
    waiting += 1;
    setNext(waiting);
    setPendingId(null);
  }
  return {
    shown: [
      ...lines.map((line) => ({ key: made.get(line.id) ?? line.id, line })),
      { key: `new-${waiting}`, line: null },
    ],
    onMade(id) {
      setMade((known) => new Map(known).set(id, `new-${next}`));
      setPendingId(id);
    },
  };
}
