import { comparePartialDates, type LocalDate } from '../../domain/dates.ts';
import type { DatedThing } from '../../domain/schemas/datedThing.ts';
import type { InitiativeDetail } from '../../domain/schemas/detail.ts';
import { dayCell, type Sheet, sheetOf, textCell, timeCell } from '../../domain/sheet.ts';
import { isOver } from '../../domain/upcoming.ts';
import type { Translate } from '../../strings/index.ts';

/** The steps of an initiative, those to come and those that were, in the order of their dates. */
export function milestonesSheet(
  { title, milestones }: Pick<InitiativeDetail, 'title' | 'milestones'>,
  today: LocalDate,
  t: Translate,
): Sheet {
  return sheetOf(
    t('sheet:title.milestones', { title }),
    [
      { head: t('calendar:field.label'), isName: true, cell: ({ label }) => textCell(label) },
      { head: t('calendar:field.start'), cell: ({ start }) => dayCell(start) },
      { head: t('calendar:field.end'), cell: ({ end }) => dayCell(end) },
      {
        head: t('calendar:field.responsible'),
        cell: ({ responsible }) => textCell(responsible),
      },
      { head: t('sheet:column.madeOn'), cell: ({ doneOn }) => dayCell(doneOn) },
      {
        head: t('sheet:column.state'),
        cell: (step) => {
          if (step.doneOn !== null) return textCell(t('sheet:step.done'));
          return textCell(t(isOver(step, today) ? 'sheet:step.late' : 'sheet:step.ahead'));
        },
      },
    ],
    milestones.toSorted((a, b) => comparePartialDates(a.start, b.start)),
  );
}

/** All that is dated in the portfolio, as the calendar that leaves has it. */
export function deadlinesSheet(things: readonly DatedThing[], t: Translate): Sheet {
  return sheetOf(
    t('sheet:title.deadlines'),
    [
      { head: t('indicator:field.date'), cell: ({ date }) => dayCell(date) },
      { head: t('sheet:column.time'), cell: ({ time }) => timeCell(time) },
      {
        head: t('sheet:column.kind'),
        cell: ({ kind }) => textCell(t(`calendar:export.category.${kind}`)),
      },
      {
        head: t('sheet:column.what'),
        isName: true,
        cell: ({ kind, label }) => textCell(t(`calendar:export.${kind}`, { label })),
      },
      {
        head: t('sheet:column.initiative'),
        cell: ({ initiativeTitle }) => textCell(initiativeTitle),
      },
    ],
    things,
  );
}
