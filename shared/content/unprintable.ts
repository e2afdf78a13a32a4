import { isInSourceSans } from '../figures/sourceSansLetters.ts';
import type { ContentBlock, DossierContent } from './dossierContent.ts';
import { headTexts, printedTexts } from './printedTexts.ts';

/** Letters of one place of a dossier that its font does not have. */
export type Unprintable = {
  /** The block in which they are; null for the title and the names, which stand on every page. */
  block: ContentBlock | null;
  /** Each once, as a person sees it: an emoji made of several signs is one. */
  letters: string[];
  /** The first of them with the words around it. */
  excerpt: string;
};

/** How many letters are shown on each side of the one that is missing. */
const AROUND = 18;

const graphemes = new Intl.Segmenter('fr-CA', { granularity: 'grapheme' });

/**
 * Where a dossier holds letters that the fonts of the PDF do not have (emoji, other scripts): they would
 * be printed as empty boxes. Only what is printed is looked at: own texts in the place of drawn ones.
 */
export function unprintableIn(content: DossierContent): Unprintable[] {
  return [
    ...found(null, headTexts(content)),
    ...content.blocks.flatMap((block) => found(block, printedTexts(block))),
  ];
}

function found(block: ContentBlock | null, texts: readonly string[]): Unprintable[] {
  const letters = new Set<string>();
  let excerpt = '';
  for (const text of texts) {
    if (ALL_PRINTABLE.test(text)) continue;
    for (const { segment, index } of graphemes.segment(text.normalize('NFC'))) {
      if (isPrintable(segment)) continue;
      if (letters.size === 0) excerpt = around(text.normalize('NFC'), index, segment.length);
      letters.add(segment);
    }
  }
  return letters.size === 0 ? [] : [{ block, letters: [...letters], excerpt }];
}

/** A text of the letters of French: looked at in one go, which most texts are. */
export const ALL_PRINTABLE =
  /^[\n\u0020-\u007e\u00a0-\u00ff\u0152\u0153\u2009\u2013\u2014\u2019\u2026\u202f]*$/;

function isPrintable(grapheme: string): boolean {
  return Array.from(grapheme).every(
    (letter) => CONTROL.test(letter) || isInSourceSans(letter.codePointAt(0) ?? 0),
  );
}

/** What the PDF leaves out or takes as the end of a line, and what joins signs into one. */
const CONTROL = /\p{Cc}|\p{Cf}|\u2028|\u2029|\ufe0e|\ufe0f/u;

function around(text: string, index: number, length: number): string {
  const from = Math.max(0, index - AROUND);
  const to = Math.min(text.length, index + length + AROUND);
  const said = text.slice(from, to).replace(/\s+/gu, ' ').trim();
  return `${from > 0 ? '…' : ''}${said}${to < text.length ? '…' : ''}`;
}
