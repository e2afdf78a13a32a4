import { byFrenchOrder } from '../../../shared/domain/frenchOrder.ts';
import { powersOf } from '../../../shared/domain/participation.ts';
import type { Participation } from '../../../shared/domain/schemas/stakeholder.ts';
import { sortKey } from '../../../shared/domain/sortKey.ts';
import {
  POWERS,
  STAKEHOLDER_KINDS,
  type StakeholderKind,
} from '../../../shared/domain/vocabulary.ts';

/** How the actors of the matrix are ordered; by kind, they stand in groups. */
export const MATRIX_ORDERS = ['kind', 'name', 'power'] as const;
export type MatrixOrder = (typeof MATRIX_ORDERS)[number];

/** Actors that stand together; `kind` is null when the order makes no groups. */
export interface MatrixGroup {
  readonly kind: StakeholderKind | null;
  readonly actors: readonly Participation[];
}

/** Actors in which every word of a text is found, in the order asked for. */
export function matrixGroups(
  actors: readonly Participation[],
  {
    order,
    text,
    words,
  }: {
    readonly order: MatrixOrder;
    readonly text: string;
    /** What is searched of an actor besides its name and role: its kind in words. */
    readonly words: (actor: Participation) => string;
  },
): MatrixGroup[] {
  const wanted = sortKey(text)
    .split(' ')
    .filter((word) => word !== '');
  const found = actors.filter((actor) => {
    const said = sortKey(`${actor.name} ${actor.role} ${words(actor)}`);
    return wanted.every((word) => said.includes(word));
  });
  const named = found.toSorted((a, b) => byFrenchOrder(a.name, b.name));
  if (order === 'name') return grouped(null, named);
  if (order === 'power')
    return grouped(
      null,
      named.toSorted((a, b) => rank(b) - rank(a)),
    );
  return STAKEHOLDER_KINDS.flatMap((kind) =>
    grouped(
      kind,
      named.filter((actor) => actor.kind === kind),
    ),
  );
}

function grouped(kind: StakeholderKind | null, actors: readonly Participation[]): MatrixGroup[] {
  return actors.length === 0 ? [] : [{ kind, actors }];
}

/** The power that goes furthest among its phases; those whose power nobody noted come last. */
function rank(actor: Participation): number {
  const furthest = powersOf(actor).at(-1);
  return furthest === undefined ? -1 : POWERS.indexOf(furthest);
}
