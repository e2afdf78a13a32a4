import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import type {
  InitiativeFilter,
  InitiativeSort,
  ListedInitiative,
} from '../../../../shared/domain/schemas/initiativeQuery.ts';
import type { Stage } from '../../../../shared/domain/vocabulary.ts';
import { call } from '../../../api.ts';
import { useT } from '../../../strings.ts';
import { columnPlaces } from './columns.ts';
import { focusCard } from './focusCard.ts';
import { MoveDialog } from './MoveDialog.tsx';
import { StageColumn } from './StageColumn.tsx';
import type { Carried } from './useCardDrag.tsx';
import './board.css';

interface StageBoardProps {
  readonly filter: InitiativeFilter;
  /** The order inside each column. */
  readonly sort: InitiativeSort;
  readonly onOpen: (id: string) => void;
}

type Move = { readonly row: ListedInitiative; readonly to: Stage | null };

/** The initiatives that answer a filter, by stage; a card is carried to another, which asks since when and why. */
export function StageBoard({ filter, sort, onOpen }: StageBoardProps) {
  const t = useT();
  const board = useRef<HTMLElement>(null);
  const carried = useRef<Carried | null>(null);
  const carrying = useMemo(
    () => ({
      now: () => carried.current,
      set: (next: Carried | null) => {
        carried.current = next;
      },
    }),
    [],
  );
  const [move, setMove] = useState<Move | null>(null);
  const query = useMemo(() => ({ filter, sort, group: 'stage' as const }), [filter, sort]);
  const head = useHead(query);

  return (
    <>
      <section className="es-board" ref={board} aria-label={t('board:label')}>
        {columnPlaces(head?.groups ?? []).map((place) => (
          <StageColumn
            key={place.column}
            query={query}
            place={place}
            carrying={carrying}
            onOpen={onOpen}
            onMove={(row, to) => setMove({ row, to: to === 'unknown' ? null : to })}
          />
        ))}
      </section>
      {move === null ? null : (
        <MoveDialog
          row={move.row}
          to={move.to}
          onClose={(entered) => {
            setMove(null);
            focusCard(board.current, move.row.id, entered);
          }}
        />
      )}
    </>
  );
}

/** How many cards each column holds. */
function useHead(query: { filter: InitiativeFilter; sort: InitiativeSort; group: 'stage' }) {
  const input = { query, offset: 0, limit: 0, withHead: true };
  return useQuery({
    queryKey: ['initiative.query', input],
    queryFn: () => call('initiative.query', input),
    placeholderData: keepPreviousData,
  }).data?.head;
}
