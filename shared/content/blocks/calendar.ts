import { comparePartialDates } from '../../domain/dates.ts';
import { cell, type DrawBlock } from '../block.ts';
import { onDate, periodInWords, upperFirst } from '../words.ts';

/** What is to be done, when and by whom, in the order of time. */
export const drawCalendar: DrawBlock = ({ source, t }) => {
  const steps = source.initiative.milestones.toSorted((a, b) =>
    comparePartialDates(a.start, b.start),
  );
  return {
    title: t('dossier:calendar.title'),
    dimension: null,
    text: [],
    parts:
      steps.length === 0
        ? [{ type: 'gap', text: t('dossier:nothingYet') }]
        : [
            {
              type: 'table',
              caption: t('dossier:calendar.table'),
              columns: [
                { heading: t('dossier:calendar.when'), figures: false, share: 30 },
                { heading: t('dossier:calendar.step'), figures: false, share: 42 },
                { heading: t('dossier:calendar.responsible'), figures: false, share: 28 },
              ],
              rows: steps.map((step) => [
                cell(upperFirst(periodInWords(step.start, step.end ?? step.start, t) ?? '')),
                cell(
                  step.label,
                  step.doneOn === null
                    ? null
                    : t('dossier:calendar.done', { when: onDate(step.doneOn, t) }),
                ),
                cell(step.responsible.trim()),
              ]),
              totals: [],
              note: null,
            },
          ],
  };
};
