import type { TimeLane, TimeStrip } from '../content/timeStrip.ts';
import type { Translate } from '../strings/index.ts';
import type { LaidMark } from './laidMark.ts';
import type { TimeRange } from './timeStripLayout.ts';
import { rangeEnds } from './timeZoom.ts';

/** The whole strip in words, lane by lane: for a screen reader, and as the PDF's alternative text. */
export function timeStripText({ lanes }: TimeStrip, t: Translate): string {
  return lanes.map((lane) => laneInWords(lane, t)).join(' ');
}

function laneInWords({ label, marks, undated, none }: TimeLane, t: Translate): string {
  const said = marks.map(({ words }) => words);
  if (undated > 0) said.push(t('time:undated', { count: undated }));
  return t('time:alt', { lane: label, marks: said.length === 0 ? none : said.join('; ') });
}

/** « 2 sans date, 3 avant »: what a lane holds and does not draw in its stretch; empty when it draws all. */
export function unseenInWords(
  { undated, before, after }: { undated: number; before: number; after: number },
  t: Translate,
): string {
  return [
    ...(undated === 0 ? [] : [t('time:undated', { count: undated })]),
    ...(before === 0 ? [] : [t('time:before', { count: before })]),
    ...(after === 0 ? [] : [t('time:after', { count: after })]),
  ].join(', ');
}

/** A mark in words, or all those that stand together: « 3 repères : … ». */
export function markInWords(
  { mark, gathered }: Pick<LaidMark, 'mark' | 'gathered'>,
  t: Translate,
): string {
  if (gathered.length < 2) return mark.words;
  const some = gathered.slice(0, MOST_TOLD).map(({ words }) => words);
  const more = gathered.length - some.length;
  if (more > 0) some.push(t('time:more', { count: more }));
  return t('time:together', { count: gathered.length, marks: some.join('; ') });
}

/** Of those that stand together, how many are told one by one. */
const MOST_TOLD = 3;

/** « janvier 2012 à mars 2026 »: what is shown, in words. */
export function rangeInWords(range: TimeRange, t: Translate): string {
  const { first, last } = rangeEnds(range);
  return first === last ? first : t('time:range', { first, last });
}
