import type { Template } from '../domain/schemas/template.ts';
import { askedOf } from '../domain/templateBlocks.ts';
import { type ContentBlock, type DossierContent, isPrinted } from './dossierContent.ts';
import { blockMeasured, blockText, type Measure, measuresOf } from './measure.ts';

/** A block that its template would not take: too long by a measure, or without the answer that it asks for. */
export type LimitProblem =
  | { readonly kind: 'too_long'; readonly block: ContentBlock; readonly measure: Measure }
  | { readonly kind: 'answer_missing'; readonly block: ContentBlock };

/** What of a dossier's texts its template would not take, block by block; only of those that are in it. */
export function limitProblems(
  content: Pick<DossierContent, 'blocks'>,
  template: Pick<Template, 'blocks' | 'counting'>,
): LimitProblem[] {
  return content.blocks.flatMap((block): LimitProblem[] => {
    const asked = askedOf(template, block);
    if (asked === null) return [];
    const text = blockText(block);
    if (text === '') {
      // A table or a figure that is printed is an answer.
      return asked.required && !isPrinted(block) ? [{ kind: 'answer_missing', block }] : [];
    }
    return measuresOf(blockMeasured(block), asked, template.counting)
      .filter(({ over }) => over > 0)
      .map((measure) => ({ kind: 'too_long', block, measure }));
  });
}
