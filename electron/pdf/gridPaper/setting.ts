import type {
  BlankComponent,
  BlankPaper,
} from '../../../shared/content/gridPaper/gridPaperContent.ts';
import { textHeight } from '../estimate.ts';
import { px, TEXT_HEIGHT, TEXT_WIDTH } from '../units.ts';
import { lookedAtHeight } from './lookedAt.ts';
import { shareLines, type WritingPlace } from './plan.ts';
import { TICKED_LEVELS } from './tickedLevels.ts';
import { HAND, LABEL } from './writing.ts';

type Labels = BlankPaper['labels'];

const SMALL = { size: 13, line: 19 } as const;
/** What the estimates may miss. */
const SLACK = px(14);

/** How close a page is set: its questions in px, between its lines in points, and its places to write on. */
export type Setting = {
  question: { size: number; line: number; style: 'semibold' };
  hand: number;
  /** Why, what changed beside the voices, evidence. */
  places: readonly WritingPlace[];
};

const EASY: Setting = {
  question: { size: 16, line: 22, style: 'semibold' },
  hand: HAND,
  places: [
    { least: 2, most: 4 },
    { least: 2, most: 5 },
    { least: 1, most: 2 },
  ],
};

/** For a component that asks much: smaller words, lines of 6.3 mm, fewer of them. */
const CLOSE: Setting = {
  question: { size: 14, line: 18, style: 'semibold' },
  hand: px(24),
  places: [
    { least: 1, most: 4 },
    { least: 1, most: 5 },
    { least: 1, most: 2 },
  ],
};

const QUESTION_PLACE: WritingPlace = { least: 1, most: 5 };

/** The easiest setting that holds a component on its page, and the lines of each place to write on: those of its questions first. */
export function settingOf(
  component: BlankComponent,
  labels: Labels,
): { setting: Setting; lines: number[] } {
  const least = placesOf(component, EASY).reduce((all, one) => all + one.least, 0);
  const setting = least * EASY.hand <= roomOf(component, labels, EASY) ? EASY : CLOSE;
  const room = roomOf(component, labels, setting);
  return { setting, lines: shareLines(placesOf(component, setting), room, setting.hand) };
}

function placesOf({ questions }: BlankComponent, { places }: Setting): WritingPlace[] {
  return [...questions.map(() => QUESTION_PLACE), ...places];
}

function roomOf(component: BlankComponent, labels: Labels, setting: Setting): number {
  return TEXT_HEIGHT - fixedHeight(component, labels, setting) - SLACK;
}

/** All of the page but its lines, in points. */
function fixedHeight(component: BlankComponent, labels: Labels, { question }: Setting): number {
  const title = textHeight(component.label, TEXT_WIDTH, { size: 26, line: 32, style: 'semibold' });
  const definition = textHeight(component.definition, TEXT_WIDTH, SMALL);
  const questions = component.questions.reduce(
    (all, text) => all + textHeight(text, TEXT_WIDTH, question) + px(9),
    0,
  );
  const examples = [labels.evidence, ...component.typicalEvidence].join(' · ');
  const evidence = textHeight(examples, TEXT_WIDTH * 0.97, { size: 14, line: 20 }) + px(9);
  const sources = textHeight(component.sources, TEXT_WIDTH, { size: 12, line: 16 }) + px(6);
  const labelled = 2 * (LABEL + px(3)) + 2 * LABEL;
  return (
    px(22) +
    title +
    px(4) +
    definition +
    px(6) +
    questions +
    lookedAtHeight(component) +
    TICKED_LEVELS +
    labelled +
    evidence +
    sources
  );
}
