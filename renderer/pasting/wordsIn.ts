/** Words of the catalogue that mean the same: several in one string, parted by semicolons. */
export function wordsIn(text: string): readonly string[] {
  return text.split(';');
}
