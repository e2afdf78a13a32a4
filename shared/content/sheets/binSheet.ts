import type { BinnedInitiative } from '../../domain/schemas/bin.ts';
import { dayCell, type Sheet, sheetOf, textCell } from '../../domain/sheet.ts';
import type { Translate } from '../../strings/index.ts';
import { holdsInWords } from '../binHolds.ts';
import { localDay } from '../localDay.ts';

/** What lies in the bin, the last put there first, with what each initiative holds, counted. */
export function binSheet(bin: readonly BinnedInitiative[], t: Translate): Sheet {
  return sheetOf(
    t('bin:caption'),
    [
      { head: t('bin:title'), cell: ({ title }) => textCell(title) },
      { head: t('bin:since'), cell: ({ removedAt }) => dayCell(localDay(removedAt)) },
      {
        head: t('sheet:column.state'),
        cell: ({ isArchived }) => textCell(isArchived ? t('bin:archived') : null),
      },
      { head: t('bin:holds'), cell: ({ parts }) => textCell(holdsInWords(parts, t)) },
    ],
    bin,
  );
}
