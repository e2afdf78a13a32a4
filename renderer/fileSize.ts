import { decimalMark } from '../shared/domain/grouping.ts';
import { writtenLanguage } from '../shared/domain/language.ts';

const NBSP = '\u00a0';

/** A size as Québec French writes it: « 214 Ko », « 1,4 Mo »; « 214 KB », « 1.4 MB » in English. */
export function fileSize(bytes: number): string {
  const byte = writtenLanguage() === 'fr-CA' ? 'o' : 'B';
  const kilo = bytes / 1_000;
  if (kilo < 1_000) return `${Math.max(1, Math.round(kilo))}${NBSP}K${byte}`;
  return `${(kilo / 1_000).toFixed(1).replace('.', decimalMark())}${NBSP}M${byte}`;
}
