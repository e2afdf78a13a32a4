import { shownKinds } from './templateBlocks.ts';
import { WHOLE_EFFECTS } from './toldIn.ts';

type Told = { readonly id: string; readonly observedOn: string | null };

/** What of a dossier says which effects it prints. */
export type ToldEffectsSource<E extends Told> = Parameters<typeof shownKinds<string>>[0] & {
  readonly initiative: { readonly effects: readonly E[] };
  /** Which effects fundings keep up; without it, any may be one. */
  readonly money?:
    | { readonly effects?: readonly { readonly id: string }[] | undefined }
    | undefined;
};

/**
 * The effects whose statements a dossier prints: all of them where a block tells effects, those with a date
 * on the line of time, those that fundings keep up under the money ahead.
 */
export function toldEffects<E extends Told>(source: ToldEffectsSource<E>): readonly E[] {
  const { initiative, money } = source;
  const { effects } = initiative;
  const shown = shownKinds(source);
  if (WHOLE_EFFECTS.some((kind) => shown.has(kind))) return effects;
  const kept = money?.effects ?? effects;
  const paid = new Set(shown.has('money_ahead') ? kept.map(({ id }) => id) : []);
  const isOnLine = shown.has('timeline');
  return effects.filter(({ id, observedOn }) => paid.has(id) || (isOnLine && observedOn !== null));
}
