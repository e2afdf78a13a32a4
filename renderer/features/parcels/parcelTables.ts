import { TOLD_COLUMNS } from '../../../shared/domain/changeTerms.ts';
import { PARCEL_TABLE_NAMES } from '../../../shared/domain/parcel/parcelColumns.ts';
import { STAYING } from '../../../shared/domain/parcel/staying.ts';
import type { Translate } from '../../../shared/strings/index.ts';

/** What of a parcel is counted by name; lists and ties go with what they are of. */
const COUNTED = [
  'initiative',
  'stage_change',
  'status_check',
  'evidence',
  'effect',
  'effect_recheck',
  'indicator',
  'measure',
  'diffusion',
  'descent',
  'grid_application',
  'reading',
  'funding',
] as const;

type Counted = { readonly table: string; readonly rows: number };

/** How many of what leaves, in the order of the list above. */
export function leavingWords(counts: readonly Counted[], t: Translate) {
  return COUNTED.flatMap((table) => {
    const found = counts.find((one) => one.table === table);
    return found === undefined ? [] : [{ term: t(`parcel:table.${table}`), rows: found.rows }];
  });
}

/** How many of what stays. */
export function stayingWords(counts: readonly Counted[], t: Translate) {
  return STAYING.flatMap((table) => {
    const found = counts.find((one) => one.table === table);
    return found === undefined ? [] : [{ term: t(`parcel:staying.${table}`), rows: found.rows }];
  });
}

/** Columns that name a record: the noun of the record says enough. */
const NAMES: ReadonlySet<string> = new Set(['title', 'statement', 'name', 'text']);

/** Where a text of a parcel stands: « Effet », « Effet : notre contribution ». */
export function placeOf(table: string, column: string, t: Translate): string {
  const known = PARCEL_TABLE_NAMES.find((one) => one === table);
  if (known === undefined) return '';
  const noun = t(`journal:noun.${known}`);
  const told = TOLD_COLUMNS.find((one) => one === column);
  return told === undefined || NAMES.has(told)
    ? noun
    : t('parcel:place', { noun, column: t(`journal:column.${told}`) });
}
