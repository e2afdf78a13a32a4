import { coverOf, OPEN } from '../domain/cover.ts';
import { addDays, type LocalDate, lastDay, type PartialDate } from '../domain/dates.ts';
import { formatDecimal } from '../domain/decimals.ts';
import { type FollowedSource, nextFollowUp } from '../domain/nextFollowUp.ts';
import type { Payment } from '../domain/payments.ts';
import type { InitiativeDetail } from '../domain/schemas/detail.ts';
import type { FundingReport } from '../domain/schemas/funding.ts';
import type { Translate } from '../strings/index.ts';
import type { TimeLook, TimeMark } from './timeStrip.ts';
import { onDate } from './words.ts';

/** A report owed to a funder, or sent. */
export type TimeReport = Pick<FundingReport, 'id' | 'label' | 'dueOn' | 'state' | 'sentOn'> & {
  fundingId: string;
};

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

/** The next follow-up, and those planned by hand that nobody answered. */
export function followUpMarks(
  initiative: Omit<FollowedSource, 'followUps'> & Pick<InitiativeDetail, 'followUps'>,
  today: LocalDate,
  t: Translate,
): TimeMark[] {
  const next = nextFollowUp(initiative, today);
  const planned = initiative.followUps.filter(({ doneOn }) => doneOn === null);
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
