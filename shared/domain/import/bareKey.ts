import { sortKey } from '../sortKey.ts';

/** What two writings of one name have in common: letters and figures, without accents, case or punctuation. */
export function bareKey(text: string): string {
  return sortKey(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
