import { useId } from 'react';
import { GridList, GridListLoadMoreItem } from 'react-aria-components/GridList';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import type {
  InitiativeQuery,
  ListedInitiative,
} from '../../../../shared/domain/schemas/initiativeQuery.ts';
import { STAGE_SIGNS } from '../../../components/figures/stageSigns.ts';
import { Icon } from '../../../components/icons/Icon.tsx';
import { useT } from '../../../strings.ts';
import { Card } from './Card.tsx';
import type { BoardColumn, ColumnPlace } from './columns.ts';
import { type Carrying, useCardDrag } from './useCardDrag.tsx';
import { useColumnCards } from './useColumnCards.ts';

interface StageColumnProps {
  readonly query: InitiativeQuery;
  readonly place: ColumnPlace;
  /** The card that is being carried, whatever its column. */
  readonly carrying: Carrying;
  readonly onOpen: (id: string) => void;
  /** A card is to change stage: to that of a column, or to one that is asked. */
  readonly onMove: (row: ListedInitiative, to: BoardColumn | null) => void;
}

/** One stage: its sign, how many are there, their cards, of which only those in sight are drawn. */
export function StageColumn({ query, place, carrying, onOpen, onMove }: StageColumnProps) {
  const t = useT();
  const headId = useId();
  const { column, count } = place;
  const { cards, isLoading, more } = useColumnCards(query, place);
  const { dragAndDropHooks } = useCardDrag({ column, cards, carrying, onMove });
  const stage = column === 'unknown' ? t('board:unknown') : t(`vocabulary:stage.${column}`);
  return (
    <section className="es-board-column" aria-labelledby={headId}>
      <h2 id={headId} className="es-board-head" aria-label={t('board:column', { stage, count })}>
        <Icon name={STAGE_SIGNS[column]} />
        <span className="es-board-count">{t('board:count', { count })}</span>
        <span className="es-board-stage">{stage}</span>
      </h2>
      <Virtualizer layout={ListLayout} layoutOptions={LAYOUT}>
        <GridList
          aria-labelledby={headId}
          className="es-board-cards"
          data-column={column}
          dragAndDropHooks={dragAndDropHooks}
          onAction={(key) => onOpen(String(key))}
          renderEmptyState={() => <span className="es-board-none">{t('board:empty')}</span>}
        >
          {cards.map((row) => (
            <Card
              key={row.id}
              row={row}
              onOpen={() => onOpen(row.id)}
              onMove={() => onMove(row, null)}
            />
          ))}
          {cards.length < count ? (
            <GridListLoadMoreItem onLoadMore={more} isLoading={isLoading} />
          ) : null}
        </GridList>
      </Virtualizer>
    </section>
  );
}

const LAYOUT = { estimatedRowHeight: 104, gap: 6, padding: 6 };
