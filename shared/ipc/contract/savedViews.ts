import { z } from 'zod';
import { ListView, SavedView } from '../../domain/schemas/initiativeQuery.ts';
import { Id, Position, Title } from '../../domain/schemas/primitives.ts';
import { ById, call, Done, Nothing } from './call.ts';

/** Views of the table kept under a name, in their order. */
export const savedViewCalls = {
  /** Views of the table kept under a name, in their order. */
  'savedView.list': call(Nothing, z.array(SavedView)),
  'savedView.add': call(
    z.strictObject({ name: Title, view: ListView, position: Position.nullable() }),
    SavedView,
  ),
  'savedView.update': call(
    z.strictObject({
      id: Id,
      patch: z.strictObject({ name: Title, view: ListView }).partial(),
    }),
    SavedView,
  ),
  /** Puts views in an order; those that are not named come after. */
  'savedView.order': call(z.strictObject({ ids: z.array(Id).max(1_000) }), Done),
  'savedView.remove': call(ById, Done),
};
