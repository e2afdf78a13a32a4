import { useMemo } from 'react';
import { LONGEST_TEXT } from '../../../../shared/domain/limits.ts';
import { call } from '../../../api.ts';
import { useAnswer } from '../../../queries.ts';
import { type ListSearch, readSearch } from './listView.ts';
import type { Place } from './placeLeft.ts';

/** How the list of a portfolio was left: what its address said, and where one was in its table. */
interface Left {
  readonly search: ListSearch | null;
  /** For the query that was shown. */
  readonly place: (Place & { readonly query: string }) | null;
}

/** How the list of the open portfolio was left, and how to keep how it is left now. */
export interface ListLeft {
  readonly search: () => ListSearch | null;
  readonly place: () => Left['place'];
  readonly keepSearch: (search: ListSearch) => void;
  readonly keepPlace: (place: NonNullable<Left['place']>) => void;
}

/** Each portfolio's, while the application runs; the computer keeps them from one start to the next. */
const known = new Map<string, Left>();

/** The place is kept once scrolling or choosing pauses, in ms. */
const PAUSE = 300;
let timer: ReturnType<typeof setTimeout> | undefined;
let sent = '';

/** How the list of the open portfolio was left, on this computer alone: nothing of it is in the portfolio. */
export function useListLeft(): ListLeft {
  const { open } = useAnswer('app.state', undefined);
  const session = open?.session ?? 0;
  const stored = useAnswer('app.listLeft', { session });
  const portfolio = `${open?.fileName}\n${open?.portfolio.kind}`;
  return useMemo(() => {
    const left = () => known.get(portfolio) ?? parsed(stored);
    function keep(change: Partial<Left>, pause: number) {
      const next = { ...left(), ...change };
      known.set(portfolio, next);
      clearTimeout(timer);
      if (pause === 0) void send(session, next);
      else timer = setTimeout(() => void send(session, next), pause);
    }
    return {
      search: () => left().search,
      place: () => left().place,
      // At once: the window may close with the next gesture, and would open on the view before.
      keepSearch: (search: ListSearch) => keep({ search }, 0),
      keepPlace: (place: NonNullable<Left['place']>) => keep({ place }, PAUSE),
    };
  }, [portfolio, session, stored]);
}

async function send(session: number, { search, place }: Left): Promise<void> {
  const whole = JSON.stringify({
    search,
    place: place === null ? null : { ...place, closed: [...place.closed] },
  });
  // Thousands of closed groups are not worth more than the filter.
  const left = whole.length <= LONGEST_TEXT ? whole : JSON.stringify({ search, place: null });
  if (sent === left) return;
  try {
    await call('app.leaveList', { session, left });
    sent = left;
  } catch {
    // The list opens as usual the next time: nothing that was written is concerned.
  }
}

/** What an earlier start kept; what it does not understand is as if it had not been kept. */
function parsed(text: string | null): Left {
  const { search, place } = recordOf(jsonOf(text));
  return {
    search: typeof search === 'object' && search !== null ? readSearch(recordOf(search)) : null,
    place: placeOf(recordOf(place)),
  };
}

function placeOf({ query, current, closed, scroll }: Record<string, unknown>): Left['place'] {
  const { index, id, isPaneOpen } = recordOf(current);
  if (
    typeof query !== 'string' ||
    typeof index !== 'number' ||
    (typeof id !== 'string' && id !== null) ||
    typeof isPaneOpen !== 'boolean' ||
    typeof scroll !== 'number' ||
    !Array.isArray(closed)
  ) {
    return null;
  }
  const groups = closed.filter((one: unknown) => typeof one === 'string');
  return { query, current: { index, id, isPaneOpen }, closed: new Set(groups), scroll };
}

function jsonOf(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
