import { nameKey } from '../../../shared/domain/sortKey.ts';

/** Whether two names are one: « L'Âge d'or » and « l’âge  d’or » are. */
export function sameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}

/** Whether the register calls it so, by its name or an alias. */
export function isCalled(
  one: { readonly name: string; readonly aliases: readonly string[] },
  typed: string,
): boolean {
  return [one.name, ...one.aliases].some((known) => sameName(known, typed));
}

/** The cells of a row of a list, two at least. */
type ListedCells = [name: string, second: string, ...others: string[]];

/** The rows of a list, one a line: the cells of each, without the quotes of a spreadsheet; those without a name are left out. */
export function cellsOf(text: string): ListedCells[] {
  return text
    .split(/\r\n|\r|\n/)
    .map(cellsIn)
    .filter(([name]) => name !== '');
}

function cellsIn(line: string): ListedCells {
  const [name = '', second = '', ...others] = line.split('\t').map(unquoted);
  return [name, second, ...others];
}

function unquoted(cell: string): string {
  const text = cell.trim();
  return /^".*"$/.test(text) ? text.slice(1, -1).replaceAll('""', '"').trim() : text;
}
