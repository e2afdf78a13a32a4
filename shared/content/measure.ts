import type { TemplateBlock, WordCounting } from '../domain/schemas/template.ts';
import { countCharacters, countWords } from '../domain/wordCount.ts';
import { type ContentBlock, textOf } from './dossierContent.ts';
import { paragraphs } from './words.ts';

/** How long a text is, and what its template takes; `over`: by how much it is too long, 0 when it is not. */
export type Measure = {
  readonly unit: 'words' | 'characters';
  readonly count: number;
  readonly most: number | null;
  readonly over: number;
};

/** The limits of a block, and how its form counts. */
export type Limits = Pick<TemplateBlock, 'maxWords' | 'maxCharacters'>;

/** A text as it is sent: its paragraphs, an empty line between them. */
export function sentText(text: string): string {
  return paragraphs(text).join('\n\n');
}

/** The text of a block as it is printed or copied, headings among its paragraphs; what only says that nothing is written is none. */
export function blockText(block: ContentBlock): string {
  return textOf(block)
    .filter(({ gap }) => !gap)
    .flatMap(({ heading, paragraphs: said }) => [heading].concat(said))
    .filter((one) => one !== '')
    .join('\n\n');
}

/** A text against its limits: words, then characters when they have one; words alone without any. */
export function measuresOf(text: string, limits: Limits | null, counting: WordCounting): Measure[] {
  const sent = sentText(text);
  const { maxWords, maxCharacters } = limits ?? { maxWords: null, maxCharacters: null };
  const characters = (most: number) => measure('characters', countCharacters(sent), most);
  const words = measure('words', countWords(sent, counting), maxWords);
  if (maxCharacters === null) return [words];
  return maxWords === null ? [characters(maxCharacters)] : [words, characters(maxCharacters)];
}

function measure(unit: Measure['unit'], count: number, most: number | null): Measure {
  return { unit, count, most, over: most === null ? 0 : Math.max(0, count - most) };
}
