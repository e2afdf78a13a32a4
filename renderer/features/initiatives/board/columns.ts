import { STAGES, type Stage } from '../../../../shared/domain/vocabulary.ts';

/** A column of the board: a stage, or those of which none is known. */
export type BoardColumn = Stage | 'unknown';

/** The columns in the order of life, the unknown last, as the list orders its groups. */
export const BOARD_COLUMNS: readonly BoardColumn[] = [...STAGES, 'unknown'];

/** A column and where its cards are in the answer to the query grouped by stage. */
export type ColumnPlace = {
  readonly column: BoardColumn;
  readonly offset: number;
  readonly count: number;
};

/** Where the cards of each column are, from how many lines each group holds. */
export function columnPlaces(
  groups: readonly { readonly value: string; readonly count: number }[],
): ColumnPlace[] {
  let offset = 0;
  const places = new Map<string, { offset: number; count: number }>();
  for (const { value, count } of groups) {
    places.set(value, { offset, count });
    offset += count;
  }
  return BOARD_COLUMNS.map((column) => {
    const { offset: from, count } = places.get(column) ?? { offset: 0, count: 0 };
    return { column, offset: from, count };
  });
}
