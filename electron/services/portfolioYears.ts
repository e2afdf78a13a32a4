import { comparePartialDates, type LocalDate } from '../../shared/domain/dates.ts';
import { pastStages } from '../../shared/domain/stages.ts';
import type { Stage } from '../../shared/domain/vocabulary.ts';
import type { HomeView } from '../../shared/ipc/contract/home.ts';
import type { ReadableDb } from '../database/connection.ts';
import { grouped } from '../database/record.ts';
import { everyStage, stageSpans } from '../database/repositories/home.ts';

type Strip = HomeView['strips'][number];

/** The oldest first; those without a date last, in the order of their titles. */
export function strips(db: ReadableDb, day: LocalDate): Strip[] {
  const lines = [...grouped(everyStage(db), 'initiativeId').values()].flatMap((rows): Strip[] => {
    const [one] = rows;
    if (one === undefined) return [];
    const dated = rows.flatMap(({ stage, date }) => (stage === null ? [] : [{ stage, date }]));
    const { initiativeId, initiativeTitle } = one;
    return [{ initiativeId, initiativeTitle, stages: pastStages(dated, day) }];
  });
  return lines.toSorted(byFirstStage);
}

function byFirstStage(a: Strip, b: Strip): number {
  const [first, second] = [a.stages[0], b.stages[0]];
  if (first === undefined || second === undefined) return Number(!first) - Number(!second);
  return comparePartialDates(first.date, second.date);
}

const NONE: Readonly<Record<Stage, number>> = {
  emergence: 0,
  experimentation: 0,
  sustaining: 0,
  scaling: 0,
  institutionalisation: 0,
  dormant: 0,
  closed: 0,
};

/** From the year of the first stage to the present one, each stage counted. */
export function stageYears(db: ReadableDb, day: LocalDate): HomeView['stageYears'] {
  const spans = stageSpans(db, day);
  const last = Number(day.slice(0, 4));
  const first = spans.reduce((year, { from }) => Math.min(year, from), last + 1);
  return Array.from({ length: last + 1 - first }, (_, index) => {
    const counts = { ...NONE };
    const year = first + index;
    for (const { stage, from, to, count } of spans) {
      if (from <= year && year <= to) counts[stage] += count;
    }
    return { year, counts };
  });
}
