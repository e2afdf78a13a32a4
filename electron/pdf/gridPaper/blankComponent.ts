import type {
  BlankComponent,
  BlankPaper,
} from '../../../shared/content/gridPaper/gridPaperContent.ts';
import type { DimensionId } from '../../../shared/domain/schemas/gridDefinition.ts';
import type { PdfNode } from '../node.ts';
import { dimensionLabel } from '../parts/heading.ts';
import { printable } from '../richText.ts';
import { INK, type } from '../theme.ts';
import { px } from '../units.ts';
import { lookedAt } from './lookedAt.ts';
import { settingOf } from './setting.ts';
import { tickedLevels } from './tickedLevels.ts';
import { voiceLine } from './voiceLine.ts';
import { COLUMN, COLUMN_GAP, handLines, label } from './writing.ts';

/** Where a component stands: its page needs its dimension and its bookmark. */
export type BlankPlace = {
  component: BlankComponent;
  dimension: { id: DimensionId; label: string };
  id: string;
  /** Of the bookmark of its dimension, which the first component of a dimension sets. */
  dimensionId: string;
  isFirst: boolean;
};

type Labels = BlankPaper['labels'];

/** The page of one component: its questions with room to write, the four readings to tick, what to look at. */
export function blankComponentNodes(
  place: BlankPlace,
  { labels, levels, groups }: Pick<BlankPaper, 'labels' | 'levels' | 'groups'>,
): PdfNode[] {
  const { component } = place;
  const { setting, lines } = settingOf(component, labels);
  const { hand, question } = setting;
  const asked = component.questions.length;
  const [why = 0, changed = 0, evidence = 0] = lines.slice(asked);
  return [
    head(place),
    { text: printable(component.definition), style: 'note', margin: [0, 0, 0, px(6)] },
    ...component.questions.flatMap((text, index): PdfNode[] => [
      {
        text: printable(text),
        bold: true,
        ...type(question.size, question.line),
        margin: [0, px(6), 0, 0],
      },
      handLines(lines[index] ?? 1, hand),
    ]),
    ...lookedAt(component, labels.subElements),
    label(labels.reading),
    tickedLevels(levels),
    label(labels.why),
    handLines(why, hand),
    ...(setting.hasGroups
      ? [
          label(labels.changed),
          handLines(changed, hand),
          label(labels.voices),
          ...groups.map((group) => voiceLine(group, levels, hand)),
        ]
      : [sideBySide(labels.changed, labels.otherVoices, changed, hand)]),
    evidenceLabel(component, labels),
    handLines(evidence, hand),
    {
      text: printable(component.sources),
      ...type(12, 16),
      color: INK.second,
      margin: [0, px(6), 0, 0],
    },
  ];
}

function head({ component, dimension, id, dimensionId, isFirst }: BlankPlace): PdfNode {
  const text = printable(component.label);
  return {
    stack: [
      dimensionLabel(
        dimension.id,
        dimension.label,
        isFirst ? { bookmark: dimensionId, level: 2 } : {},
      ),
      {
        text,
        style: 'title',
        headlineLevel: 3,
        id,
        outline: true,
        outlineText: text,
        outlineParentId: dimensionId,
        margin: [0, 0, 0, px(4)],
      },
    ],
    pageBreak: 'before',
  };
}

function evidenceLabel({ typicalEvidence }: BlankComponent, labels: Labels): PdfNode {
  return {
    text: [
      { text: labels.evidence, bold: true, ...type(15, 20) },
      ...(typicalEvidence.length === 0
        ? []
        : [
            {
              text: `  ${printable(typicalEvidence.join(' · '))}`,
              ...type(13, 19),
              color: INK.second,
            },
          ]),
    ],
    margin: [0, px(6), 0, 0],
  };
}

/** Two places to write on, each in half of the width. */
function sideBySide(left: string, right: string, lines: number, hand: number): PdfNode {
  return {
    columns: [left, right].map((text) => ({
      width: COLUMN,
      stack: [label(text), handLines(lines, hand, COLUMN)],
    })),
    columnGap: COLUMN_GAP,
  };
}
