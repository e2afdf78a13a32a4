import type { PathEffect } from '../content/effectPath.ts';
import { PATH } from './effectPathSizes.ts';
import { fitText, wrapText } from './measure.ts';

/** An effect in its box. */
export type LaidEffect = {
  effect: PathEffect;
  x: number;
  y: number;
  width: number;
  height: number;
  statement: string[];
  nuances: string[];
  /** Its date, and the term noted where it stands in another band. */
  dates: string[];
  /** What was last learned of it. */
  looks: string[];
};

/** More lines of a statement than this are cut; the whole is told beside the path. */
const MOST_LINES = 6;

/** The box of an effect, its words set in the width of its column. */
export function layBox(effect: PathEffect, x: number, width: number): LaidEffect {
  const room = width - 2 * PATH.pad - PATH.bar;
  const lines = wrapText(effect.statement, room, PATH.text, 'regular');
  const statement = lines.slice(0, MOST_LINES);
  if (lines.length > MOST_LINES) {
    statement[MOST_LINES - 1] = fitText(
      lines.slice(MOST_LINES - 1).join(' '),
      room,
      PATH.text,
      'regular',
    );
  }
  const sign = effect.isNegative ? 15 : 0;
  const nuances =
    effect.nuances === '' ? [] : wrapText(effect.nuances, room - sign, PATH.small, 'semibold');
  const look = effect.recheck === 'stale' ? 16 : 0;
  const dates = [
    effect.when,
    ...(effect.noted === '' ? [] : wrapText(effect.noted, room, PATH.small, 'regular')),
  ];
  const looks = effect.look === '' ? [] : wrapText(effect.look, room - look, PATH.small, 'regular');
  const height =
    2 * PATH.pad +
    statement.length * PATH.line +
    (nuances.length + dates.length + looks.length) * PATH.smallLine +
    2;
  return { effect, x, y: 0, width, height, statement, nuances, dates, looks };
}

/** The middle of the circle that says that nothing noted feeds an effect: beside the foot of its box. */
export function unfedSign({ x, y, height }: LaidEffect): { x: number; y: number } {
  return { x: x - 15, y: y + height - 10 };
}
