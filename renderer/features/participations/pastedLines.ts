import { columnsLeft, type LeftColumn } from '../../../shared/domain/pastedColumns.ts';
import type { StakeholderKind } from '../../../shared/domain/vocabulary.ts';
import { isSameTag, tagBegins } from '../../components/fields/tagList.ts';
import { cellsOf, sameName } from './names.ts';

/** A line of a pasted list, before it is added. */
export interface PastedLine {
  /** Its place in the list that was pasted. */
  readonly id: number;
  readonly name: string;
  /** Its own kind; null: none that is known. */
  readonly kind: StakeholderKind | null;
  /** The kind in the words of the list, where they are none of ours; '': the list says none. */
  readonly said: string;
}

/** A kind with the words that say it. */
export interface KindWords {
  readonly kind: StakeholderKind;
  /** Singular and plural; a word of one is enough. */
  readonly words: readonly string[];
  /** Others that mean it, whole. */
  readonly also: readonly string[];
}

/** What a list is read by. */
export interface ListWords {
  readonly kinds: readonly KindWords[];
  /** What the column of the names, and that of the kinds, are called. */
  readonly headings: { readonly name: readonly string[]; readonly kind: readonly string[] };
}

/** A pasted list as it is read: its lines, and the columns of which nothing is taken. */
export interface PastedList {
  readonly lines: readonly PastedLine[];
  readonly left: readonly LeftColumn[];
}

/** The lines of a list, under its headings if it has some, each with the kind that its column of kinds names. */
export function pastedList(text: string, { kinds, headings }: ListWords): PastedList {
  const [first, ...others] = cellsOf(text);
  if (first === undefined) return { lines: [], left: [] };
  const columnOf = (words: readonly string[]) =>
    first.findIndex((cell) => words.some((word) => isSameTag(word, cell)));
  const headedName = others.length === 0 ? -1 : columnOf(headings.name);
  const isHeaded = headedName >= 0;
  const nameAt = isHeaded ? headedName : 0;
  const rows = isHeaded ? others : [first, ...others];
  const headedKind = isHeaded ? columnOf(headings.kind) : -1;
  const kindAt = headedKind >= 0 ? headedKind : kindColumn(rows, nameAt, kinds);
  const said = (cells: readonly string[]) => (kindAt === null ? '' : (cells[kindAt] ?? ''));
  const named = rows.filter((cells) => (cells[nameAt] ?? '') !== '');
  const lines = named.map((cells, id): PastedLine => {
    const kind = kindNamed(said(cells), kinds);
    return { id, name: cells[nameAt] ?? '', kind, said: kind === null ? said(cells) : '' };
  });
  const taken = kindAt === null ? [nameAt] : [nameAt, kindAt];
  return {
    lines,
    left: columnsLeft(rows.map(asLine), taken, isHeaded ? asLine(first, 0) : undefined),
  };
}

const asLine = (cells: readonly string[], at: number) => ({ place: at + 1, text: '', cells });

/** The column that says kinds, without a heading: the one after the names where any cell does, else one where most do. */
function kindColumn(
  rows: readonly (readonly string[])[],
  nameAt: number,
  kinds: readonly KindWords[],
): number | null {
  const count = Math.max(0, ...rows.map((cells) => cells.length));
  for (let column = 0; column < count; column += 1) {
    const cells = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '');
    const known = cells.filter((cell) => kindNamed(cell, kinds) !== null).length;
    const isKinds = column === nameAt + 1 ? known > 0 : known * 2 > cells.length;
    if (column !== nameAt && isKinds) return column;
  }
  return null;
}

/** The kind that a cell says whole, or of which it says a word that no other has; null for none. */
export function kindNamed(cell: string, kinds: readonly KindWords[]): StakeholderKind | null {
  if (cell === '') return null;
  const same = kinds.find(({ words, also }) =>
    [...words, ...also].some((word) => isSameTag(word, cell)),
  );
  if (same !== undefined) return same.kind;
  const near = kinds.filter(({ words }) => words.some((word) => tagBegins(word, cell)));
  return near.length === 1 && near[0] ? near[0].kind : null;
}

/** Gives a line its kind, and with it every other whose list said the same word, where it had none yet. */
export function withKind(
  lines: readonly PastedLine[],
  { id, said }: PastedLine,
  kind: StakeholderKind | null,
): PastedLine[] {
  const isAlike = (one: PastedLine) =>
    said !== '' && one.kind === null && isSameTag(one.said, said);
  return lines.map((one) => (one.id === id || isAlike(one) ? { ...one, kind } : one));
}

/** What is wrong with the lines as they stand, by line; a line without an entry can be added. */
export function lineProblems(
  lines: readonly PastedLine[],
  present: readonly string[],
): ReadonlyMap<number, 'present' | 'twice'> {
  const problems = new Map<number, 'present' | 'twice'>();
  lines.forEach(({ id, name }, index) => {
    if (present.some((one) => sameName(one, name))) problems.set(id, 'present');
    else if (lines.slice(0, index).some((one) => sameName(one.name, name))) {
      problems.set(id, 'twice');
    }
  });
  return problems;
}
