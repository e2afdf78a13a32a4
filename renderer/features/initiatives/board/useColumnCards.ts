import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import type {
  InitiativeQuery,
  ListedInitiative,
} from '../../../../shared/domain/schemas/initiativeQuery.ts';
import { call } from '../../../api.ts';
import type { ColumnPlace } from './columns.ts';

/** Cards asked for at once: more than a screen of them. */
const CHUNK = 40;

/** The cards of a column that were reached so far. */
export interface ColumnCards {
  readonly cards: readonly ListedInitiative[];
  readonly isLoading: boolean;
  /** Asks for those that come after. */
  readonly more: () => void;
}

/** The cards of one column, fetched as they are scrolled to. */
export function useColumnCards(
  query: InitiativeQuery,
  { offset, count }: ColumnPlace,
): ColumnCards {
  const [reached, setReached] = useState(CHUNK);
  const wanted = Math.min(reached, count);
  const answers = useQueries({
    queries: Array.from({ length: Math.ceil(wanted / CHUNK) }, (_, index) => {
      const input = {
        query,
        offset: offset + index * CHUNK,
        limit: Math.min(CHUNK, count - index * CHUNK),
        withHead: false,
      };
      return {
        queryKey: ['initiative.query', input],
        queryFn: () => call('initiative.query', input),
        placeholderData: keepPreviousData,
      };
    }),
  });
  return {
    cards: answers.flatMap(({ data }) => data?.rows ?? []),
    isLoading: answers.some(({ isFetching }) => isFetching),
    more: () => setReached((before) => (before < count ? before + CHUNK : before)),
  };
}
