import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type {
  InitiativeQuery,
  ListedInitiative,
} from '../../../../shared/domain/schemas/initiativeQuery.ts';
import { call } from '../../../api.ts';
import { queryClient } from '../../../queries.ts';
import type { LineGroup } from './lines.ts';

/** Rows asked for at once: four screens of a laptop, a few milliseconds of the main process. */
const CHUNK = 100;

/** The rows of a query, of which only those near the screen are in the window. */
export interface Rows {
  /** The query that is shown: the one before while the first answer is awaited. */
  readonly query: InitiativeQuery;
  readonly total: number;
  readonly groups: readonly LineGroup[];
  readonly isReady: boolean;
  /** A row by its place; undefined while it is fetched. */
  readonly at: (offset: number) => ListedInitiative | undefined;
  /** Says which rows are on the screen, so that they and their neighbours are fetched, and which one stays whatever is on the screen. */
  readonly see: (first: number, last: number, kept: number) => void;
  /** Identifiers from one place to another, fetched where they must be. */
  readonly between: (first: number, last: number) => Promise<string[]>;
}

/** A window of a query; what is kept says of which query, so that it can stand in for the next one. */
function windowOf(query: InitiativeQuery, chunk: number) {
  const input = { query, offset: chunk * CHUNK, limit: CHUNK, withHead: chunk === 0 };
  return {
    queryKey: ['initiative.query', input],
    queryFn: async () => ({ query, ...(await call('initiative.query', input)) }),
  };
}

/** Asks for a query a window at a time. */
export function useRows(asked: InitiativeQuery): Rows {
  const first = useQuery({ ...windowOf(asked, 0), placeholderData: keepPreviousData });
  const query = first.data?.query ?? asked;
  const [seen, setSeen] = useState({ first: 0, last: 0, kept: 0 });
  const chunks = useMemo(() => {
    // One more on each side: scrolling meets rows that are there.
    const from = Math.max(1, seen.first - 1);
    const around = Array.from({ length: seen.last + 2 - from }, (_, index) => from + index);
    return seen.kept === 0 || around.includes(seen.kept) ? around : [...around, seen.kept];
  }, [seen]);
  const total = first.data?.head?.total ?? 0;
  const groups = first.data?.head?.groups ?? NO_GROUPS;
  const count = query.group === null ? total : groups.reduce((sum, group) => sum + group.count, 0);
  const near = chunks.filter((chunk) => chunk * CHUNK < count);
  const others = useQueries({ queries: near.map((chunk) => windowOf(query, chunk)) });

  return {
    query,
    total,
    groups,
    isReady: first.data !== undefined,
    at(offset) {
      const chunk = Math.floor(offset / CHUNK);
      const answer = chunk === 0 ? first : others[near.indexOf(chunk)];
      return answer?.data?.rows[offset - chunk * CHUNK];
    },
    see(...places) {
      const [from = 0, to = 0, kept = 0] = places.map((place) =>
        Math.max(0, Math.floor(place / CHUNK)),
      );
      setSeen((before) =>
        before.first === from && before.last === to && before.kept === kept
          ? before
          : { first: from, last: to, kept },
      );
    },
    async between(from, to) {
      const wanted = Array.from(
        { length: Math.floor(to / CHUNK) - Math.floor(from / CHUNK) + 1 },
        (_, index) => Math.floor(from / CHUNK) + index,
      );
      const answers = await Promise.all(
        wanted.map((chunk) => queryClient.fetchQuery(windowOf(query, chunk))),
      );
      const start = Math.floor(from / CHUNK) * CHUNK;
      return answers
        .flatMap(({ rows }) => rows.map(({ id }) => id))
        .slice(from - start, to - start + 1);
    },
  };
}

const NO_GROUPS: readonly LineGroup[] = [];
