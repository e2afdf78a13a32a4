import { useQueries } from '@tanstack/react-query';
import type { InitiativeFilter } from '../../../shared/domain/schemas/initiativeQuery.ts';
import type { StripLine, StripWindow } from '../../../shared/domain/schemas/strip.ts';
import {
  STRIP_PRECISIONS,
  type StripOrder,
  type StripPrecision,
} from '../../../shared/domain/stripTerms.ts';
import { call } from '../../api.ts';
import { queryClient } from '../../queries.ts';

/** Lines asked for at once: two screens of a laptop. */
export const CHUNK = 40;

/** Which lines are wanted, in which order, how finely. */
export interface StripLook {
  readonly filter: InitiativeFilter;
  readonly order: StripOrder;
  readonly precision: StripPrecision;
}

/** The lines from one place to another; undefined where they are fetched still. */
export function useStripLines(
  look: StripLook,
  first: number,
  last: number,
): (index: number) => StripLine | undefined {
  const from = Math.floor(first / CHUNK);
  const chunks = Array.from(
    { length: Math.floor(last / CHUNK) + 1 - from },
    (_, index) => from + index,
  );
  const answers = useQueries({
    queries: chunks.map((chunk) => {
      const input = { ...look, offset: chunk * CHUNK, limit: CHUNK, withHead: false };
      return {
        queryKey: ['strip.window', input],
        queryFn: () => call('strip.window', input),
        // The same lines, told less or more finely, until these come: nothing leaves the screen or loses the focus.
        placeholderData: () =>
          STRIP_PRECISIONS.map((precision) =>
            queryClient.getQueryData<StripWindow>(['strip.window', { ...input, precision }]),
          ).find((known) => known !== undefined),
      };
    }),
  });
  return (index) => {
    const chunk = Math.floor(index / CHUNK);
    return answers[chunk - from]?.data?.lines[index - chunk * CHUNK];
  };
}
