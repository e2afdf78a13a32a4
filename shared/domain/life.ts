import { firstDay, type LocalDate, lastDay, type PartialDate } from './dates.ts';
import { wholeMonths } from './pilot.ts';
import type { FollowUp, StatusCheck } from './schemas/followUp.ts';
import type { StageChange } from './schemas/initiative.ts';
import type { FollowedLife } from './schemas/survival.ts';
import { pastStages } from './stages.ts';
import { type EndKind, FUNDING_KINDS, type FundingKind } from './vocabulary.ts';

/** What the life of an initiative is told from, each list in any order. */
export type LifeRecord = {
  readonly stages: readonly Pick<StageChange, 'stage' | 'date' | 'endKind'>[];
  readonly checks: readonly Pick<StatusCheck, 'date' | 'status'>[];
  /** Those that took place. */
  readonly calls: readonly { date: PartialDate; outcome: NonNullable<FollowUp['outcome']> }[];
  /** The last dates of what else was learned: a reading of the grid, an effect observed. */
  readonly news: readonly PartialDate[];
};

/** After so many months without any news, nobody knows any more: the rhythm at which effects are looked at again. */
export const NEWS_LAST_MONTHS = 24;

/** Something dated, with its place among the others. */
type Placed = {
  readonly date: PartialDate;
  /** An end known to the year may be its last day: what was seen alive within it came before. */
  readonly at: LocalDate;
  /** After what came on the same day. */
  readonly isLast: boolean;
};

type Happening = Placed &
  (
    | { readonly kind: 'alive'; readonly changed: FollowedLife['changed'] }
    | { readonly kind: 'ended' | 'absorbed'; readonly endKind: EndKind | null }
    | { readonly kind: 'dormant' | 'news' | 'lost' }
  );

/**
 * The life of an initiative beyond its pilot, on a day; null while it has not left one.
 *
 * It begins at the end of its first pilot, whatever comes after: a start that waited for the second one
 * would leave out those that never had it. A pilot that is closed at once ends at 0 months. What is
 * closed ends it, unless it lives again later, after the last day that the date of its end may mean; what was absorbed, or lies dormant, is followed until
 * then and counted apart; what was transformed or replicated lives. Everything else is followed until
 * the last date at which it was known alive, never until today: one that was found unknown, that did not
 * answer since, or of which nothing was heard for 24 months is « unknown », at that date.
 */
export function lifeOf(record: LifeRecord, today: LocalDate): FollowedLife | null {
  const past = pastStages(record.stages, today);
  const pilot = past.findIndex(({ stage }) => stage === 'experimentation');
  const rest = past.slice(pilot + 1);
  const left = rest.findIndex(({ stage }) => stage !== 'experimentation');
  const first = rest[left];
  if (pilot === -1 || first === undefined) return null;
  const happenings = [...rest.slice(left).map(ofStage), ...since(record, first.date, today)];
  const { isLost, known, ...told } = toldBy(happenings.toSorted(inTime), first.date);
  const isUnknown =
    told.state === 'alive' &&
    (isLost || wholeMonths(middleDay(told.until, today), today) > NEWS_LAST_MONTHS);
  return {
    ...told,
    state: isUnknown ? 'unknown' : told.state,
    pilotEndedOn: first.date,
    months: Math.max(
      ...[known, told.until].map((until) =>
        wholeMonths(middleDay(first.date, today), middleDay(until, today)),
      ),
    ),
    isAbout: first.date.length === 4 || told.until.length === 4,
  };
}

/** Of an end, its last possible day; of what else was seen, its first. */
function placed(date: PartialDate, isEnd: boolean): Placed {
  return { date, at: isEnd ? lastDay(date) : firstDay(date), isLast: isEnd };
}

function inTime(a: Placed, b: Placed): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return Number(a.isLast) - Number(b.isLast) || a.date.length - b.date.length;
}

/** A stage among those entered since: an end never comes after the stage that was entered next. */
function ofStage(
  { stage, date, endKind }: LifeRecord['stages'][number],
  index: number,
  stages: LifeRecord['stages'],
): Happening {
  if (stage === 'dormant') return { ...placed(date, false), kind: 'dormant' };
  if (stage !== 'closed') return { ...placed(date, false), kind: 'alive', changed: null };
  const next = stages[index + 1];
  const isFollowed = next !== undefined && firstDay(next.date) <= lastDay(date);
  const place = isFollowed ? { date, at: firstDay(next.date), isLast: false } : placed(date, true);
  return { ...place, kind: endKind === 'absorbed' ? 'absorbed' : 'ended', endKind };
}

