import type {
  FilledComponent,
  FilledPaper,
  PaperVoice,
} from '../../../shared/content/gridPaper/gridPaperContent.ts';
import type { DimensionId } from '../../../shared/domain/schemas/gridDefinition.ts';
import { readingSign } from '../../../shared/figures/readingSigns.ts';
import { textHeight } from '../estimate.ts';
import type { PdfNode } from '../node.ts';
import { dimensionLabel, sign } from '../parts/heading.ts';
import { ruledLayout } from '../parts/table.ts';
import { printable, richText } from '../richText.ts';
import { INK, type } from '../theme.ts';
import { px, TEXT_HEIGHT, TEXT_WIDTH } from '../units.ts';
import { correctionNodes } from './correction.ts';

/** Where a component stands among the others. */
export type FilledPlace = {
  component: FilledComponent;
  dimension: { id: DimensionId; label: string };
  id: string;
  dimensionId: string;
  isFirst: boolean;
};

type Labels = FilledPaper['labels'];

const LEFT = px(180);
const RIGHT = TEXT_WIDTH - LEFT - px(16);

/** One component as it was read: the word, why, what changed, who said otherwise, on what evidence. */
export function filledComponentNodes(place: FilledPlace, labels: Labels): PdfNode[] {
  const { component } = place;
  return [
    ...head(place),
    ...paragraphs(component.justification, component.isUnexplained),
    ...headed(labels.changed, component.changed),
    ...voicesNodes(labels.voices, component.voices),
    ...notesNodes(labels.notes, component.notes),
    ...evidenceNodes(labels.evidence, component),
    ...component.corrections.flatMap((one) => correctionNodes(one)),
  ];
}

/** Dimension, label, reading and questions go together with the beginning of what follows. */
function head({ component, dimension, id, dimensionId, isFirst }: FilledPlace): PdfNode[] {
  const text = printable(component.label);
  const questions = component.questions.join('  ');
  const [why = ''] = component.justification;
  const height =
    (isFirst ? px(54) : px(30)) +
    textHeight(text, TEXT_WIDTH, { size: 20, line: 26, style: 'semibold' }) +
    px(34) +
    (questions === '' ? 0 : textHeight(questions, TEXT_WIDTH, SMALL) + px(6)) +
    Math.min(textHeight(why, TEXT_WIDTH, BODY), px(110));
  return [
    {
      stack: isFirst
        ? [dimensionLabel(dimension.id, dimension.label, { bookmark: dimensionId, level: 2 })]
        : [],
      margin: [0, px(isFirst ? 30 : 14), 0, 0],
      keep: Math.min(height, TEXT_HEIGHT / 2),
    },
    {
      alt: '',
      canvas: [
        {
          type: 'line',
          x1: 0,
          x2: TEXT_WIDTH,
          y1: 0,
          y2: 0,
          lineWidth: px(isFirst ? 2 : 1),
          lineColor: isFirst ? INK.dimensions[dimension.id].full : INK.hairline,
        },
      ],
      margin: [0, px(2), 0, px(10)],
    },
    {
      text,
      bold: true,
      ...type(20, 26),
      headlineLevel: 3,
      id,
      outline: true,
      outlineText: text,
      outlineParentId: dimensionId,
    },
    readingLine(component),
    ...(questions === ''
      ? []
      : [{ text: printable(questions), style: 'note', margin: [0, 0, 0, px(6)] } as PdfNode]),
  ];
}

function readingLine({ level, levelLabel, since }: FilledComponent): PdfNode {
  return {
    columns: [
      {
        width: px(26),
        stack: [sign(readingSign(level), 18, INK.text)],
        margin: [0, px(2), 0, 0],
      },
      {
        width: '*',
        text: [
          { text: levelLabel, bold: level !== null, italics: level === null, ...type(16, 22) },
          ...(since === null ? [] : [{ text: `   ${since}`, ...type(14, 22), color: INK.second }]),
        ],
      },
    ],
    margin: [0, px(2), 0, px(8)],
  };
}

/** « 1er » raised; marks of evidence lead nowhere, since the evidence is right there. */
const rich = richText(new Set());

const BODY = { size: 15, line: 22 } as const;
const SMALL = { size: 13, line: 19 } as const;

function paragraphs(texts: string[], isGap: boolean): PdfNode[] {
  return texts.map((text) => ({
    text: rich(text),
    ...(isGap ? { style: 'gap' } : type(BODY.size, BODY.line)),
    margin: [0, 0, 0, px(8)],
    balanced: true,
  }));
}

function subheading(text: string): PdfNode {
  return {
    text,
    bold: true,
    color: INK.second,
    ...type(13, 18),
    headlineLevel: 4,
    margin: [0, px(4), 0, px(2)],
    keep: px(60),
  };
}

function headed(heading: string, texts: string[]): PdfNode[] {
  return texts.length === 0 ? [] : [subheading(heading), ...paragraphs(texts, false)];
}

/** Each voice as it was said, in the order in which it was heard. */
function voicesNodes(heading: string, voices: PaperVoice[]): PdfNode[] {
  if (voices.length === 0) return [];
  return [
    subheading(heading),
    twoColumns(
      voices.map((voice) => ({
        left: [
          { text: printable(voice.who), bold: true, ...type(14, 20) },
          {
            columns: [
              {
                width: px(20),
                stack: [sign(readingSign(voice.level), 14, INK.text)],
                margin: [0, px(2.5), 0, 0],
              },
              { width: '*', text: voice.levelLabel, ...type(14, 20) },
            ],
          },
        ],
        right: voice.text,
      })),
    ),
  ];
}

function notesNodes(heading: string, notes: FilledComponent['notes']): PdfNode[] {
  if (notes.length === 0) return [];
  return [
    subheading(heading),
    twoColumns(
      notes.map(({ subElement, text }) => ({
        left: [{ text: printable(subElement), ...type(14, 20), color: INK.second }],
        right: text,
      })),
    ),
  ];
}

function twoColumns(rows: { left: PdfNode[]; right: string[] }[]): PdfNode {
  return {
    rowHeaderColumns: 1,
    table: {
      widths: [LEFT, RIGHT],
      dontBreakRows: rows.every(({ right }) => right.join('').length < 1500),
      body: rows.map(({ left, right }) => [
        { stack: left },
        { stack: right.map((text) => ({ text: rich(text), ...type(14, 20) })) },
      ]),
    },
    layout: ruledLayout(0, -1),
    margin: [0, 0, 0, px(8)],
  };
}

function evidenceNodes(heading: string, { evidence, noEvidence }: FilledComponent): PdfNode[] {
  if (evidence.length === 0) {
    return noEvidence === null ? [] : paragraphs([noEvidence], true);
  }
  return [
    subheading(heading),
    {
      stack: evidence.map((text) => ({ text: rich(text), ...type(14, 20) })),
      margin: [0, 0, 0, px(8)],
    },
  ];
}
