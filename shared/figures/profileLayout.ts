import { cutAtWord } from '../content/excerpt.ts';
import type { GridProfile, ProfileReading } from '../content/gridProfile.ts';
import type { DimensionId } from '../domain/schemas/gridDefinition.ts';
import { fitText, textWidth, wrapText } from './measure.ts';
import { leading } from './text.ts';

/** Sizes of the type of a profile, in the unit of its width; `sign` is the side of a reading's sign. */
export type ProfileType = {
  title: number;
  heading: number;
  word: number;
  text: number;
  small: number;
  sign: number;
};

/** On the screen. */
export const PROFILE_SCREEN: ProfileType = {
  title: 14,
  heading: 14,
  word: 15,
  text: 13,
  small: 12,
  sign: 18,
};

/** On a letter page, 640 px between its margins. */
export const PROFILE_PRINT: ProfileType = {
  title: 13,
  heading: 13,
  word: 14,
  text: 12.5,
  small: 11.5,
  sign: 17,
};

/** One reading with its lines and its box, as high as those beside it. */
export type LaidReading = {
  reading: ProfileReading;
  x: number;
  y: number;
  width: number;
  height: number;
  label: string[];
  since: string[];
  changed: string[];
};

/** A dimension: its heading, over its readings. */
export type LaidProfileDimension = {
  id: DimensionId;
  x: number;
  y: number;
  width: number;
  heading: string[];
  /** Of the line under the heading. */
  ruleY: number;
  readings: LaidReading[];
};

/** Where everything of a profile stands. `version` is empty when it has no room. */
export type LaidProfile = {
  width: number;
  height: number;
  title: string;
  version: string;
  dimensions: LaidProfileDimension[];
  type: ProfileType;
};

/** Narrower, the dimensions stand one under the other. */
export const PROFILE_COLUMNS_FROM = 540;

const GAP = 22;
/** Inside a reading's box. */
export const PROFILE_PAD = { top: 9, bottom: 10, right: 6 };
/** Between the sign and what stands beside it. */
export const SIGN_GAP = 8;
/** Letters of what people wrote; the whole stands beside the figure. */
const CHANGED_LETTERS = 140;
const LEAST_WIDTH = 200;

/**
 * Places a profile in a width: the dimensions side by side, or one under the other where there is no
 * room. The boxes of a line have one height, that of the longest text: the reading itself changes nothing.
 */
export function layoutProfile(
  profile: GridProfile,
  { width, type }: { width: number; type: ProfileType },
): LaidProfile {
  const whole = Math.max(width, LEAST_WIDTH);
  const abreast = whole >= PROFILE_COLUMNS_FROM ? profile.dimensions.length : 1;
  const column = (whole - (abreast - 1) * GAP) / abreast;
  const room = column - type.sign - SIGN_GAP - PROFILE_PAD.right;
  const boxes = profile.dimensions.map(({ readings }) =>
    readings.map((reading) => linesOf(reading, room, type)),
  );
  const heights = lineHeights(boxes, type);
  const headings = profile.dimensions.map(({ label }) =>
    wrapText(label, column - 26, type.heading, 'semibold'),
  );
  const head = Math.max(1, ...headings.map((lines) => lines.length)) * leading(type.heading) + 6;
  const top = leading(type.title) + 12;
  const dimensions: LaidProfileDimension[] = [];
  let below = top;
  for (const [index, dimension] of profile.dimensions.entries()) {
    const y = abreast > 1 ? top : below;
    const x = abreast > 1 ? index * (column + GAP) : 0;
    const ruleY = y + head;
    let next = ruleY + 2;
    const readings = (boxes[index] ?? []).map((lines, place): LaidReading => {
      const { reading, label, since, changed } = lines;
      const height = heights[place] ?? 0;
      next += height;
      return { reading, label, since, changed, x, y: next - height, width: column, height };
    });
    dimensions.push({
      id: dimension.id,
      x,
      y,
      width: column,
      heading: headings[index] ?? [],
      ruleY,
      readings,
    });
    below = next + 16;
  }
  const bottom = Math.max(
    top,
    ...dimensions.flatMap(({ readings }) => readings.map(({ y, height }) => y + height)),
  );
  const title = fitText(profile.title, whole, type.title, 'semibold');
  const left = whole - textWidth(title, type.title, 'semibold') - 20;
  const version = textWidth(profile.version, type.small, 'regular') <= left ? profile.version : '';
  return { width: whole, height: bottom + 1, title, version, dimensions, type };
}

/** Height of each line of boxes: that of its longest text, the same for all dimensions. */
function lineHeights(boxes: readonly (readonly Lines[])[], type: ProfileType): number[] {
  const count = Math.max(0, ...boxes.map((column) => column.length));
  return Array.from({ length: count }, (_, place) =>
    Math.max(
      ...boxes.map((column) => {
        const lines = column[place];
        return lines === undefined ? 0 : heightOf(lines, type);
      }),
    ),
  );
}

type Lines = Pick<LaidReading, 'reading' | 'label' | 'since' | 'changed'>;

function linesOf(reading: ProfileReading, room: number, type: ProfileType): Lines {
  const { since, changed } = reading;
  return {
    reading,
    label: wrapText(reading.label, room, type.text, 'regular'),
    since: since === null ? [] : wrapText(since, room, type.small, 'regular'),
    changed:
      changed === null
        ? []
        : wrapText(cutAtWord(changed, CHANGED_LETTERS), room, type.small, 'italic'),
  };
}

function heightOf({ label, since, changed }: Lines, type: ProfileType): number {
  return (
    PROFILE_PAD.top +
    label.length * leading(type.text) +
    leading(type.word) +
    (since.length + changed.length) * leading(type.small) +
    PROFILE_PAD.bottom
  );
}
