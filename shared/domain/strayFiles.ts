import { PARCEL_EXTENSION } from './parcel/extension.ts';

/** How the names of sheets end that the import reads. */
const SHEET = /\.(?:xlsx|xlsm|csv|tsv)$/u;

/**
 * What was let go where nothing takes it, by the names of the files: one portfolio, which opens; one sheet, which
 * waits to be brought in; parcels, which
 * are received elsewhere; something else; null for no file. Several portfolios are something else: none opens.
 */
export function strayFiles(
  names: readonly string[],
): 'portfolio' | 'parcel' | 'sheet' | 'other' | null {
  const all = names.map((name) => name.toLowerCase());
  const [first] = all;
  if (first === undefined) return null;
  if (all.every((name) => name.endsWith(`.${PARCEL_EXTENSION}`))) return 'parcel';
  if (all.length === 1 && SHEET.test(first)) return 'sheet';
  return all.length === 1 && first.endsWith('.essaim') ? 'portfolio' : 'other';
}
