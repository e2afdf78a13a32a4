import { sortKey } from '../../../shared/domain/sortKey.ts';

interface Found {
  readonly id: string;
  readonly label: string;
}

/**
 * The option that letters lead to: the first that begins so; where none does, the first of which a word
 * begins so, as « pil » does in « Expérimentation (pilote) ». Accents and capitals do not count.
 */
export function searchedOption<O extends Found>(
  options: readonly O[],
  letters: string,
): O | undefined {
  const typed = sortKey(letters);
  if (typed === '') return undefined;
  return (
    options.find(({ label }) => sortKey(label).startsWith(typed)) ??
    options.find(({ label }) =>
      label.split(/[\s(«’'-]+/u).some((word) => sortKey(word).startsWith(typed)),
    )
  );
}

/** After that long without a letter, the next one begins another word. */
const PAUSE_MS = 1_000;

/** The letters typed so far, without a pause. */
export function letterBuffer(): { readonly add: (letter: string, at: number) => string } {
  let letters = '';
  let last = Number.NEGATIVE_INFINITY;
  return {
    add(letter, at) {
      letters = at - last > PAUSE_MS ? letter : letters + letter;
      last = at;
      return letters;
    },
  };
}
