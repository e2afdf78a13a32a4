import type { LocalDate, PartialDate } from '../../domain/dates.ts';
import { dayCell, type Sheet, sheetOf, textCell } from '../../domain/sheet.ts';
import type { Translate } from '../../strings/index.ts';
import { lineInWords, type WaitedLine } from '../waitingWords.ts';

type Line = WaitedLine & { readonly date: PartialDate | null };

/** What waits for a gesture, as « Accueil » says it. */
export function waitingSheet(
  title: string,
  lines: readonly Line[],
  today: LocalDate,
  t: Translate,
): Sheet {
  return sheetOf(
    title,
    [
      { head: t('indicator:field.date'), cell: ({ date }) => dayCell(date) },
      {
        head: t('sheet:column.toDo'),
        isName: true,
        cell: (line) => textCell(lineInWords(line, today, t)),
      },
      {
        head: t('sheet:column.initiative'),
        cell: ({ initiativeTitle }) => textCell(initiativeTitle),
      },
    ],
    lines,
  );
}
