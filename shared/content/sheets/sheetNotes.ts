import type { Sheet } from '../../domain/sheet.ts';
import { textDayColumns } from '../../domain/sheetDays.ts';
import type { Translate } from '../../strings/index.ts';

/** What a workbook says of what is not as a person expects: dates that are text, sums that are formulas. */
export function sheetNotes({ heads, rows, sums = [] }: Sheet, t: Translate): [string, string][] {
  const columns = [...textDayColumns(rows)].toSorted((a, b) => a - b).map((at) => heads[at] ?? '');
  const notes: [string, string][] = [];
  if (columns.length > 0) {
    notes.push([
      t('sheet:about.dates'),
      t('sheet:about.datesText', { columns: columns.join(', ') }),
    ]);
  }
  if (sums.length > 0) notes.push([t('sheet:about.sums'), t('sheet:about.sumsText')]);
  return notes;
}
