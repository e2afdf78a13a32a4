/** The element of an effect in its list, to give the focus back to. */
export function effectElementId(id: string): string {
  return `effect-${id}`;
}
