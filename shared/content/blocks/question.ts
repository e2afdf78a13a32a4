import type { Draw } from '../../domain/blockKinds.ts';
import type { TemplateBlock } from '../../domain/schemas/template.ts';
import type { BlockInput, DrawnBlock } from '../block.ts';
import { type ChangesAsAnswer, changesAsAnswer } from '../changesAsAnswer.ts';
import { fittedPassages, sentencesOf } from '../fitted.ts';
import { plain } from '../passage.ts';

/** Draws what may answer a question of a funder's form: the texts of other blocks, and their figures when they are asked for. */
export function drawQuestion(
  input: BlockInput,
  asked: TemplateBlock | null,
  isAnswered: boolean,
  draw: (kind: Draw) => DrawnBlock,
): DrawnBlock {
  const { source, t } = input;
  // Results are columns: as an answer they are sentences.
  const changes = asked?.draws.includes('results') ? changesAsAnswer(input) : null;
  const drawn = (asked?.draws ?? []).map((kind) =>
    kind === 'results'
      ? Object.assign(draw(kind), { text: plain(paragraphsOf(changes)) })
      : draw(kind),
  );
  // A gap of another block is no answer.
  const proposed = drawn.flatMap(({ text }) => text.filter(({ gap }) => !gap));
  const fitted =
    asked === null
      ? proposed
      : fittedPassages(
          proposed,
          asked,
          source.template.counting,
          (paragraph) => changes?.partsOf(paragraph) ?? sentencesOf(paragraph),
        );
  const text = fitted.map((one) =>
    Object.assign({}, one, {
      paragraphs: one.paragraphs.map((paragraph) => changes?.inTime(paragraph) ?? paragraph),
    }),
  );
  const title = asked?.title ?? t('dossier:question.title');
  const parts = asked?.showsParts === true ? drawn.flatMap((one) => one.parts) : [];
  const isEmpty = !isAnswered && text.length === 0 && parts.length === 0;
  return {
    title,
    dimension: null,
    origin:
      drawn.length === 0
        ? undefined
        : t('dossier:question.origin', { titles: drawn.map((one) => one.title).join(', ') }),
    // The question stands over its answer: a heading under it does not say the same again.
    text: text.map((one) =>
      one.heading === title ? Object.assign({}, one, { heading: '' }) : one,
    ),
    parts: isEmpty ? [{ type: 'gap', text: t('dossier:question.noAnswer') }] : parts,
  };
}

function paragraphsOf(changes: ChangesAsAnswer | null): string[] {
  return changes === null || changes.paragraph === '' ? [] : [changes.paragraph];
}
