import { plainRun } from '../domain/ownText.ts';
import type { OwnText } from '../domain/schemas/ownText.ts';
import type { ContentPassage } from './dossierContent.ts';

/** What the portfolio proposes, as the beginning of a text of one's own: its headings and its paragraphs. */
export function drawnOwn(passages: readonly ContentPassage[]): OwnText {
  return passages.flatMap(
    ({ heading, paragraphs }): OwnText => [
      ...(heading === ''
        ? []
        : [{ type: 'heading' as const, level: 1 as const, runs: [plainRun(heading)] }]),
      ...paragraphs.map((text) => ({ type: 'paragraph' as const, runs: [plainRun(text)] })),
    ],
  );
}
