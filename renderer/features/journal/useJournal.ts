import { useInfiniteQuery } from '@tanstack/react-query';
import type { ChangeEntry, ChangeFilter } from '../../../shared/domain/schemas/change.ts';
import { call } from '../../api.ts';

/** Lines asked for at once. */
const CHUNK = 100;

/** The lines of the journal that were reached so far. */
export interface Journal {
  readonly entries: readonly ChangeEntry[];
  /** More are being looked for. */
  readonly isLooking: boolean;
  /** The oldest was reached. */
  readonly isWhole: boolean;
  /** Asks for those before. */
  readonly more: () => void;
  /** What the last answer was refused for. */
  readonly problem: unknown;
}

/** The changes that a filter takes, newest first, fetched as they are scrolled to. */
export function useJournal(filter: ChangeFilter): Journal {
  const answer = useInfiniteQuery({
    queryKey: ['change.list', filter],
    queryFn: ({ pageParam }) => call('change.list', { filter, before: pageParam, most: CHUNK }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const { data, isFetching, hasNextPage, fetchNextPage, error } = answer;
  return {
    entries: data?.pages.flatMap(({ entries }) => entries) ?? [],
    isLooking: isFetching,
    isWhole: data !== undefined && !hasNextPage,
    more: () => {
      if (hasNextPage && !isFetching) void fetchNextPage();
    },
    problem: error,
  };
}
