import { type ContentPart, textOf } from '../../../shared/content/dossierContent.ts';
import { ownTitle } from '../../../shared/content/ownTitle.ts';
import { textHeight } from '../estimate.ts';
import type { LayoutContext } from '../layoutContext.ts';
import { identity } from '../letterhead.ts';
import type { PdfNode } from '../node.ts';
import { factsHeight, factsNode } from '../parts/facts.ts';
import { stagesDrawing } from '../parts/figures.ts';
import { partNodes } from '../parts/part.ts';
import { printable } from '../richText.ts';
import { INK, type } from '../theme.ts';
import { px, TEXT_HEIGHT, TEXT_WIDTH } from '../units.ts';
import type { LayBlock } from './block.ts';

/** How closely a cover is set, in px: over the title, over the stages, over the facts, and the types of its title and text. */
type Step = {
  readonly over: number;
  readonly stages: number;
  readonly facts: number;
  readonly title: { size: number; line: number };
  readonly lead: { size: number; line: number };
};

/** Points that the stages take, and what a cover needs besides its texts: who writes, the dossier's own name. */
const STAGES = px(80);
const AROUND = px(88);

/** The type of a remark. */
const NOTE = { size: 13, line: 19 } as const;
const NOTE_OVER = px(16);

/** The cover: who, what, in which stage, how much. It is set closer, then smaller, until it holds on its page. */
export const layCover: LayBlock = ({ block, id, dossier }, context) => {
  const paragraphs = textOf(block).flatMap((passage) => passage.paragraphs);
  const step = stepFor(dossier.initiativeTitle, paragraphs, block.parts);
  return [
    identity(dossier, context.t),
    {
      // What the dossier's own name says beside that of the initiative.
      text: context.rich(ownTitle(dossier)),
      ...type(16, 24),
      color: INK.second,
      margin: [0, px(step.over), 0, 0],
    },
    {
      text: printable(dossier.initiativeTitle),
      style: 'coverTitle',
      ...type(step.title.size, step.title.line),
      id,
      headlineLevel: 1,
      outline: true,
      outlineText: dossier.initiativeTitle,
      margin: [0, px(6), 0, px(18)],
    },
    ...lead(paragraphs, step, context),
    ...block.parts.flatMap((part, index): PdfNode[] => {
      if (part.type === 'stages') {
        return [{ stack: [stagesDrawing(part, context)], margin: [0, px(step.stages), 0, 0] }];
      }
      if (part.type === 'facts') {
        const money = part.facts.findIndex((fact) => /\d\u00a0\$/.test(fact.value));
        // Nothing follows on the page: space under the last line could only begin another one.
        const facts = Object.assign(factsNode(part, context, money), { margin: [0, px(12), 0, 0] });
        return [{ stack: [facts], margin: [0, px(step.facts), 0, 0] }];
      }
      const nodes = partNodes(part, `${id}-part-${index}`, context);
      return part.type === 'note' ? [{ stack: nodes, margin: [0, NOTE_OVER, 0, 0] }] : nodes;
    }),
  ];
};

/** The first step with which a cover is reckoned to hold on its page, the closest where none is. */
function stepFor(
  title: string,
  paragraphs: readonly string[],
  parts: readonly ContentPart[],
): Step {
  const letters = paragraphs.reduce((sum, text) => sum + text.length, 0);
  const [size, line] = titleType(title.length);
  const words = letters <= 260 ? { size: 20, line: 30 } : { size: 16, line: 25 };
  const close = { over: 24, stages: 12, facts: 8 };
  const small = { size: Math.min(size, 24), line: Math.min(line, 30) };
  const usual = { over: 56, stages: 24, facts: 16, title: { size, line }, lead: words };
  const steps: [Step, ...Step[]] = [
    title.length > 60 ? usual : { ...usual, over: 124, stages: 52, facts: 48 },
    { ...usual, over: 72, stages: 40, facts: 36 },
    usual,
    { over: 40, stages: 16, facts: 12, title: small, lead: words },
    { ...close, title: small, lead: { size: 15, line: 21 } },
    { ...close, over: 12, title: { size: 20, line: 25 }, lead: { size: 13, line: 18 } },
  ];
  const last = steps.at(-1) ?? steps[0];
  return steps.find((step) => reckoned(step, title, paragraphs, parts) < TEXT_HEIGHT) ?? last;
}

function reckoned(
  step: Step,
  title: string,
  paragraphs: readonly string[],
  parts: readonly ContentPart[],
): number {
  const bold = { ...step.title, style: 'semibold' as const };
  const width = TEXT_WIDTH - (step.lead.size > 16 ? px(36) : 0);
  const lines = paragraphs.map((text) => textHeight(text, width, step.lead) + px(8));
  const shown = parts.map((part) => {
    if (part.type === 'stages') return STAGES + px(step.stages);
    if (part.type === 'note') return textHeight(part.text, TEXT_WIDTH, NOTE) + px(10) + NOTE_OVER;
    return part.type === 'facts' ? factsHeight(part) + px(step.facts) : 0;
  });
  return [px(step.over), textHeight(title, TEXT_WIDTH, bold), ...lines, ...shown].reduce(
    (sum, one) => sum + one,
    AROUND,
  );
}

/** Size and line in px: 46 for a few words, 24 for three hundred letters. */
function titleType(letters: number): readonly [number, number] {
  if (letters <= 60) return [46, 52];
  if (letters <= 110) return [36, 42];
  return letters <= 180 ? [30, 36] : [24, 30];
}

function lead(
  paragraphs: string[],
  { lead: { size, line } }: Step,
  context: LayoutContext,
): PdfNode[] {
  return paragraphs.map((text) => ({
    text: context.rich(text),
    ...type(size, line),
    margin: [0, 0, size > 16 ? px(36) : 0, px(8)],
  }));
}
