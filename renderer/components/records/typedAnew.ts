/** Whether a text of a form holds words that it did not begin with: leaving would lose them. */
export function typedAnew(texts: readonly (readonly [now: string, first: string])[]): boolean {
  return texts.some(([now, first]) => now !== first && now.trim() !== '');
}
