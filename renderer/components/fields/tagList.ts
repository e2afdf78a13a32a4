const fold = (text: string): string =>
  text
    .toLocaleLowerCase('fr-CA')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .trim();

/** Whether two values are the same word, whatever their accents and capitals. */
export const isSameTag = (a: string, b: string): boolean => fold(a) === fold(b);

/** Whether `text` is found in `tag`, whatever the accents and capitals. */
export const tagMatches = (tag: string, text: string): boolean => fold(tag).includes(fold(text));

/** Whether a word of `tag` begins with `text`, whatever the accents and capitals. */
export const tagBegins = (tag: string, text: string): boolean =>
  ` ${fold(tag).replace(/['’-]/g, ' ')}`.includes(` ${fold(text).replace(/['’-]/g, ' ')}`);

/**
 * The values of a pasted list: one a line, a cell or between « ; »; on a single line without these,
 * between commas. A text of one value gives one.
 */
export function splitPasted(text: string): string[] {
  const separator = /[;\n\r\t]/.test(text.trim()) ? /[;\n\r\t]+/ : /,+/;
  return text
    .split(separator)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '');
}

/** The list with what was typed added; several values may come at once, one a line or between « ; ». */
export function addTags(tags: readonly string[], typed: string): readonly string[] {
  const added = typed
    .split(/[;\n\r\t]+/)
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
  const list = [...tags];
  for (const tag of added) {
    if (!list.some((known) => isSameTag(known, tag))) list.push(tag);
  }
  return list;
}

/** Whether two lists hold the same values in the same order. */
export const areSameTags = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((tag, index) => tag === b[index]);
