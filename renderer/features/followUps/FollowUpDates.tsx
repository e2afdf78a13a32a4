import { formatPartialDate } from '../../../shared/domain/dates.ts';
import {
  type FollowUpAnswered,
  type FollowUpDate,
  followUpDates,
} from '../../../shared/domain/followUpDates.ts';
import { nextFollowUp } from '../../../shared/domain/nextFollowUp.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { type Column, Table } from '../../components/data/Table.tsx';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';

/** The date that comes next and why it does, then each date of the rhythm with what answered it. */
export function FollowUpDates({ detail }: { readonly detail: InitiativeDetail }) {
  const t = useT();
  const { today } = useAnswer('app.state', undefined);
  const dates = followUpDates(detail, today);
  return (
    <>
      <p className="es-muted">{nextInWords(detail, dates, today, t)}</p>
      {dates.length === 0 ? null : (
        <Table<FollowUpDate>
          caption={t('followUp:dates.title')}
          isCaptionHidden
          rows={dates}
          rowKey={({ years }) => String(years)}
          columns={columns(t)}
        />
      )}
    </>
  );
}

/** The next date; when something answered those before it, what did. */
function nextInWords(
  detail: InitiativeDetail,
  dates: readonly FollowUpDate[],
  today: string,
  t: Translate,
): string {
  const due = nextFollowUp(detail, today);
  if (due === null)
    return t(dates.length === 0 ? 'followUp:plan.nothing' : 'followUp:plan.allAnswered');
  const date = formatPartialDate(due.date);
  const next = t(due.isLate ? 'followUp:plan.late' : 'followUp:plan.next', { date });
  const answer = dates.findLast((one) => one.answer !== null)?.answer ?? null;
  if (answer === null) return next;
  return `${next} ${t('followUp:dates.because', { answer: answerInWords(answer, t) })}`;
}

/** « un état noté, 3 mars 2026 ». */
export function answerInWords({ kind, on }: FollowUpAnswered, t: Translate): string {
  return t(`followUp:dates.by.${kind}`, { date: formatPartialDate(on) });
}

function columns(t: Translate): Column<FollowUpDate>[] {
  return [
    {
      id: 'date',
      label: t('followUp:dates.date'),
      isTitle: true,
      isFirm: true,
      cell: ({ date }) => formatPartialDate(date),
    },
    {
      id: 'years',
      label: t('followUp:dates.years'),
      cell: ({ years }) => t('followUp:dates.after', { count: years }),
    },
    {
      id: 'answer',
      label: t('followUp:dates.answer'),
      width: '55%',
      cell: ({ answer, isLate }) =>
        answer === null
          ? t(isLate ? 'followUp:dates.late' : 'followUp:dates.ahead')
          : answerInWords(answer, t),
    },
  ];
}
