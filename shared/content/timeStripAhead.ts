import { coverOf, OPEN } from '../domain/cover.ts';
import { addDays, type LocalDate, lastDay, type PartialDate } from '../domain/dates.ts';
import { formatDecimal } from '../domain/decimals.ts';
import { daysLate, presentState } from '../domain/fundingState.ts';
import { formatShort } from '../domain/money.ts';
import { type FollowedSource, nextFollowUp, openFollowUps } from '../domain/nextFollowUp.ts';
import type { Payment } from '../domain/payments.ts';
import type { InitiativeDetail } from '../domain/schemas/detail.ts';
import type { Funding, FundingInstalment, FundingReport } from '../domain/schemas/funding.ts';
import type { Milestone } from '../domain/schemas/initiative.ts';
import { isOver } from '../domain/upcoming.ts';
import type { Translate } from '../strings/index.ts';
import type { TimeLook, TimeMark } from './timeStrip.ts';
import { onDate, periodInWords } from './words.ts';

/** A report owed to a funder, or sent. */
export type TimeReport = Pick<FundingReport, 'id' | 'label' | 'dueOn' | 'state' | 'sentOn'> & {
  fundingId: string;
};

/** A funding, as far as the strip shows when its money comes. */
export type TimeInstalments = Pick<Funding, 'id' | 'title' | 'states' | 'instalments'>;

type Moment = { id: string; recordId: string; date: PartialDate; label: string; look: TimeLook };

function moment({ id, recordId, date, label, look }: Moment, t: Translate): TimeMark {
  const words = t('time:words.check', { label, when: onDate(date, t) });
  return { id, recordId, start: date, end: null, label, words, look };
}

/** When somebody looked whether an effect still holds. */
export function recheckMarks(effects: InitiativeDetail['effects'], t: Translate): TimeMark[] {
  return effects.flatMap(({ id: recordId, statement, rechecks }) =>
    rechecks.map(({ id, date, answer }): TimeMark => {
      const said = t(`vocabulary:recheckAnswer.${answer}`);
      const words = t('time:words.recheck', { statement, said, when: onDate(date, t) });
      const look = { kind: 'recheck', answer } as const;
      return { id, recordId, start: date, end: null, label: '', words, look };
    }),
  );
}

/** What was measured. */
export function measureMarks(indicators: InitiativeDetail['indicators'], t: Translate): TimeMark[] {
  return indicators.flatMap(({ id: recordId, name, unit, measures }) =>
    measures.map(({ id, date, value }): TimeMark => {
      const measured = `${formatDecimal(value)} ${unit}`.trim();
      const words = t('time:words.measure', { name, measured, when: onDate(date, t) });
      return { id, recordId, start: date, end: null, label: '', words, look: { kind: 'measure' } };
    }),
  );
}

/** The next follow-up, and those planned by hand that nothing answered. */
export function followUpMarks(
  initiative: Omit<FollowedSource, 'followUps'> & Pick<InitiativeDetail, 'followUps'>,
  today: LocalDate,
  t: Translate,
): TimeMark[] {
  const next = nextFollowUp(initiative, today);
  const planned = openFollowUps(initiative, today);
  const dates = [
    ...planned.map(({ id, dueOn }) => ({ id, date: dueOn })),
    ...(next === null || planned.some(({ dueOn }) => dueOn === next.date)
      ? []
      : [{ id: 'next', date: next.date }]),
  ];
  return dates.map(({ id, date }) => {
    const isLate = lastDay(date) < today;
    const label = t(isLate ? 'time:due.lateFollowUp' : 'time:due.followUp');
    return moment({ id, recordId: id, date, label, look: { kind: 'due', isLate } }, t);
  });
}

