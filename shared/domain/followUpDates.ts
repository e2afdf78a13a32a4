import {
  addYears,
  comparePartialDates,
  firstDay,
  type LocalDate,
  lastDay,
  type PartialDate,
} from './dates.ts';
import { isAnswered } from './followUpDue.ts';
import { recordedOn } from './news.ts';
import { type FollowedSource, followedSince } from './nextFollowUp.ts';

/** What answers a date: what was learned, a call, or that it is asked no more. */
export const ANSWER_KINDS = ['stage', 'reading', 'effect', 'status', 'call', 'dropped'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** What answered a date, and when. */
export type FollowUpAnswered = { readonly kind: AnswerKind; readonly on: PartialDate };

/** A date of the rhythm: whole years after the end of the pilot. */
export type FollowUpDate = {
  readonly date: PartialDate;
  readonly years: number;
  readonly answer: FollowUpAnswered | null;
  /** Its last possible day is over without an answer. */
  readonly isLate: boolean;
};

/** Every date of the rhythm of an initiative, in order, with what answered it; none while it is not followed. */
export function followUpDates(source: FollowedSource, today: LocalDate): FollowUpDate[] {
  const since = followedSince(source.stages, today);
  if (since === null) return [];
  const dates = source.followUpRhythm.years.map((years) => ({
    years,
    date: addYears(since, years),
  }));
  return dates
    .toSorted((a, b) => comparePartialDates(a.date, b.date))
    .map(({ years, date }) => {
      const answer = answerOf(date, source, today);
      return { date, years, answer, isLate: answer === null && lastDay(date) < today };
    });
}

/**
 * What answered a date first (`followUpDue` says what does): the call that was made for it, else the first
 * thing known since. Null while nothing did.
 */
export function answerOf(
  due: PartialDate,
  source: FollowedSource,
  today: LocalDate,
): FollowUpAnswered | null {
  const answers = [...learned(source, today), ...called(source)].filter(({ dates }) =>
    isAnswered(due, dates),
  );
  const own = answers.find(({ dueOn }) => dueOn === due);
  const [first] = answers.toSorted((a, b) => comparePartialDates(a.on, b.on));
  const found = own ?? first;
  return found === undefined ? null : { kind: found.kind, on: found.on };
}

type Known = FollowUpAnswered & {
  /** The dates that it answers for. */
  readonly dates: readonly PartialDate[];
  readonly dueOn?: PartialDate;
};

const NOTHING = { stages: [], gridApplications: [], effects: [], statusChecks: [] };

function learned(source: FollowedSource, today: LocalDate): Known[] {
  const { stages, gridApplications, effects, statusChecks } = source;
  const kinds = [
    ['status', { ...NOTHING, statusChecks }],
    ['stage', { ...NOTHING, stages }],
    ['reading', { ...NOTHING, gridApplications }],
    ['effect', { ...NOTHING, effects }],
  ] as const;
  return kinds.flatMap(([kind, part]) =>
    recordedOn(part)
      .filter((on) => firstDay(on) <= today)
      .map((on): Known => ({ kind, on, dates: [on] })),
  );
}

function called({ followUps }: FollowedSource): Known[] {
  return followUps.flatMap(({ dueOn, doneOn, outcome }): Known[] => {
    if (outcome !== 'answered' && outcome !== 'dropped') return [];
    const on = doneOn ?? dueOn;
    return [{ kind: outcome === 'answered' ? 'call' : 'dropped', on, dates: [dueOn, on], dueOn }];
  });
}
