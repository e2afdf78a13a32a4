import type { BlockKind } from '../../domain/schemas/dossier.ts';
import type { TemplateBlock } from '../../domain/schemas/template.ts';
import type { BlockInput, DrawnBlock } from '../block.ts';

/** Draws what may answer a question of a funder's form: the texts of other blocks, and their figures when they are asked for. */
export function drawQuestion(
  { t }: BlockInput,
  asked: TemplateBlock | null,
  draw: (kind: BlockKind) => DrawnBlock,
): DrawnBlock {
  const drawn = (asked?.draws ?? []).map(draw);
  return {
    title: asked?.title ?? t('dossier:question.title'),
    dimension: null,
    origin:
      drawn.length === 0
        ? t('dossier:question.own')
        : t('dossier:question.origin', { titles: drawn.map(({ title }) => title).join(', ') }),
    // A gap of another block is no answer.
    text: drawn.flatMap(({ text }) => text.filter(({ gap }) => !gap)),
    parts: asked?.showsParts === true ? drawn.flatMap(({ parts }) => parts) : [],
  };
}
