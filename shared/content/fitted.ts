import type { TemplateBlock, WordCounting } from '../domain/schemas/template.ts';
import { countCharacters, countWords } from '../domain/wordCount.ts';
import type { ContentPassage } from './dossierContent.ts';

/** The limits that a proposed answer must keep. */
type Limits = Pick<TemplateBlock, 'maxWords' | 'maxCharacters'>;

/**
 * The beginning of the passages that a question takes: whole sentences, as many as its limits hold, one of each
 * passage in turn, so that the last one is not left out for the sake of the first. What the portfolio proposes can
 * then be sent as it is. Nothing is cut within a sentence: a first one that is too long is left whole, and its
 * length is said. `partsOf`: what of a paragraph is never cut, with what parts it from the next; its sentences.
 */
export function fittedPassages(
  passages: readonly ContentPassage[],
  limits: Limits,
  counting: WordCounting,
  partsOf: (paragraph: string) => string[] = sentencesOf,
): ContentPassage[] {
  if (limits.maxWords === null && limits.maxCharacters === null) return [...passages];
  const drafts = passages.map((passage) => ({
    passage,
    left: passage.paragraphs.map(partsOf),
    taken: 0,
  }));
  const said = () =>
    drafts.flatMap(({ passage, left, taken }) =>
      taken === 0 ? [] : [{ ...passage, paragraphs: begun(left, taken) }],
    );
  let open = drafts.filter(({ left }) => left.length > 0);
  let isFirst = true;
  while (open.length > 0) {
    open = open.filter((draft) => {
      draft.taken += 1;
      const fits = isWithin(said(), limits, counting);
      if (!fits && !isFirst) draft.taken -= 1;
      isFirst = false;
      return fits && draft.taken < draft.left.flat().length;
    });
  }
  return said();
}

/** The first sentences of paragraphs. */
function begun(paragraphs: readonly (readonly string[])[], count: number): string[] {
  let left = count;
  return paragraphs.flatMap((sentences) => {
    const kept = sentences.slice(0, left);
    left -= kept.length;
    if (kept.length === 0) return [];
    const text = kept.join('');
    return [kept.length === sentences.length ? text : text.trim()];
  });
}

/** The sentences of a paragraph, with what parts them; a mark inside of a word or a number ends none. */
export function sentencesOf(paragraph: string): string[] {
  return paragraph.match(/.+?(?:[.!?…]+(?=\s)|$)\s*/gsu) ?? [paragraph];
}

function isWithin(
  passages: readonly ContentPassage[],
  { maxWords, maxCharacters }: Limits,
  counting: WordCounting,
): boolean {
  const text = passages
    .flatMap(({ heading, paragraphs }) => [heading].concat(paragraphs))
    .filter((one) => one !== '')
    .join('\n\n');
  return (
    (maxWords === null || countWords(text, counting) <= maxWords) &&
    (maxCharacters === null || countCharacters(text) <= maxCharacters)
  );
}
