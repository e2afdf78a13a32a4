import {
  type BlankComponent,
  type BlankPaper,
  PAPER_VOICES,
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
const SLACK = px(10);

/** How close a page is set: its questions in px, between its lines in points, and its places to write on. */
export type Setting = {
  question: { size: number; line: number; style: 'semibold' };
  hand: number;
  /** Whether each group has its line; otherwise its voices stand beside what changed. */
  hasGroups: boolean;
  /** Why, what changed, evidence. */
  places: readonly WritingPlace[];
};

/** A line for each group whose voice may differ. */
const GROUPS = PAPER_VOICES.length;

const EASY: Setting = {
  question: { size: 16, line: 22, style: 'semibold' },
  hand: HAND,
  hasGroups: true,
  places: [
    { least: 2, most: 3 },
    { least: 1, most: 2 },
    { least: 1, most: 2 },
  ],
};

/** For a component that asks much: smaller words, lines of 6.3 mm, fewer of them. */
const CLOSE: Setting = {
  question: { size: 14, line: 18, style: 'semibold' },
  hand: px(24),
  hasGroups: true,
  places: [
    { least: 1, most: 3 },
    { least: 1, most: 2 },
    { least: 1, most: 2 },
  ],
};

/** For one that leaves no room for a line a group. */
const CROWDED: Setting = {
  ...CLOSE,
  hasGroups: false,
  places: [
    { least: 1, most: 3 },
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
  const setting =
    [EASY, CLOSE].find(
      (one) => leastOf(component, one) * one.hand <= roomOf(component, labels, one),
    ) ?? CROWDED;
  const room = roomOf(component, labels, setting);
  return { setting, lines: shareLines(placesOf(component, setting), room, setting.hand) };
}

function leastOf(component: BlankComponent, setting: Setting): number {
  return placesOf(component, setting).reduce((all, one) => all + one.least, 0);
}

function placesOf({ questions }: BlankComponent, { places }: Setting): WritingPlace[] {
  return [...questions.map(() => QUESTION_PLACE), ...places];
}

function roomOf(component: BlankComponent, labels: Labels, setting: Setting): number {
  const voices = setting.hasGroups ? LABEL + GROUPS * setting.hand : 0;
  return TEXT_HEIGHT - fixedHeight(component, labels, setting) - voices - SLACK;
}

/** All of the page but its lines and its voices, in points. */
function fixedHeight(component: BlankComponent, labels: Labels, { question }: Setting): number {
  const title = textHeight(component.label, TEXT_WIDTH, { size: 26, line: 32, style: 'semibold' });
  const definition = textHeight(component.definition, TEXT_WIDTH, SMALL);
  const questions = component.questions.reduce(
    (all, text) => all + textHeight(text, TEXT_WIDTH, question) + px(6),
    0,
  );
  const examples = [labels.evidence, ...component.typicalEvidence].join(' · ');
  const evidence = textHeight(examples, TEXT_WIDTH * 0.97, { size: 14, line: 20 }) + px(6);
  const sources = textHeight(component.sources, TEXT_WIDTH, { size: 12, line: 16 }) + px(6);
  // The reading, why, what changed.
  const labelled = 3 * LABEL;
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
