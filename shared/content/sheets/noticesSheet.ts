import type { CopyToCorrect, SaidFacts } from '../../domain/schemas/correctionNotice.ts';
import { dayCell, type Sheet, sheetOf, textCell } from '../../domain/sheet.ts';
import type { Translate } from '../../strings/index.ts';
import { localDay } from '../localDay.ts';
import { errorName, factsInWords } from '../noticeWords.ts';

type Line = {
  readonly copy: CopyToCorrect;
  readonly what: string;
  readonly said: SaidFacts;
  readonly right: SaidFacts | null;
  readonly reason: string;
  readonly answer: 'open' | 'sent' | 'not_needed';
  readonly on: string | null;
};

/** What copies that left said and that was changed since, a line for each: those that wait for an answer, then the others. */
export function noticesSheet(copies: readonly CopyToCorrect[], t: Translate): Sheet {
  const open = copies.flatMap((copy) =>
    copy.open.map((error): Line => {
      const { said, right, reason } = error;
      return { copy, what: errorName(error, t), said, right, reason, answer: 'open', on: null };
    }),
  );
  const answered = copies.flatMap((copy) =>
    copy.answered.map((notice): Line => {
      const { said, right, answer, on, note } = notice;
      return { copy, what: errorName(notice, t), said, right, reason: note, answer, on };
    }),
  );
  return sheetOf<Line>(
    t('notice:title'),
    [
      {
        head: t('sheet:column.state'),
        cell: ({ answer }) => textCell(t(`sheet:notice.${answer}`)),
      },
      { head: t('notice:column.what'), isName: true, cell: ({ what }) => textCell(what) },
      { head: t('notice:column.said'), cell: ({ said }) => textCell(factsInWords(said, t)) },
      {
        head: t('notice:column.right'),
        cell: ({ right }) => textCell(right === null ? null : factsInWords(right, t)),
      },
      { head: t('sheet:column.note'), cell: ({ reason }) => textCell(reason) },
      { head: t('sheet:column.answeredOn'), cell: ({ on }) => dayCell(on) },
      { head: t('register:column.title'), cell: ({ copy }) => textCell(copy.title) },
      { head: t('register:column.recipient'), cell: ({ copy }) => textCell(copy.recipient) },
      { head: t('register:column.sent'), cell: ({ copy }) => dayCell(localDay(copy.madeAt)) },
      { head: t('sheet:column.initiative'), cell: ({ copy }) => textCell(copy.initiativeTitle) },
    ],
    [...open, ...answered],
  );
}
