import { decimalMark } from '../shared/domain/grouping.ts';
import { writtenLanguage } from '../shared/domain/language.ts';

const NBSP = '\u00a0';

/** A size as Québec French writes it: « 214 Ko », « 1,4 Mo », « 2,3 Go »; « 214 KB », « 1.4 MB » in English. */
export function fileSize(bytes: number): string {
  const byte = writtenLanguage() === 'fr-CA' ? 'o' : 'B';
  const kilo = bytes / 1_000;
  if (kilo < 1_000) return `${Math.max(1, Math.round(kilo))}${NBSP}K${byte}`;
  const mega = kilo / 1_000;
  // What rounds to a thousand is one of the next unit.
  const [size, unit] = mega < 999.95 ? [mega, 'M'] : [mega / 1_000, 'G'];
  return `${size.toFixed(1).replace('.', decimalMark())}${NBSP}${unit}${byte}`;
}
