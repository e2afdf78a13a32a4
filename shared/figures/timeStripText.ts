import type { TimeLane, TimeStrip } from '../content/timeStrip.ts';
import type { Translate } from '../strings/index.ts';

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
