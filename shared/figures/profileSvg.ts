import type { GridProfile } from '../content/gridProfile.ts';
import type { Translate } from '../strings/index.ts';
import type { FigurePalette } from './palette.ts';
import {
  type LaidProfile,
  type LaidProfileDimension,
  type LaidReading,
  layoutProfile,
  PROFILE_PAD,
  PROFILE_SCREEN,
  type ProfileType,
  SIGN_GAP,
} from './profileLayout.ts';
import { profileText } from './profileText.ts';
import { DIMENSION_GLYPHS, readingSign } from './readingSigns.ts';
import { signNode } from './sign.ts';
import { type SvgNode, svg, svgRoot } from './svg.ts';
import { baseline, leading, linesDownFrom, type PlacedText, textNode } from './text.ts';

/** How a profile is drawn: width in px of the screen or of the page, sizes of its type. */
export type ProfileOptions = { width: number; type?: ProfileType };

/**
 * The profile of one application. It cannot be read as a score: signs of one size in one ink, boxes of
 * one size, no area, no bar, no line from one component to another, nothing that adds up.
 */
export function profileNode(
  profile: GridProfile,
  palette: FigurePalette,
  t: Translate,
  { width, type = PROFILE_SCREEN }: ProfileOptions,
): SvgNode {
  const laid = layoutProfile(profile, { width, type });
  return svgRoot(laid.width, laid.height, profileText(profile, t), [
    ...titles(laid, palette).map(textNode),
    ...laid.dimensions.flatMap((dimension) => heading(dimension, type, palette)),
    ...laid.dimensions
      .flatMap(({ readings }) => readings)
      .flatMap((reading) => readingNodes(reading, type, palette)),
  ]);
}

function titles(
  { title, version, width, type }: LaidProfile,
  palette: FigurePalette,
): PlacedText[] {
  const y = type.title;
  return [
    {
      x: 0,
      y,
      text: title,
      size: type.title,
      style: 'semibold',
      colour: palette.ink,
      anchor: 'start',
    },
    ...(version === ''
      ? []
      : [
          {
            x: width,
            y,
            text: version,
            size: type.small,
            style: 'regular' as const,
            colour: palette.ink2,
            anchor: 'end' as const,
          },
        ]),
  ];
}

function heading(
  { id, x, y, width, heading: lines, ruleY }: LaidProfileDimension,
  type: ProfileType,
  palette: FigurePalette,
): SvgNode[] {
  const { full } = palette.dimensions[id];
  const first = ruleY - 6 - lines.length * leading(type.heading);
  return [
    signNode(
      DIMENSION_GLYPHS[id],
      x,
      Math.max(y, first) + (leading(type.heading) - 16) / 2,
      16,
      full,
    ),
    ...lines.map((text, index) =>
      textNode({
        x: x + 24,
        y: first + index * leading(type.heading) + baseline(type.heading),
        text,
        size: type.heading,
        style: 'semibold',
        colour: full,
        anchor: 'start',
      }),
    ),
    svg('rect', { x, y: ruleY, width, height: 2, fill: full }),
  ];
}

function readingNodes(laid: LaidReading, type: ProfileType, palette: FigurePalette): SvgNode[] {
  const { x, y, width, height, reading, label } = laid;
  const word = y + PROFILE_PAD.top + label.length * leading(type.text);
  const isUnread = reading.level === null;
  return [
    signNode(
      readingSign(reading.level),
      x,
      word + (leading(type.word) - type.sign) / 2,
      type.sign,
      isUnread ? palette.ink2 : palette.ink,
    ),
    ...profileTexts(laid, type, palette).map(textNode),
    svg('rect', { x, y: y + height - 1, width, height: 1, fill: palette.hairline }),
  ];
}

/** The lines of a reading, each at its baseline; the tests check that each is inside its box. */
export function profileTexts(
  laid: LaidReading,
  type: ProfileType,
  palette: FigurePalette,
): PlacedText[] {
  const { reading } = laid;
  const isUnread = reading.level === null;
  const x = laid.x + type.sign + SIGN_GAP;
  const line = linesDownFrom(x, laid.y + PROFILE_PAD.top);
  return [
    ...laid.label.map((text) => line(text, type.text, 'regular', palette.ink2)),
    line(
      reading.levelLabel,
      type.word,
      isUnread ? 'italic' : 'semibold',
      isUnread ? palette.ink2 : palette.ink,
    ),
    ...laid.since.map((text) => line(text, type.small, 'regular', palette.ink2)),
    ...laid.changed.map((text) => line(text, type.small, 'italic', palette.ink)),
  ];
}
