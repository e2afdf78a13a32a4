import type { ChangeEntry } from '../../domain/schemas/change.ts';
import { dayCell, type Sheet, sheetOf, textCell, timeCell } from '../../domain/sheet.ts';
import type { Translate } from '../../strings/index.ts';
import { localDay, localTime } from '../localDay.ts';

/** A change, as the screen tells it. */
export type ToldChange = Pick<ChangeEntry, 'at'> & {
  readonly words: string;
  readonly initiative: string | null;
};

/** The journal, a line for each change, the last one first. */
export function journalSheet(
  changes: readonly ToldChange[],
  filters: readonly string[],
  t: Translate,
): Sheet {
  return sheetOf(
    t('journal:title'),
    [
      { head: t('sheet:column.day'), cell: ({ at }) => dayCell(localDay(at)) },
      { head: t('sheet:column.time'), cell: ({ at }) => timeCell(localTime(at)) },
      { head: t('sheet:column.change'), isName: true, cell: ({ words }) => textCell(words) },
      { head: t('sheet:column.initiative'), cell: ({ initiative }) => textCell(initiative) },
    ],
    changes,
    filters,
  );
}
