import { coverOf } from '../../shared/domain/cover.ts';
import {
  addDays,
  comparePartialDates,
  type LocalDate,
  lastDay,
} from '../../shared/domain/dates.ts';
import { MOST_STRIPS, MOST_WAITING } from '../../shared/domain/homeLimits.ts';
import { lostEffects } from '../../shared/domain/lostEffects.ts';
import { paymentsOf } from '../../shared/domain/payments.ts';
import { staleDays } from '../../shared/domain/rhythms.ts';
import { pastStages } from '../../shared/domain/stages.ts';
import { HORIZON_DAYS, isOver, isUpcoming } from '../../shared/domain/upcoming.ts';
import type { Stage } from '../../shared/domain/vocabulary.ts';
import type { HomeView } from '../../shared/ipc/contract/home.ts';
import type { ReadableDb } from '../database/connection.ts';
import { grouped } from '../database/record.ts';
import { listDueReports } from '../database/repositories/fundingParts.ts';
import { listFundingsOf } from '../database/repositories/fundings.ts';
import {
  countKept,
  everyStage,
  openGrids,
  openMilestones,
  stageSpans,
  unprintedDossiers,
  unreadInitiatives,
} from '../database/repositories/home.ts';
import { listEndingMoney } from '../database/repositories/initiativeQuery/endingMoney.ts';
import { listLateFollowUps } from '../database/repositories/initiativeQuery/lateFollowUps.ts';
import { listPaidEffects, type PaidEffect } from '../database/repositories/moneyAhead.ts';
import { listStaleEffects } from '../database/repositories/staleEffects.ts';
import { type Context, today } from './context.ts';

/** What waits for a gesture, then the years of the portfolio. */
export function home(db: ReadableDb, context: Context): HomeView {
  const day = today(context);
  const steps = openMilestones(db);
  const milestones = steps.filter((step) => isUpcoming(step, day));
  const lateSteps = steps.filter((step) => isOver(step, day)).toSorted(byEnd);
  const lateFollowUps = listLateFollowUps(db, day);
  const stale = listStaleEffects(db, staleDays(day));
  const grids = openGrids(db);
  const drafts = unprintedDossiers(db);
  const unread = unreadInitiatives(db, day);
  const { reports, endingMoney, endingCount } = homeMoney(db, day);
  const isDrawn = countKept(db) <= MOST_STRIPS;
  return {
    waiting: {
      lateFollowUps: lateFollowUps.length,
      lateSteps: lateSteps.length,
      milestones: milestones.length,
      openGrids: grids.total,
      drafts: drafts.total,
      unread: unread.total,
      reports: reports.length,
      endingMoney: endingCount,
      staleEffects: stale.length,
    },
    lateFollowUps: lateFollowUps.slice(0, MOST_WAITING),
    lateSteps: lateSteps.slice(0, MOST_WAITING),
    milestones: milestones.slice(0, MOST_WAITING),
    openGrids: grids.rows,
    drafts: drafts.rows,
    unread: unread.rows,
    reports: reports.slice(0, MOST_WAITING),
    endingMoney,
    staleEffects: stale.slice(0, MOST_WAITING),
    strips: isDrawn ? strips(db, day) : [],
    stageYears: isDrawn ? [] : stageYears(db, day),
  };
}

type Step = HomeView['milestones'][number];

/** The first one that ended first. */
function byEnd(a: Step, b: Step): number {
  return comparePartialDates(lastDay(a.end ?? a.start), lastDay(b.end ?? b.start));
}

type Strip = HomeView['strips'][number];

/** The oldest first; those without a date last, in the order of their titles. */
function strips(db: ReadableDb, day: LocalDate): Strip[] {
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
function stageYears(db: ReadableDb, day: LocalDate): HomeView['stageYears'] {
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

/** The first of the warnings, in months. */
const MOST_MONTHS = 12;

/** What « Accueil » says of money: reports late or due soon, and money that ends within twelve months. */
function homeMoney(
  db: ReadableDb,
  day: LocalDate,
): Pick<HomeView, 'reports' | 'endingMoney'> & { endingCount: number } {
  const ending = listEndingMoney(db, day, MOST_MONTHS);
  const paid = grouped(ending.length === 0 ? [] : listPaidEffects(db), 'initiativeId');
  return {
    reports: listDueReports(db, addDays(day, HORIZON_DAYS)),
    endingCount: ending.length,
    endingMoney: ending
      .slice(0, MOST_WAITING)
      .map((one) => endOf(db, one, paid.get(one.initiativeId) ?? [], day)),
  };
}

function endOf(
  db: ReadableDb,
  ending: ReturnType<typeof listEndingMoney>[number],
  paid: readonly PaidEffect[],
  day: LocalDate,
): HomeView['endingMoney'][number] {
  const { initiativeId, until } = ending;
  const fundings = listFundingsOf(db, initiativeId);
  const effects = paid.map(({ effectId }) => ({
    payments: paymentsOf(
      initiativeId,
      fundings.filter(({ effectIds }) => effectIds.includes(effectId)),
      [],
    ),
  }));
  const { warning } = coverOf(
    [{ state: 'confirmed', inKind: false, start: null, end: until }],
    day,
  );
  return {
    ...ending,
    // Vague ends are near from their first day, and may last beyond: those are in the widest warning.
    months: warning === null || warning === 'over' ? MOST_MONTHS : warning,
    lostEffects: lostEffects(effects, day).length,
  };
}
