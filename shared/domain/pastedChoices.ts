import { bareKey } from './import/bareKey.ts';

/** A word of a closed list, with all by which it is said: of « oui » and « non », too. */
export type PastedChoice = { readonly id: string; readonly words: readonly string[] };

/** The choice of which a word has the key (`bareKey`); null: none. */
export function choiceNamed(key: string, choices: readonly PastedChoice[]): string | null {
  return choices.find(({ words }) => words.some((word) => bareKey(word) === key))?.id ?? null;
}

/** The choice that a cell says, or of which it says the beginning, where it is that of one alone. */
export function choiceSaid(text: string, choices: readonly PastedChoice[]): string | null {
  const key = bareKey(text);
  const same = choiceNamed(key, choices);
  if (same !== null) return same;
  const near = choices.filter(
    ({ words }) => key.length > 2 && words.some((word) => bareKey(word).startsWith(key)),
  );
  return near.length === 1 ? (near[0]?.id ?? null) : null;
}
