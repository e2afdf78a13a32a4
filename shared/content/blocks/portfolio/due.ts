import { addMonths, formatPartialDate, formatTime, lastDay } from '../../../domain/dates.ts';
import type { PicturedDue } from '../../../domain/schemas/portfolioPicture.ts';
import { cell } from '../../block.ts';
import { cutAtWord } from '../../excerpt.ts';
import { plain } from '../../passage.ts';
import { portfolioBlock } from './picture.ts';

/** Letters of the titles of what belongs to several initiatives. */
const TITLES = 60;

/** What is dated within a year, and what is late, in the order of time. */
export const drawPortfolioDue = portfolioBlock('due', ({ due }, { source, t }) => {
  const { today } = source;
  if (due.length === 0) {
    return {
      text: [],
      parts: [{ type: 'gap', text: t('portfolio:due.none', { day: formatPartialDate(today) }) }],
    };
  }
  return {
    text: plain([t('portfolio:due.text', { count: due.length })]),
    parts: [
      {
        type: 'table',
        caption: t('portfolio:due.caption', { date: formatPartialDate(addMonths(today, 12)) }),
        columns: [
          { heading: t('portfolio:due.date'), figures: false, share: 22 },
          { heading: t('portfolio:due.what'), figures: false, share: 46 },
          { heading: t('portfolio:due.initiative'), figures: false, share: 32 },
        ],
        rows: due.map((one) => [
          cell(whenOf(one), lastDay(one.date) < today ? t('portfolio:due.late') : null),
          cell(t(`portfolio:due.${one.kind}`, { label: one.label }), followUpNote(one)),
          cell(cutAtWord(one.initiativeTitle, TITLES)),
        ]),
        totals: [],
        note: null,
      },
    ],
  };
});

function whenOf({ date, time }: PicturedDue): string {
  const day = formatPartialDate(date);
  return time === null
    ? day
    : `${day}, ${formatTime(Number(time.slice(0, 2)), Number(time.slice(3)))}`;
}

/** A follow-up has no name of its own: what was noted of it goes under it. */
function followUpNote({ kind, label }: PicturedDue): string | null {
  return kind === 'followUp' ? label : null;
}
