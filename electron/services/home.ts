import { comparePartialDates, lastDay } from '../../shared/domain/dates.ts';
import { pastStages } from '../../shared/domain/stages.ts';
import { isOver, isUpcoming } from '../../shared/domain/upcoming.ts';
import type { HomeView } from '../../shared/ipc/contract/home.ts';
import type { ReadableDb } from '../database/connection.ts';
import { grouped } from '../database/record.ts';
import { homeRecords } from '../database/repositories/home.ts';
import { listLateFollowUps } from '../database/repositories/initiativeQuery/lateFollowUps.ts';
import { type Context, today } from './context.ts';

/** What waits for a gesture, then the years of the portfolio. */
export function home(db: ReadableDb, context: Context): HomeView {
  const day = today(context);
  const records = homeRecords(db);
  const stages = grouped(records.stages, 'initiativeId');
  const initiatives = records.initiatives.map(
    ({ isRead, isArchived, initiativeId, initiativeTitle }): Known => ({
      initiative: { initiativeId, initiativeTitle },
      isRead: isRead === 1,
      isArchived: isArchived === 1,
      past: pastStages(stages.get(initiativeId) ?? [], day),
    }),
  );
  return {
    lateFollowUps: listLateFollowUps(db, day),
    lateSteps: records.milestones.filter((milestone) => isOver(milestone, day)).toSorted(byEnd),
    milestones: records.milestones.filter((milestone) => isUpcoming(milestone, day)),
    openGrids: records.openGrids,
    drafts: records.drafts,
    unread: initiatives
      .filter(
        ({ isRead, isArchived, past }) => !isRead && !isArchived && past.at(-1)?.stage !== 'closed',
      )
      .map(({ initiative }) => initiative),
    strips: initiatives.map(stripOf).toSorted(byFirstStage),
  };
}

type Strip = HomeView['strips'][number];

type Known = {
  initiative: HomeView['unread'][number];
  isRead: boolean;
  isArchived: boolean;
  past: Strip['stages'];
};

function stripOf({ initiative, past }: Known): Strip {
  return { ...initiative, stages: past.map(({ stage, date }) => ({ stage, date })) };
}

type Step = HomeView['milestones'][number];

/** The first one that ended first. */
function byEnd(a: Step, b: Step): number {
  return comparePartialDates(lastDay(a.end ?? a.start), lastDay(b.end ?? b.start));
}

/** The oldest first; those without a date last, in the order of their titles. */
function byFirstStage(a: Strip, b: Strip): number {
  const [first, second] = [a.stages[0], b.stages[0]];
  if (first === undefined || second === undefined) return Number(!first) - Number(!second);
  return comparePartialDates(first.date, second.date);
}
