import {
  QueryClient,
  type UseQueryResult,
  useMutation,
  useQuery,
  useSuspenseQuery,
} from '@tanstack/react-query';
import type { Channel, Input, Output } from '../shared/ipc/contract.ts';
import { call } from './api.ts';
import { pendingSaves } from './components/autosave/pendingSaves.ts';

/** What the window knows of the portfolio. The file is the truth: after each write, ask again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // The « server » is this computer: a lost network changes nothing.
      networkMode: 'always',
      retry: false,
      refetchOnWindowFocus: false,
      staleTime: Number.POSITIVE_INFINITY,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** The answer of a call that changes nothing, kept until the next write. Suspends while the first one is awaited. */
export function useAnswer<C extends Channel>(channel: C, input: Input<C>): Output<C> {
  return useSuspenseQuery({
    queryKey: [channel, input],
    queryFn: () => call(channel, input),
  }).data;
}

/** Asks for what a screen is about to show. */
export function ahead<C extends Channel>(channel: C, input: Input<C>): Promise<void> {
  return queryClient.prefetchQuery({
    queryKey: [channel, input],
    queryFn: () => call(channel, input),
  });
}

/** The same, without suspending; not asked at all while `isAsked` is false. */
export function useMaybeAnswer<C extends Channel>(
  channel: C,
  input: Input<C>,
  isAsked = true,
): UseQueryResult<Output<C>> {
  return useQuery({
    queryKey: [channel, input],
    queryFn: () => call(channel, input),
    enabled: isAsked,
  });
}

/** What no write changes: a frozen copy, the picture of a photo, and the parts of a grid that ship. */
const FIXED = new Set<unknown>([
  'frozen.preview',
  'dossierPhoto.picture',
  'gridVersion.options',
] satisfies Channel[]);

/** What takes records away besides the calls that say so by their name. */
const TAKING_AWAY = new Set<Channel>([
  'bin.delete',
  'change.undo',
  'change.redo',
  'followUp.takeBack',
  'selection.change',
  'stakeholder.merge',
]);

/** Asks everything shown again, but for what never changes. */
export function refresh(): Promise<void> {
  return queryClient.invalidateQueries({ predicate: canChange });
}

const canChange = ({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean =>
  !FIXED.has(queryKey[0]);

/** Writes, counts it in « Enregistré », and asks what is shown again. Throws `CallRefused`. */
export function write<C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> {
  return pendingSaves.track(async () => {
    const value = await call(channel, input);
    // What could not be stored of a record goes with it: it is nowhere on the screen any more.
    if (channel.endsWith('.remove') && typeof input === 'object' && 'id' in input) {
      pendingSaves.forget(String(input.id));
    }
    // Nor may it be shown again as it was, by going back.
    if (channel.endsWith('.remove') || TAKING_AWAY.has(channel)) {
      queryClient.removeQueries({ type: 'inactive', predicate: canChange });
    }
    await refresh();
    return value;
  });
}

/** `write`, for what may be done in part before a refusal: what was done is shown. */
export async function writeSome<C extends Channel>(
  channel: C,
  input: Input<C>,
): Promise<Output<C>> {
  try {
    return await write(channel, input);
  } catch (problem) {
    await refresh();
    throw problem;
  }
}

/**
 * The write behind an autosaved field: the field's own queue counts it. `onStored` hears the answer
 * before anything on the screen is asked again.
 */
export async function save<C extends Channel>(
  channel: C,
  input: Input<C>,
  onStored?: (value: Output<C>) => void,
): Promise<Output<C>> {
  const value = await call(channel, input);
  onStored?.(value);
  await refresh();
  return value;
}

/** A call made by a button: its state, to disable it and to say what went wrong. */
export function useAct<C extends Channel>(channel: C) {
  return useMutation({
    mutationFn: (input: Input<C>) => write(channel, input),
  });
}
