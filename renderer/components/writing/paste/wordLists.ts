import { MOST_LEVELS } from '../../../../shared/domain/ownText.ts';
import type { OwnItem, OwnList, OwnRun } from '../../../../shared/domain/schemas/ownText.ts';
import { styleOf } from './pastedLook.ts';

/** A paragraph that Word shows as an item of a list, without any element of a list around it. */
export type WordItem = {
  type: 'wordItem';
  level: number;
  /** Which of the lists of the document. */
  list: string;
  ordered: boolean;
  /** Its number, when it has one. */
  number: number;
  runs: OwnRun[];
};

const ITEM = /mso-list:(l\d+)\s+level(\d+)(?:\s+(lfo\d+))?/u;

/** What Word says of a paragraph of a list; null for any other. */
export function wordItemOf(paragraph: Element): Omit<WordItem, 'runs'> | null {
  const found = ITEM.exec(styleOf(paragraph));
  if (found === null) return null;
  const marker = [...paragraph.querySelectorAll('[style]')].find(isMarker)?.textContent ?? '';
  const said = marker.replace(/[\s\u00a0]+/gu, '');
  const ordered = /^\(?(?:\d+|[a-z]{1,3}|[ivxlcdm]+)[.)](?:\d+[.)]?)*$/iu.test(said);
  // « 2.3. » is the third of its list.
  const number = Number(/(\d+)\D*$/u.exec(said)?.[1] ?? 1);
  return {
    type: 'wordItem',
    level: Number(found[2]),
    list: `${found[1]} ${found[3] ?? ''}`,
    ordered,
    number,
  };
}

/** The bullet or the number that Word writes in the text for who knows no lists. */
export function isMarker(element: Element): boolean {
  return /mso-list:ignore/u.test(styleOf(element));
}

/** Paragraphs of Word that follow one another, as lists within lists; one of another sort begins another list. */
export function listsOfWord(items: readonly WordItem[]): OwnList[] {
  return listsAt(items, 1);
}

function listsAt(items: readonly WordItem[], depth: number): OwnList[] {
  const base = items[0]?.level ?? 1;
  const lists: { list: string; made: OwnList; under: WordItem[] }[] = [];
  for (const item of items) {
    const open = lists.at(-1);
    if (open !== undefined && item.level > base && depth < MOST_LEVELS) {
      open.under.push(item);
      continue;
    }
    const made: OwnItem = { runs: item.runs, lists: [] };
    if (open !== undefined) closeUnder(open, depth);
    const goesOn = open?.made.ordered === item.ordered && open.list === item.list;
    if (goesOn) open.made.items.push(made);
    else {
      const start = item.ordered ? item.number : 1;
      const list: OwnList = { type: 'list', ordered: item.ordered, start, items: [made] };
      lists.push({ list: item.list, made: list, under: [] });
    }
  }
  const last = lists.at(-1);
  if (last !== undefined) closeUnder(last, depth);
  return lists.map(({ made }) => made);
}

function closeUnder(open: { made: OwnList; under: WordItem[] }, depth: number): void {
  open.made.items.at(-1)?.lists.push(...listsAt(open.under, depth + 1));
  open.under = [];
}
