import type { PastedColumn } from './PasteRows.tsx';

/**
 * A column of a choice among words of a closed list: what each is called, and by which other words it is known. What
 * the screen calls it, its refusals and its sheets say, and so is read back.
 */
export function choiceAmong<Id extends string>(
  ids: readonly Id[],
  labelOf: (id: Id) => string,
  wordsOf: (id: Id) => readonly string[] = () => [],
): Pick<PastedColumn<string>, 'reads' | 'options' | 'choices'> {
  return {
    reads: 'choice',
    options: ids.map((id) => ({ id, label: labelOf(id) })),
    choices: ids.map((id) => ({ id, words: [labelOf(id), ...wordsOf(id)] })),
  };
}
