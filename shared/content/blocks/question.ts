import type { BlockKind } from '../../domain/blockKinds.ts';
import type { DossierSource } from '../../domain/schemas/detail.ts';
import type { TemplateBlock } from '../../domain/schemas/template.ts';
import type { Translate } from '../../strings/index.ts';
import type { BlockInput, DrawnBlock } from '../block.ts';
import { fittedPassages } from '../fitted.ts';
import { datedFirst } from '../inTime.ts';
import { plain } from '../passage.ts';
import { onDate } from '../words.ts';

/** Results are columns: as an answer they are sentences, those that were observed, in the order of time, unfavourable ones among them. */
function asAnswer(
  kind: BlockKind,
  drawn: DrawnBlock,
  source: DossierSource,
  t: Translate,
): DrawnBlock {
  if (kind !== 'results') return drawn;
  const { effects } = source.initiative;
  const observed = datedFirst(
    effects.filter(({ observedOn }) => observedOn !== null),
    ({ observedOn }) => observedOn,
  );
  const sentences = observed.map(({ statement, observedOn, polarity }) =>
    t(polarity === 'negative' ? 'dossier:question.negativeEffect' : 'dossier:question.effect', {
      statement: statement.trim().replace(/[.;]+$/u, ''),
      date: observedOn === null ? '' : onDate(observedOn, t),
    }),
  );
  return { ...drawn, text: plain(sentences.length === 0 ? [] : [sentences.join(' ')]) };
}

/** Draws what may answer a question of a funder's form: the texts of other blocks, and their figures when they are asked for. */
export function drawQuestion(
  { source, t }: BlockInput,
  asked: TemplateBlock | null,
  isAnswered: boolean,
  draw: (kind: BlockKind) => DrawnBlock,
): DrawnBlock {
  const drawn = (asked?.draws ?? []).map((kind) => asAnswer(kind, draw(kind), source, t));
  // A gap of another block is no answer.
  const proposed = drawn.flatMap(({ text }) => text.filter(({ gap }) => !gap));
  const text =
    asked === null ? proposed : fittedPassages(proposed, asked, source.template.counting);
  const title = asked?.title ?? t('dossier:question.title');
  const parts = asked?.showsParts === true ? drawn.flatMap((one) => one.parts) : [];
  const isEmpty = !isAnswered && text.length === 0 && parts.length === 0;
  return {
    title,
    dimension: null,
    origin:
      drawn.length === 0
        ? t('dossier:question.own')
        : t('dossier:question.origin', { titles: drawn.map((one) => one.title).join(', ') }),
    // The question stands over its answer: a heading under it does not say the same again.
    text: text.map((one) =>
      one.heading === title ? Object.assign({}, one, { heading: '' }) : one,
    ),
    parts: isEmpty ? [{ type: 'gap', text: t('dossier:question.noAnswer') }] : parts,
  };
}
