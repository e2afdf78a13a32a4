/** The element of an effect in its list, to give the focus back to. */
export function effectElementId(id: string): string {
  return `effect-${id}`;
}

/** The title of the effect that is open; there is one at most. */
export const EFFECT_TITLE_ID = 'effect-title';
