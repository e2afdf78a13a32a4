import { type DragAndDrop, useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import type { ListedInitiative } from '../../../../shared/domain/schemas/initiativeQuery.ts';
import { useReadOnlyReason } from '../../../shell/useReadOnlyReason.ts';
import type { BoardColumn } from './columns.ts';

/** A card that is being carried, and the column that it left. */
export interface Carried {
  readonly row: ListedInitiative;
  readonly from: BoardColumn;
}

/** The one card of the board that is being carried, which every column asks about. */
export interface Carrying {
  readonly now: () => Carried | null;
  readonly set: (carried: Carried | null) => void;
}

interface CardDragOptions {
  readonly column: BoardColumn;
  readonly cards: readonly ListedInitiative[];
  readonly carrying: Carrying;
  readonly onMove: (row: ListedInitiative, to: BoardColumn) => void;
}

/** Kind of what is carried: nothing else may be let go on the board, and it may be let go nowhere else. */
const CARD = 'application/x-essaim-initiative';

/**
 * Carrying a card to another column, by the mouse, by the keyboard or with a screen reader. Nobody
 * leaves for the unknown: a stage that was known stays in the history.
 */
export function useCardDrag({ column, cards, carrying, onMove }: CardDragOptions): DragAndDrop {
  const readOnly = useReadOnlyReason();
  return useDragAndDrop({
    isDisabled: readOnly !== undefined,
    getItems: (keys) => [...keys].map((key) => ({ [CARD]: String(key) })),
    getAllowedDropOperations: () => ['move'],
    acceptedDragTypes: [CARD],
    onDragStart: ({ keys }) => {
      const row = cards.find(({ id }) => keys.has(id));
      carrying.set(row === undefined ? null : { row, from: column });
    },
    onDragEnd: () => carrying.set(null),
    getDropOperation: () =>
      column === 'unknown' || carrying.now()?.from === column ? 'cancel' : 'move',
    onRootDrop: () => {
      const carried = carrying.now();
      if (carried !== null) onMove(carried.row, column);
    },
    renderDragPreview: () => (
      <div className="es-board-card es-board-card--carried">{carrying.now()?.row.title}</div>
    ),
  });
}
