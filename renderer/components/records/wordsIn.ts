/** The words that a field holds; none in a check or a choice, which is made again by one press, nor in a filter, which stores nothing. */
export function wordsIn(field: Element): string {
  if (field instanceof HTMLTextAreaElement) return field.value;
  if (!(field instanceof HTMLInputElement)) return field.textContent;
  return /^(?:radio|checkbox|file|search)$/.test(field.type) ? '' : field.value;
}
