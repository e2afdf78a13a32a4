/** A line of the table as it is drawn: the head of a group, or the row at a place of the query. */
export type Line =
  | {
      readonly kind: 'group';
      readonly value: string;
      readonly count: number;
      readonly isOpen: boolean;
    }
  | { readonly kind: 'row'; readonly offset: number };

/** A group of the query, and how many rows it holds. */
export interface LineGroup {
  readonly value: string;
  readonly count: number;
}

/** Which line is where: known from the sizes of the groups, without their rows. */
export interface Lines {
  readonly count: number;
  readonly at: (index: number) => Line | undefined;
  /** The line of a row; undefined while its group is closed. */
  readonly indexOf: (offset: number) => number | undefined;
}

/** Lines of a query that is not grouped: its rows. */
export function plainLines(total: number): Lines {
  const isThere = (index: number) => index >= 0 && index < total;
  return {
    count: total,
    at: (index) => (isThere(index) ? { kind: 'row', offset: index } : undefined),
    indexOf: (offset) => (isThere(offset) ? offset : undefined),
  };
}

/** Lines of a grouped query: each group has its head, and its rows unless it is closed. */
export function groupedLines(groups: readonly LineGroup[], closed: ReadonlySet<string>): Lines {
  let line = 0;
  let row = 0;
  const placed = groups.map((group) => {
    const isOpen = !closed.has(group.value);
    const place = { ...group, isOpen, line, row };
    line += 1 + (isOpen ? group.count : 0);
    row += group.count;
    return place;
  });
  return {
    count: line,
    at(index) {
      const group = placed[lastAt(placed, 'line', index)];
      if (group === undefined || index >= line) return undefined;
      const { value, count, isOpen } = group;
      if (index === group.line) return { kind: 'group', value, count, isOpen };
      return { kind: 'row', offset: group.row + index - group.line - 1 };
    },
    indexOf(offset) {
      const group = placed[lastAt(placed, 'row', offset)];
      if (group === undefined || !group.isOpen || offset >= row) return undefined;
      return group.line + 1 + offset - group.row;
    },
  };
}

/** The last of the groups that begins at or before a place, by halving. */
function lastAt(
  groups: readonly { readonly line: number; readonly row: number }[],
  by: 'line' | 'row',
  place: number,
): number {
  let low = -1;
  let high = groups.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((groups[middle]?.[by] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
