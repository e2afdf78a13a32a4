import type { Guide, GuideBlock } from '../schemas/guide.ts';
import { excerpt, type Piece } from './excerpt.ts';
import { nearestWords } from './nearWords.ts';
import { isJoining, searchWords } from './searchWords.ts';

/** A section of the guide that answers, with what was found in it. */
export type FoundSection = {
  readonly chapterId: string;
  readonly sectionId: string;
  readonly chapter: string;
  readonly title: readonly Piece[];
  /** The text where it was found; empty when only its titles say it. */
  readonly excerpt: readonly Piece[];
};

/** What was found, the best first; `isNear` when a word is nowhere and its neighbours took its place. */
export type GuideAnswer = { readonly found: readonly FoundSection[]; readonly isNear: boolean };

type Entry = {
  readonly chapterId: string;
  readonly sectionId: string;
  readonly chapter: string;
  readonly title: string;
  readonly texts: readonly string[];
  readonly words: { readonly chapter: string[]; readonly title: string[]; readonly body: string[] };
};

/** A guide made ready to be looked through. */
export type GuideIndex = {
  readonly entries: readonly Entry[];
  readonly known: ReadonlySet<string>;
};

/** How much a word counts where it is found: in the title of the section, of its chapter, in its text. */
const WEIGHT = { title: 6, chapter: 3, body: 1 } as const;

/** What blocks show that the guide itself does not hold: words of a picture, and of a table of keys by its group. */
export type ShownBesides = {
  readonly picture: (id: string) => readonly string[];
  readonly keys: (group: string) => readonly string[];
};

/** Makes a guide ready to be looked through, once. */
export function guideIndex(guide: Guide, besides: ShownBesides): GuideIndex {
  const entries = guide.chapters.flatMap((chapter) =>
    chapter.sections.map((section): Entry => {
      const texts = section.blocks.flatMap((block) => textsOf(block, besides));
      return {
        chapterId: chapter.id,
        sectionId: section.id,
        chapter: chapter.title,
        title: section.title,
        texts,
        words: {
          chapter: searchWords(chapter.title),
          title: searchWords(section.title),
          body: texts.flatMap(searchWords),
        },
      };
    }),
  );
  const known = new Set(entries.flatMap(({ words }) => Object.values(words).flat()));
  return { entries, known };
}

/**
 * The sections where each typed word begins a word. Accents, ligatures, case and plurals are forgiven; a word
 * that is nowhere is taken for the nearest ones, as in the search of the portfolio.
 */
export function searchGuide({ entries, known }: GuideIndex, typed: string): GuideAnswer {
  const all = searchWords(typed);
  const telling = all.filter((word) => !isJoining(word));
  const asked = telling.length === 0 ? all : telling;
  if (asked.length === 0) return { found: [], isNear: false };
  let isNear = false;
  const wanted = asked.map((word) => {
    const isKnown = [...known].some((one) => one.startsWith(word));
    if (!isKnown) isNear = true;
    return isKnown ? [word] : nearestWords(word, known);
  });
  const marked = wanted.flat();
  const found = entries
    .map((entry) => ({ entry, weight: weightOf(entry, wanted) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ entry }) => shown(entry, marked));
  return { found, isNear: isNear && found.length > 0 };
}

/** Nothing when a word is missing. */
function weightOf({ words }: Entry, wanted: readonly (readonly string[])[]): number {
  let sum = 0;
  for (const forms of wanted) {
    const weight = Math.max(
      ...(['title', 'chapter', 'body'] as const).map((place) =>
        words[place].some((word) => forms.some((form) => word.startsWith(form)))
          ? WEIGHT[place]
          : 0,
      ),
      0,
    );
    if (weight === 0) return 0;
    sum += weight;
  }
  return sum;
}

function shown({ chapterId, sectionId, chapter, title, texts }: Entry, marked: string[]) {
  const pieces = excerpt(title, marked);
  // The text with the most of what is looked for tells best why it was found.
  const best = texts
    .map((text) => ({ text, count: countOf(text, marked) }))
    .toSorted((a, b) => b.count - a.count)[0];
  return {
    chapterId,
    sectionId,
    chapter,
    title: pieces.length > 0 ? pieces : [{ text: title, isFound: false }],
    excerpt: best === undefined ? [] : excerpt(best.text, marked),
  };
}

function countOf(text: string, marked: readonly string[]): number {
  const words = searchWords(text);
  return marked.filter((one) => words.some((word) => word.startsWith(one))).length;
}

function textsOf(block: GuideBlock, { picture, keys }: ShownBesides): readonly string[] {
  if ('text' in block) return [block.text];
  if ('steps' in block) return block.steps;
  if ('terms' in block) return block.terms.flatMap(({ term, text }) => [`${term} – ${text}`]);
  return 'picture' in block ? picture(block.picture) : block.keys.flatMap(keys);
}