/** What was learned since the end of the pilot, but for its stages. */
function since(record: LifeRecord, start: PartialDate, today: LocalDate): Happening[] {
  const checks = record.checks.map(ofCheck);
  const calls = record.calls.flatMap(({ date, outcome }): Happening[] =>
    outcome === 'dropped'
      ? []
      : [{ ...placed(date, false), kind: outcome === 'silence' ? 'lost' : 'news' }],
  );
  const news = record.news.map((date): Happening => ({ ...placed(date, false), kind: 'news' }));
  return [...news, ...calls, ...checks].filter(
    ({ date }) => lastDay(date) >= firstDay(start) && firstDay(date) <= today,
  );
}

function ofCheck({ date, status }: LifeRecord['checks'][number]): Happening {
  switch (status) {
    case 'alive':
      return { ...placed(date, false), kind: 'alive', changed: null };
    case 'transformed':
    case 'replicated':
      return { ...placed(date, false), kind: 'alive', changed: status };
    case 'absorbed':
      return { ...placed(date, true), kind: 'absorbed', endKind: 'absorbed' };
    case 'closed':
      return { ...placed(date, true), kind: 'ended', endKind: null };
    case 'unknown':
    default:
      return { ...placed(date, false), kind: 'lost' };
  }
}

type Told = Pick<FollowedLife, 'until' | 'endKind' | 'changed'> & {
  readonly state: Exclude<FollowedLife['state'], 'unknown'>;
  /** Nobody could say, since the last that was known. */
  readonly isLost: boolean;
  /** The last date at which it was known alive. */
  readonly known: PartialDate;
};

/** Goes through what happened, in order. */
function toldBy(happenings: readonly Happening[], start: PartialDate): Told {
  let told: Told = {
    state: 'alive',
    until: start,
    known: start,
    endKind: null,
    changed: null,
    isLost: false,
  };
  for (const one of happenings) {
    const { date } = one;
    const isOver = told.state === 'ended' || told.state === 'absorbed';
    if (one.kind === 'alive') {
      const changed = one.changed ?? (isOver ? null : told.changed);
      told = { state: 'alive', until: date, known: date, endKind: null, changed, isLost: false };
    } else if (isOver) {
      // What comes later says more of the same end: its kind, where it was not known.
      if ('endKind' in one) told = { ...told, endKind: told.endKind ?? one.endKind };
    } else if (one.kind === 'ended' || one.kind === 'absorbed') {
      told = { ...told, state: one.kind, until: date, endKind: one.endKind, isLost: false };
    } else if (one.kind === 'dormant') {
      if (told.state !== 'dormant') told = { ...told, state: 'dormant', until: date, known: date };
    } else if (one.kind === 'lost') {
      told = { ...told, isLost: true };
    } else if (told.state === 'alive') {
      told = { ...told, until: date, known: date, isLost: false };
    }
  }
  return told;
}

/** The day that stands for a date: the 15th of a month, 1 July of a year; never after today. */
function middleDay(date: PartialDate, today: LocalDate): LocalDate {
  const day = date.length === 4 ? `${date}-07-01` : date.length === 7 ? `${date}-15` : date;
  return day > today ? today : day;
}

/**
 * Kinds of the fundings whose period may hold a date, each once, in the order of the vocabulary; a period
 * without a beginning or an end is open there. Asked at the end of the pilot, and not later: money that
 * came because an initiative lasted would explain why it lasted.
 */
export function fundingKindsAt(
  fundings: readonly {
    readonly kind: FundingKind;
    readonly start: PartialDate | null;
    readonly end: PartialDate | null;
  }[],
  date: PartialDate,
): FundingKind[] {
  const held = fundings.filter(
    ({ start, end }) =>
      (start === null || firstDay(start) <= lastDay(date)) &&
      (end === null || lastDay(end) >= firstDay(date)),
  );
  return FUNDING_KINDS.filter((kind) => held.some((one) => one.kind === kind));
}
