import { useSuspenseQuery } from '@tanstack/react-query';
import type { Minute } from '../shared/domain/deadline.ts';
import { call } from './api.ts';

/** Twice a minute: what has an hour is never told more than half a minute late. */
const EVERY = 30_000;

/** The minute in which the person is, while the screen is shown. Suspends while the first one is awaited. */
export function useClock(): Minute {
  return useSuspenseQuery({
    queryKey: ['app.clock', undefined],
    queryFn: () => call('app.clock', undefined),
    staleTime: 0,
    refetchInterval: EVERY,
  }).data;
}
