import { CallRefused } from '../api.ts';
import { queryClient } from '../queries.ts';
import { listAbove } from './listAbove.ts';

/** When the record of the screen went with a change, goes to the list above, and « back » does not return. */
export function leaveWhatIsGone(): void {
  const [address = ''] = window.location.hash.slice(1).split('?');
  const above = listAbove(address, askedInVain());
  // The router follows the address; by itself it would import this very script.
  if (above !== null) window.location.replace(`#${above}`);
}

/** What the screen asks of records that the portfolio has no more, or only in its bin. */
function askedInVain(): Set<string> {
  return new Set(
    queryClient
      .getQueryCache()
      .findAll({ type: 'active', predicate: ({ state }) => isGone(state.error) })
      .flatMap(({ queryKey: [, input] }): unknown[] =>
        typeof input === 'object' ? Object.values({ ...input }) : [],
      )
      .filter((value) => typeof value === 'string'),
  );
}

function isGone(error: unknown): boolean {
  return error instanceof CallRefused && (error.code === 'not_found' || error.code === 'in_bin');
}
