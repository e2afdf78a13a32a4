import { plainText, printedParts } from '../domain/ownText.ts';
import type { OwnText } from '../domain/schemas/ownText.ts';
import type { TemplateBlock, WordCounting } from '../domain/schemas/template.ts';
import { countCharacters, countWords } from '../domain/wordCount.ts';
import { ownAsText } from './copiedOwn.ts';
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

/**
 * A text to be measured: its words as a person counts them, and its letters as a form gets them, where the
 * lists that are copied there have bullets and numbers.
 */
export type MeasuredText = { readonly said: string; readonly sent: string };

/** A text of one's own; parts that say nothing are left out of what is sent, as they are of what is printed. */
export function ownMeasured(own: OwnText): MeasuredText {
  const sent = printedParts(own).map(ownAsText).join('\n\n');
  return { said: plainText(own), sent };
}

/** Paragraphs without any list: what is sent is what is said. */
export function plainMeasured(text: string): MeasuredText {
  return { said: text, sent: paragraphs(text).join('\n\n') };
}

/** The text of a block as it is printed or copied, headings among its paragraphs; what only says that nothing is written is none. */
export function blockText(block: ContentBlock): string {
  return textOf(block)
    .filter(({ gap }) => !gap)
    .flatMap(({ heading, paragraphs: said }) => [heading].concat(said))
    .filter((one) => one !== '')
    .join('\n\n');
}

/** The same of a block: the person's own text in place of the drawn one. */
export function blockMeasured(block: ContentBlock): MeasuredText {
  return block.written.length > 0 ? ownMeasured(block.written) : plainMeasured(blockText(block));
}

/** A text against its limits: words, then characters when they have one; words alone without any. */
export function measuresOf(
  { said, sent }: MeasuredText,
  limits: Limits | null,
  counting: WordCounting,
): Measure[] {
  const { maxWords, maxCharacters } = limits ?? { maxWords: null, maxCharacters: null };
  const characters = (most: number) => measure('characters', countCharacters(sent), most);
  const words = measure('words', countWords(said, counting), maxWords);
  if (maxCharacters === null) return [words];
  return maxWords === null ? [characters(maxCharacters)] : [words, characters(maxCharacters)];
}

function measure(unit: Measure['unit'], count: number, most: number | null): Measure {
  return { unit, count, most, over: most === null ? 0 : Math.max(0, count - most) };
}
