import { PARCEL_EXTENSION } from './parcel/extension.ts';

/**
 * What was let go where nothing takes it, by the names of the files: one portfolio, which opens; parcels, which
 * are received elsewhere; something else; null for no file. Several portfolios are something else: none opens.
 */
export function strayFiles(names: readonly string[]): 'portfolio' | 'parcel' | 'other' | null {
  const all = names.map((name) => name.toLowerCase());
  const [first] = all;
  if (first === undefined) return null;
  if (all.every((name) => name.endsWith(`.${PARCEL_EXTENSION}`))) return 'parcel';
  return all.length === 1 && first.endsWith('.essaim') ? 'portfolio' : 'other';
}
