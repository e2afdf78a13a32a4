import { columnsLeft, type LeftColumn } from '../../../shared/domain/pastedColumns.ts';
import type { StakeholderKind } from '../../../shared/domain/vocabulary.ts';
import { isSameTag, tagBegins } from '../../components/fields/tagList.ts';
import { cellsOf, sameName } from './names.ts';

/** A line of a pasted list, before it is added. */
export interface PastedLine {
  /** Its place in the list that was pasted. */
  readonly id: number;
  readonly name: string;
  /** Its own kind; null: that of the whole list. */
  readonly kind: StakeholderKind | null;
}

/** A kind with the words that say it, singular and plural. */
export interface KindWords {
  readonly kind: StakeholderKind;
  readonly words: readonly string[];
}

/** The lines of a list, each with the kind that its second column names, if it names one. */
export function pastedLines(text: string, kinds: readonly KindWords[]): PastedLine[] {
  return cellsOf(text).map(([name, second], id) => ({ id, name, kind: kindNamed(second, kinds) }));
}

/** The columns of a list of which nothing is taken: beyond the second, and the second where it names no kind. */
export function columnsLeftOf(text: string, kinds: readonly KindWords[]): LeftColumn[] {
  const rows = cellsOf(text);
  const isOfKinds = rows.some(([, second]) => kindNamed(second, kinds) !== null);
  const lines = rows.map((cells, at) => ({ place: at + 1, text: '', cells }));
  return columnsLeft(lines, isOfKinds ? [0, 1] : [0], undefined);
}

/** The kind that a cell says whole, or of which it says a word that no other has; null for none. */
export function kindNamed(cell: string, kinds: readonly KindWords[]): StakeholderKind | null {
  if (cell === '') return null;
  const same = kinds.find(({ words }) => words.some((word) => isSameTag(word, cell)));
  if (same !== undefined) return same.kind;
  const near = kinds.filter(({ words }) => words.some((word) => tagBegins(word, cell)));
  return near.length === 1 && near[0] ? near[0].kind : null;
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
