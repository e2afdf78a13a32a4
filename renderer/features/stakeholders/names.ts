import { nameKey } from '../../../shared/domain/sortKey.ts';

/** Whether two names are one: « L'Âge d'or » and « l’âge  d’or » are. */
export function sameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}

/** The names of a list, one a line: the first cell of each row, without the quotes of a spreadsheet. */
export function namesOf(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => (line.split('\t')[0] ?? '').trim())
    .map((cell) => (/^".*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"').trim() : cell))
    .filter((name) => name !== '');
}

/** The names that are not yet among those present, each once; the others are skipped. */
export function sortNames(
  names: readonly string[],
  present: readonly string[],
): { fresh: string[]; skipped: string[] } {
  const seen = new Set(present.map(nameKey));
  const fresh: string[] = [];
  const skipped: string[] = [];
  for (const name of names) {
    (seen.has(nameKey(name)) ? skipped : fresh).push(name);
    seen.add(nameKey(name));
  }
  return { fresh, skipped };
}
