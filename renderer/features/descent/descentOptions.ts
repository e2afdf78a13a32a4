import { DESCENT_KINDS, type DescentKind } from '../../../shared/domain/vocabulary.ts';
import type { Translate } from '../../../shared/strings/index.ts';

/** What a person may say: the four kinds as the initiative holds them, and a birth as its parent tells it. */
export const RELATIONS = ['born_of', 'gave_birth', ...DESCENT_KINDS.slice(1)] as const;
export type Relation = DescentKind | 'gave_birth';

/** The relations, each with what it means. */
export function relationOptions(t: Translate) {
  return RELATIONS.map((id) => ({
    id,
    label: t(`descent:relation.${id}`),
    hint: t(`descent:relationHint.${id}`),
  }));
}

/** The relation of an identifier. */
export function relationOf(id: string): Relation | null {
  return RELATIONS.find((known) => known === id) ?? null;
}

/** The kinds that the initiative which holds a tie may choose among. */
export function kindOptions(t: Translate) {
  return DESCENT_KINDS.map((id) => ({ id, label: t(`descent:relation.${id}`) }));
}

/** The kind of an identifier. */
export function kindOf(id: string | null): DescentKind | null {
  return DESCENT_KINDS.find((known) => known === id) ?? null;
}
