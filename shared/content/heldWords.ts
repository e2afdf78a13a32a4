import { CHANGE_TERMS, type ChangedTable, TOLD_COLUMNS } from '../domain/changeTerms.ts';
import type { Translate } from '../strings/index.ts';

/** What a text of the file is, as the journal calls it: « Témoignage : nom réel ». */
export function heldWords(
  { table, column }: { readonly table: string; readonly column: string },
  t: Translate,
): string {
  const noun = isTable(table) ? t(`journal:noun.${table}`) : '';
  const told = TOLD_COLUMNS.find((one) => one === column);
  return told === undefined
    ? noun
    : t('privacy:held.place', { noun, column: t(`journal:column.${told}`) });
}

function isTable(table: string): table is ChangedTable {
  return table in CHANGE_TERMS;
}