/** Reports sent, and those that are to be, on the day on which they are due. */
export function reportMarks(
  reports: readonly TimeReport[],
  today: LocalDate,
  t: Translate,
): TimeMark[] {
  return reports.map(({ id, fundingId, label: name, dueOn, state, sentOn }) => {
    const base = { id, recordId: fundingId };
    if (state !== 'to_do') {
      const label = t('time:due.sent', { name });
      return moment({ ...base, date: sentOn ?? dueOn, label, look: { kind: 'report' } }, t);
    }
    const isLate = dueOn < today;
    const label = t(isLate ? 'time:due.lateReport' : 'time:due.report', { name });
    return moment({ ...base, date: dueOn, label, look: { kind: 'dueReport', isLate } }, t);
  });
}

/** What was to be done, on the day or the days that were set for it; once done, on the day on which it was. */
export function milestoneMarks(
  milestones: readonly Milestone[],
  today: LocalDate,
  t: Translate,
): TimeMark[] {
  return milestones.map((milestone): TimeMark => {
    const { id, label, start, end, doneOn } = milestone;
    const isLate = doneOn === null && isOver(milestone, today);
    const shown = isLate ? t('time:due.lateMilestone', { label }) : label;
    const words =
      doneOn === null
        ? t('time:words.milestone', { label: shown, period: periodIn(start, end, t) })
        : t('time:words.milestoneDone', { label, when: onDate(doneOn, t) });
    const look = { kind: 'milestone', isLate, isDone: doneOn !== null } as const;
    const dates = doneOn === null ? { start, end } : { start: doneOn, end: null };
    return { id, recordId: id, ...dates, label: shown, words, look };
  });
}

function periodIn(start: PartialDate, end: PartialDate | null, t: Translate): string {
  return end === null ? onDate(start, t) : (periodInWords(start, end, t) ?? '');
}

/** When the money of fundings came, and when it is expected: what was only asked for, or refused, is not. */
export function instalmentMarks(
  fundings: readonly TimeInstalments[],
  today: LocalDate,
  t: Translate,
): TimeMark[] {
  return fundings.flatMap((funding) =>
    funding.instalments.flatMap((one): TimeMark[] => {
      const { id, amount, receivedOn } = one;
      const start = receivedOn ?? (isExpected(funding) ? one.dueOn : null);
      if (start === null) return [];
      const isLate = daysLate(funding, one, today) !== null;
      const said = t(`time:due.${wordOf(one, isLate)}`, { amount: formatShort(amount) });
      const words = t('time:words.instalment', {
        said,
        title: funding.title,
        when: onDate(start, t),
      });
      const look = { kind: 'instalment', isLate, isReceived: receivedOn !== null } as const;
      // What came speaks by its sign; what is expected, or late, by its words.
      const label = receivedOn === null ? said : '';
      return [{ id, recordId: funding.id, start, end: null, label, words, look }];
    }),
  );
}

/** How many instalments are expected or came on a day that nobody noted. */
export function undatedInstalments(fundings: readonly TimeInstalments[]): number {
  return fundings
    .filter(isExpected)
    .flatMap(({ instalments }) => instalments)
    .filter(({ dueOn, receivedOn }) => dueOn === null && receivedOn === null).length;
}

function isExpected(funding: TimeInstalments): boolean {
  const { state } = presentState(funding);
  return state === 'confirmed' || state === 'received';
}

function wordOf({ receivedOn }: FundingInstalment, isLate: boolean) {
  if (receivedOn !== null) return 'received';
  return isLate ? 'lateInstalment' : 'instalment';
}

/** The first day without confirmed or received money; none where nothing says that it ends, or that there is any. */
export function moneyEndMarks(
  payments: readonly Payment[],
  today: LocalDate,
  t: Translate,
): TimeMark[] {
  const { secured } = coverOf(payments, today);
  if (secured === null || secured.last === OPEN) return [];
  const date = addDays(secured.last, 1);
  const look = { kind: 'moneyEnd' } as const;
  return [moment({ id: 'moneyEnd', recordId: '', date, label: t('time:due.noMoney'), look }, t)];
}
