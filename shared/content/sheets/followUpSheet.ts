import type { FollowUpRound, RoundCall, RoundDone } from '../../domain/schemas/followUpRound.ts';
import { dayCell, type Sheet, sheetOf, textCell } from '../../domain/sheet.ts';
import type { Translate } from '../../strings/index.ts';

/** A line of the round: a call to make, or one that was made. */
type Line = {
  readonly group: string;
  readonly call: RoundCall | null;
  readonly done: RoundDone | null;
};

/** The round of the year: whom to call, who did not answer, what was done. */
export function followUpSheet({ year, calls, silent, done }: FollowUpRound, t: Translate): Sheet {
  const lines: Line[] = [
    ...calls.map((call) => ({ group: t('followUp:toCall'), call, done: null })),
    ...silent.map((call) => ({ group: t('followUp:silent'), call, done: null })),
    ...done.map((one) => ({ group: t('followUp:doneIn', { year }), call: null, done: one })),
  ];
  return sheetOf(
    t('followUp:title'),
    [
      { head: t('sheet:column.group'), cell: ({ group }) => textCell(group) },
      {
        head: t('followUp:column.initiative'),
        isName: true,
        cell: ({ call, done: made }) => textCell(call?.title ?? made?.title),
      },
      {
        head: t('followUp:column.stage'),
        cell: ({ call }) => textCell(call?.stage ? t(`vocabulary:stageShort.${call.stage}`) : null),
      },
      { head: t('followUp:column.due'), cell: ({ call }) => dayCell(call?.dueOn ?? null) },
      { head: t('followUp:column.news'), cell: ({ call }) => dayCell(call?.lastNews ?? null) },
      {
        head: t('followUp:column.silences'),
        cell: ({ call }) => (call === null ? null : { count: call.silences }),
      },
      { head: t('sheet:column.doneOn'), cell: ({ done: made }) => dayCell(made?.doneOn ?? null) },
      {
        head: t('followUp:column.outcome'),
        cell: ({ done: made }) =>
          textCell(made === null ? null : t(`vocabulary:followUpOutcome.${made.outcome}`)),
      },
    ],
    lines,
  );
}
