import type { TemplateBlock, WordCounting } from '../domain/schemas/template.ts';
import { countCharacters, countWords } from '../domain/wordCount.ts';
import type { ContentPassage } from './dossierContent.ts';

/** The limits that a proposed answer must keep. */
type Limits = Pick<TemplateBlock, 'maxWords' | 'maxCharacters'>;

/**
 * The beginning of passages that a question takes: whole sentences, as many as its limits hold, so that
 * what the portfolio proposes can be sent as it is. Nothing is cut within a sentence: a first one that is
 * too long is left whole, and its length is said.
 */
export function fittedPassages(
  passages: readonly ContentPassage[],
  limits: Limits,
  counting: WordCounting,
): ContentPassage[] {
  if (limits.maxWords === null && limits.maxCharacters === null) return [...passages];
  const kept: ContentPassage[] = [];
  for (const passage of passages) {
    const said: string[] = [];
    const fits = (text: string) =>
      isWithin([...kept, { ...passage, paragraphs: [...said, text] }], limits, counting);
    const wholeUntil = passage.paragraphs.findIndex((paragraph) => {
      const isFirst = kept.length === 0 && said.length === 0;
      const part = longest(paragraph, fits) ?? (isFirst ? firstOf(paragraph) : '');
      if (part !== '') said.push(part);
      return part !== paragraph;
    });
    if (said.length > 0) kept.push({ ...passage, paragraphs: said });
    if (wholeUntil !== -1) break;
  }
  return kept;
}

/** As many whole sentences of a paragraph as fit; null when not even the first does. */
function longest(paragraph: string, fits: (text: string) => boolean): string | null {
  const sentences = sentencesOf(paragraph);
  for (let count = sentences.length; count > 0; count--) {
    const text = count === sentences.length ? paragraph : sentences.slice(0, count).join('').trim();
    if (fits(text)) return text;
  }
  return null;
}

function firstOf(paragraph: string): string {
  return sentencesOf(paragraph)[0]?.trim() ?? '';
}

/** With what parts them; a mark inside of a word or a number ends none. */
function sentencesOf(paragraph: string): string[] {
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
