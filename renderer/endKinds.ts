import { END_KINDS, type EndKind } from '../shared/domain/vocabulary.ts';
import type { Translate } from '../shared/strings/index.ts';

/** Why an initiative ended, to choose from; none is better than another. */
export function endKindOptions(t: Translate) {
  return END_KINDS.map((id) => ({ id, label: t(`vocabulary:endKind.${id}`) }));
}

/** The kind of end that an identifier of an option stands for; null for none. */
export function endKindOf(id: string | null): EndKind | null {
  return END_KINDS.find((kind) => kind === id) ?? null;
}
