import type { Handlers } from '../../electron/ipc/handlers.ts';
import type { ListedInitiative } from '../../shared/domain/schemas/initiativeQuery.ts';

/** The initiatives of a small portfolio, archives included, in the order of their titles. */
export async function everyInitiative(
  call: Pick<Handlers, 'initiative.query'>,
): Promise<ListedInitiative[]> {
  const { rows } = await call['initiative.query']({
    query: { filter: {}, sort: { column: 'title', direction: 'ascending' }, group: null },
    offset: 0,
    limit: 500,
    withHead: false,
  });
  return rows;
}
