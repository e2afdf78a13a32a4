import { byText } from '../byText.ts';
import { addMonths, firstDay, type LocalDate, lastDay, type PartialDate } from '../dates.ts';
import type { Cents } from '../money.ts';
import { recheckState } from '../rechecks.ts';
import type { Funder, Funding } from '../schemas/funding.ts';
import { isClaimed } from '../waiting.ts';
import type { About, Handed } from './handed.ts';
import { isSure, type Promised, type PromiseKind } from './promises.ts';

/** How far a handover looks ahead, in months. */
export const MONTHS_AHEAD = 24;

/** What has a day: what was promised, the end of money, the day by which a funder takes requests, an effect to look at again. */
export const DEADLINE_KINDS = [
  'report',
  'request',
  'followUp',
  'step',
  'instalment',
  'fundingEnd',
  'recheck',
  'consent',
  'condition',
  'contribution',
] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** Something that falls on a day. */
export type Deadline = {
  readonly kind: DeadlineKind;
  readonly date: PartialDate;
  readonly time: string | null;
  /** In the words of who noted it; empty where the kind says it all. */
  readonly what: string;
  /** To whom, from whom, with whom; empty when nobody noted it. */
  readonly who: string;
  readonly amount: Cents | null;
  readonly isLate: boolean;
  readonly about: readonly About[];
};

/** The days of what was promised; the end of a condition is that of its money, which is told as such. */
export function promisedDeadlines(promises: readonly Promised[]): Deadline[] {
  return promises.flatMap(({ date, kind, ...promise }) =>
    date === null || SAID_ELSEWHERE.has(kind) ? [] : [{ ...promise, kind, date }],
  );
}

const SAID_ELSEWHERE: ReadonlySet<PromiseKind> = new Set(['condition']);

/** The end of money that is sure, once for all that share in it. */
export function fundingDeadlines(funding: Funding): Deadline[] {
  if (funding.end === null || !isSure(funding)) return [];
  const about = funding.shares.map(({ initiativeId, initiativeTitle }) => {
    return { id: initiativeId, title: initiativeTitle };
  });
  return [
    {
      ...plain('fundingEnd', funding.end),
      what: funding.title,
      who: funding.funderName ?? '',
      about,
    },
  ];
}

/** The day by which each programme takes requests. */
export function funderDeadlines(funders: readonly Funder[]): Deadline[] {
  return funders.flatMap(({ name: who, programs }) =>
    programs.flatMap(({ name: what, deadlineOn, deadlineTime: time }) =>
      deadlineOn === null ? [] : [{ ...plain('request', deadlineOn), time, what, who, about: [] }],
    ),
  );
}

/** When each claimed effect of an initiative that is not in the archives is to be looked at again; late once nobody did. */
export function recheckDeadlines(
  { initiative, recheckMonths }: Pick<Handed, 'initiative' | 'recheckMonths'>,
  today: LocalDate,
): Deadline[] {
  if (initiative.archivedAt !== null) return [];
  const about = [{ id: initiative.id, title: initiative.title }];
  return initiative.effects.filter(isClaimed).flatMap((effect) => {
    const { kind } = recheckState(effect, recheckMonths, today);
    const seen = effect.rechecks.at(-1)?.date ?? effect.observedOn;
    if (kind === 'ended' || kind === 'awaited' || seen === null) return [];
    const date = addMonths(lastDay(seen), effect.recheckMonths ?? recheckMonths);
    return [{ ...plain('recheck', date), what: effect.statement, about, isLate: kind === 'stale' }];
  });
}

function plain(kind: DeadlineKind, date: PartialDate): Deadline {
  return { kind, date, time: null, what: '', who: '', amount: null, isLate: false, about: [] };
}

/** The days of a portfolio, each part in the order of its days. */
export type Calendar = {
  /** What is late and still to do. */
  readonly late: readonly Deadline[];
  /** Effects that nobody looked at for longer than their rhythm: nobody waits for them, and there may be many. */
  readonly stale: readonly Deadline[];
  /** What falls within the months ahead. */
  readonly ahead: readonly Deadline[];
};

/** What is late, what was not looked at for too long, and what comes. */
export function calendarOf(deadlines: readonly Deadline[], today: LocalDate): Calendar {
  const until = addMonths(today, MONTHS_AHEAD);
  const sorted = deadlines.toSorted(
    (a, b) =>
      byText(lastDay(a.date), lastDay(b.date)) ||
      byText(a.time ?? '24:00', b.time ?? '24:00') ||
      DEADLINE_KINDS.indexOf(a.kind) - DEADLINE_KINDS.indexOf(b.kind) ||
      byText(a.about[0]?.title ?? '', b.about[0]?.title ?? '') ||
      byText(a.what, b.what),
  );
  return {
    late: sorted.filter(({ isLate, kind }) => isLate && kind !== 'recheck'),
    stale: sorted.filter(({ isLate, kind }) => isLate && kind === 'recheck'),
    ahead: sorted.filter(
      ({ isLate, date }) => !isLate && lastDay(date) >= today && firstDay(date) <= until,
    ),
  };
}
